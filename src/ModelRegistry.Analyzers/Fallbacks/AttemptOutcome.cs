using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>
/// Knows by which variables a try tells what follows it whether its call has failed, and which branches run for that reason.
/// </summary>
internal sealed class AttemptOutcome
{
    private static readonly string[] EmptyTests = ["IsNullOrEmpty", "IsNullOrWhiteSpace"];

    private readonly HashSet<string> _names;

    /// <summary>The variables that are true after a failure, or after a success.</summary>
    private readonly Dictionary<string, Outcome> _flags;

    /// <summary>The variables that only a catch sets, such as one for the exception: there is something in them after a failure.</summary>
    private readonly HashSet<string> _failures;

    /// <summary>What a try tells of any call in it.</summary>
    public AttemptOutcome(TryStatementSyntax attempt)
    {
        _names = new HashSet<string>(StringComparer.Ordinal);
        _flags = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        Learn(attempt.Block, isCatch: false);
        var bySuccess = new HashSet<string>(_names, StringComparer.Ordinal);
        foreach (var clause in attempt.Catches)
        {
            Learn(clause.Block, isCatch: true);
        }

        _failures = new HashSet<string>(_names.Except(bySuccess), StringComparer.Ordinal);
        _names.Remove(string.Empty);
    }

    private AttemptOutcome(AttemptOutcome other)
    {
        _names = new HashSet<string>(other._names, StringComparer.Ordinal);
        _flags = new Dictionary<string, Outcome>(other._flags, StringComparer.Ordinal);
        _failures = other._failures;
    }

    /// <summary>What the try tells of one call: a list that the answer is put into tells of it, too.</summary>
    public AttemptOutcome For(TryStatementSyntax attempt, SyntaxNode call)
    {
        var own = new AttemptOutcome(this);
        foreach (var outer in call.Ancestors().TakeWhile(outer => outer != attempt).OfType<InvocationExpressionSyntax>())
        {
            if (outer.Expression is MemberAccessExpressionSyntax { Expression: { } receiver } && !receiver.Span.Contains(call.Span))
            {
                own._names.Add(NameOf(receiver));
            }
        }

        own._names.Remove(string.Empty);
        return own;
    }

