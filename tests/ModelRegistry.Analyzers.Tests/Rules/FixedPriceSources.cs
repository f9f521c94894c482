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
