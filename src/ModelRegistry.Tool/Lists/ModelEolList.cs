using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Tool.Lists;

/// <summary>
/// A feed of retirements in the open format model-eol: the models of one publisher, and of each the platforms that serve it with days of
/// their own. It has no prices.
/// </summary>
internal static class ModelEolList
{
    public const string Spec = "model-eol/0.1";

    private const string AnySpec = "model-eol/";

    /// <summary>A day before which the publisher does not retire the model: nothing is scheduled.</summary>
    private const string Tentative = "tentative";

    /// <summary>The platforms, as the format and as registries name them.</summary>
    public static IReadOnlyList<(string Via, string Provider)> Platforms { get; } =
    [
        ("aws-bedrock", "bedrock"), ("azure-ai-foundry", "azure"), ("vertex-ai", "vertex"),
    ];

    private static readonly string[] NotHeldFields = ["replacement_options", "replacement_note", "notes"];

    /// <summary>The models of a feed; none where it is of another form.</summary>
    public static IReadOnlyList<ListedModel> Models(JsonObject root)
        => root.Text("spec")?.StartsWith(AnySpec, StringComparison.Ordinal) == true && root.Text("publisher") is { Length: > 0 } publisher
            ? [.. root.Field("models").Objects().SelectMany(model => Models(publisher, model))]
            : [];

    /// <summary>The day on which the feed says so.</summary>
    public static DateTime? GeneratedOn(JsonObject root) => root.Date("generated");

    private static IEnumerable<ListedModel> Models(string publisher, JsonObject node)
    {
        if (node.Text("id") is not { Length: > 0 } id)
        {
            yield break;
        }

        string[] ids = [id, .. Texts(node.Field("aliases"))];
        var isTentative = node.Text("date_precision") == Tentative;
        yield return Listed($"{publisher}/{id}", publisher, id, ids, node) with
        {
            Replacement = node.Text("replacement"),
            NotHeld =
            [
                .. NotHeldFields.Where(field => node.Field(field).SaysSomething()),
                .. isTentative && node.Date("shutdown") is { } day ? new[] { $"not retired before {MessageText.Iso(day)}" } : [],
            ],
        };
        foreach (var channel in node.Field("distributions").Objects())
        {
            if (channel.Text("via") is { Length: > 0 } via)
            {
                var provider = Platforms.FirstOrDefault(platform => platform.Via == via).Provider ?? via;
                yield return Listed($"{publisher}/{id} via {via}", provider, id, ids, channel) with
                {
                    // On a platform, "legacy" is its word for deprecated.
                    IsDeprecated = channel.Date("announced") is not null
                        || channel.Text("status") is "legacy" or "extended-access" or "retired",
                };
            }
        }
    }

    private static ListedModel Listed(string key, string provider, string id, string[] ids, JsonObject node)
        => new(key, provider, id, other => IsOne(other, ids), new Dictionary<string, decimal>(StringComparer.Ordinal))
        {
            Shutdown = node.Text("date_precision") == Tentative ? null : node.Date("shutdown"),
            IsDeprecated = node.Date("announced") is not null,
        };

    /// <summary>A platform writes more around the id of the maker: a region, a vendor, a version.</summary>
    private static bool IsOne(string other, string[] ids)
        => ids.Contains(other) || ModelIdForms.Of(other, _ => false).Any(form => ids.Contains(form.Id));

    private static IEnumerable<string> Texts(JsonValue? list)
        => list is JsonArray array ? array.Items.OfType<JsonString>().Select(text => text.Value).Where(text => text.Length > 0) : [];
}
