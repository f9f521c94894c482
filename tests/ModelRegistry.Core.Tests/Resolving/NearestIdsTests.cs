using System.Diagnostics;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Core.Tests.Resolving;

public class NearestIdsTests
{
    private static readonly NearestIds Nearest = new(
    [
        "text-embedding-3-small", "gpt-4o", "gpt-5.6-luna", "gpt-5.6-sol", "gpt-5.5", "gpt-5.5-pro", "claude-sonnet-4-5", "command-r", "whisper-1", "o3-mini",
        "通义千问-2",
    ]);

    [Theory]
    [InlineData("gpt-5.6-lunna", "gpt-5.6-luna")]
    [InlineData("gpt-5.6-lun", "gpt-5.6-luna")]
    [InlineData("gpt-5.6-lnua", "gpt-5.6-luna")]
    [InlineData("GPT-5.6-Lunna", "gpt-5.6-luna")]
    [InlineData("gpt-5.6-slo", "gpt-5.6-sol")]
    [InlineData("gtp-4o", "gpt-4o")]
    [InlineData("gpt4o", "gpt-4o")]
    [InlineData("gpt5.5", "gpt-5.5")]
    [InlineData("gpt-5,5", "gpt-5.5")]
    [InlineData("gpt_5_5 ", "gpt-5.5")]
    [InlineData("gpt-5.5-rpo", "gpt-5.5-pro")]
    [InlineData("claude-sonnet-4.5", "claude-sonnet-4-5")]
    [InlineData("claude-sonet-4-5", "claude-sonnet-4-5")]
    [InlineData("claud-sonnet-4-5", "claude-sonnet-4-5")]
    [InlineData("text-embeding-3-small", "text-embedding-3-small")]
    [InlineData("text-embdeding-3-small", "text-embedding-3-small")]
    [InlineData("wisper-1", "whisper-1")]
    [InlineData("通义千问2", "通义千问-2")]
    public void A_slip_within_one_word_or_other_separators_are_a_misspelling(string text, string nearest) => Assert.Equal(nearest, Nearest.To(text));

    [Theory]
    [InlineData("text-embedding-3-large")]
    [InlineData("gpt-4o-2024-08-06")]
    [InlineData("gpt-4o-mini")]
    [InlineData("gpt-5.7-nova")]
    [InlineData("gpt-5.6-nova")]
    [InlineData("gpt-5.6-solo")]
    [InlineData("gpt-5.6-sal")]
    [InlineData("gpt-5.4")]
    [InlineData("gpt-55")]
    [InlineData("gpt-5.5.5")]
    [InlineData("o1-mini")]
    [InlineData("o3-mnii-2")]
    [InlineData("command-a")]
    [InlineData("gtp-5.6-lunna")]
    [InlineData("claude-sonet-4-6")]
    [InlineData("azure/gpt-5.6-lunna")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("embed-1")]
    public void Another_number_word_size_or_date_is_another_model(string text) => Assert.Null(Nearest.To(text));

    /// <summary>A word that is right says of which kind the model is; one that is misspelled cannot.</summary>
    [Theory]
    [InlineData("tts-smal", "tts-small")]
    [InlineData("embed-nova-1", null)]
    public void Is_of_the_kind_that_the_text_speaks_of(string text, string? nearest) => Assert.Equal(nearest, new NearestIds(["ember-nova-1", "tts-small"]).To(text));

    [Fact]
    public void Is_no_model_that_is_retired()
    {
        var registry = Registries.Merge(("models.json", """
            { "models": [
              { "id": "gpt-4-turbo", "provider": "p", "lifecycle": "retired" },
              { "id": "gpt-4-turbots", "provider": "p", "lifecycle": "deprecated" }
            ] }
            """)).Snapshot;
        var resolver = new ModelResolver(registry.Models);

        Assert.Null(resolver.NearestTo("gpt-4-trubo"));
        Assert.Equal("gpt-4-turbots", resolver.NearestTo("gpt-4-turbos"));
    }

    /// <summary>Twenty thousand ids that differ in one word, and as many texts that are none of them.</summary>
    [Fact]
    public void Is_found_among_as_many_ids_as_a_registry_can_have()
    {
        var ids = Enumerable.Range(0, RegistryReader.MaxModels).Select(index => $"model-{Word(index)}-1").ToList();
        var nearest = new NearestIds(ids);
        var watch = Stopwatch.StartNew();

        for (var index = 0; index < 100; index++)
        {
            Assert.Equal(ids[index], nearest.To(ids[index].Replace("model", "modle", StringComparison.Ordinal)));
            Assert.Null(nearest.To(ids[index].Replace("model", "router", StringComparison.Ordinal)));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static string Word(int index)
        => string.Concat(Enumerable.Range(0, 4).Select(place => new string((char)('a' + (index / (int)Math.Pow(12, place) % 12)), 3)));
}
