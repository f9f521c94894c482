using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>What is said of a text by what it is compared with. A comparison as such is no sink.</summary>
internal static class Comparisons
{
    /// <summary>Compare their first two arguments, or the only one with what they are called on.</summary>
    private static readonly string[] Methods =
    [
        "Equals", "Equal", "NotEqual", "AreEqual", "AreNotEqual", "AreEquivalent", "StrictEqual", "NotStrictEqual", "Compare", "CompareOrdinal",
        "CompareTo",
    ];

    /// <summary>Of assertion libraries: compare their argument with what the chain of calls begins with.</summary>
    private static readonly string[] Expectations =
        ["Be", "NotBe", "BeEquivalentTo", "BeOneOf", "ShouldBe", "ShouldNotBe", "IsEqualTo", "IsNotEqualTo", "EqualTo"];

    /// <summary>Give back the text that they are called on, in another case or type.</summary>
    private static readonly string[] Conversions =
    [
        "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "ToString", "Trim", "TrimStart", "TrimEnd", "Normalize", "AsSpan", "GetString",
        "GetValue", "Should",
    ];

    /// <summary>Give back what has the name that is their argument.</summary>
    private static readonly string[] Getters = ["GetProperty", "GetValue", "GetString", "GetSection", "Value", "GetEnvironmentVariable"];

    /// <summary>A case label or a pattern, compared with what the switch or the test looks at.</summary>
    public static Destination OfPattern(SyntaxNode pattern, Func<ExpressionSyntax, Destination> with)
    {
        for (var node = pattern.Parent; node is not null and not StatementSyntax; node = node.Parent)
        {
            switch (node)
            {
                case IsPatternExpressionSyntax test:
                    return with(test.Expression);
                case SwitchExpressionSyntax choice:
                    return with(choice.GoverningExpression);
                case SubpatternSyntax part:
                    return OfPart(part, with);
            }
        }

        return pattern.FirstAncestorOrSelf<SwitchStatementSyntax>() is { } statement ? with(statement.Expression) : Destination.Other;
    }

    /// <summary>What is compared with something that is named for a deployment or a model is one.</summary>
    public static Destination With(ExpressionSyntax other)
    {
        if (LastNameOf(other) is { } last && ModelNames.IsDeployment(last))
        {
            return new Destination(DestinationKind.Deployment);
        }

        var (name, owner) = NameOf(other);
        return name is null ? Destination.Other : OfMember(name, owner);
    }

    /// <summary>What a method compares with the argument, or a test expects of it.</summary>
    public static Destination OfAsserted(ArgumentSyntax argument, SyntaxNode call, Func<ExpressionSyntax, Destination> with)
    {
        if (call is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } invocation || CalledName(invocation) is not { } method)
        {
            return Destination.Other;
        }

        if (Array.IndexOf(Methods, method) >= 0)
        {
            var index = arguments.IndexOf(argument);
            var other = arguments.Count > 1 && index is 0 or 1 ? with(arguments[1 - index].Expression) : Destination.Other;
            return other.Kind == DestinationKind.Other && index == 0 && ReceiverOf(invocation) is { } receiver ? with(receiver) : other;
        }

        if (method is "Contains" or "DoesNotContain" && arguments.Count > 1 && arguments[0] == argument && With(arguments[1].Expression).Kind == DestinationKind.Prose)
        {
            return new Destination(DestinationKind.Recogniser);
        }

        if (method is "Contain" or "NotContain" or "Substring" && IsOfProse(invocation))
        {
            return new Destination(DestinationKind.Recogniser);
        }

