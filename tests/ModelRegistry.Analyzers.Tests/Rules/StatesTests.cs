using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Analyzers.Tests.Generation;
using ModelRegistry.Testing;
using ModelRegistry.Tests;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>All rules, and the tiers of generated code, agree with the judge about every state of a model.</summary>
public class StatesTests
{
    private const string Source = """
        using System;
        using ModelRegistry;

        class Calls
        {
            string Ask([ModelId] string model) => model;

            string Use() => ModelIds.GptSubject;
            string Fallback() { try { return Ask(ModelIds.GptFirst); } catch (Exception) { return Ask(ModelIds.GptSubject); } }
        }
        """;

    private const int UseLine = 7;
    private const int FallbackLine = 8;

    private static readonly Verifier Verify = Verifier.For([.. Repository.Analyzers]).WithGenerator<ModelRegistryGenerator>();

    private static readonly Dictionary<string, string> RuleOf = new(StringComparer.Ordinal)
    {
        [StatesTable.Callable] = "",
        [StatesTable.Deprecated] = "LLM2005",
        [StatesTable.Unverified] = "LLM2004",
        [StatesTable.NotGranted] = "LLM2007",
        [StatesTable.Retired] = "LLM2006",
    };

    [Theory]
    [MemberData(nameof(StatesTable.Rows), MemberType = typeof(StatesTable))]
    public async Task Rules_say_of_each_state_what_the_judge_says(string entry, string state, bool isCalled, bool answers, bool isNet)
    {
        _ = isCalled;
        var day = new DateTime(2026, 8, 3);

        var found = await Verify
            .WithOption("build_property.ModelRegistryAsOf", "2026-08-03")
            .WithSource(Source)
            .WithAdditionalFile("appsettings.json", """{ "Chat": { "Model": "gpt-subject" } }""")
            .WithRegistry(StatesTable.Registry(entry, day))
            .Diagnostics();

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal) || diagnostic.Id == "AD0001");
        Assert.Equal(RuleOf[state], string.Join(", ", At("Test0.cs", UseLine)));
        Assert.Equal(state != StatesTable.Callable, At("appsettings.json", 0).Contains("LLM2008"));
        Assert.Equal(!answers, At("Test0.cs", FallbackLine).Contains("LLM3002"));
        Assert.Equal(!isNet, At("models.json", line: null).Contains("LLM1006"));

        List<string> At(string file, int? line)
            => [.. found.Where(diagnostic => diagnostic.Location.GetLineSpan() is var span
                    && span.Path.EndsWith(file, StringComparison.Ordinal) && (line is null || span.StartLinePosition.Line == line))
                .Select(diagnostic => diagnostic.Id)];
    }

    /// <summary>The day of a run is today. Two days ahead is still to come if midnight passes meanwhile.</summary>
    [Theory]
    [MemberData(nameof(StatesTable.Rows), MemberType = typeof(StatesTable))]
    public async Task A_tier_calls_the_models_that_may_be_called(string entry, string state, bool isCalled, bool answers, bool isNet)
    {
        _ = (state, answers, isNet);

        var served = await Generated.EvaluateAsync(
            StatesTable.Registry(entry, DateTime.UtcNow.Date), "Tiers.Both.Run((model, _) => model.Id).Value");

        Assert.Equal(isCalled ? "gpt-subject" : "gpt-net", served);
    }
}
