using System.CommandLine;
using ModelRegistry.Tool.Evaluating.Running;
using ModelRegistry.Tool.Evaluating.Tasks;

namespace ModelRegistry.Tool.Evaluating;

/// <summary><c>model-registry eval</c>: compares models on the team's own tasks.</summary>
internal static class EvalCommand
{
    private const int MostParallel = 64;

    /// <summary>A model that reasons can take minutes.</summary>
    private const int UsualTimeout = 300;

    public static Command Create(ToolHost host)
    {
        var evals = Text(
            "--evals",
            $"The file with the tasks. The default is the nearest {EvalSetReader.FileName} at or above the current folder",
            "FILE");
        var baseline = Text("--baseline", "The model that the others are compared with: an id, or a tier for its first model", "MODEL");
        var candidate = Texts("--candidate", "A model to compare: an id, or a tier for its first model; repeat it for more", "MODEL");
        var endpoint = Texts(
            EndpointChoice.EndpointOption,
            "Call the models of a provider at another address, such as openai=https://example.com/v1",
            "P=URL");
        var key = Texts(
            EndpointChoice.KeyOption, "Take the key of a provider from another environment variable, such as openai=MY_KEY", "P=NAME");
        var parallel = ToolOptions.Number("--parallel", "How many requests run at a time; the default is 4", 1, MostParallel);
        var repeat = ToolOptions.Number(
            "--repeat", "How often each model gets each task; the default is 1", 1, EvalSetReader.MostRepetitions);
        var seed = ToolOptions.Number(
            "--seed", "A seed that is sent where the API takes one, and that orders the requests", 0, int.MaxValue);
        var cache = Text(
            "--cache", $"The folder that keeps answers; the default is {AnswerCache.UsualFolder} beside the file with the tasks", "FOLDER");
        var fresh = new Option<bool>("--fresh") { Description = "Ask again for answers that the cache has" };
        var import = Text(
            "--import", "Compare the results of a file of promptfoo or Microsoft.Extensions.AI.Evaluation. No model is called", "FILE");
        var output = Text("--output", "Write the result as JSON to a file, in an order that does not change", "FILE");
        var write = new Option<bool>("--write") { Description = "Record the result in models.json, as checks.evals of each candidate" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what --write would change, and write no file but the cache" };
        var by = ToolOptions.By();
        var timeout = ToolOptions.Timeout(UsualTimeout);
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "eval",
            "Calls a baseline and candidates with the tasks of evals.json, checks the answers, and compares pass rates, cost and time by "
                + "class of task. Keys come from environment variables only.",
            "A candidate passes fewer tasks of a class than the baseline.",
            ("--baseline gpt-5.5 --candidate gpt-5.6-luna", "Two models. The same run again costs nothing."),
            (
                "--baseline gpt-5.5 --candidate gpt-5.6-luna --output result.json --write --by Jo",
                "The result for version control, recorded in models.json."
            ),
            ("--import promptfoo.json --baseline gpt-5.5 --dry-run", "The results of another tool, and only the edit that would be made."))
        {
            evals, baseline, candidate, endpoint, key, parallel, repeat, seed, cache, fresh, import, output, write, dryRun, by, timeout,
            registry, json,
        };
        command.SetAction(result => new EvalSession(
            new EvalSettings
            {
                Evals = result.GetValue(evals),
                Baseline = result.GetValue(baseline),
                Candidates = result.GetValue(candidate) ?? [],
                Endpoints = new EndpointChoice(result.GetValue(endpoint) ?? [], result.GetValue(key) ?? []),
                Parallel = result.GetValue(parallel),
                Repeat = result.GetValue(repeat),
                Seed = result.GetValue(seed),
                Cache = result.GetValue(cache),
                IsFresh = result.GetValue(fresh),
                Import = result.GetValue(import),
                Output = result.GetValue(output),
                Writes = result.GetValue(write),
                IsDryRun = result.GetValue(dryRun),
                By = result.GetValue(by),
                TimeoutSeconds = result.GetValue(timeout),
                Registry = result.GetValue(registry) ?? [],
                AsJson = result.GetValue(json),
            },
            host).Run());
        return command;
    }

    private static Option<string?> Text(string name, string description, string value)
        => new(name) { Description = description, HelpName = value };

    private static Option<string[]> Texts(string name, string description, string value)
        => new(name) { Description = description, HelpName = value };
}
