using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace ModelRegistry.Accuracy.Fixing;

/// <summary>
/// Carries out every action that is offered on a project: each by itself, as Fix All, and in the end all of them until nothing is
/// left to do. After each the compiler and the rules are asked again.
/// </summary>
internal sealed class FixPass(Workbench start, IReadOnlySet<string> ruleIds)
{
    /// <summary>How often all rules are gone through: each time one action of each, and a registry can have as many actions as tiers.</summary>
    private const int Rounds = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Rules whose findings stay until somebody has filled in what the fix put there.</summary>
    private static readonly HashSet<string> Staying = ["LLM1008", "LLM1010"];

    /// <summary>The rule whose fix moves more than the expression that it is offered at.</summary>
    private const string MissingFallback = "LLM3001";

    private readonly List<FixOutcome> _outcomes = [];

    public async Task<IReadOnlyList<FixOutcome>> Run(CancellationToken cancellationToken)
    {
        var findings = await start.Findings(cancellationToken);
        var offered = new Dictionary<(string Rule, string Key), List<Diagnostic>>();
        foreach (var failure in findings.Where(finding => finding.Id == Flag.AnalyzerFailure))
        {
            await Note(failure, FixKind.One, "", [], [Workbench.Words(failure)], cancellationToken);
        }

        foreach (var finding in findings.Where(IsFixable))
        {
            var actions = await ActionsAt(start, finding, cancellationToken);
            if (actions.Count == 0)
            {
                await Note(finding, FixKind.Refused, "", [], [], cancellationToken);
            }

            foreach (var action in actions)
            {
                await ApplyOne(finding, action, cancellationToken);
                var same = (finding.Id, action.EquivalenceKey!);
                (offered.TryGetValue(same, out var list) ? list : offered[same] = []).Add(finding);
            }
        }

        foreach (var ((rule, key), meant) in offered.OrderBy(pair => pair.Key.Rule, StringComparer.Ordinal).ThenBy(pair => pair.Key.Key, StringComparer.Ordinal))
        {
            await ApplyAll(rule, key, meant, findings, cancellationToken);
        }

        if (offered.Count > 0)
        {
            await ApplyEverything(findings, cancellationToken);
        }

        return _outcomes;
    }

    private bool IsFixable(Diagnostic finding) => IsFixableIn(start, finding);

    private bool IsFixableIn(Workbench bench, Diagnostic finding)
        => Fixes.Speaks(finding.Id) && (ruleIds.Count == 0 || ruleIds.Contains(finding.Id)) && bench.FileOf(finding) is not null;

    private async Task ApplyOne(Diagnostic finding, CodeAction action, CancellationToken cancellationToken)
    {
        var (file, faults, arisen) = (start.FileOf(finding)!, new List<string>(), Array.Empty<string>() as IReadOnlyList<string>);
        var after = await Attempt(start, _ => Task.FromResult<CodeAction?>(action), faults, cancellationToken);
        if (after is not null)
        {
            faults.AddRange(await ComplaintsAfter(start, after, [file], cancellationToken));
            faults.AddRange(await TextsAfter(start, after, finding.Id, [finding], cancellationToken));
            var (before, now) = (await start.FindingsIn(file, cancellationToken), await after.FindingsIn(InAfter(after, file), cancellationToken));
            var (counts, left) = (Tally.Of(before.Select(Workbench.Words)), Tally.Of(now.Select(Workbench.Words)));
            if (!Staying.Contains(finding.Id) && left.GetValueOrDefault(Workbench.Words(finding)) >= counts[Workbench.Words(finding)])
            {
                faults.Add("the finding stays");
            }

            faults.AddRange(GraverThan(finding, now, counts));
            arisen = RulesOf(left.Beyond(counts));
        }

        await Note(finding, FixKind.One, action.EquivalenceKey!, arisen, faults, cancellationToken);
    }

    private async Task ApplyAll(string rule, string key, IReadOnlyList<Diagnostic> meant, IReadOnlyList<Diagnostic> findings, CancellationToken cancellationToken)
    {
        var (faults, arisen) = (new List<string>(), Array.Empty<string>() as IReadOnlyList<string>);
        var after = await Attempt(start, token => Fixes.All(start, rule, key, findings, token), faults, cancellationToken);
        if (after is not null)
        {
            var files = meant.Select(finding => start.FileOf(finding)!).Distinct().ToList();
            faults.AddRange(await ComplaintsAfter(start, after, files, cancellationToken));
            faults.AddRange(await TextsAfter(start, after, rule, meant, cancellationToken));
            var now = await after.Findings(cancellationToken);
            foreach (var left in now.Where(left => left.Id == rule && after.FileOf(left) is not null))
            {
                if ((await ActionsAt(after, left, cancellationToken)).Any(action => action.EquivalenceKey == key))
                {
                    faults.Add($"left to do: {Place(left)}");
                }
            }

            var before = Tally.Of(findings.Select(Workbench.Words));
            faults.AddRange(GraverThan(meant[0], now, before));
            arisen = RulesOf(Tally.Of(now.Select(Workbench.Words)).Beyond(before));
        }

        await Note(meant[0], FixKind.All, key, arisen, faults, cancellationToken);
    }

