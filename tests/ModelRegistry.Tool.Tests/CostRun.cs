using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>A registry with prices of many kinds, and what the tool says of costs by them.</summary>
public abstract class CostRun : ToolRun
{
    private protected const string Registry = """
        {
          "models": [
            {
              "id": "m-1", "provider": "p", "lifecycle": "available", "idVerified": { "on": "2026-07-02", "source": "log" },
              "pricing": {
                "input": 2, "output": 10, "cacheRead": { "discount": 0.90 }, "cacheWrite": { "multiplier": 1.25 },
                "modes": { "batch": { "discount": 0.50 } }, "above": [ { "inputTokens": 10000, "input": 4, "output": 20 } ],
                "from": "2026-07-01", "until": "2027-01-01",
                "history": [ { "input": 4, "output": 20, "from": "2026-01-01", "until": "2026-07-01" } ]
              }
            },
            {
              "id": "m-2", "provider": "p", "lifecycle": "preview", "aliases": ["m-2-latest"],
              "pricing": {
                "input": 1, "output": 5,
                "cacheWrite": [ { "lifeSeconds": 300, "multiplier": 1.25 }, { "lifeSeconds": 3600, "multiplier": 2 } ]
              }
            },
            {
              "id": "m-3", "provider": "q", "lifecycle": "available",
              "pricing": { "currency": "EUR", "input": 1, "output": 1, "cacheRead": 1 }
            },
            { "id": "m-4", "provider": "q", "lifecycle": "available" },
            { "id": "m-5", "provider": "q", "lifecycle": "retired", "pricing": { "input": 1, "output": 1 } }
          ],
          "tiers": { "hard": { "models": ["m-2", "m-1"] }, "easy": { "models": ["m-1"] } }
        }
        """;

    /// <summary>The rows of the table, each in one line with single spaces.</summary>
    private protected static IReadOnlyList<string> Rows(string output)
        => [.. output.Split('\n').SkipWhile(line => !line.StartsWith('─')).Skip(1).TakeWhile(line => line.Trim().Length > 0)
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    private protected static JsonElement RowOf(JsonElement json, string id)
        => json.GetProperty("costs").EnumerateArray().Single(row => row.GetProperty("id").GetString() == id);

    private protected static JsonElement Cost(JsonElement row, int scenario) => row.GetProperty("byScenario")[scenario];

    private protected static string Amount(JsonElement row, int scenario)
        => Cost(row, scenario).GetProperty("amounts").EnumerateArray()
            .Select(amount => amount.GetProperty("amount").GetRawText()).SingleOrDefault() ?? "unknown";

    private protected static string Amounts(JsonElement row)
        => string.Join(' ', Enumerable.Range(0, row.GetProperty("byScenario").GetArrayLength()).Select(scenario => Amount(row, scenario)));
}
