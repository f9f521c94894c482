using System.Collections.Immutable;
using System.Text.Json;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>The compiler's error log (SARIF 2.1).</summary>
internal sealed record SarifLog(ImmutableArray<Result> Results, ImmutableArray<RuleDescription> Rules)
{
    public static SarifLog Read(string path, string root)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(path));
        var runs = log.RootElement.GetProperty("runs").EnumerateArray().ToList();
        return new SarifLog(
            [.. runs.SelectMany(run => Items(run, "results")).Select(result => Read(result, root))],
            [.. runs.SelectMany(run => Items(run.GetProperty("tool").GetProperty("driver"), "rules")).Select(Describe)]);
    }

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name)
        => parent.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static RuleDescription Describe(JsonElement rule) => new(
        rule.GetProperty("id").GetString()!,
        rule.TryGetProperty("shortDescription", out var title) ? title.GetProperty("text").GetString()! : "",
        rule.TryGetProperty("properties", out var properties) && properties.TryGetProperty("category", out var category) ? category.GetString()! : "",
        rule.TryGetProperty("helpUri", out var helpUri) ? helpUri.GetString()! : "");

    private static Result Read(JsonElement result, string root)
    {
        (string File, int StartLine, int StartColumn, int EndLine, int EndColumn) place = result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0
            ? PlaceOf(locations[0].GetProperty("physicalLocation"), root)
            : ("", 0, 0, 0, 0);
        return new Result(
            result.GetProperty("ruleId").GetString()!,
            result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
            result.GetProperty("message").GetProperty("text").GetString()!,
            place.File,
            place.StartLine,
            place.StartColumn,
            place.EndLine,
            place.EndColumn,
            result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0);
    }

    private static (string File, int StartLine, int StartColumn, int EndLine, int EndColumn) PlaceOf(JsonElement location, string root)
    {
        var path = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!, UriKind.RelativeOrAbsolute) is
        { IsAbsoluteUri: true } uri
            ? uri.LocalPath
            : Uri.UnescapeDataString(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        var region = location.GetProperty("region");
        return (
            path.StartsWith(root, StringComparison.Ordinal) ? Path.GetRelativePath(root, path).Replace('\\', '/') : path,
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            region.GetProperty("endLine").GetInt32(),
            region.GetProperty("endColumn").GetInt32());
    }
}
