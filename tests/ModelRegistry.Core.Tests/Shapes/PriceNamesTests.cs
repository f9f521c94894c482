using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Tests.Shapes;

public class PriceNamesTests
{
    [Theory]
    [InlineData("InputPrice")]
    [InlineData("PRICE_PER_1K")]
    [InlineData("costPer1M")]
    [InlineData("usdPerMTok")]
    [InlineData("PricePerMillionTokens")]
    [InlineData("TokenRate")]
    [InlineData("ratePerM")]
    [InlineData("completion_cost")]
    public void Speaks_of_the_price_of_tokens(string name) => Assert.True(PriceNames.SpeakOfTokenPrice(NameWords.Of(name)));

    [Theory]
    [InlineData("Price")]
    [InlineData("OutputRate")]
    [InlineData("InputTokens")]
    [InlineData("CostPerUnit")]
    [InlineData("generateOutput")]
    public void Speaks_of_something_else(string name) => Assert.False(PriceNames.SpeakOfTokenPrice(NameWords.Of(name)));

    [Theory]
    [InlineData("PricePer1M", 1_000_000L)]
    [InlineData("PricePerMillionTokens", 1_000_000L)]
    [InlineData("costPerK", 1_000L)]
    [InlineData("CostPerThousand", 1_000L)]
    [InlineData("price_per_token", 1L)]
    [InlineData("TokenPrice", null)]
    public void Knows_for_how_many_tokens_a_price_is(string name, long? tokens) => Assert.Equal(tokens, PriceNames.UnitOf(NameWords.Of(name)));

    [Theory]
    [InlineData("InputUsd", "USD")]
    [InlineData("priceInEuros", "EUR")]
    [InlineData("InputPrice", null)]
    public void Knows_the_currency_that_a_name_says(string name, string? currency) => Assert.Equal(currency, PriceNames.CurrencyOf(NameWords.Of(name)));
}
