using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Knows where a try goes on when the call in it fails.</summary>
internal sealed class CatchPaths(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>What no API throws for a model that is gone or withdrawn: a mistake of the caller, a timeout, a cancellation.</summary>
    private static readonly string[] Others =
    [
        "System.ArgumentException", "System.FormatException", "System.NullReferenceException", "System.InvalidCastException", "System.OperationCanceledException",
        "System.TimeoutException", "System.NotSupportedException", "System.IndexOutOfRangeException", "System.Collections.Generic.KeyNotFoundException",
        "System.Text.Json.JsonException", "System.UnauthorizedAccessException",
    ];

    private readonly Dictionary<BlockSyntax, bool> _goesOn = new();
    private readonly Dictionary<CatchClauseSyntax, bool> _catchesFailures = new();

    /// <summary>The code that runs after a failure: of each catch its block and, where that does not leave, what follows the try.</summary>
    public IEnumerable<SyntaxNode> Of(TryStatementSyntax attempt)
    {
        foreach (var clause in attempt.Catches)
        {
            if (!CatchesFailures(clause))
            {
                continue;
            }

            yield return clause.Block;
            if (GoesOn(clause.Block))
            {
                foreach (var following in After(attempt))
                {
                    yield return following;
                }
            }
        }
    }

    /// <summary>
    /// Whether the try sees what happens to the call: a task that it returns unawaited fails after the try has been left.
    /// </summary>
    public bool Sees(SyntaxNode call, TryStatementSyntax attempt)
    {
        for (var node = call; node != attempt && node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AwaitExpressionSyntax or AnonymousFunctionExpressionSyntax:
                    return true;
                case ReturnStatementSyntax { Expression: { } returned }:
                    return !AnswerTypes.IsLate(model.GetTypeInfo(returned, cancellationToken).Type);
            }
        }

        return true;
    }

    private bool CatchesFailures(CatchClauseSyntax clause)
    {
        if (!_catchesFailures.TryGetValue(clause, out var catches))
        {
            catches = CanCatchFailures(clause);
            _catchesFailures.Add(clause, catches);
        }

        return catches;
    }

    private bool CanCatchFailures(CatchClauseSyntax clause)
    {
        if (clause.Declaration is not { Type: { } type })
        {
            return true;
        }

        for (var caught = model.GetTypeInfo(type, cancellationToken).Type; caught is not null; caught = caught.BaseType)
        {
            if (Array.IndexOf(Others, caught.ToDisplayString()) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool GoesOn(BlockSyntax block)
    {
        if (!_goesOn.TryGetValue(block, out var goesOn))
        {
            goesOn = !block.DescendantNodes().Any(MayLeave) || ReachesEnd(block);
            _goesOn.Add(block, goesOn);
        }

        return goesOn;
    }

    /// <summary>Most catches only log: the compiler, which looks at the whole method, is asked about the others.</summary>
    private static bool MayLeave(SyntaxNode node)
        => node is ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or YieldStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax
            or WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax;

    private bool ReachesEnd(BlockSyntax block)
        => model.AnalyzeControlFlow(block) is { Succeeded: true } flow
            && (flow.EndPointIsReachable || flow.ExitPoints.Any(exit => exit is BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax));

    /// <summary>What follows a statement in its method, and the loops around it, which go on with their next round.</summary>
    private static IEnumerable<SyntaxNode> After(StatementSyntax statement)
    {
        for (SyntaxNode? node = statement; node is not null and not (MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax); node = node.Parent)
        {
            if (node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            {
                yield return node;
            }

            var after = node.Parent switch
            {
                BlockSyntax block => block.Statements.SkipWhile(other => other != node).Skip(1),
                SwitchSectionSyntax section => section.Statements.SkipWhile(other => other != node).Skip(1),
                _ => [],
            };
            foreach (var following in after)
            {
                yield return following;
            }

            // The statements of a program stand each in a member of its own.
            if (node.Parent is GlobalStatementSyntax { Parent: CompilationUnitSyntax program } global)
            {
                foreach (var following in program.Members.SkipWhile(other => other != global).Skip(1).OfType<GlobalStatementSyntax>())
                {
                    yield return following;
                }
            }
        }
    }
}
