using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>JSON is data: numbers are numbers, dates are dates, and what is not known is null.</summary>
public class ReportDataTests : ToolRun
{
    private const string Registry = """
        {
          "maxAgeDays": 31,
          "models": [
            {
              "id": "m-1", "provider": "p", "lifecycle": "deprecated", "shutdown": "2026-09-02", "owner": "team",
              "replacement": "m-2", "fallback": ["m-2"], "idVerified": { "on": "2026-08-01", "source": "call" },
              "access": { "api": "granted", "codex": { "state": "waiting", "scope": "acme" } },
              "pricing": {
                "perTokens": 1000, "input": 0.0025, "cacheWrite": [ { "lifeSeconds": 3600, "multiplier": 2 } ],
                "modes": { "batch": { "discount": 0.5 } },
                "above": [ { "inputTokens": 1000, "input": 0.005 } ], "verified": { "on": "2026-07-01", "source": "page", "by": "Kim" }
              },
              "limits": { "maxOutputTokens": 8000, "regions": ["eu"] }, "checks": { "billing": { "on": "2026-08-01", "source": "bill" } }
            },
            { "id": "m-2", "provider": "p", "lifecycle": "available" },
            { "id": null, "provider": "p", "name": "Announced" }
          ],
          "tiers": { "hard": { "models": ["m-1", "m-2"], "timeoutSeconds": 1.5, "requires": ["billing", "evals"] } }
        }
        """;

    private JsonElement Report
    {
        get
        {
            Write("models.json", Registry);
            return Run("report", "--json").Json;
        }
    }

    [Theory]
    [InlineData("asOf", "\"2026-08-03\"")]
    [InlineData("counts.models", "3")]
    [InlineData("counts.factsStale", "1")]
    [InlineData("models.0.lifecycle", "\"deprecated\"")]
    [InlineData("models.0.shutdown", "\"2026-09-02\"")]
    [InlineData("models.0.released", "null")]
    [InlineData("models.0.mayBeCalled", "true")]
    [InlineData("models.0.access.1.scope", "\"acme\"")]
    [InlineData("models.0.access.1.verified", "null")]
    [InlineData("models.0.fallbacks.0.id", "\"m-2\"")]
    [InlineData("models.0.replacement.id", "\"m-2\"")]
    [InlineData("models.0.idVerified.on", "\"2026-08-01\"")]
    [InlineData("models.0.idVerified.by", "null")]
    [InlineData("models.0.idVerified.holdsUntil", "\"2026-09-01\"")]
    [InlineData("models.0.idVerified.stale", "false")]
    [InlineData("models.0.pricing.perTokens", "1000000")]
    [InlineData("models.0.pricing.input", "2.5")]
    [InlineData("models.0.pricing.output", "null")]
    [InlineData("models.0.pricing.cacheWrites.0.lifeSeconds", "3600")]
    [InlineData("models.0.pricing.cacheWrites.0.price", "5")]
    [InlineData("models.0.pricing.above.0.inputTokens", "1000")]
    [InlineData("models.0.pricing.above.0.input", "5")]
    [InlineData("models.0.pricing.modes.batch.input", "1.25")]
    [InlineData("models.0.pricing.verified.stale", "true")]
    [InlineData("models.0.limits.maxOutputTokens", "8000")]
    [InlineData("models.0.limits.contextWindow", "null")]
    [InlineData("models.0.limits.regions.0", "\"eu\"")]
    [InlineData("models.0.limits.verified", "null")]
    [InlineData("models.0.checks.0.name", "\"billing\"")]
    [InlineData("models.0.outstandingChecks.0", "\"evals\"")]
    [InlineData("models.1.pricing", "null")]
    [InlineData("models.1.limits", "null")]
    [InlineData("models.1.replacement", "null")]
    [InlineData("models.2.id", "null")]
    [InlineData("models.2.lifecycle", "null")]
    [InlineData("models.2.apiAccess", "null")]
    [InlineData("tiers.0.timeoutSeconds", "1.5")]
    [InlineData("tiers.0.deadlineSeconds", "null")]
    [InlineData("tiers.0.models.1.id", "\"m-2\"")]
    [InlineData("tierPrices.0.input", "2.5")]
    [InlineData("tierPrices.1.currency", "null")]
    [InlineData("dates.0.date", "\"2026-08-01\"")]
    [InlineData("dates.0.event", "\"verifyAgain\"")]
    public void A_value_of_the_report(string path, string expected) => Assert.Equal(expected, At(Report, path).GetRawText());

    [Fact]
    public void No_text_of_the_report_is_prose()
        => Assert.All(Texts(Report), text => Assert.DoesNotMatch("ago|in [0-9]+ day|none|never|unknown|not known|nobody", text));

    [Fact]
    public void The_report_says_which_files_it_wrote()
    {
        Write("models.json", Registry);

        var run = Run("report", "--html", "page.html", "--markdown", "page.md");
        var json = Run("report", "--html", "page.html", "--json").Json;

        Assert.Equal(
            "page.html: the report of 3 models as of 2026-08-03 is written.\n"
            + "page.md: the report of 3 models as of 2026-08-03 is written.\n",
            run.Output);
        Assert.Equal("page.html", Assert.Single(json.GetProperty("written").EnumerateArray()).GetString());
    }

    [Fact]
    public void What_is_written_to_a_device_is_all_that_comes_out()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("models.json", Registry);

        Assert.Empty(Run("report", "--markdown", "/dev/null").Output);
    }

    [Fact]
    public void Diff_has_dates_and_nulls_where_the_registry_says_nothing_of_an_end()
    {
        Write(
            "models.json",
            """
            {
              "models": [
                { "id": "m-1", "provider": "p" },
                { "id": "m-2", "provider": "p", "lifecycle": "available", "shutdown": "2026-08-01" }
              ]
            }
            """);
        Write(
            "list.json",
            """
            {
              "m-1": { "litellm_provider": "p", "deprecation_date": "2026-09-01" },
              "m-2": { "litellm_provider": "p", "deprecation_date": "2026-08-01" }
            }
            """);

        var drift = Run("diff", "--against", "list.json", "--json").Json.GetProperty("drift");

        Assert.Equal(
            ["shutdown null 2026-09-01 null", "lifecycle available retired null"],
            drift.EnumerateArray().Select(item => Fields(item, "what", "registry", "list", "listAsOf")));
    }

    private static JsonElement At(JsonElement root, string path)
        => path.Split('.').Aggregate(root, (element, step) => element.ValueKind == JsonValueKind.Array
            ? element[int.Parse(step, CultureInfo.InvariantCulture)]
            : element.GetProperty(step));

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