    /// <summary>As dotnet format does it: of every rule the first action, and again, because one fix makes room for another.</summary>
    private async Task ApplyEverything(IReadOnlyList<Diagnostic> findings, CancellationToken cancellationToken)
    {
        var (current, faults, round, first) = (start, new List<string>(), 0, findings.First(IsFixable));
        var complaints = start.Complaints(cancellationToken);
        for (var isDone = false; !isDone && faults.Count == 0; round++)
        {
            isDone = true;
            foreach (var rule in findings.Select(finding => finding.Id).Distinct().OrderDescending(StringComparer.Ordinal).ToList())
            {
                findings = await current.Findings(cancellationToken);
                if (await FirstKey(current, rule, findings, cancellationToken) is not { } key)
                {
                    continue;
                }

                var before = current;
                isDone = false;
                if (await Attempt(before, token => Fixes.All(before, rule, key, findings, token), faults, cancellationToken) is not { } after)
                {
                    break;
                }

                current = after;
            }

            findings = await current.Findings(cancellationToken);
            if (round == Rounds)
            {
                var last = current;
                faults.Add("it does not end: " + string.Join(", ", findings.Where(finding => IsFixableIn(last, finding)).Select(Place).Take(3)));
            }
        }

        faults.AddRange(current.Complaints(cancellationToken).Beyond(complaints));
        await Note(first, FixKind.Everything, "", [], faults, cancellationToken);
    }

    private async Task<string?> FirstKey(Workbench bench, string rule, IReadOnlyList<Diagnostic> findings, CancellationToken cancellationToken)
    {
        foreach (var finding in findings.Where(finding => finding.Id == rule && IsFixableIn(bench, finding)))
        {
            if ((await ActionsAt(bench, finding, cancellationToken)).FirstOrDefault() is { } action)
            {
                return action.EquivalenceKey;
            }
        }

        return null;
    }

    /// <summary>The project after an action; null, and a fault, where there is no other project then.</summary>
    private static async Task<Workbench?> Attempt(
        Workbench before, Func<CancellationToken, Task<CodeAction?>> find, List<string> faults, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            if (await find(patience.Token) is { } action
                && await Fixes.Result(action, patience.Token) is { } solution
                && await before.In(solution, patience.Token) is var after
                && after.ChangedSince(before).Count > 0)
            {
                return after;
            }

            faults.Add("nothing changes");
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            faults.Add($"{e.GetType().Name}: {e.Message}");
        }

        return null;
    }

    private async Task<IReadOnlyList<CodeAction>> ActionsAt(Workbench bench, Diagnostic finding, CancellationToken cancellationToken)
    {
        try
        {
            return await Fixes.At(finding, bench.FileOf(finding)!, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await Note(finding, FixKind.One, "", [], [$"{e.GetType().Name}: {e.Message}"], cancellationToken);
            return [];
        }
    }

    /// <summary>What the compiler says that it did not say before: of the files that were changed, of those that the findings stand in, and of what is generated.</summary>
    private static async Task<IReadOnlyList<string>> ComplaintsAfter(
        Workbench before, Workbench after, IReadOnlyList<TextDocument> files, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var document in after.ChangedSince(before).Select(pair => pair.Before).Concat(files).Distinct().OfType<Document>())
        {
            var now = await after.ComplaintsIn((Document)InAfter(after, document), cancellationToken);
            faults.AddRange(now.Beyond(await before.ComplaintsIn(document, cancellationToken)));
        }

        if (before.Project.AdditionalDocuments.Any(file => InAfter(after, file) != file))
        {
            foreach (var document in after.Generated)
            {
                faults.AddRange((await after.ComplaintsIn(document, cancellationToken)).Keys.Select(words => $"generated: {words}"));
            }
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> TextsAfter(
        Workbench before, Workbench after, string rule, IReadOnlyList<Diagnostic> meant, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var (old, changed) in after.ChangedSince(before))
        {
            var places = rule == MissingFallback || old is not Document
                ? null
                : meant.Where(finding => before.FileOf(finding) == old).Select(finding => finding.Location.SourceSpan).ToList();
            faults.AddRange(await TextFaults.Find(old, changed, places, cancellationToken));
        }

        return faults;
    }

    private static IEnumerable<string> GraverThan(Diagnostic finding, IReadOnlyList<Diagnostic> now, IReadOnlyDictionary<string, int> before)
        => Tally.Of(now.Where(other => other.Severity > finding.Severity).Select(Workbench.Words)).Beyond(before).Select(words => $"graver: {words}");

    private static TextDocument InAfter(Workbench after, TextDocument file)
        => file is Document ? after.Project.GetDocument(file.Id)! : after.Project.GetAdditionalDocument(file.Id)!;

    private static IReadOnlyList<string> RulesOf(IEnumerable<string> words) => [.. words.Select(text => text.Split(' ')[0])];

    private static string Place(Diagnostic finding)
        => FormattableString.Invariant($"{finding.Id} {finding.Location.GetLineSpan().Path}({finding.Location.GetLineSpan().StartLinePosition.Line + 1})");

    private async Task Note(
        Diagnostic finding, FixKind kind, string key, IReadOnlyList<string> arisen, IReadOnlyList<string> faults, CancellationToken cancellationToken)
    {
        var isSound = start.FileOf(finding) is not Document document
            || !(await start.ComplaintsIn(document, cancellationToken)).Keys.Any(words => words.StartsWith(nameof(DiagnosticSeverity.Error), StringComparison.Ordinal));
        var place = finding.Location.GetLineSpan();
        _outcomes.Add(new FixOutcome(
            kind == FixKind.Everything ? "all" : finding.Id, kind, key, place.Path ?? "", finding.Location.SourceSpan, place.StartLinePosition, isSound, arisen, faults));
    }
}
