using System.Text.Json;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.Tool.Adopting;

/// <summary>An id that the rules found in code or in settings and that the registry does not have.</summary>
/// <param name="Id">The id as it stands there.</param>
/// <param name="Provider">Who probably serves it; null where not known.</param>
/// <param name="Project">The project file.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record FoundId(string Id, string? Provider, string Project, string File, int Line)
{
    /// <summary>What the rules write into the properties of a finding.</summary>
    private const string IdKey = "Id";
    private const string ProviderKey = "Provider";

    private static readonly string[] Unregistered = [RuleIds.UnregisteredModelId, RuleIds.ConfiguredModelId];

    /// <summary>The ids in the logs of a project, each place once.</summary>
    public static IReadOnlyList<FoundId> In(BuiltProject project)
        => [.. project.Logs.SelectMany(ResultsIn).Where(result => Unregistered.Contains(Text(result, "ruleId")))
            .Select(result => Of(result, project.Path)).OfType<FoundId>().Distinct()];

    /// <summary>Whether the code or the settings of a project name models, registered or not.</summary>
    public static bool AreIn(BuiltProject project) => project.Logs.SelectMany(ResultsIn).Any(result => IsOfIds(Text(result, "ruleId")));

    private static bool IsOfIds(string rule)
        => RuleCatalog.Find(rule) is { } known && known.Id.StartsWith("LLM2", StringComparison.Ordinal);

    private static FoundId? Of(JsonElement result, string project)
    {
        if (Child(Child(result, "properties"), "customProperties") is not { } properties
            || Text(properties, IdKey) is not { Length: > 0 } id
            || Child(result, "locations") is not { ValueKind: JsonValueKind.Array } locations
            || locations.GetArrayLength() == 0
            || Child(locations[0], "physicalLocation") is not { } place)
        {
            return null;
        }

        var line = Child(Child(place, "region"), "startLine") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
        var address = Text(Child(place, "artifactLocation"), "uri");
        var file = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.LocalPath : string.Empty;
        return new FoundId(id, Text(properties, ProviderKey) is { Length: > 0 } provider ? provider : null, project, file, line);
    }

    /// <summary>What is suppressed where it stands is left alone.</summary>
    private static IEnumerable<JsonElement> ResultsIn(string log)
    {
        using var stream = System.IO.File.OpenRead(log);
        using var document = JsonDocument.Parse(stream);
        return [.. from run in Items(document.RootElement, "runs")
                   from result in Items(run, "results")
                   where !Items(result, "suppressions").Any()
                   select result.Clone()];
    }

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name)
        => Child(parent, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private static JsonElement? Child(JsonElement? parent, string name)
        => parent is { ValueKind: JsonValueKind.Object } node && node.TryGetProperty(name, out var value) ? value : null;

    private static string Text(JsonElement? parent, string name)
        => Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : string.Empty;
}
