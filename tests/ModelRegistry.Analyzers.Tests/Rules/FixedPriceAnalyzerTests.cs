using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class FixedPriceAnalyzerTests
{
    private static readonly Verifier Verify = Verifier.For<FixedPriceAnalyzer>().WithFix<FixedPriceFixer>()
        .WithGenerator<ModelRegistryGenerator>().WithRegistry(FixedPriceSources.Registry);

    [Theory]
    [MemberData(nameof(FixedPriceSources.Found), MemberType = typeof(FixedPriceSources))]
    public Task The_price_of_one_model_for_what_a_tier_answered(string body)
        => Verify.WithSource(FixedPriceSources.In(body)).ReportsExactly();

    [Fact]
    public async Task A_result_without_a_name_is_reported_and_not_changed()
    {
        var found = Verify.WithSource("""
            using ModelRegistry;

            class C
            {
                decimal? M()
                {
                    var value = Tiers.Balanced.Run((model, token) => 5L).Value;
                    return [|Models.New|].Price.Cost(value, 0);
                }
            }
            """).WithMessages("Models.New may not be the model that answered: use the price of the result.Model");

        await found.ReportsExactly();
        await found.NoFixOffered();
    }

    [Theory]
    [InlineData("return result.Model.Price.Cost(result.Value.Input, result.Value.Output);")]
    [InlineData("return result.Cost;")]
    [InlineData("return Models.New.Price.Cost(1000, 1000);")]
    [InlineData("return result.Model == Models.New ? Models.New.Price.Cost(result.Value.Input, 0) : null;")]
    [InlineData("var model = result.Model; model = Models.New; return model.Price.Cost(result.Value.Input, 0);")]
    [InlineData("var cost = 0m; foreach (var model in Models.All) { cost += model.Price.Cost(result.Value.Input, 0) ?? 0; } return cost;")]
    public Task Other_prices_and_other_tokens_draw_nothing(string body) => Verify.WithSource(FixedPriceSources.In(body)).ReportsNothing();

    [Fact]
    public Task Without_a_tier_there_is_nothing_to_find()
        => Verifier.For<FixedPriceAnalyzer>().WithGenerator<ModelRegistryGenerator>()
            .WithRegistry("""{ "models": [ { "id": "new", "provider": "openai", "lifecycle": "preview" } ] }""")
            .WithSource("""
                class ModelTierResult { public long Tokens; }

                class C
                {
                    decimal? M(ModelTierResult result) => ModelRegistry.Models.New.Price.Cost(result.Tokens, 0);
                }
                """)
            .ReportsNothing();
}
