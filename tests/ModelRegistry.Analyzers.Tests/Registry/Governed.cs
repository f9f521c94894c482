using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Registry;

/// <summary>Registries in marked JSON, of which the rule that speaks about the files says what their entries leave open.</summary>
internal static class Governed
{
    public const string Verified = """{ "on": "2026-07-02", "source": "dashboard" }""";

    /// <summary>Every check.</summary>
    public const string Checks = $$"""
        { "dashboard": {{Verified}}, "testCall": {{Verified}}, "billing": {{Verified}}, "rateLimits": {{Verified}}, "regions": {{Verified}}, "dataResidency": {{Verified}}, "logging": {{Verified}}, "fallback": {{Verified}}, "evals": {{Verified}}, "safetyReview": {{Verified}} }
        """;

    /// <summary>What follows the id of a model that leaves nothing open outside of tiers.</summary>
    public const string Fit = $$""" "provider": "p", "lifecycle": "available", "owner": "o", "idVerified": {{Verified}} """;

    /// <summary>What follows the id of a preview whose fallbacks are still to be said.</summary>
    public const string Preview = $$""" "provider": "p", "lifecycle": "preview", "owner": "o", "checks": {{Checks}} """;

    private static readonly Verifier Verify = Verifier.For<RegistryFileAnalyzer>().WithSource("class C { }");

    /// <summary>A registry on a day; null where the build does not say which.</summary>
    public static Verifier On(string? day, string json)
        => (day is null ? Verify : Verify.WithOption("build_property.ModelRegistryAsOf", day)).WithRegistry(json);

    public static Verifier Models(params string[] entries) => On(null, $$"""{ "models": [ {{string.Join(",\n", entries)}} ] }""");

    /// <summary>One tier beside the models.</summary>
    public static Verifier Tier(string tier, params string[] entries) => On(null, $$"""{ "models": [ {{string.Join(",\n", entries)}} ], "tiers": { "t": {{tier}} } }""");
}
