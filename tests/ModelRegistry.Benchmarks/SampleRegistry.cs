using System.Globalization;
using System.Text;

namespace ModelRegistry.Benchmarks;

/// <summary>Registries of a given size: made up, or the one that the environment variable REGISTRY_FILE names.</summary>
internal static class SampleRegistry
{
    /// <summary>Ids for sample code: of the registry, and of public models that it does not have.</summary>
    public static IReadOnlyList<string> Ids(int models) =>
    [
        .. Enumerable.Range(0, Math.Min(models, 40)).Select(IdOf),
        "gpt-4o", "gpt-4o-mini", "gpt-4.1", "o3-mini", "claude-sonnet-4-5", "claude-3-5-haiku-20241022", "gemini-2.5-pro", "mistral-large-2411",
    ];

    public static string Of(int models)
    {
        if (Environment.GetEnvironmentVariable("REGISTRY_FILE") is { Length: > 0 } file)
        {
            return File.ReadAllText(file);
        }

        var json = new StringBuilder("{\n  \"models\": [");
        for (var index = 0; index < models; index++)
        {
            json.Append(index == 0 ? "\n" : ",\n").Append(CultureInfo.InvariantCulture, $$"""
                    {
                      "id": "{{IdOf(index)}}", "provider": "p{{index % 12}}", "name": "Model {{index}}", "lifecycle": "available",
                      "idVerified": { "on": "2026-07-02", "source": "list" },
                      "owner": "team", "fallback": ["vendor-0/model-0.0"],
                      "pricing": { "input": {{index}}.25, "output": {{index}}.5, "cacheRead": { "discount": 0.9 }, "verified": { "on": "2026-07-02", "source": "list" } },
                      "limits": { "contextWindow": 128000, "maxOutputTokens": 16000, "verified": { "on": "2026-07-02", "source": "list" } }, "capabilities": ["vision", "toolUse"]
                    }
                """);
        }

        return json.Append("\n  ]\n}\n").ToString();
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"vendor-{index % 40}/model-{index}.{index % 7}");
}
