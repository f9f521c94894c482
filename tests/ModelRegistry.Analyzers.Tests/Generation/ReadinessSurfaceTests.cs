using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Core.Registry;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>What the generated code knows of checks, of surfaces beside the API and of what a tier requires.</summary>
public class ReadinessSurfaceTests
{
    private const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "access": { "codex": "granted", "studio": "waiting", "canvas": null },
              "checks": {
                "evals": {
                  "on": "2026-07-03", "source": "evals/7", "by": "eve",
                  "baseline": "gpt-5.5", "passed": 37, "total": 40, "baselinePassed": 0, "costPerTask": 0.012
                },
                "testCall": { "on": "2026-07-02", "source": "docs/test-call.md" },
                "billing": null
              }
            },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "access": { "codex": "granted", "studio": "denied" } }
          ],
          "tiers": {
            "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"], "requires": ["evals", "testCall"] },
            "cheap": { "models": ["gpt-5.5"] },
            "internal": { "models": ["gpt-5.5"], "requires": [] },
            "legal": { "models": ["gpt-5.5"], "requires": ["x-dpo", "terms", "evals", "eligibility"] }
          }
        }
        """;

    [Theory]
    [InlineData("string.Join(\" \", Models.Gpt5_6Terra.Checks.Select(check => check.Name))", "testCall evals")]
    [InlineData("string.Join(\" \", Models.Gpt5_6Terra.Checks.Select(check => $\"{check.VerifiedOn:yyyy-MM-dd}\"))", "2026-07-02 2026-07-03")]
    [InlineData("Models.Gpt5_6Terra.Checks[1].Source", "evals/7")]
    [InlineData("Models.Gpt5_6Terra.Checks[1].VerifiedBy", "eve")]
    [InlineData("Models.Gpt5_6Terra.Checks[0].VerifiedBy", "")]
    [InlineData("Models.Gpt5_6Terra.Checks[0] == (Models.Gpt5_6Terra.Checks[0] with { })", "True")]
    [InlineData("Models.Gpt5_5.Checks.Count", "0")]
    [InlineData("Models.Gpt5_6Terra.AccessTo(\"codex\")", "Granted")]
    [InlineData("Models.Gpt5_6Terra.AccessTo(\"studio\")", "Waiting")]
    [InlineData("Models.Gpt5_6Terra.AccessTo(\"canvas\")", "Waiting")]
    [InlineData("Models.Gpt5_6Terra.AccessTo(\"api\")", "Waiting")]
    [InlineData("Models.Gpt5_5.AccessTo(\"codex\")", "Granted")]
    [InlineData("Models.Gpt5_5.AccessTo(\"studio\")", "Denied")]
    [InlineData("Models.Gpt5_5.AccessTo(\"Studio\")", "Granted")]
    [InlineData("string.Join(\" \", Tiers.Balanced.RequiredChecks!)", "testCall evals")]
    [InlineData("string.Join(\" \", Tiers.Legal.RequiredChecks!)", "evals eligibility terms x-dpo")]
    [InlineData("Tiers.Cheap.RequiredChecks", "")]
    [InlineData("Tiers.Internal.RequiredChecks!.Count", "0")]
    public async Task Says_what_the_registry_says(string expression, string expected)
        => Assert.Equal(expected, FormattableString.Invariant($"{await Generated.EvaluateAsync(Registry, expression)}"));

    [Theory]
    [InlineData(1, "gpt-5.5, 37, 40, 0, 0.012, , USD")]
    [InlineData(0, ", , , , , , ")]
    public async Task A_check_carries_the_figures_of_its_eval(int index, string expected)
    {
        string[] figures = ["Baseline", "Passed", "Total", "BaselinePassed", "CostPerTask", "BaselineCostPerTask", "Currency"];
        var values = string.Join(", ", figures.Select(figure => $"{{Models.Gpt5_6Terra.Checks[{index}].{figure}}}"));

        Assert.Equal(expected, await Generated.EvaluateAsync(Registry, $"FormattableString.Invariant($\"{values}\")"));
    }

    /// <summary>Costs are in the currency of the price, and without one in the default currency.</summary>
    [Theory]
    [InlineData("\"pricing\": { \"currency\": \"EUR\", \"input\": 1 },", "\"costPerTask\": 0.5", "EUR")]
    [InlineData("\"pricing\": { \"currency\": \"EUR\", \"input\": 1 },", "\"baselineCostPerTask\": 0.5", "EUR")]
    [InlineData("\"pricing\": { \"currency\": \"EUR\", \"input\": 1 },", "\"passed\": 1", "")]
    [InlineData("", "\"baselineCostPerTask\": 0.5", "USD")]
    public async Task An_eval_costs_in_the_currency_of_the_price(string pricing, string figure, string expected)
    {
        var registry = Generated.Registry($$"""{{pricing}} "checks": { "evals": { "on": "2026-07-03", "source": "s", {{figure}} } }""");

        Assert.Equal(expected, $"{await Generated.EvaluateAsync(registry, "Models.Gpt5_5.Checks[0].Currency")}");
    }

    [Fact]
    public async Task Names_every_check_that_an_entry_can_hold()
        => Assert.Equal(string.Join(' ', Check.Names), await Generated.EvaluateAsync(Registry, "string.Join(\" \", ModelCheck.Names)"));

    [Fact]
    public async Task Writes_down_what_is_said_and_no_more()
    {
        var models = (await Generated.Runner.WithRegistry(Registry).Run()).Generated["ModelRegistry.Models.g.cs"];

        Assert.Contains(
            """
            apiAccess: Waiting
            access: codex Granted
            checks: 2
            checks.0.name: testCall
            checks.0.verifiedOn: 2026-07-02
            checks.0.source: docs/test-call.md
            checks.1.name: evals
            checks.1.verifiedOn: 2026-07-03
            checks.1.source: evals/7
            checks.1.verifiedBy: eve
            checks.1.baseline: gpt-5.5
            checks.1.passed: 37
            checks.1.total: 40
            checks.1.baselinePassed: 0
            checks.1.costPerTask: 0.012",
            """,
            models,
            StringComparison.Ordinal);
        Assert.Contains("\napiAccess: Granted\naccess: studio Denied\",\n", models, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_surface_that_is_given_twice_the_least_access_counts()
    {
        var registry = Generated.Registry("\"access\": { \"codex\": \"paused\", \"codex\": \"denied\" }");

        Assert.Equal("Denied", $"{await Generated.EvaluateAsync(registry, "Models.Gpt5_5.AccessTo(\"codex\")")}");
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public async Task Compiles_for_the_oldest_project(string visibility)
        => (await Generated.Runner.WithPreprocessorSymbols().WithReferenceAssemblies(ReferenceAssemblies.Net472)
            .WithLanguageVersion(LanguageVersion.CSharp7_3)
            .WithOption("build_property.ModelRegistryVisibility", visibility)
            .WithRegistry(Registry)
            .Run()).AssertCompiles();
}
