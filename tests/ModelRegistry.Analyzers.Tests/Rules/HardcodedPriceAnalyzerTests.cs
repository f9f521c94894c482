using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class HardcodedPriceAnalyzerTests
{
    /// <summary>Two models share the output price 30; gpt-5.5 once cost 24 there.</summary>
    internal const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "available",
              "pricing": { "input": 2.50, "output": 15.00, "cacheRead": { "discount": 0.90 }, "cacheWrite": { "multiplier": 1.25 } }
            },
            { "id": "gpt-5.6-sol", "provider": "openai", "lifecycle": "available", "pricing": { "input": 5, "output": 30, "modes": { "batch": { "discount": 0.6 } } } },
            {
              "id": "gpt-5.5", "provider": "openai", "lifecycle": "available",
              "pricing": {
                "input": 4.20, "output": 30, "cacheRead": 0, "from": "2026-05-01",
                "above": [{ "inputTokens": 272000, "input": 8.40, "output": 41 }],
                "history": [{ "input": 3.1, "output": 24, "from": "2026-01-01", "until": "2026-05-01" }]
              }
            },
            { "id": "mistral-large", "provider": "mistral", "lifecycle": "available", "pricing": { "currency": "EUR", "perTokens": 1000, "input": 0.0077, "output": 0.0099 } },
            { "id": "gpt-unpriced", "provider": "openai", "lifecycle": "preview" }
          ]
        }
        """;

    internal static readonly Verifier Verify = Verifier.For<HardcodedPriceAnalyzer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry);

    [Theory]
    [InlineData("decimal _inputPrice = [|2.50m|];")]
    [InlineData("const decimal InputPricePerMillion = [|2.5m|];")]
    [InlineData("const double InputPricePerMillion = [|2.5|];")]
    [InlineData("const float InputPricePerMillion = [|2.5f|];")]
    [InlineData("static readonly decimal INPUT_COST_PER_1M = [|2.500m|];")]
    [InlineData("decimal CostPer1K => [|0.0025m|];")]
    [InlineData("decimal InputCost { get; set; } = [|2.50m|] / 100;")]
    [InlineData("decimal InputPricePerToken { get; } = [|2.50m / 1_000_000|];")]
    [InlineData("decimal InputPricePerToken { get; } = [|(2.50m) / 1_000_000m|];")]
    [InlineData("double InputPricePerToken => [|2.5 / 1_000_000|];")]
    [InlineData("double InputPricePerToken => [|2.5e-6|];")]
    [InlineData("const decimal Million = 1_000_000m; decimal TokenCost => [|2.50m / Million|];")]
    [InlineData("double OutputUsdPerThousand => [|.015|];")]
    [InlineData("int OutputPricePerMillion = [|15|];")]
    [InlineData("long OutputDollarsPerMTok = [|15L|];")]
    [InlineData("decimal Cost(long inputTokens, long outputTokens) => ((inputTokens * [|2.50m|]) + (outputTokens * [|15.00m|])) / 1_000_000m;")]
    [InlineData("decimal Cost(long inputTokens) { return inputTokens / 1_000_000m * [|2.50m|]; }")]
    [InlineData("decimal M(long tokenCount) { var cost = tokenCount * [|0.000015m|]; return cost; }")]
    [InlineData("decimal M() { decimal tokenPrice; tokenPrice = [|2.50m|]; return tokenPrice; }")]
    [InlineData("void M(decimal inputTokenPrice = [|2.50m|]) { }")]
    [InlineData("void Own(decimal inputTokenPrice) { } void M() => Own([|2.50m|]);")]
    [InlineData("void Own(decimal inputTokenPrice, int x) { } void M() => Own(x: 1, inputTokenPrice: [|2.50m|]);")]
    [InlineData("record Price(decimal Input, decimal Output); Price M() => new([|2.50m|], [|15m|]); Price N() => new Price(Output: [|15m|], Input: [|2.50m|]);")]
    [InlineData("class Price { public decimal Input; } Price M() => new Price { Input = [|2.50m|] };")]
    [InlineData("class TokenPrices { const decimal Input = [|2.50m|], Output = [|15.0m|], CacheRead = [|0.25m|], CachedInput = [|0.25m|], CacheWrite = [|3.125m|]; }")]
    [InlineData("Dictionary<string, decimal> _inputPrices = new() { [\"gpt-5.6-terra\"] = [|2.50m|], [\"gpt-5.5\"] = [|4.2m|] };")]
    [InlineData("Dictionary<string, decimal> _prices = new() { { \"gpt-5.6-terra\", [|2.50m|] } };")]
    [InlineData("Dictionary<string, (decimal Input, decimal Output)> _prices = new() { [\"gpt-5.6-terra\"] = ([|2.50m|], [|15m|]) };")]
    [InlineData("Dictionary<string, decimal> _prices = new(); void M() { _prices[\"gpt-5.6-terra\"] = [|2.50m|]; _prices.Add(\"gpt-5.6-terra\", [|15m|]); }")]
    [InlineData("decimal PriceOf(string model) => model switch { \"gpt-5.6-terra\" => [|2.50m|], _ => 0m };")]
    [InlineData("decimal PriceOf(string model) { switch (model) { case \"gpt-5.6-terra\": return [|2.50m|]; default: return 0m; } }")]
    [InlineData("object M() => new { inputTokenPrice = [|2.50m|] };")]
    [InlineData("(decimal InputPrice, int X) M() => ([|2.50m|], 1);")]
    [InlineData("decimal[] _inputPrices = { [|2.50m|], [|5m|] };")]
    [InlineData("decimal M() { var costPerCall = 6_000 * [|2.50m|] / 1_000_000; return costPerCall; }")]
    [InlineData("decimal M() { var cost = 6_000 * [|2.50m|] / 1_000_000 + 400 * [|15m|] / 1_000_000m; return cost; }")]
    [InlineData("decimal CostOfCall => 6_000 / 1_000_000m * ([|2.50m|]);")]
    [InlineData("double CostOfCall => [|2.50|] / 1_000_000 * 6_000;")]
    [InlineData("[P(inputPrice: [|2.5|])] class D { } class PAttribute : Attribute { public PAttribute(double inputPrice) { } }")]
    [InlineData("[P([|2.5|])] class D { } class PAttribute : Attribute { public PAttribute(double inputPrice) { } }")]
    [InlineData(
        "[P(1, [|15.0|], [|2.5|])] class D { } "
            + "class PAttribute : Attribute { public PAttribute(int x, params double[] tokenPrices) { } }")]
    [InlineData("[P(InputPrice = [|2.5|])] class D { } class PAttribute : Attribute { public double InputPrice { get; set; } }")]
    public Task A_number_that_is_called_a_price_and_is_one(string members) => VerifyMembers(members).ReportsExactly();

    [Theory]
    [InlineData("decimal _inputPrice = 2.51m;")]
    [InlineData("decimal CostOfCall => 6_000 * 2.50m;")]
    [InlineData("decimal CostOfCall => 6_000 * 2.50m / 1_000;")]
    [InlineData("decimal CostOfCall => 2.50m / 1_000_000 + 6_000;")]
    [InlineData("decimal CostOfCall => 6_000 * 0.0025m / 1_000_000;")]
    [InlineData("decimal CostOfStorage(long bytes) => bytes * 2.50m / 1_000_000;")]
    [InlineData("decimal CostOfStorage(long bytes) => bytes * 6_000 * 2.50m / 1_000_000;")]
    [InlineData("decimal Megabytes => 6_000 * 2.50m / 1_000_000;")]
    [InlineData("decimal _inputPrice = 0m; decimal _cacheReadTokenPrice = 0;")]
    [InlineData("decimal _inputPrice = -2.50m;")]
    [InlineData("decimal _apiVersion = 2.5m; string PriceVersion = \"2.5\"; decimal PricingVersionInput = 2.5m;")]
    [InlineData("int RateTimeout = 30; int TokenRateLimit = 15; int InputRetries = 5; int TokensPerMinuteRate = 30;")]
    [InlineData("double OutputRate = 30; double InputSampleRate = 5;")]
    [InlineData("decimal Price = 2.50m; decimal ShippingCost = 15m; decimal HourlyRate = 30m;")]
    [InlineData("decimal Cost(decimal price) => price * 2.50m;")]
    [InlineData("class PriceList { int Input = 5; int InputTokens = 30; double Version = 2.5; double OutputTokens = 30.0; }")]
    [InlineData("bool IsDear(decimal inputTokenPrice) => inputTokenPrice > 5m || inputTokenPrice == 2.50m;")]
    [InlineData("bool IsDear(decimal inputTokenPrice) => inputTokenPrice is 2.50m or > 5m;")]
    [InlineData("decimal _inputPriceEur = 2.50m; decimal _outputUsd = 0.0099m;")]
    [InlineData("decimal _inputPrice = 15.00m; decimal _outputPrice = 2.50m;")]
    [InlineData("decimal Gpt55InputPrice = 2.50m; decimal Gpt5_5OutputPrice = 15m;")]
    [InlineData("Dictionary<string, decimal> _inputPrices = new() { [\"gpt-5.5\"] = 2.50m };")]
    [InlineData("decimal _inputPrice = Math.Max(2.50m, Floor()); static decimal Floor() => 1;")]
    [InlineData("string InputPrice = \"2.50\"; // 2.50m")]
    [InlineData("enum InputPrice { A = 5 }")]
    [InlineData("decimal[] _input = new decimal[3]; decimal TokenPrice => _input[2]; decimal OutputPrice(decimal[] p) => p[15];")]
    [InlineData("[P(2.5)] class D { } class PAttribute : Attribute { public PAttribute(double version) { } }")]
    [InlineData("[P(2.5, Output = 2.5)] class D { } class PAttribute : Attribute { public PAttribute(object x) { } public double Output; }")]
    public Task Anything_else_is_no_price(string members) => VerifyMembers(members).ReportsNothing();

    [Theory]
    [InlineData(
        "decimal _inputPrice = [|2.50m|];",
        "The number 2.50m is the input price of \"gpt-5.6-terra\" for 1,000,000 tokens: use Models.Gpt5_6Terra.Price.Input")]
    [InlineData(
        "decimal _inputPricePer1K = [|0.0025m|];",
        "The number 0.0025m is the input price of \"gpt-5.6-terra\" for 1,000 tokens: use Models.Gpt5_6Terra.Price.Input * 1000 / Models.Gpt5_6Terra.Price.PerTokens")]
    [InlineData(
        "double _inputPrice = [|2.5 / 1e6|];",
        "The number 2.5 / 1e6 is the input price of \"gpt-5.6-terra\" for a token: use Models.Gpt5_6Terra.Price.Input / Models.Gpt5_6Terra.Price.PerTokens")]
    [InlineData(
        "decimal _outputPrice = [|30m|];",
        "The number 30m is the output price of \"gpt-5.6-sol\" for 1,000,000 tokens and the output price of \"gpt-5.5\" for 1,000,000 tokens: use the price of the model that is meant, such as Models.Gpt5_6Sol.Price.Output")]
    [InlineData(
        "decimal Gpt55OutputPrice = [|30m|];",
        "The number 30m is the output price of \"gpt-5.5\" for 1,000,000 tokens: use Models.Gpt5_5.Price.Output")]
    [InlineData(
        "class Gpt5_5Costs { decimal Output = [|30m|]; }",
        "The number 30m is the output price of \"gpt-5.5\" for 1,000,000 tokens: use Models.Gpt5_5.Price.Output")]
    [InlineData(
        "class Price { public string Model; public decimal OutputPrice; } Price M() => new() { Model = ModelRegistry.ModelIds.Gpt5_5, OutputPrice = [|30m|] };",
        "The number 30m is the output price of \"gpt-5.5\" for 1,000,000 tokens: use Models.Gpt5_5.Price.Output")]
    [InlineData(
        "decimal _outputPrice = [|24m|];",
        "The number 24m was once the output price of \"gpt-5.5\" for 1,000,000 tokens: use Models.Gpt5_5.Price.Output")]
    [InlineData(
        "decimal _outputPrice = [|41m|];",
        "The number 41m is the output price of \"gpt-5.5\" for 1,000,000 tokens: use Models.Gpt5_5.Price.Above[0].Output")]
    [InlineData(
        "decimal _outputPrice = [|12m|];",
        "The number 12m is the output price of \"gpt-5.6-sol\" for 1,000,000 tokens: use Models.Gpt5_6Sol.PriceFor(ProcessingMode.Batch).Output")]
    [InlineData(
        "decimal _outputEuros = [|0.0099m|];",
        "The number 0.0099m is the output price of \"mistral-large\" for 1,000 tokens: use Models.MistralLarge.Price.Output")]
    [InlineData(
        "decimal _outputPricePerMillion = [|9.9m|];",
        "The number 9.9m is the output price of \"mistral-large\" for 1,000,000 tokens: use Models.MistralLarge.Price.Output * 1000000 / Models.MistralLarge.Price.PerTokens")]
    public Task The_message_says_whose_price_it_is_and_what_to_write(string members, string message)
        => VerifyMembers(members).WithMessages(message).WithSeverity(DiagnosticSeverity.Info).ReportsExactly();

    [Fact]
    public Task A_price_of_many_models_names_three()
        => Verify
            .WithRegistry($$"""{ "models": [{{string.Join(", ", Enumerable.Range(1, 5).Select(number => $$"""{ "id": "acme-{{number}}", "provider": "acme", "lifecycle": "available", "pricing": { "input": 7 } }"""))}}] }""")
            .WithSource("class C { decimal _inputPrice = [|7m|]; }")
            .WithMessages("The number 7m is the input price of \"acme-1\" for 1,000,000 tokens, the input price of \"acme-2\" for 1,000,000 tokens, the input price of \"acme-3\" for 1,000,000 tokens and 2 more: use the price of the model that is meant, such as Models.Acme1.Price.Input")
            .ReportsExactly();

    internal const string WithLives = """
        { "models": [ {
          "id": "claude", "provider": "anthropic", "lifecycle": "available",
          "pricing": {
            "input": 3, "cacheWrite": [ { "lifeSeconds": 300, "multiplier": 1.25 }, { "lifeSeconds": 3600, "price": 6.5 } ],
            "above": [ { "inputTokens": 200000, "input": 7 } ],
            "modes": { "batch": { "cacheWrite": [ { "lifeSeconds": 300, "price": 1.9 }, { "lifeSeconds": 3600, "price": 1.9 } ] } }
          }
        } ] }
        """;

    [Theory]
    [InlineData(
        "decimal CacheWritePrice = [|3.75m|];",
        "The number 3.75m is the cache write price (300 s) of \"claude\" for 1,000,000 tokens: use Models.Claude.Price.CacheWriteFor(300)")]
    [InlineData(
        "decimal CacheWritePrice = [|6.5m|];",
        "The number 6.5m is the cache write price (3600 s) of \"claude\" for 1,000,000 tokens: use Models.Claude.Price.CacheWriteFor(3600)")]
    [InlineData(
        "decimal CacheWritePrice = [|8.75m|];",
        "The number 8.75m is the cache write price (300 s) of \"claude\" for 1,000,000 tokens: use Models.Claude.Price.Above[0].CacheWriteFor(300)")]
    [InlineData(
        "decimal CacheWritePrice = [|1.9m|];",
        "The number 1.9m is the cache write price of \"claude\" for 1,000,000 tokens: use Models.Claude.PriceFor(ProcessingMode.Batch).CacheWrite")]
    public Task The_price_of_a_life_of_the_cache_is_a_price(string members, string message)
        => VerifyMembers(members).WithRegistry(WithLives).WithMessages(message).ReportsExactly();

    /// <summary>One is a price like any other, and one for 500 tokens is known for 500, for a thousand and so on.</summary>
    [Theory]
    [InlineData("\"input\": 1.00", "decimal _inputPrice = [|1m|];")]
    [InlineData("\"perTokens\": 500, \"input\": 3", "decimal _inputPrice = [|3m|]; decimal _inputPricePer1K = [|6m|]; decimal _in = 500m;")]
    [InlineData("\"perTokens\": 1000, \"input\": 3", "decimal _inputPrice = [|3m|]; decimal _inputPricePer1M = [|3000m|];")]
    public Task A_price_of_one_and_one_for_other_numbers_of_tokens_are_prices(string pricing, string members)
        => VerifyMembers(members)
            .WithRegistry($$"""
                { "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "pricing": { {{pricing}} } } ] }
                """)
            .ReportsExactly();

    [Fact]
    public Task A_registry_without_prices_draws_nothing()
        => VerifyMembers("decimal _inputPrice = 2.50m;").WithRegistry("""{ "models": [{ "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" }] }""").ReportsNothing();

    private static Verifier VerifyMembers(string members)
        => Verify.WithSource($$"""
            using System;
            using System.Collections.Generic;

            class C
            {
                {{members}}
            }
            """);
}