        return Array.IndexOf(Expectations, method) >= 0 && ReceiverOf(invocation) is { } actual ? OfExpected(invocation, actual, with) : Destination.Other;
    }

    /// <summary>Whether a text for people is expected to hold the argument: <c>message.Should().Contain(…)</c>, or <c>Assert.That(message, Does.Contain(…))</c>.</summary>
    private static bool IsOfProse(InvocationExpressionSyntax call)
    {
        SyntaxNode node = call;
        while (node.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax)
        {
            node = node.Parent;
        }

        var actual = node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: >= 2 } both } } constraint && constraint == both[1]
            ? both[0].Expression
            : ReceiverOf(call);
        return actual is not null && With(actual).Kind == DestinationKind.Prose;
    }

    /// <summary><c>x.Should().Be(…)</c>, <c>x.ShouldBe(…)</c>, or <c>Assert.That(x, Is.EqualTo(…))</c>.</summary>
    private static Destination OfExpected(
        InvocationExpressionSyntax call, ExpressionSyntax actual, Func<ExpressionSyntax, Destination> with)
        => call.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: >= 2 } both } } constraint && constraint == both[1]
            ? with(both[0].Expression)
            : with(actual is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } only } that && CalledName(that) == "That" ? only[0].Expression : actual);

    /// <summary>A part of a pattern: the member that it names, or the part of a tuple at its place.</summary>
    private static Destination OfPart(SubpatternSyntax part, Func<ExpressionSyntax, Destination> with)
    {
        if (part.ChildNodes().First() is var first && first != part.Pattern)
        {
            return first.DescendantNodes().OfType<SimpleNameSyntax>().LastOrDefault() is { } member
                ? OfMember(member.Identifier.ValueText, OwnerOf(part))
                : Destination.Other;
        }

        if (part.Parent is not PositionalPatternClauseSyntax { Parent: RecursivePatternSyntax { Parent: { } around } } parts)
        {
            return Destination.Other;
        }

        var compared = around switch
        {
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice.GoverningExpression,
            IsPatternExpressionSyntax test => test.Expression,
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => statement.Expression,
            _ => null,
        };
        var index = parts.Subpatterns.IndexOf(part);
        return compared is TupleExpressionSyntax { Arguments: var elements } && index < elements.Count ? with(elements[index].Expression) : Destination.Other;
    }

    /// <summary>What the pattern is compared with that names a member.</summary>
    private static string? OwnerOf(SubpatternSyntax part)
        => part.Ancestors().FirstOrDefault(node => node is IsPatternExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax) switch
        {
            IsPatternExpressionSyntax test => LastNameOf(test.Expression),
            SwitchExpressionSyntax choice => LastNameOf(choice.GoverningExpression),
            SwitchStatementSyntax statement => LastNameOf(statement.Expression),
            _ => null,
        };

    private static Destination OfMember(string name, string? owner)
        => Destination.OfName(name) is { IsElsewhere: true } elsewhere ? elsewhere
            : IsModel(name, owner) ? new Destination(DestinationKind.ModelNamed)
            : Destination.Other;

    private static bool IsModel(string name, string? owner)
    {
        var words = NameWords.Of(name);
        var above = owner is null ? [] : NameWords.Of(owner);
        return (words.Count > 0 && ModelNames.IsModel(words, above.Count > 0 ? above[above.Count - 1] : string.Empty))
            || (above.Count > 0 && ModelNames.IsName(name) && ModelNames.IsModel(above, string.Empty));
    }

    /// <summary>What an expression is called, and what it belongs to.</summary>
    private static (string? Name, string? Owner) NameOf(ExpressionSyntax expression)
    {
        for (var node = expression; ;)
        {
            node = Trail.Innermost(node);
            switch (node)
            {
                case BinaryExpressionSyntax coalesced when coalesced.IsKind(SyntaxKind.CoalesceExpression):
                    node = coalesced.Left;
                    break;
                case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys }:
                    return (TextOf(keys[0]), null);
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call when IsOneOf(Getters, call) && TextOf(arguments[0]) is { } key:
                    return (key, null);
                case InvocationExpressionSyntax call when IsOneOf(Conversions, call) && ReceiverOf(call) is { } converted:
                    node = converted;
                    break;
                case InvocationExpressionSyntax call:
                    return (CalledName(call), null);
                case IdentifierNameSyntax identifier:
                    return (identifier.Identifier.ValueText, null);
                case MemberAccessExpressionSyntax access:
                    return (access.Name.Identifier.ValueText, LastNameOf(access.Expression));
                case MemberBindingExpressionSyntax bound:
                    return (bound.Name.Identifier.ValueText, Calls.ConditionalReceiverOf(bound) is { } owner ? LastNameOf(owner) : null);
                case ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } conditional:
                    return (binding.Name.Identifier.ValueText, LastNameOf(conditional.Expression));
                case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } call } conditional
                    when IsOneOf(Conversions, call):
                    node = conditional.Expression;
                    break;
                case ConditionalAccessExpressionSyntax conditional:
                    node = conditional.WhenNotNull;
                    break;
                default:
                    return (null, null);
            }
        }
    }

    private static string? LastNameOf(ExpressionSyntax expression)
        => expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText;

    private static string? TextOf(ArgumentSyntax argument) => (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string;

    private static bool IsOneOf(string[] methods, InvocationExpressionSyntax call) => CalledName(call) is { } name && Array.IndexOf(methods, name) >= 0;

    private static string? CalledName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => Calls.ConditionalReceiverOf(call),
        _ => null,
    };
}
