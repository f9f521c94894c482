namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>A tier of two models, and a method that has the result of its run.</summary>
internal static class FixedPriceSources
{
    public const string Registry = """
        { "models": [
          { "id": "new", "provider": "openai", "lifecycle": "preview", "idVerified": { "on": "2026-07-01", "source": "s" } },
          { "id": "proven", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-07-01", "source": "s" } } ],
          "tiers": { "balanced": { "models": ["new", "proven"] } } }
        """;

    /// <summary>What the method does with the result, the model that is found marked.</summary>
    public static TheoryData<string> Found =>
    [
        "return [|Models.New|].Price.Cost(result.Value.Input, result.Value.Output);",
        "var usage = result.Value; return [|Models.New|].Price.Cost(usage.Input, usage.Output);",
        "var price = [|Models.New|].Price; return price.Cost(result.Value.Input, result.Value.Output);",
        "var model = Models.New; return [|model|].Price.Cost(result.Value.Input, result.Value.Output);",
        "return [|Models.New|].PriceFor(ProcessingMode.Standard)!.Cost(result.Value.Input, result.Value.Output);",
        "return [|Models.New|].Price.Cost(outputTokens: result.Value.Output, inputTokens: 1);",
        "return [|Models.New|].Price.Cost(new ModelUsage(result.Value.Input, result.Value.Output));",
        "return [|Models.New|].Price.Cost(Count(result), 0); "
            + "static long Count(ModelTierResult<Answer> answered) => answered.Value.Input;",
    ];

    public static string In(string body) => $$"""
        using ModelRegistry;

        record Answer(long Input, long Output);

        class C
        {
            decimal? M()
            {
                var result = Tiers.Balanced.Run((model, token) => new Answer(1, 2));
                {{body}}
            }
        }
        """;
}
