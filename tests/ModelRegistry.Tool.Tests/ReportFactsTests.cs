using System.Text.Json;
using System.Text.RegularExpressions;

namespace ModelRegistry.Tool.Tests;

/// <summary>Who serves today, and what is not known, does not apply or is not in force: none is taken for another.</summary>
public class ReportFactsTests : ToolRun
{
    private const string Verified = """{ "on": "2026-08-01", "source": "call" }""";

    private const string Registry = $$"""
        {
          "models": [
            {
              "id": "m-new", "provider": "p", "lifecycle": "preview", "idVerified": {{Verified}},
              "access": { "api": "waiting", "codex": "granted" },
              "pricing": { "input": 1, "output": 4, "from": "2026-07-01", "verified": {{Verified}} },
              "checks": {
                "evals": {
                  "on": "2026-08-01", "source": "evals.json", "baseline": "m-old",
                  "passed": 19, "total": 20, "baselinePassed": 18, "costPerTask": 0.012
                }
              }
            },
            {
              "id": "m-old", "provider": "p", "lifecycle": "available", "idVerified": {{Verified}},
              "access": { "api": [ { "state": "granted", "scope": "acme", "verified": {{Verified}} } ] },
              "pricing": { "input": 2, "output": 8, "until": "2026-08-01", "verified": {{Verified}} }
            },
            { "id": "m-next", "provider": "p", "lifecycle": "available", "pricing": { "input": 3, "from": "2026-09-01" } },
            {
              "id": "text-embedding-9", "provider": "p", "kind": "embedding", "lifecycle": "available",
              "pricing": { "input": 0.1 }, "limits": { "dimensions": 256 }
            },
            { "id": "m-bare", "provider": "p" }
          ],
          "tiers": { "t": { "models": ["m-new", "m-old", "m-next"] } }
        }
        """;

