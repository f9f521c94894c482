using System.Globalization;
using System.Text;

namespace ModelRegistry.Benchmarks;

/// <summary>Registries of a given size: made up, or the one that the environment variable REGISTRY_FILE names.</summary>
internal static class SampleRegistry
{
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
                      "id": "vendor-{{index % 40}}/model-{{index}}.{{index % 7}}", "provider": "p{{index % 12}}", "name": "Model {{index}}", "lifecycle": "available",
                      "idVerified": { "on": "2026-07-02", "source": "list" },
                      "owner": "team", "fallback": ["vendor-0/model-0.0"],
                      "pricing": { "input": {{index}}.25, "output": {{index}}.5, "cacheRead": { "discount": 0.9 }, "verified": { "on": "2026-07-02", "source": "list" } },
                      "limits": { "contextWindow": 128000, "maxOutputTokens": 16000, "verified": { "on": "2026-07-02", "source": "list" } }, "capabilities": ["vision", "toolUse"]
                    }
                """);
        }

        return json.Append("\n  ]\n}\n").ToString();
    }
}
