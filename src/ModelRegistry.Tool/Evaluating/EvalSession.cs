using System.Globalization;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Evaluating.Comparing;
using ModelRegistry.Tool.Evaluating.Importing;
using ModelRegistry.Tool.Evaluating.Running;
using ModelRegistry.Tool.Evaluating.Tasks;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Evaluating;

/// <summary>A run of <c>eval</c>. Whatever can be wrong with its input is found before a model is called.</summary>
/// <param name="settings">The options.</param>
/// <param name="host">The world around the tool.</param>
internal sealed class EvalSession(EvalSettings settings, ToolHost host)
{
    private const int UsualParallel = 4;
    private const string Advice = "Run eval in its own repository, or add an overlay here.";

    private bool HasEdits => settings.Writes || settings.IsDryRun;

    public int Run()
    {
        ToolOptions.RequireName(settings.By);
        var set = RegistrySet.Read(settings.Registry, host);
        set.RequireNoErrors();
        var tasks = ReadTasks();
        var import = settings.Import is { } name ? host.FullPath(name) : null;
        string[] inputs = [.. set.Files.Select(file => file.Path), .. new[] { tasks?.Path, import }.OfType<string>()];
        OutputFile.Require(host, inputs, ("--output", settings.Output));
        var report = import is null ? Call(set, tasks!) : Import(set, tasks, import);
        var outcome = Write(set, report);
        if (settings.AsJson)
        {
            host.Output.WriteLine(EvalJson.Write(report, outcome, host));
        }
        else
        {
            EvalText.Write(report, outcome, host);
        }

        return report.Comparison.HasWorse ? ExitCode.Found : ExitCode.Fine;
    }

    /// <summary>Where results are imported, the file is needed only for the models that it names.</summary>
    private EvalSet? ReadTasks()
    {
        var path = settings.Evals is { } named ? host.FullPath(named) : EvalSetReader.Nearest(host.Folder);
        return path is not null ? EvalSetReader.Read(path, settings.Import is null, host)
            : settings.Import is not null ? null
            : throw new ToolException(
                $"There is no {EvalSetReader.FileName} in {host.Folder} or in a folder above it: "
                + "write one, or name the file with --evals.");
    }

    private EvalReport Import(RegistrySet set, EvalSet? tasks, string path)
    {
        var imported = ImportedEval.Read(path, set, host);
        var day = imported.Results.Day ?? host.Today;
        var found = imported.Answers.Select(answers => answers.Model).ToList();
        var choice = EvalChoice.Of(settings.Baseline, settings.Candidates, tasks, found, set, day);
        RequireWritable(set, choice);
        var comparison = EvalComparison.Of(imported.Of(choice.Baseline), [.. choice.Candidates.Select(imported.Of)]);
        return new EvalReport(day, path, comparison) { Imported = imported };
    }

    private EvalReport Call(RegistrySet set, EvalSet tasks)
    {
        var choice = EvalChoice.Of(settings.Baseline, settings.Candidates, tasks, [], set, host.Today);
        RequireWritable(set, choice);
        var targets = settings.Endpoints.Targets(choice.All, host);
        var options = new RunOptions(
            settings.Repeat ?? tasks.Repeat ?? 1, settings.Seed ?? tasks.Seed, settings.Parallel ?? UsualParallel, settings.TimeoutSeconds);
        var folder = settings.Cache is { } named
            ? host.FullPath(named)
            : Path.GetFullPath(AnswerCache.UsualFolder, Path.GetDirectoryName(tasks.Path)!);
        using var run = new EvalRun(targets, tasks, options, new AnswerCache(folder, settings.IsFresh), host);
        var answers = Wait(run);
        return new EvalReport(host.Today, tasks.Path, EvalComparison.Of(answers[0], [.. answers.Skip(1)]))
        {
            Tasks = tasks,
            Options = options,
            Sent = run.Sent,
            Cache = folder,
            NotSent = [.. targets.SelectMany(target => NotSent(target, tasks, options))],
        };
    }

    private IReadOnlyList<ModelAnswers> Wait(EvalRun run)
    {
        try
        {
            return run.RunAsync(host.Interruption()).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            var next = settings.IsFresh ? "Without --fresh, the same command" : "The same command";
            throw new ToolException(string.Create(
                CultureInfo.InvariantCulture,
                $"Interrupted: {run.Done} of {run.Total} answers are in the cache. {next} goes on from there."));
        }
        finally
        {
            host.Progress?.Invoke(string.Empty);
        }
    }

    private static IEnumerable<(EvalModel Model, string Parameter)> NotSent(EvalTarget target, EvalSet tasks, RunOptions options)
    {
        var requests = tasks.Tasks.Select(task => new EvalRequest(target, task, 1, options.Seed)).ToList();
        (string Name, bool IsLeftOut)[] parameters =
        [
            ("temperature", requests.Exists(request => request.Task.Temperature is not null && request.Temperature is null)),
            ("maxOutputTokens", requests.Exists(request => request.Task.MaxOutputTokens is not null && request.MaxOutputTokens is null)),
            ("seed", target.Model.Refuses("seed") && options.Seed is not null),
        ];
        return parameters.Where(parameter => parameter.IsLeftOut).Select(parameter => (target.Model, parameter.Name));
    }

    /// <summary>A registry that cannot be written is found before the calls are paid for.</summary>
    private void RequireWritable(RegistrySet set, EvalChoice choice)
    {
        foreach (var place in choice.Candidates.Select(model => set.OverlayOf(model.Placed)?.Place ?? model.Placed))
        {
            if (settings.Writes && FileOwner.Of(place.File.Path).Refusal(place.File.Path, host.Folder) is { } refusal)
            {
                throw new ToolException($"{refusal} {Advice}");
            }
        }
    }

    private EvalOutcome Write(RegistrySet set, EvalReport report)
    {
        var source = settings.Output is { } output ? host.Shown(host.FullPath(output)) : host.Shown(report.Input);
        var verification = new Verification(report.Day, source, settings.By);
        using var open = settings.Writes && !settings.IsDryRun ? LockedRegistry.Open(settings.Registry, host) : null;
        open?.Set.RequireNoErrors();
        var edits = HasEdits ? new EvalEdits(open?.Set ?? set, report.Comparison, verification) : null;
        var written = settings.Output is { } file && !settings.IsDryRun
            ? OutputFile.Write(host, file, stream => ToolJson.Write(stream, writer => EvalJson.WriteResult(writer, report, host)))
            : null;
        if (open is not null)
        {
            edits!.Pending.Write(open, Advice);
        }

        return new EvalOutcome(verification, edits, written, settings.IsDryRun);
    }
}
