using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Knows where a try goes on when the call in it fails.</summary>
internal sealed class CatchPaths(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>A fallback stands near the try: what follows much later is not looked at.</summary>
    private const int MostStatements = 50;

    /// <summary>What no API throws for a model that is gone or withdrawn: a mistake of the caller, a timeout, a cancellation.</summary>
    private static readonly string[] Others =
    [
        "System.ArgumentException", "System.FormatException", "System.NullReferenceException", "System.InvalidCastException", "System.OperationCanceledException",
        "System.TimeoutException", "System.NotSupportedException", "System.IndexOutOfRangeException", "System.Collections.Generic.KeyNotFoundException",
        "System.Text.Json.JsonException", "System.UnauthorizedAccessException",
    ];

    private readonly Dictionary<BlockSyntax, bool> _goesOn = new();
    private readonly Dictionary<CatchClauseSyntax, bool> _catchesFailures = new();
    private readonly Dictionary<BlockSyntax, bool> _throws = new();
    private readonly Dictionary<StatementSyntax, bool> _leaves = new();
    private readonly Dictionary<TryStatementSyntax, AttemptOutcome> _outcomes = new();
    private readonly SequenceFlows _flows = new(model);

    /// <summary>
    /// The code that runs after a failure of the call: of each catch its block and, where that does not leave, what follows the try.
    /// </summary>
    public IEnumerable<FailurePath> Of(TryStatementSyntax attempt, SyntaxNode call)
    {
        var goesOn = false;
        foreach (var clause in attempt.Catches)
        {
            // What is asked before the failure is thrown again does not stand in.
            if (CatchesFailures(clause) && !AlwaysThrows(clause.Block))
            {
                goesOn |= GoesOn(clause.Block);
                yield return new FailurePath(clause.Block, IsAfterSuccess: false);
            }
        }

        foreach (var path in goesOn ? After(attempt, call) : [])
        {
            yield return path;
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

    private bool CatchesFailures(CatchClauseSyntax clause) => Known(_catchesFailures, clause, CanCatchFailures);

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

    private bool GoesOn(BlockSyntax block) => Known(_goesOn, block, code => !code.DescendantNodes().Any(MayLeave) || ReachesEnd(code));

    /// <summary>Most catches only log: the compiler, which looks at the whole method, is asked about the others.</summary>
    private static bool MayLeave(SyntaxNode node)
        => node is ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or YieldStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax
            or WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax;

    private bool ReachesEnd(BlockSyntax block)
        => model.AnalyzeControlFlow(block) is { Succeeded: true } flow
            && (flow.EndPointIsReachable || flow.ExitPoints.Any(exit => exit is BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax));

    private bool AlwaysThrows(BlockSyntax block) => Known(_throws, block, OnlyThrows);

    private bool OnlyThrows(BlockSyntax block)
        => model.AnalyzeControlFlow(block) is { Succeeded: true, EndPointIsReachable: false, ExitPoints.IsEmpty: true }
            && block.DescendantNodes().Any(node => node is ThrowStatementSyntax);

    private static bool Known<T>(Dictionary<T, bool> answers, T node, Func<T, bool> ask)
        where T : notnull
    {
        if (!answers.TryGetValue(node, out var answer))
        {
            answer = ask(node);
            answers.Add(node, answer);
        }

        return answer;
    }

    private AttemptOutcome OutcomeOf(TryStatementSyntax attempt, SyntaxNode call)
    {
        if (!_outcomes.TryGetValue(attempt, out var outcome))
        {
            outcome = new AttemptOutcome(attempt);
            _outcomes.Add(attempt, outcome);
        }

        return outcome.For(attempt, call);
    }

    /// <summary>What follows the try in its method, and the loops around it, which go on with their next round.</summary>
    private List<FailurePath> After(TryStatementSyntax attempt, SyntaxNode call)
    {
        var paths = new List<FailurePath>();
        var success = SuccessFlow.From(call, attempt.Block, _flows);
        var outcome = OutcomeOf(attempt, call);
        for (SyntaxNode? node = attempt; node is not null && !IsFunction(node); node = node.Parent)
        {
            if (SuccessFlow.IsLoop(node))
            {
                AddNextRound(node, success.ReachesNextRound, outcome, paths);
            }

            success.Leave(node);
            var isReached = success.Reaches;
            if (!AddSequence(Following(node), ref isReached, outcome, paths))
            {
                break;
            }

            if (!isReached)
            {
                success.Stop();
            }

            success.PassAfter(node);
        }

        return paths;
    }

    private void AddNextRound(SyntaxNode loop, bool isReached, AttemptOutcome outcome, List<FailurePath> paths)
    {
        // A loop that goes on while there is no answer runs again after a failure alone.
        isReached &= outcome.Of(SuccessFlow.ConditionOf(loop)) != Outcome.Failure;
        paths.Add(new FailurePath(loop, isReached));
        if (isReached && loop.ChildNodes().OfType<BlockSyntax>().FirstOrDefault() is { } body)
        {
            AddSequence(body.Statements, ref isReached, outcome, paths);
        }
    }

    /// <summary>Notes statements one after the other; false where a failure goes no further.</summary>
    private bool AddSequence(IEnumerable<SyntaxNode> statements, ref bool isReached, AttemptOutcome outcome, List<FailurePath> paths)
    {
        foreach (var statement in statements.Where(statement => statement is not LocalFunctionStatementSyntax).Take(MostStatements))
        {
            paths.Add(new FailurePath(statement, isReached));
            if (!isReached)
            {
                continue;
            }

            paths.AddRange(outcome.FailureBranches(statement).Select(branch => new FailurePath(branch, IsAfterSuccess: false)));
            outcome.Follow(statement);
            if ((statement is GlobalStatementSyntax global ? global.Statement : statement) is IfStatementSyntax { Else: null } check
                && Leaves(check.Statement))
            {
                switch (outcome.Of(check.Condition))
                {
                    case Outcome.Failure:
                        return false;
                    case Outcome.Success or Outcome.Either:
                        isReached = false;
                        break;
                }
            }
        }

        return true;
    }

    private bool Leaves(StatementSyntax statement)
        => Known(_leaves, statement, code => model.AnalyzeControlFlow(code) is { Succeeded: true, EndPointIsReachable: false });

    private static bool IsFunction(SyntaxNode node)
        => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax);

    /// <summary>What follows a node in its block; the statements of a program stand each in a member of its own.</summary>
    private static IEnumerable<SyntaxNode> Following(SyntaxNode node)
        => node is GlobalStatementSyntax { Parent: CompilationUnitSyntax program }
            ? program.Members.SkipWhile(other => other != node).Skip(1).OfType<GlobalStatementSyntax>()
            : SuccessFlow.Following(node);
}
