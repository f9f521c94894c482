using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Evaluating.Running;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Evaluating.Importing;

/// <summary>Results of another eval tool, as answers of registered models.</summary>
/// <param name="Results">The results.</param>
/// <param name="Answers">The answers of each registered model.</param>
/// <param name="Unregistered">The names of models that the registry does not have.</param>
internal sealed record ImportedEval(ImportedResults Results, IReadOnlyList<ModelAnswers> Answers, IReadOnlyList<string> Unregistered)
{
    /// <param name="path">The full path of the file.</param>
    /// <param name="set">The registry.</param>
    /// <param name="host">Shows paths, and knows the day.</param>
    public static ImportedEval Read(string path, RegistrySet set, ToolHost host)
    {
        var document = JsonReader.Parse(TextFile.Read(path).Text);
        if (document.Errors is [var error, ..])
        {
            throw new ToolException($"{host.Shown(path)} is not valid JSON: {error.Message}.");
        }

        var root = document.Root as JsonObject;
        var results = root is null ? null : PromptfooResults.Read(root) ?? EvaluationResults.Read(root);
        if (results is not { Answers.Count: > 0 })
        {
            throw new ToolException(
                $"{host.Shown(path)} has no results: expected the JSON output of promptfoo, or of Microsoft.Extensions.AI.Evaluation.");
        }

        var day = results.Day ?? host.Today;
        var unregistered = new List<string>();
        var models = new Dictionary<string, EvalModel?>(StringComparer.Ordinal);
        var answers = new List<(EvalModel Model, ImportedAnswer Answer)>();
        foreach (var answer in results.Answers)
        {
            var name = answer.Models.Count > 0 ? answer.Models[0] : string.Empty;
            if (!models.TryGetValue(name, out var model))
            {
                models[name] = model = ModelOf(set, answer.Models, day);
                unregistered.AddRange(model is null ? [name] : Array.Empty<string>());
            }

            if (model is not null)
            {
                answers.Add((model, answer));
            }
        }

        return new ImportedEval(
            results,
            [.. answers.GroupBy(answer => answer.Model.Shown).Select(ofModel
                => new ModelAnswers(ofModel.First().Model, Graded(ofModel.First().Model, ofModel.Select(answer => answer.Answer))))],
            unregistered);
    }

    /// <summary>The answers of a model; those of the options' choice.</summary>
    public ModelAnswers Of(EvalModel model)
        => Answers.FirstOrDefault(answers => ReferenceEquals(answers.Model.Placed.Registered, model.Placed.Registered)) is { } found
            ? found with { Model = model }
            : throw new ToolException($"The results have no answers of \"{model.Shown}\": they have {Names}.");

    private string Names
    {
        get
        {
            var registered = string.Join(", ", Answers.Select(answers => answers.Model.Shown));
            return Unregistered.Count == 0
                ? registered
                : $"{registered}, and {string.Join(", ", Unregistered.Select(MessageText.Clip))}, not registered";
        }
    }

    private static EvalModel? ModelOf(RegistrySet set, IReadOnlyList<string> names, DateTime day)
    {
        var provider = names.Count > 0 ? names[0].Split(':')[0] : null;
        foreach (var name in names)
        {
            if (set.Registry.Resolver.Resolve(name, provider).Models is [var only])
            {
                return only.Model.Id is null ? null : EvalModel.Of(set, set.Registry.Snapshot.ReferenceTo(only), day);
            }
        }

        return null;
    }

    private static IReadOnlyList<GradedAnswer> Graded(EvalModel model, IEnumerable<ImportedAnswer> answers)
        => [.. answers.GroupBy(answer => answer.Task).SelectMany(ofTask => ofTask.Select((answer, index)
            => new GradedAnswer(answer.Task, answer.Class, index + 1, answer.Failure)
            {
                InputTokens = answer.InputTokens,
                OutputTokens = answer.OutputTokens,
                Cost = AnswerCost.Of(model.Pricing, answer.InputTokens, answer.CacheReadTokens, 0, answer.OutputTokens),
                Milliseconds = answer.Milliseconds,
            }))];
}
