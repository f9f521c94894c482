using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Tells where a text that has the shape of an id names a licence or a program instead, by what stands around it.</summary>
internal sealed class NamesakePlaces(SemanticModel model, CancellationToken cancellationToken)
{
    private const int MostElements = 64;

    /// <summary>Whether what the expression is put into, compared with or listed beside is no model.</summary>
    public bool Has(ExpressionSyntax expression, string text)
        => Namesakes.CanBe(text) && (IsNamed(expression, text) || IsAmongLicenses(expression));

    private bool IsNamed(ExpressionSyntax expression, string text)
    {
        var isMention = false;
        var isReturned = false;
        for (SyntaxNode node = expression; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                    if (Says(comparison.Left == node ? comparison.Right : comparison.Left, text))
                    {
                        return true;
                    }

                    isMention = true;
                    break;
                case PatternSyntax or CaseSwitchLabelSyntax:
                    isMention = true;
                    break;
                case IsPatternExpressionSyntax test when Says(test.Expression, text):
                case SwitchExpressionSyntax choice when isMention && Says(choice.GoverningExpression, text):
                case SwitchStatementSyntax statement when isMention && Says(statement.Expression, text):
                case ElementAccessExpressionSyntax element when element.Expression != node && Says(element.Expression, text):
                case ObjectCreationExpressionSyntax created when IsAboutLicense(created.Type):
                    return true;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument:
                    return IsArgument(argument, call, text) || (IsLookup(call) && SaysBeside(argument, call, text));
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax made } } argument
                    when IsArgument(argument, made, text):
                    return true;
                case AssignmentExpressionSyntax assignment
                    when assignment.Right == node && assignment.Left is not ImplicitElementAccessSyntax:
                    if (Says(assignment.Left, text) || assignment.Parent is not InitializerExpressionSyntax)
                    {
                        return Says(assignment.Left, text);
                    }

                    break;
                case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable:
                    return Says(variable.Identifier.ValueText, text)
                        || IsAboutLicense(declaration.Type)
                        || (declaration.Parent is FieldDeclarationSyntax && IsInLicenses(declaration));
                case ParameterSyntax parameter:
                    return Says(parameter.Identifier.ValueText, text);
                case PropertyDeclarationSyntax property:
                    return Says(property.Identifier.ValueText, text) || IsAboutLicense(property.Type) || IsInLicenses(property);
                case MethodDeclarationSyntax method:
                    return Says(method.Identifier.ValueText, text) || IsInLicenses(method);
                case LocalFunctionStatementSyntax function:
                    return Says(function.Identifier.ValueText, text);
                case ReturnStatementSyntax:
                    isReturned = true;
                    break;
                case AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or AttributeSyntax:
                case StatementSyntax and not BlockSyntax when !isMention && !isReturned:
                    return false;
            }
        }

        return false;
    }

    private bool IsArgument(ArgumentSyntax argument, SyntaxNode call, string text)
        => (argument.NameColon?.Name.Identifier.ValueText ?? Calls.ParameterOf(argument, call, model, cancellationToken)?.Name) is { } name
            && Says(name, text);

    private static bool IsLookup(InvocationExpressionSyntax call)
        => NameOf(call.Expression) is "Equals" or "Contains" or "ContainsKey" or "TryGetValue" or "GetValueOrDefault"
            or "Remove" or "IndexOf" or "Equal" or "AreEqual";

    /// <summary>Whether what is asked, or another argument, says so.</summary>
    private static bool SaysBeside(ArgumentSyntax argument, InvocationExpressionSyntax call, string text)
        => (call.Expression is MemberAccessExpressionSyntax member && Says(member.Expression, text))
            || call.ArgumentList.Arguments.Any(other => other != argument && Says(other.Expression, text));

    private static bool Says(ExpressionSyntax named, string text) => NameOf(named) is { } name && Says(name, text);

    private static bool Says(string name, string text) => Namesakes.IsLicense(name) || Namesakes.IsProgram(name, text);

    private static string? NameOf(ExpressionSyntax named) => Trail.Innermost(named) switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax conditional => NameOf(conditional.WhenNotNull) ?? NameOf(conditional.Expression),
        SimpleNameSyntax name => name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: var called } => IsSameText(NameOf(called))
            ? called is MemberAccessExpressionSyntax member ? NameOf(member.Expression) : null
            : NameOf(called),
        _ => null,
    };

    private static bool IsSameText(string? method)
        => method is "Trim" or "ToString" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant";

    private static bool IsAboutLicense(TypeSyntax type)
        => type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => Namesakes.IsAboutLicense(name.Identifier.ValueText));

    private static bool IsInLicenses(SyntaxNode member)
        => member.Ancestors().OfType<BaseTypeDeclarationSyntax>().Any(type => Namesakes.IsLicense(type.Identifier.ValueText));

    /// <summary>Whether the id of a licence stands in the same list, in the same place of its element.</summary>
    private static bool IsAmongLicenses(ExpressionSyntax expression)
    {
        for (SyntaxNode node = expression; node.Parent is { } parent and not StatementSyntax and not MemberDeclarationSyntax; node = parent)
        {
            var elements = parent switch
            {
                InitializerExpressionSyntax { RawKind: not (int)SyntaxKind.ComplexElementInitializerExpression } list
                    => list.Expressions.Select(IdOf),
                SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Constants(arm.Pattern)),
                IsPatternExpressionSyntax test => Constants(test.Pattern),
                { } collection when CollectionExpressions.Is(collection) => CollectionExpressions.ElementsOf(collection).Select(IdOf),
                _ => null,
            };
            if (elements is not null)
            {
                var ids = elements.Take(MostElements).ToList();
                return ids.Contains(expression)
                    && ids.Any(id => id is LiteralExpressionSyntax { Token.Value: string text } && Namesakes.IsLicenseId(text));
            }
        }

        return false;
    }

    private static IEnumerable<ExpressionSyntax> Constants(PatternSyntax pattern)
        => pattern.DescendantNodesAndSelf().OfType<ExpressionSyntax>();

    /// <summary>What an element is, or is found by.</summary>
    private static ExpressionSyntax? IdOf(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: > 0 } keys } }
            => keys[0].Expression,
        InitializerExpressionSyntax { Expressions: { Count: > 0 } pair } => pair[0],
        _ => element,
    };
}
