using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Evaluating.Checks;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Evaluating.Tasks;

/// <summary>Reads the checks of a task: each is an object with one of the kinds, and what goes with it.</summary>
/// <param name="path">The full path of the evals.json: paths of schemas begin beside it.</param>
/// <param name="methods">Reads the checks that are methods.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class CheckReader(string path, MethodCheckReader methods, List<RegistryProblem> problems)
{
    private const string IgnoreCase = "ignoreCase";
    private const string Tolerance = "tolerance";

    private static readonly string[] Texts = [EqualsCheck.Name, ContainsCheck.Name, MatchesCheck.Name];

    private static readonly string[] Kinds = [.. Texts, JsonEqualsCheck.Name, JsonSchemaCheck.Name, NumberCheck.Name, MethodCheck.Name];

    public IReadOnlyList<AnswerCheck> Read(FieldReader task)
    {
        task.Require("checks", "an array of checks, such as [{ \"equals\": \"yes\" }]");
        if (task.Any("checks") is JsonArray { Items.IsEmpty: true } empty)
        {
            task.Report(empty.Span, "\"checks\" is empty: without a check every answer passes");
        }

        var name = (task.Any("name") as JsonString)?.Value ?? string.Empty;
        return [.. task.Items("checks", "checks").Select(item => task.Object("checks", item)).OfType<FieldReader>()
            .Select(check => ReadCheck(check, name)).OfType<AnswerCheck>()];
    }

    private AnswerCheck? ReadCheck(FieldReader fields, string task)
    {
        var given = fields.Node.Properties.Where(property => Kinds.Contains(property.Name)).ToList();
        var check = given.Count == 1 ? Of(fields, given[0], task) : null;
        if (given.Count != 1)
        {
            fields.Report(
                given.Count == 0 ? Pointer.SpanOf(fields.Node) : given[1].NameSpan,
                $"a check has {(given.Count == 0 ? "none" : "several")} of {string.Join(", ", Kinds)}: expected one");
        }

        foreach (var name in Kinds.Append(IgnoreCase).Append(Tolerance))
        {
            _ = fields.Any(name);
        }

        var isNegated = fields.Boolean("not") ?? false;
        RequireFits(fields, IgnoreCase, Texts, given);
        RequireFits(fields, Tolerance, [NumberCheck.Name], given);
        fields.ReportUnknown();
        return check is null ? null : check with { IsNegated = isNegated };
    }

    private AnswerCheck? Of(FieldReader fields, JsonProperty given, string task)
    {
        var ignoreCase = fields.Boolean(IgnoreCase) ?? false;
        switch (given.Name)
        {
            case EqualsCheck.Name:
                return TextOf(fields, given) is { } whole ? new EqualsCheck(whole, ignoreCase) : null;
            case ContainsCheck.Name:
                return TextOf(fields, given) is { } part ? new ContainsCheck(part, ignoreCase) : null;
            case MatchesCheck.Name:
                return TextOf(fields, given) is { } pattern
                    ? Checked(given, MatchesCheck.Of(pattern, ignoreCase, out var fault), fault)
                    : null;
            case JsonEqualsCheck.Name:
                return JsonText.Parse(TextAt(given.Value)) is { } json ? new JsonEqualsCheck(json) : null;
            case JsonSchemaCheck.Name:
                return SchemaOf(given);
            case MethodCheck.Name:
                return given.Value is JsonObject
                    ? methods.Read(fields.Object(given.Name)!, task)
                    : Checked<MethodCheck>(given, null, $"is {given.Value.Kind}; expected an object");
            default:
                if (given.Value is not JsonNumber)
                {
                    fields.Report(Pointer.SpanOf(given.Value), $"\"{given.Name}\" is {given.Value.Kind}; expected a number");
                }

                return fields.Number(NumberCheck.Name, decimal.MinValue, decimal.MaxValue) is { } number
                    ? new NumberCheck(number, fields.Number(Tolerance, 0, decimal.MaxValue) ?? 0)
                    : null;
        }
    }

    private static string? TextOf(FieldReader fields, JsonProperty given)
    {
        if (given.Value is JsonNull)
        {
            fields.Report(given.Value.Span, $"\"{given.Name}\" is null; expected a string");
        }

        return fields.Text(given.Name);
    }

    /// <summary>A schema in place, or the path of one.</summary>
    private JsonSchemaCheck? SchemaOf(JsonProperty given)
    {
        if (given.Value is not JsonString { Value: var name })
        {
            return given.Value is JsonObject or JsonBoolean
                ? Checked(given, JsonSchemaCheck.Of(TextAt(given.Value), out var inPlace), inPlace)
                : Checked<JsonSchemaCheck>(given, null, $"is {given.Value.Kind}; expected a schema, or the path of one");
        }

        var file = Path.GetFullPath(name, Path.GetDirectoryName(path)!);
        if (!File.Exists(file))
        {
            return Checked<JsonSchemaCheck>(given, null, $"names no file: there is no \"{MessageText.Clip(name)}\" beside this file");
        }

        return Checked(given, JsonSchemaCheck.Of(TextFile.Read(file).Text, out var fault), fault);
    }

    private T? Checked<T>(JsonProperty given, T? check, string? fault)
        where T : class
    {
        if (fault is not null)
        {
            problems.Add(new RegistryProblem(
                ProblemKind.InvalidProperty, Pointer.SpanOf(given.Value), $"\"{given.Name}\" {Shown.Plain(fault)}"));
        }

        return check;
    }

    private void RequireFits(FieldReader fields, string modifier, string[] kinds, List<JsonProperty> given)
    {
        if (fields.IsGiven(modifier) && !given.Exists(kind => kinds.Contains(kind.Name)))
        {
            var property = fields.Node.Properties.First(known => known.Name == modifier);
            fields.Report(property.NameSpan, $"\"{modifier}\" belongs to {string.Join(", ", kinds)}");
        }
    }

    private string TextAt(JsonValue value)
    {
        var text = TextFile.Read(path).Text;
        return text.Substring(value.Span.Start, value.Span.Length);
    }
}
