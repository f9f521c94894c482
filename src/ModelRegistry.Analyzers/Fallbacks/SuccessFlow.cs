using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Follows a method from a call that has succeeded, block by block, and knows what that reaches.</summary>
internal sealed class SuccessFlow(SequenceFlows flows)
{
    private bool _breaks;
    private bool _continues;

    /// <summary>Whether what comes next is reached.</summary>
    public bool Reaches { get; private set; } = true;

    /// <summary>Whether the loop that is left next goes on with its next round.</summary>
    public bool ReachesNextRound => Reaches || _continues;

    /// <summary>From a call to the end of a block around it.</summary>
    public static SuccessFlow From(SyntaxNode call, BlockSyntax end, SequenceFlows flows)
    {
        var flow = new SuccessFlow(flows);
        var function = call.Ancestors().TakeWhile(outer => outer != end)
            .LastOrDefault(outer => outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
        var first = (function ?? call).FirstAncestorOrSelf<StatementSyntax>();
        for (SyntaxNode? node = first; node is not null && node != end; node = node.Parent)
        {
            if (node == first)
            {
                flow.Pass([first, .. Following(first)]);
            }
            else
            {
                flow.Leave(node);
                flow.PassAfter(node);
            }
        }

        return flow;
    }

    /// <summary>The statements after one in its block.</summary>
    public static IEnumerable<StatementSyntax> Following(SyntaxNode statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.SkipWhile(other => other != statement).Skip(1),
        SwitchSectionSyntax section => section.Statements.SkipWhile(other => other != statement).Skip(1),
        _ => [],
    };

    /// <summary>Goes on behind a node: out of a loop or a switch, to what follows it in its block.</summary>
    public void Leave(SyntaxNode node)
    {
        if (node is SwitchStatementSyntax)
        {
            Reaches |= _breaks;
            _breaks = false;
        }
        else if (IsLoop(node))
        {
            Reaches = _breaks || (ReachesNextRound && !IsEndless(node));
            _breaks = false;
            _continues = false;
        }
    }

    /// <summary>Goes through what follows a node in its block.</summary>
    public void PassAfter(SyntaxNode node) => Pass(Following(node).ToList());

    /// <summary>What comes next is known to run after a failure alone.</summary>
    public void Stop() => Reaches = false;

    public static bool IsLoop(SyntaxNode node)
        => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>What a loop is asked before each round; null where it has no condition.</summary>
    public static ExpressionSyntax? ConditionOf(SyntaxNode loop) => loop switch
    {
        ForStatementSyntax { Condition: var condition } => condition,
        WhileStatementSyntax { Condition: var condition } => condition,
        DoStatementSyntax { Condition: var condition } => condition,
        _ => null,
    };

    private static bool IsEndless(SyntaxNode loop)
        => loop is not CommonForEachStatementSyntax
            && (ConditionOf(loop) is not { } condition || condition.IsKind(SyntaxKind.TrueLiteralExpression));

    private void Pass(List<StatementSyntax> statements)
    {
        if (Reaches && statements.Count > 0 && flows.Of(statements[0], statements[statements.Count - 1]) is { } flow)
        {
            Reaches = flow.ReachesEnd;
            _breaks |= flow.Breaks;
            _continues |= flow.Continues;
        }
    }
}
