using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Initializing;

/// <summary>
/// The schema of this version with the registry's own models as examples of what a reference is: editors complete examples, and accept
/// what is none.
/// </summary>
internal static class LocalSchema
{
    public const string FileName = "models.schema.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where one reference stands that the schema describes for itself.</summary>
    private static readonly string[][] Places =
    [
        ["definitions", "reference"],
        ["definitions", "model", "properties", "replacement"],
        ["definitions", "evals", "properties", "baseline"],
    ];

    /// <summary>What a registry can say to mean one of its models, in the order of the registry.</summary>
    public static IReadOnlyList<string> ReferencesOf(RegistrySet registry)
    {
        var snapshot = registry.Registry.Snapshot;
        return [.. snapshot.Models.Items.Where(model => model.Model.Id is not null).Select(snapshot.ReferenceTo).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The text of the schema; as the package has it where the registry has no models yet.</summary>
    public static string With(IReadOnlyList<string> references)
    {
        var text = Starter.Read(FileName);
        if (references.Count == 0)
        {
            return text;
        }

        var schema = JsonNode.Parse(text)!;
        foreach (var place in Places)
        {
            var described = place.Aggregate(schema, (node, name) => node[name]!);
            described["examples"] = new JsonArray([.. references.Select(reference => (JsonNode)JsonValue.Create(reference))]);
        }

        return schema.ToJsonString(Format).ReplaceLineEndings("\n") + "\n";
    }
}
