using System.Text.RegularExpressions;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Analyzers.Tests.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

public partial class FixedPriceFixerTests
{
    private static readonly Verifier Verify = Verifier.For<FixedPriceAnalyzer>().WithFix<FixedPriceFixer>()
        .WithGenerator<ModelRegistryGenerator>().WithRegistry(FixedPriceSources.Registry);

    [Theory]
    [MemberData(nameof(FixedPriceSources.Found), MemberType = typeof(FixedPriceSources))]
    public Task The_price_becomes_that_of_the_model_that_answered(string body)
        => Verify.WithSource(FixedPriceSources.In(body)).WithFixedSource(FixedPriceSources.In(Flagged().Replace(body, "result.Model"))).FixesTo();

    [Fact]
    public Task A_result_that_is_in_scope_later_is_not_used()
        => Verify.WithSource("""
            using ModelRegistry;

            class C
            {
                static readonly ModelPrice Price = [|Models.New|].Price;

                decimal? M()
                {
                    var result = Tiers.Balanced.Run((model, token) => 5L);
                    return Price.Cost(result.Value, 0);
                }
            }
            """).NoFixOffered();

    [GeneratedRegex(@"\[\|.*?\|\]")]
    private static partial Regex Flagged();
}
