using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Analyzers.Tests.Registry;

public class GovernedRegistryTests
{
    private const string NotReady =
        "has checks outstanding: dashboard, testCall, billing, rateLimits, regions, dataResidency, logging, fallback, evals, safetyReview; record each when it is done: \"dashboard\": { \"on\": \"yyyy-MM-dd\", \"source\": \"…\" }";

    private const string Article = "check OpenAI, 'Previewing GPT-5.6 Sol: a next-generation model' (2… and set pricing.verified.on";
    private const string Guide = "Lushbinary, 'Migrate from GPT-5.5 to GPT-5.6: API Integratio… and set ";

    [Fact]
    public Task A_model_that_nobody_keeps_is_told_at_its_id()
        => Governed.Models($$"""{ "id": {|LLM1011:"a"|}, "provider": "p", "lifecycle": "available", "idVerified": {{Governed.Verified}} }""")
            .WithMessages("No owner: nobody maintains the entry of \"a\": add \"owner\": \"<team or person>\"")
            .WithSeverity(DiagnosticSeverity.Info)
            .ReportsExactly();

    [Fact]
    public Task A_model_without_an_id_that_nobody_keeps_is_told_at_its_name_and_an_owner_of_null_where_it_stands()
        => Governed.Models(
                """{ "id": null, "name": {|LLM1011:"A"|}, "provider": "p", "lifecycle": "available" }""",
                """{ "name": "B", "provider": "p", "lifecycle": "available", "owner": {|LLM1011:null|} }""")
            .ReportsExactly();

    /// <summary>What is missing may be what could not be read.</summary>
    [Fact]
    public Task While_a_file_has_an_error_nothing_is_said_of_what_is_left_open()
        => Governed.Models("""{ "id": "a", "provider": "p", "lifecycle": "preview", {|LLM1003:"fallbacks"|}: ["b"] }""", $$"""{ "id": "b", {{Governed.Fit}} }""").ReportsExactly();

    [Fact]
    public Task An_inconsistent_price_is_no_error_that_hides_anything()
        => Governed.Models($$"""{ "id": "a", "provider": "p", "lifecycle": {|LLM1012:"preview"|}, "owner": "o", "checks": {{Governed.Checks}}, "pricing": { "input": {|LLM1007:-1|} } }""").ReportsExactly();

    [Fact]
    public Task Of_several_files_each_has_its_own()
        => Governed.On("2026-11-21", $$"""{ "maxAgeDays": 30, "models": [ { "id": "a", "provider": "p", "lifecycle": "available", "owner": "o", "fallback": {|LLM1006:[|}"b"], "idVerified": { "on": {|LLM1009:"2026-07-02"|}, "source": "s" } } ] }""")
            .WithAdditionalFile("team.models.json", $$"""{ "models": [ { "id": "b", "provider": "p", "lifecycle": "available", "owner": "o", "idVerified": {{Governed.Verified}}, "access": { "api": "paused" } } ] }""")
            .ReportsExactly();

    [Fact]
    public async Task The_gravest_are_told_before_the_rest_is_summed_up()
    {
        var entries = Enumerable.Range(0, 250).Select(index => $$"""{ "id": "m{{index}}", "provider": "p", "lifecycle": "available", "idVerified": {{Governed.Verified}} }""");
        var last = $$"""{ "id": "last", {{Governed.Fit}}, "fallback": ["last"] }""";

        var diagnostics = await Governed.Models([.. entries, last]).Diagnostics();

        Assert.Equal(201, diagnostics.Count);
        Assert.Equal("LLM1006", diagnostics[^1].Id);
        Assert.Contains("51 more problems are not shown", Assert.Single(diagnostics, diagnostic => diagnostic.GetMessage(null).Contains("more problems", StringComparison.Ordinal)).GetMessage(null), StringComparison.Ordinal);
    }

    /// <summary>What our own registry says to those who build it: the README tells them why.</summary>
    [Fact]
    public async Task Our_own_registry_shows_on_a_day_in_November_what_has_grown_old_and_what_is_to_be_checked()
        => Assert.Equal(
            [
                $"LLM1009: Out of date: price last verified 2026-07-02, 142 days ago; allowed 30: {Article}",
                $"LLM1010: Not ready: \"gpt-5.6-sol\" {NotReady}",
                $"LLM1009: Out of date: price last verified 2026-06-27, 147 days ago; allowed 30: check {Guide}pricing.verified.on",
                $"LLM1010: Not ready: \"GPT-5.6 Sol Ultra\" {NotReady}",
                $"LLM1009: Out of date: price last verified 2026-07-02, 142 days ago; allowed 30: {Article}",
                $"LLM1010: Not ready: \"gpt-5.6-terra\" {NotReady}",
                $"LLM1009: Out of date: price last verified 2026-07-02, 142 days ago; allowed 30: {Article}",
                $"LLM1010: Not ready: \"gpt-5.6-luna\" {NotReady}",
                $"LLM1009: Out of date: id last verified 2026-06-27, 147 days ago; allowed 30: check {Guide}idVerified.on",
                $"LLM1009: Out of date: price last verified 2026-06-27, 147 days ago; allowed 30: check {Guide}pricing.verified.on",
                $"LLM1009: Out of date: limits last verified 2026-06-27, 147 days ago; allowed 30: check {Guide}limits.verified.on",
                $"LLM1010: Not ready: \"gpt-5.5\" {NotReady}",
            ],
            await Own("2026-11-21"));

    [Theory]
    [InlineData(null)]
    [InlineData("2026-07-02")]
    [InlineData("2026-07-27")]
    public async Task Our_own_registry_says_nothing_of_dates_while_they_hold_or_where_the_build_has_no_day(string? day)
        => Assert.All(await Own(day), message => Assert.StartsWith("LLM1010", message, StringComparison.Ordinal));

    /// <summary>Two days on one text: what is read once and shared knows of neither.</summary>
    [Fact]
    public void The_day_is_no_part_of_what_is_shared()
    {
        var file = Registries.Read(Repository.Read("models.json"));
        var registry = RegistryCache.Merge([file]);

        Assert.Equal([5, 12, 5], new[] { "2026-07-02", "2026-11-21", "2026-07-02" }.Select(day => Problems(registry, DateTime.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Empty(registry.ProblemsOf(file.Content.Path));

        static int Problems(MergedRegistry registry, DateTime day) => GovernedRegistry.ProblemsOf(registry, registry.Files.Keys.Single(), new GovernancePolicy(day, EnforceDates: false, null)).Length;
    }

    private static async Task<IEnumerable<string>> Own(string? day)
        => (await Governed.On(day, Repository.Read("models.json")).Diagnostics()).Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(null)}");
}