    /// <summary>What a condition says of the call where it is true.</summary>
    public Outcome Of(ExpressionSyntax? condition) => condition switch
    {
        null => Outcome.None,
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        PrefixUnaryExpressionSyntax negated when negated.IsKind(SyntaxKind.LogicalNotExpression) => Not(Of(negated.Operand)),
        BinaryExpressionSyntax binary => OfBinary(binary),
        IsPatternExpressionSyntax { Expression: { } tested, Pattern: { } pattern } when Tells(tested) => Turned(tested, OfPattern(pattern)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var test } } call
            when Array.IndexOf(EmptyTests, test) >= 0 && Tells(call) => Turned(call, Outcome.Failure),
        IdentifierNameSyntax or MemberAccessExpressionSyntax when _flags.TryGetValue(NameOf(condition), out var outcome) => outcome,
        _ => Tells(condition) ? Outcome.Either : Outcome.None,
    };

    /// <summary>The parts of some code that run because the call has failed.</summary>
    public IEnumerable<SyntaxNode> FailureBranches(SyntaxNode code) => code.DescendantNodesAndSelf().SelectMany(node => node switch
    {
        IfStatementSyntax branch => Branches(branch.Condition, branch.Statement, branch.Else),
        ConditionalExpressionSyntax branch => Branches(branch.Condition, branch.WhenTrue, branch.WhenFalse),
        WhileStatementSyntax loop => Branches(loop.Condition, loop.Statement, null),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } binary when Tells(binary.Left) => [binary.Right],
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment when Tells(assignment.Left)
            => [assignment.Right],
        SwitchStatementSyntax choice when Tells(choice.Expression) => choice.Sections,
        SwitchExpressionSyntax choice when Tells(choice.GoverningExpression) => choice.Arms.Select(arm => arm.Expression),
        _ => Enumerable.Empty<SyntaxNode>(),
    });

    /// <summary>Notes the variables that a statement derives from those that are known.</summary>
    public void Follow(SyntaxNode statement)
    {
        foreach (var node in statement.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } declared when Tells(value):
                    Note(declared.Identifier.ValueText, Of(value));
                    break;
                case AssignmentExpressionSyntax assignment when Tells(assignment.Right):
                    Note(NameOf(assignment.Left), Of(assignment.Right));
                    break;
            }
        }
    }

    private IEnumerable<SyntaxNode> Branches(ExpressionSyntax condition, SyntaxNode whenTrue, SyntaxNode? whenFalse)
    {
        var outcome = Of(condition);
        if (outcome is Outcome.Failure or Outcome.Either)
        {
            yield return whenTrue;
        }

        if (outcome is Outcome.Success or Outcome.Either && whenFalse is not null)
        {
            yield return whenFalse;
        }
    }

    private void Learn(BlockSyntax block, bool isCatch)
    {
        foreach (var node in block.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } set:
                    Note(NameOf(set.Left), isCatch ? Outcome.Failure : Outcome.Success);
                    break;
                case AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } } reset:
                    Note(NameOf(reset.Left), isCatch ? Outcome.Success : Outcome.Failure);
                    break;
                case AssignmentExpressionSyntax { Left: { } target }:
                    Note(NameOf(target), isCatch ? Outcome.Either : Outcome.None);
                    break;
                case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None):
                    _names.Add(NameOf(argument.Expression));
                    break;
                case PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax:
                    _names.Add(NameOf(node.ChildNodes().First()));
                    break;
            }
        }
    }

    private void Note(string name, Outcome outcome)
    {
        _names.Add(name);
        if (outcome is Outcome.Success or Outcome.Failure)
        {
            _flags[name] = outcome;
        }
    }

    private bool Tells(ExpressionSyntax expression)
        => expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => _names.Contains(name.Identifier.ValueText));

    private Outcome OfBinary(BinaryExpressionSyntax binary)
    {
        var (left, right) = (binary.Left, binary.Right);
        if (binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression))
        {
            var (one, other) = (Of(left), Of(right));
            return one == other || other == Outcome.None ? one : one == Outcome.None ? other : Outcome.Either;
        }

        if (!Tells(binary))
        {
            return Outcome.None;
        }

        // An answer is something that is not null, not empty and more than nothing.
        return Turned(binary, binary.Kind() switch
        {
            SyntaxKind.EqualsExpression when IsNothing(left) || IsNothing(right) => Outcome.Failure,
            SyntaxKind.NotEqualsExpression when IsNothing(left) || IsNothing(right) => Outcome.Success,
            SyntaxKind.GreaterThanExpression when IsNothing(right) => Outcome.Success,
            SyntaxKind.LessThanExpression when IsNothing(left) => Outcome.Success,
            _ => Outcome.Either,
        });
    }

    private Outcome Turned(ExpressionSyntax tested, Outcome outcome)
        => tested.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => _failures.Contains(name.Identifier.ValueText))
            ? Not(outcome)
            : outcome;

    private static bool IsNothing(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } => true,
        LiteralExpressionSyntax { Token.Value: "" or 0 } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        _ => false,
    };

    private static Outcome OfPattern(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax { Expression: { } constant } when IsNothing(constant) => Outcome.Failure,
        UnaryPatternSyntax { Pattern: { } inner } => Not(OfPattern(inner)),
        ConstantPatternSyntax or RelationalPatternSyntax or BinaryPatternSyntax => Outcome.Either,
        _ => Outcome.Success,
    };

    private static Outcome Not(Outcome outcome) => outcome switch
    {
        Outcome.Failure => Outcome.Success,
        Outcome.Success => Outcome.Failure,
        _ => outcome,
    };

    /// <summary>The variable, field or property that is meant; empty where it is none.</summary>
    private static string NameOf(SyntaxNode expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } => name,
        MemberAccessExpressionSyntax { Expression: { } inner } => NameOf(inner),
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax { Identifier.ValueText: var name } } => name,
        _ => string.Empty,
    };
}

/// <summary>What a condition says of a call.</summary>
internal enum Outcome
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>That it has failed.</summary>
    Failure,

    /// <summary>That it has succeeded.</summary>
    Success,

    /// <summary>Something that may be either.</summary>
    Either,
}
