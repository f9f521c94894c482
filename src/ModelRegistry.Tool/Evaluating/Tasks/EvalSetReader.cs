using System.Globalization;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Evaluating.Tasks;

/// <summary>Reads an evals.json. Everything that is wrong is reported at its place before any model is called.</summary>
internal sealed class EvalSetReader
{
    public const string FileName = "evals.json";
    public const int MostRepetitions = 100;

    private const int MostTasks = 10_000;
    private const int MostShown = 50;

    private readonly TextFile _file;
    private readonly CheckReader _checks;
    private readonly List<RegistryProblem> _problems = [];
    private readonly Dictionary<string, TextRange> _names = new(StringComparer.Ordinal);

    private EvalSetReader(TextFile file, bool checksAnswers)
    {
        _file = file;
        _checks = new CheckReader(file.Path, new MethodCheckReader(Path.GetDirectoryName(file.Path)!, checksAnswers), _problems);
    }

    /// <param name="path">The full path of the file.</param>
    /// <param name="checksAnswers">Whether the checks will be run: only then are the assemblies of the team loaded.</param>
    /// <param name="host">Shows paths.</param>
    /// <exception cref="ToolException">The file has errors; the message has all of them, one a line.</exception>
    public static EvalSet Read(string path, bool checksAnswers, ToolHost host)
    {
        var reader = new EvalSetReader(TextFile.Read(path), checksAnswers);
        var set = reader.Read();
        return reader._problems.Count == 0 && set is not null ? set : throw reader.Failure(host);
    }

    /// <summary>The nearest evals.json at or above a folder; null where there is none.</summary>
    public static string? Nearest(string folder)
        => RealPath.FoldersFrom(folder).Select(at => Path.Combine(at, FileName)).FirstOrDefault(File.Exists);

    private EvalSet? Read()
    {
        var document = JsonReader.Parse(_file.Text);
        foreach (var error in document.Errors)
        {
            _problems.Add(new RegistryProblem(ProblemKind.InvalidJson, error.Span, error.Message));
        }

        if (_problems.Count > 0)
        {
            return null;
        }

        if (document.Root is not JsonObject root)
        {
            _problems.Add(new RegistryProblem(
                ProblemKind.InvalidProperty, document.Root.Span, $"the file is {document.Root.Kind}; expected an object with \"tasks\""));
            return null;
        }

        var fields = new FieldReader(root, _problems);
        var baseline = fields.Text("baseline");
        var candidates = fields.Texts("candidates");
        var repeat = fields.Integer("repeat", 1, MostRepetitions);
        var seed = fields.Integer("seed", 0, int.MaxValue);
        var usual = (MaxOutputTokens: MaxOutputTokensOf(fields), Temperature: TemperatureOf(fields));
        fields.Require("tasks", "an array of tasks");
        var items = fields.Items("tasks", "tasks");
        if (fields.Any("tasks") is JsonArray { Items.Length: 0 or > MostTasks } array)
        {
            fields.Report(array.Span, FormattableString.Invariant($"\"tasks\" has {array.Items.Length} items; expected 1 to {MostTasks}"));
        }

        var tasks = items.Select(item => fields.Object("tasks", item)).OfType<FieldReader>().Select(item => ReadTask(item, usual)).ToList();
        fields.ReportUnknown();
        return new EvalSet(_file.Path, baseline, [.. candidates ?? []], (int?)repeat, seed, tasks);
    }

    private EvalTask ReadTask(FieldReader fields, (long? MaxOutputTokens, decimal? Temperature) usual)
    {
        var name = fields.RequiredText("name", "refund-within-30-days") ?? string.Empty;
        if (fields.Any("name") is JsonString named && !_names.TryAdd(named.Value, named.Span))
        {
            fields.Report(named.Span, $"\"{MessageText.Clip(named.Value)}\" is the name of another task: give each task its own name");
        }

        var kind = fields.Text("class") ?? EvalTask.UsualClass;
        var messages = ReadMessages(fields);
        var checks = _checks.Read(fields);
        var task = new EvalTask(
            name, kind, messages, checks, MaxOutputTokensOf(fields) ?? usual.MaxOutputTokens, TemperatureOf(fields) ?? usual.Temperature);
        fields.ReportUnknown();
        return task;
    }

    private static IReadOnlyList<EvalMessage> ReadMessages(FieldReader fields)
    {
        var prompt = fields.Text("prompt");
        var items = fields.Items("messages", "messages");
        if (fields.IsGiven("prompt") == fields.IsGiven("messages"))
        {
            fields.Report(
                Pointer.SpanOf(fields.Node),
                fields.IsGiven("prompt")
                    ? "\"prompt\" and \"messages\" exclude each other: keep one"
                    : "\"prompt\" is missing: expected a text, or \"messages\" with a role and a content each");
        }
        else if (fields.Any("messages") is JsonArray { Items.IsEmpty: true } empty)
        {
            fields.Report(empty.Span, "\"messages\" is empty: expected one message or more");
        }

        return prompt is not null
            ? [new EvalMessage(EvalMessage.User, prompt)]
            : [.. items.Select(item => fields.Object("messages", item)).OfType<FieldReader>().Select(ReadMessage)];
    }

    private static EvalMessage ReadMessage(FieldReader fields)
    {
        var role = fields.RequiredText("role", EvalMessage.User) ?? EvalMessage.User;
        if (!EvalMessage.Roles.Contains(role))
        {
            fields.Report(
                fields.Any("role")!.Span,
                $"\"role\" is \"{MessageText.Clip(role)}\"; expected one of {string.Join(", ", EvalMessage.Roles)}");
        }

        var content = fields.RequiredText("content", "Is this a complaint?") ?? string.Empty;
        fields.ReportUnknown();
        return new EvalMessage(role, content);
    }

    private static long? MaxOutputTokensOf(FieldReader fields) => fields.Integer("maxOutputTokens", 1, int.MaxValue);

    private static decimal? TemperatureOf(FieldReader fields) => fields.Number("temperature", 0, 2);

    private ToolException Failure(ToolHost host)
    {
        var lines = LineMap.Of(_file.Text);
        var shown = _problems.OrderBy(problem => problem.Span.Start).Take(MostShown).Select(problem =>
        {
            var place = lines.PositionOf(Math.Min(problem.Span.Start, _file.Text.Length));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{host.Shown(_file.Path)}({place.Line + 1},{place.Column + 1}): {Shown.Plain(problem.Message)}.");
        });
        var more = _problems.Count - MostShown;
        var rest = $"{Shown.Count(more, "more problem")} not shown. Correct the ones above first.";
        return new ToolException(string.Join(Environment.NewLine, more > 0 ? shown.Append(rest) : shown));
    }
}
