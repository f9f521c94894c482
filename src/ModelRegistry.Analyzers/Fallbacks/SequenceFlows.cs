using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>How control leaves some statements that follow each other.</summary>
/// <param name="ReachesEnd">Whether what follows them is reached.</param>
/// <param name="Breaks">Whether they leave a loop or a switch around them.</param>
/// <param name="Continues">Whether they go on with the next round of a loop around them.</param>
internal sealed record SequenceFlow(bool ReachesEnd, bool Breaks, bool Continues);

/// <summary>
/// Asks the compiler how control leaves statements, once for each: it looks at the whole method each time, and a hundred calls are
/// followed through the same statements.
/// </summary>
internal sealed class SequenceFlows(SemanticModel model)
{
    private readonly Dictionary<(SyntaxNode First, SyntaxNode Last), SequenceFlow?> _known = new();

    /// <summary>How control leaves the statements from one to another of the same block; null where the compiler cannot tell.</summary>
    public SequenceFlow? Of(StatementSyntax first, StatementSyntax last)
    {
        if (!_known.TryGetValue((first, last), out var flow))
        {
            flow = Ask(first, last);
            _known.Add((first, last), flow);
        }

        return flow;
    }

    private SequenceFlow? Ask(StatementSyntax first, StatementSyntax last)
        => model.AnalyzeControlFlow(first, last) is { Succeeded: true } flow
            ? new SequenceFlow(
                flow.EndPointIsReachable,
                flow.ExitPoints.Any(exit => exit is BreakStatementSyntax),
                flow.ExitPoints.Any(exit => exit is ContinueStatementSyntax))
            : null;
}
