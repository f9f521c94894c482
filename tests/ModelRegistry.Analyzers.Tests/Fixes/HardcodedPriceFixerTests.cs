using ModelRegistry.Analyzers.Tests.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

public class HardcodedPriceFixerTests
{
    private static readonly Verifier Verify = HardcodedPriceAnalyzerTests.Verify.WithFix<HardcodedPriceFixer>();

    [Fact]
    public Task Uses_the_price_record_and_adds_the_using()
        => Verify
            .WithSource("""
                namespace Acme;

                class C
                {
                    decimal _inputPrice = /* a */ [|2.50m|] /* b */; // end
                }
                """)
            .WithFixedSource("""
                using ModelRegistry;

                namespace Acme;

                class C
                {
                    decimal _inputPrice = /* a */ Models.Gpt5_6Terra.Price.Input!.Value /* b */; // end
                }
                """)
            .FixesTo();

    [Theory]
    [InlineData("decimal _inputPrice = [|2.50m|];", "decimal _inputPrice = Models.Gpt5_6Terra.Price.Input!.Value;")]
    [InlineData("decimal? _inputPrice = [|2.50m|];", "decimal? _inputPrice = Models.Gpt5_6Terra.Price.Input;")]
    [InlineData("double _inputPrice = [|2.5|];", "double _inputPrice = (double)Models.Gpt5_6Terra.Price.Input!.Value;")]
    [InlineData("float _inputPrice = [|2.5f|];", "float _inputPrice = (float)Models.Gpt5_6Terra.Price.Input!.Value;")]
    [InlineData("decimal _outputPrice = [|15|];", "decimal _outputPrice = Models.Gpt5_6Terra.Price.Output!.Value;")]
    [InlineData("double _outputPrice = [|15|];", "double _outputPrice = (double)Models.Gpt5_6Terra.Price.Output!.Value;")]
    [InlineData("decimal _inputPrice = [|2.50m / 1_000_000|];", "decimal _inputPrice = Models.Gpt5_6Terra.Price.Input!.Value / Models.Gpt5_6Terra.Price.PerTokens;")]
    [InlineData("decimal _inputPrice = [|0.0025m|];", "decimal _inputPrice = Models.Gpt5_6Terra.Price.Input!.Value * 1000 / Models.Gpt5_6Terra.Price.PerTokens;")]
    [InlineData("decimal? _inputPrice = [|0.0025m|];", "decimal? _inputPrice = Models.Gpt5_6Terra.Price.Input * 1000 / Models.Gpt5_6Terra.Price.PerTokens;")]
    [InlineData("double _inputPrice = [|2.5e-6|];", "double _inputPrice = (double)(Models.Gpt5_6Terra.Price.Input!.Value / Models.Gpt5_6Terra.Price.PerTokens);")]
    [InlineData(
        "decimal Cost(long outputTokens) => outputTokens * [|15m|] / 1_000_000m;",
        "decimal Cost(long outputTokens) => outputTokens * Models.Gpt5_6Terra.Price.Output!.Value / 1_000_000m;")]
    [InlineData(
        "decimal Cost(long outputTokens) => outputTokens * [|0.000015m|];",
        "decimal Cost(long outputTokens) => outputTokens * (Models.Gpt5_6Terra.Price.Output!.Value / Models.Gpt5_6Terra.Price.PerTokens);")]
    [InlineData("decimal Gpt55OutputPrice { get; } = [|30m|];", "decimal Gpt55OutputPrice { get; } = Models.Gpt5_5.Price.Output!.Value;")]
    public Task Writes_what_the_place_wants(string members, string fixedMembers)
        => Verify.WithSource(Source(members)).WithFixedSource(Source(fixedMembers)).FixesTo();

    [Theory]
    [InlineData("decimal CacheWritePrice = [|6.5m|];", "decimal CacheWritePrice = Models.Claude.Price.CacheWriteFor(3600)!.Value;")]
    [InlineData("decimal? CacheWritePrice = [|3.75m|];", "decimal? CacheWritePrice = Models.Claude.Price.CacheWriteFor(300);")]
    [InlineData(
        "double CacheWritePricePerToken = [|6.5e-6|];",
        "double CacheWritePricePerToken = (double)(Models.Claude.Price.CacheWriteFor(3600)!.Value / Models.Claude.Price.PerTokens);")]
    public Task Asks_for_the_price_of_a_life_of_the_cache(string members, string fixedMembers)
        => Verify.WithRegistry(HardcodedPriceAnalyzerTests.WithLives).WithSource(Source(members)).WithFixedSource(Source(fixedMembers)).FixesTo();

    [Fact]
    public Task Says_that_a_price_is_known_only_where_the_compiler_asks()
        => Verify
            .WithSource("#nullable disable\n" + Source("decimal _inputPrice = [|2.50m|];"))
            .WithFixedSource("#nullable disable\n" + Source("decimal _inputPrice = Models.Gpt5_6Terra.Price.Input.Value;"))
            .FixesTo();

    [Fact]
    public Task Fixes_all_numbers_of_a_document_at_once()
        => Verify
            .WithSource(Source("class TokenPrices { decimal Input = [|2.50m|], Output = [|15m|]; }"))
            .WithFixedSource(Source("class TokenPrices { decimal Input = Models.Gpt5_6Terra.Price.Input!.Value, Output = Models.Gpt5_6Terra.Price.Output!.Value; }"))
            .FixesTo();

    [Theory]
    [InlineData("const decimal InputPrice = [|2.50m|];")]
    [InlineData("void M(decimal inputTokenPrice = [|2.50m|]) { }")]
    [InlineData("class TokenPriceAttribute : System.Attribute { public double Input; } [TokenPrice(Input = [|2.5|])] void M() { }")]
    [InlineData("decimal _outputPrice = [|30m|];")]
    [InlineData("decimal _outputPrice = [|24m|];")]
    [InlineData("decimal _outputPrice = [|41m|];")]
    [InlineData("int _outputPrice = [|15|];")]
    public Task Is_not_offered_where_it_cannot_be_carried_out_or_several_prices_are_meant(string members)
        => Verify.WithSource(Source(members)).NoFixOffered();

    private static string Source(string members) => $$"""
        using ModelRegistry;

        class C
        {
            {{members}}
        }
        """;
}