    [Fact]
    public void The_model_that_serves_today_is_the_one_that_a_tier_would_call()
    {
        Write("models.json", Registry);

        var tier = Run("report", "--json").Json.GetProperty("tiers")[0];

        Assert.Equal("m-old", tier.GetProperty("serving").GetProperty("id").GetString());
        Assert.Equal("m-new notGranted", Fields(Assert.Single(tier.GetProperty("skipped").EnumerateArray()), "id", "state"));
        Assert.All(
            [
                "| t | m-old | m-new: preview, API access waiting | m-new, then m-old, then m-next |",
                "| t | m-new | cannot be called: preview, API access waiting | input | 1.00 |",
                "| t | m-old | **serves today** | input | unknown |",
            ],
            row => Assert.Contains(row, Markdown(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_price_that_is_not_in_force_costs_nothing_that_is_known()
    {
        Write("models.json", Registry);

        var models = Run("report", "--json").Json.GetProperty("models").EnumerateArray().ToList();

        Assert.Equal(
            ["m-new: in force", "m-old: null 2026-08-01", "m-next: 2026-09-01 null", "text-embedding-9: in force", "m-bare: unknown"],
            models.Select(model => $"{model.GetProperty("id")}: {Standing(model)}"));
        Assert.Equal(
            ["m-old not in force: ended 2026-08-01 USD unknown", "m-next not in force: begins 2026-09-01 USD unknown"],
            Rows("Prices per million tokens").Where(row => row["For"].StartsWith("not", StringComparison.Ordinal))
                .Select(row => $"{row["Model"]} {row["For"]} {row["Currency"]} {row["Input"]}"));
        Assert.Contains("No price is known of m-bare.", Markdown(), StringComparison.Ordinal);
        Assert.Equal(0, Run("report", "--html", "page.html").ExitCode);
        Assert.Contains(">price not in force: ended 2026-08-01<", Read("page.html"), StringComparison.Ordinal);

        static string Standing(JsonElement model)
            => model.GetProperty("pricing").ValueKind != JsonValueKind.Null ? "in force"
                : model.GetProperty("priceNotInForce").ValueKind == JsonValueKind.Null ? "unknown"
                : Fields(model.GetProperty("priceNotInForce"), "from", "until");
    }

    [Fact]
    public void An_earlier_price_is_in_force_until_the_next_begins()
    {
        Write("models.json", """
            {
              "models": [
                {
                  "id": "m-1", "provider": "p", "lifecycle": "available",
                  "pricing": {
                    "input": 9, "from": "2026-08-04", "history": [ { "input": 7, "from": "2026-01-01", "until": "2026-08-04" } ]
                  }
                }
              ]
            }
            """);

        Assert.Equal("7", Run("report", "--json").Json.GetProperty("models")[0].GetProperty("pricing").GetProperty("input").GetRawText());
    }

    [Fact]
    public void Access_is_shown_for_each_surface_and_scope()
    {
        Write("models.json", Registry);

        Assert.Equal(
            [
                "m-new waiting granted", "m-old granted for acme (verified 2026-08-01) unknown", "m-next granted unknown",
                "text-embedding-9 granted unknown", "m-bare unknown unknown",
            ],
            Rows("Models").Select(row => $"{row["Id"]} {row["API access"]} {row["Access to codex"]}"));
    }

    [Fact]
    public void What_does_not_apply_is_blank_and_what_is_not_known_is_a_word()
    {
        Write("models.json", Registry);

        var limits = Assert.Single(Rows("Limits"));
        var embedding = Rows("Prices per million tokens").Single(row => row["Model"] == "text-embedding-9");
        var bare = Rows("Models").Last();

        Assert.Equal(["256", "unknown"], new[] { "Dimensions", "Context window" }.Select(column => limits[column]));
        Assert.DoesNotContain("Max output tokens", limits.Keys);
        Assert.Equal(["0.10", "", ""], new[] { "Input", "Output", "Cache read" }.Select(column => embedding[column]));
        Assert.Equal(["unknown", "unknown"], new[] { "Lifecycle", "Released" }.Select(column => bare[column]));
        Assert.Contains("No limit is known of m-new, m-old, m-next, m-bare.", Markdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_results_of_evals_are_shown_and_who_in_a_tier_has_none()
    {
        Write("models.json", Registry);

        var row = Assert.Single(Rows("Evals"));
        var evals = Run("report", "--json").Json.GetProperty("models")[0].GetProperty("checks")[0].GetProperty("evals");

        Assert.Equal(
            "m-old, 19 of 20 (95 %), 18 of 20 (90 %), 0.012, unknown, USD",
            string.Join(", ", row.Values.Skip(1).Take(6)));
        Assert.Equal(
            "m-old 19 20 18 0.012 null",
            Fields(evals, "baseline", "passed", "total", "baselinePassed", "costPerTask", "baselineCostPerTask"));
        Assert.Contains("In a tier without an eval: m-old, m-next.", Markdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_aligned_to_the_right()
    {
        Write("models.json", Registry);

        Assert.Contains(
            "| Model | For | Currency | Input | Output | Cache read | Cache write | Since | Verified | Source |\n"
                + "| --- | --- | --- | ---: | ---: | ---: | ---: | --- | --- | --- |\n",
            Markdown(),
            StringComparison.Ordinal);
        Assert.Equal(0, Run("report", "--html", "page.html").ExitCode);
        Assert.Contains("<td class=\"plain number\" data-label=\"Input\">1.00</td>", Read("page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_costs_of_traffic_are_bars_with_their_amounts()
    {
        Write("models.json", Registry.Replace("\"until\": \"2026-08-01\"", "\"until\": null", StringComparison.Ordinal));
        Write("t.csv", "input,cached,output\n1000000,0,1000000\n2000000,1000000,0\n");

        Assert.Equal(0, Run("report", "--traffic", "t.csv", "--html", "page.html").ExitCode);

        const string Bar = "<div class=\"who\">(.*?)</div><div><div class=\"amount\"><span>(.*?)</span>"
            + "(?:<svg.*?width=\"([0-9.]+)%\" height=\"14\" (fill|class))?";
        var costs = Regex.Matches(Read("page.html"), Bar)
            .Select(match => string.Join(' ', match.Groups.Values.Skip(1).Select(group => group.Value)).TrimEnd());
        Assert.Equal(
            [
                "t: m-old at least 10.00 100 fill", "t, first choice: m-new at least 5.00 50 fill", "m-new at least 5.00 50 fill",
                "m-old at least 10.00 100 fill", "m-next unknown", "text-embedding-9 unknown", "m-bare unknown",
            ],
            costs);
        Assert.Contains("m-bare: no price", Read("page.html"), StringComparison.Ordinal);
    }

    private string Markdown()
    {
        Assert.Equal(0, Run("report", "--markdown", "page.md").ExitCode);
        return Read("page.md");
    }

    /// <summary>The rows of a table of the page, by the names of its columns.</summary>
    private List<Dictionary<string, string>> Rows(string title)
    {
        var lines = Markdown().Split('\n').SkipWhile(line => line != $"## {title}").Skip(2)
            .TakeWhile(line => line.Length > 0)
            .Select(Cells)
            .ToList();
        return [.. lines.Skip(2).Select(row => lines[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];

        static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('*'))];
    }
}
