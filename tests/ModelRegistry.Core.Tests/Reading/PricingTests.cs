using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Tests.Registry;
using ModelRegistry.Core.Text;
using ModelRegistry.Testing;

namespace ModelRegistry.Core.Tests.Reading;

public class PricingTests
{
    [Theory]
    [InlineData("\"input\": [|-1|]", "\"input\" is -1: a price cannot be negative; write null where it is not known")]
    [InlineData("\"input\": [|-1.00000000000000000000000000000000000000000000000000000000000000|]", "\"input\" is -1.000000000000000000000000000000000000000000000000000000000…: a price cannot be negative; write null where it is not known")]
    [InlineData("\"input\": 1, \"cacheRead\": [|2|]", "\"cacheRead\" is 2, higher than the input price 1: check both against the source")]
    [InlineData("\"input\": 1, \"cacheRead\": [|{|] \"multiplier\": 1.5 }", "\"cacheRead\" is 1.5, higher than the input price 1: check both against the source")]
    [InlineData("\"modes\": { \"batch\": { \"input\": 1, \"cacheRead\": [|2|] } }", "\"cacheRead\" is 2, higher than the input price 1: check both against the source")]
    [InlineData("\"above\": [ { \"inputTokens\": 200 }, { \"inputTokens\": [|100|] } ]", "\"inputTokens\" is 100, after 200: list the cliffs in ascending order, each length once")]
    [InlineData("\"above\": [ { \"inputTokens\": 200 }, { \"inputTokens\": [|200|] } ]", "\"inputTokens\" is 200, after 200: list the cliffs in ascending order, each length once")]
    [InlineData(
        "\"from\": \"2026-06-26\", \"until\": [|\"2026-06-26\"|]",
        "\"until\" is 2026-06-26, which is not after \"from\" 2026-06-26: \"until\" is the first day after these prices")]
    [InlineData(
        "\"from\": \"2026-06-26\", \"history\": [ { \"from\": \"2026-01-01\", \"until\": [|\"2026-07-01\"|] } ]",
        "\"until\" is 2026-07-01, but other prices hold from 2026-06-26 on: the two periods overlap")]
    [InlineData(
        "\"history\": [ { \"from\": \"2026-01-01\", \"until\": [|\"2026-03-01\"|] }, { \"from\": \"2026-02-01\", \"until\": \"2026-04-01\" } ]",
        "\"until\" is 2026-03-01, but other prices hold from 2026-02-01 on: the two periods overlap")]
    [InlineData(
        "\"history\": [ { \"from\": \"2026-02-01\", \"until\": \"2026-03-01\" }, { \"from\": \"2026-04-01\", \"until\": \"2026-05-01\" }, { \"from\": [|\"2026-01-01\"|], \"until\": \"2026-01-15\" } ]",
        "this period is out of order: sort the history by date, ascending or descending")]
    public void Says_what_cannot_be_true(string pricing, string message)
    {
        var markup = Markup.Parse(Registries.OneModel($"\"pricing\": {{ {pricing} }}"));

        var problem = Assert.Single(Registries.Read(markup.Text).Problems);

        Assert.Equal((ProblemKind.InconsistentPrice, message), (problem.Kind, problem.Message));
        Assert.Equal(markup.Spans.Select(mark => new TextRange(mark.Span.Start, mark.Span.Length)), [problem.Span]);
    }

    [Theory]
    [InlineData("\"input\": 0, \"output\": 0, \"cacheRead\": 0")]
    [InlineData("\"input\": 1, \"cacheRead\": 1, \"cacheWrite\": 2")]
    [InlineData("\"cacheRead\": { \"discount\": 0.9 }")]
    [InlineData("\"from\": \"2026-06-26\", \"history\": [ { \"from\": \"2026-01-01\", \"until\": \"2026-06-26\" } ]")]
    [InlineData("\"history\": [ { \"from\": \"2026-03-01\", \"until\": \"2026-04-01\" }, { \"from\": \"2026-01-01\", \"until\": \"2026-03-01\" } ]")]
    public void Says_nothing_of_what_can(string pricing) => Assert.NotNull(Registries.Model($"\"pricing\": {{ {pricing} }}").Pricing);

    [Fact]
    public void Relations_are_worked_out_exactly()
        => Assert.Equal(
            new ResolvedRates(2.5m, 15m, 0.25m, 3.125m),
            Standard("\"input\": 2.50, \"output\": 15.00, \"cacheRead\": { \"discount\": 0.90 }, \"cacheWrite\": { \"multiplier\": 1.25 }").Rates);

    [Fact]
    public void A_relation_to_an_unknown_price_is_unknown()
        => Assert.Equal(new ResolvedRates(null, null, null, null), Standard("\"cacheRead\": { \"discount\": 0.90 }").Rates);

    [Fact]
    public void A_relation_holds_in_a_cliff_and_a_cache_price_does_not()
    {
        var price = Standard("\"input\": 2, \"cacheRead\": { \"discount\": 0.5 }, \"cacheWrite\": 3, \"above\": [ { \"inputTokens\": 100, \"input\": 4 } ]");

        Assert.Equal(new ResolvedCliff(100, new ResolvedRates(4m, null, 2m, null)), Assert.Single(price.Above));
    }

    [Fact]
    public void A_discounted_mode_takes_it_off_every_price_and_cliff()
    {
        var pricing = Registries.Model(
            "\"pricing\": { \"input\": 2, \"output\": 4, \"cacheRead\": 1, \"above\": [ { \"inputTokens\": 9, \"input\": 8 } ], \"modes\": { \"batch\": { \"discount\": 0.5 } } }").Pricing!;

        var batch = PriceResolver.Mode(pricing, pricing.Modes[0]);

        Assert.Equal(new ResolvedRates(1m, 2m, 0.5m, null), batch.Rates);
        Assert.Equal(new ResolvedRates(4m, null, null, null), Assert.Single(batch.Above).Rates);
    }

    [Fact]
    public void A_mode_with_prices_is_a_list_of_its_own()
    {
        var pricing = Registries.Model(
            "\"pricing\": { \"input\": 2, \"cacheRead\": { \"discount\": 0.9 }, \"modes\": { \"flex\": { \"input\": 1, \"cacheWrite\": { \"multiplier\": 2 } } } }").Pricing!;

        Assert.Equal(new ResolvedRates(1m, null, null, 2m), PriceResolver.Mode(pricing, pricing.Modes[0]).Rates);
    }

    [Fact]
    public void Equal_prices_are_equal_however_they_are_written()
    {
        var long_ = Standard("\"input\": 2.500");

        Assert.Equal("2.5", long_.Rates.Input!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Standard("\"input\": 25e-1"), long_);
    }

    private static ResolvedPrice Standard(string pricing) => PriceResolver.Standard(Registries.Model($"\"pricing\": {{ {pricing} }}").Pricing!);
}
