using System.Text.Json.Nodes;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>
/// Registries that leave nothing open on the day on which consumers build: available, granted, owned, every fact verified and every
/// check done. For tests whose subject is something else, so that no rule of the registry has a word to say in them.
/// </summary>
internal static class WholeRegistry
{
    /// <summary>A day before <see cref="ConsumerProject.Today"/>.</summary>
    public const string Verified = """{ "on": "2026-07-02", "source": "the provider's dashboard" }""";

    private static readonly string[] Checks =
        ["dashboard", "testCall", "billing", "rateLimits", "regions", "dataResidency", "logging", "fallback", "safetyReview"];

    /// <summary>The models that this repository registers, their prices and tiers, as if all that its entries wait for had come.</summary>
    public static string OfRepository { get; } = Complete(Repository.Read("models.json"));

    /// <summary>A file with the entry of one model.</summary>
    public static string Of(string entry) => $$"""{ "maxAgeDays": 30, "models": [{{entry}}] }""";

    /// <summary>The entry of an available model of OpenAI's, on one line.</summary>
    public static string Available(string id) => Entry(id, "available", "");

    /// <summary>The entry of an available model of OpenAI's that is no longer served from a day on.</summary>
    public static string Ending(string id, string shutdown) => Entry(id, "available", $", \"shutdown\": \"{shutdown}\"");

    /// <summary>The entry of a preview of OpenAI's that the team may call, and has held against the model that it falls back to.</summary>
    public static string Preview(string id, string fallback) => Entry(id, "preview", $$"""
        , "fallback": ["{{fallback}}"], "checks": { {{string.Join(", ", Checks.Select(check => $"\"{check}\": {Verified}"))}}, "evals": {{EvalAgainst(fallback)}} }
        """);

    private static string Entry(string id, string lifecycle, string more)
        => $$"""{ "id": "{{id}}", "provider": "openai", "lifecycle": "{{lifecycle}}", "owner": "ai-platform", "idVerified": {{Verified}}, "access": { "api": "granted" }{{more}} }""";

    private static string EvalAgainst(string baseline) => Verified[..^2] + $$""", "baseline": "{{baseline}}", "passed": 37, "total": 40, "baselinePassed": 36 }""";

    private static string Complete(string registry)
    {
        var root = JsonNode.Parse(registry)!.AsObject();
        foreach (var model in root["models"]!.AsArray().Select(model => model!.AsObject()))
        {
            foreach (var check in Checks)
            {
                model["checks"]![check] = JsonNode.Parse(Verified);
            }

            // No model is held against itself.
            model["checks"]!["evals"] = JsonNode.Parse((string?)model["id"] == "gpt-5.5" ? Verified : EvalAgainst("gpt-5.5"));

            // A model without a published id stays the preview that it is.
            if (model["id"] is not null)
            {
                model["lifecycle"] = "available";
                model["idVerified"] ??= JsonNode.Parse(Verified);
                model["access"] = JsonNode.Parse("""{ "api": "granted" }""");
            }
        }

        return root.ToJsonString(new() { WriteIndented = true });
    }
}
