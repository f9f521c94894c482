using System.Collections.Immutable;
using System.Text.Json;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>Reads the compiler's error log (SARIF 2.1).</summary>
internal static class SarifLog
{
    public static ImmutableArray<Result> Read(string path, string root)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(path));
        return [.. log.RootElement.GetProperty("runs").EnumerateArray().SelectMany(Results).Select(result => Read(result, root))];
    }

    private static IEnumerable<JsonElement> Results(JsonElement run)
        => run.TryGetProperty("results", out var results) ? results.EnumerateArray() : [];

    private static Result Read(JsonElement result, string root)
    {
        var (file, line, column) = result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0
            ? Place(locations[0].GetProperty("physicalLocation"), root)
            : ("", 0, 0);
        return new Result(
            result.GetProperty("ruleId").GetString()!,
            result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
            result.GetProperty("message").GetProperty("text").GetString()!,
            file,
            line,
            column,
            result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0);
    }

    private static (string File, int Line, int Column) Place(JsonElement location, string root)
    {
        var path = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!, UriKind.RelativeOrAbsolute) is
        { IsAbsoluteUri: true } uri
            ? uri.LocalPath
            : Uri.UnescapeDataString(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        var region = location.GetProperty("region");
        return (
            path.StartsWith(root, StringComparison.Ordinal) ? Path.GetRelativePath(root, path).Replace('\\', '/') : path,
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32());
    }
}
