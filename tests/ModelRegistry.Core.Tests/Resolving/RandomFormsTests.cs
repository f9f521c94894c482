using System.Diagnostics;
using System.Text.RegularExpressions;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Core.Tests.Resolving;

/// <summary>The resolver against a slow one that undresses texts by regular expressions and compares what is left with every id.</summary>
public class RandomFormsTests
{
    private const int Cases = 2_000;
    private const string Own = "acme-llm";
    private const string OwnPath = "acme_llm/";

    private static readonly string[] Providers = ["openai", "azure", "bedrock", "vertex", "openrouter", "anthropic", Own];

    private static readonly string[] Ids =
    [
        "gpt-4", "gpt-4-turbo", "GPT-4", "claude-3-opus-20240229", "anthropic.claude-3-opus-20240229-v1:0", "llama3.1", "llama3.1:8b", "openai/gpt-4", "a", "é-1",
        "us.a", "x@latest", "ft:gpt-4:acme",
    ];

    private static readonly string[] Before =
    [
        "", "", "", "openai/", "azure/", "openrouter/openai/", "models/", "us.", "eu.anthropic.", "bedrock/us-east-1/", OwnPath, "nobody/", "@cf/",
        "arn:aws:bedrock:us-east-1::foundation-model/", "ft:", "publishers/google/models/", "anthropic.", "my.",
    ];

    private static readonly string[] Versions = ["", "", "", "-v1:0", "-v1", "-1:0", "-2024-01-01"];

    private static readonly string[] Behind = ["", "", ":latest", ":8b", ":8b-q4", ":free", "@20240229", "@default", "[1m]", ":acme::id", ":mine"];

    /// <summary>What may be taken away: a text that the pattern matches names what its group holds, with the date of a second one.</summary>
    private static readonly Regex[] Prefixes = Compile(
        "^ft:([^:]*)",
        "^arn:[^:]*:bedrock:[^:]*:[^:]*:(?:foundation-model|inference-profile)/(.*)$",
        "^[@~]*(?:openai|azure|openrouter|bedrock|acme[-_]llm|anthropic|cf|meta|google|vertex)/(.*)$",
        "^(?:models|publishers|accounts)/(.*)$",
        "^us-east-1/(.*)$",
        "^(?:us|eu)\\.([^/]*)$",
        "^anthropic\\.([^/]*)$");

    private static readonly Regex[] Suffixes = Compile(
        "^(.*)\\[1m\\]$", "^(.+)@(?:latest|default)$", "^(.+)@([0-9]+)$", "^(.+):(?:latest|8b(?:-[^:]*)?|free)$", "^(.+)-(?:v1|v1:0|1:0)$");

    [Fact]
    public void Finds_what_a_comparison_with_every_id_finds()
    {
        var random = new Random(20261129);
        for (var number = 0; number < Cases; number++)
        {
            var models = Some(random).ToList();
            var resolver = new ModelResolver(models);
            var id = Pick(random, Ids);
            var text = Pick(random, Before) + Pick(random, Before) + id + (id.Contains(':', StringComparison.Ordinal) ? "" : Pick(random, Versions)) + Pick(random, Behind);
            text = random.Next(4) == 0 ? text.ToUpperInvariant() : text;

            var found = resolver.Resolve(text);

            // A path that nobody else has is a provider's only where the registry has that provider.
            var hasOwn = models.Exists(model => model.Model.Provider == Own);
            var inside = Undressed(hasOwn ? text : text.Replace(OwnPath, "nobody/", StringComparison.OrdinalIgnoreCase));
            var expected = models.Where(model => TextsOf(model).Any(id => id == text || $"{model.Model.Provider}/{id}" == text)).ToList();
            if (expected.Count > 0)
            {
                Assert.NotEqual(ResolutionKind.OtherForm, found.Kind);
                Assert.Subset(expected.ToHashSet(), found.Models.ToHashSet());
                Assert.NotEmpty(found.Models);
                continue;
            }

            var named = models.Where(model => TextsOf(model).Any(id => inside.Contains(id))).ToHashSet();
            Assert.True(named.Count > 0 == found.Models.Count > 0, $"{text} in {string.Join(" ", models.Select(model => $"{model.Model.Provider}/{model.Model.Id}"))}: {found}");
            Assert.Subset(named, found.Models.ToHashSet());
            Assert.True(found.Kind is ResolutionKind.None or ResolutionKind.OtherForm);
        }
    }

    /// <summary>Whatever is piled up around an id, only a few texts are looked up.</summary>
    [Fact]
    public void The_forms_of_a_text_are_few()
    {
        foreach (var first in Before)
        {
            foreach (var second in Before)
            {
                foreach (var third in Before)
                {
                    foreach (var behind in Versions)
                    {
                        foreach (var last in Behind)
                        {
                            Assert.InRange(ModelIdForms.Of(first + second + third + "gpt-4" + behind + last, _ => true).Count(), 1, 64);
                        }
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("us.")]
    [InlineData("openai/")]
    [InlineData("@cf/")]
    [InlineData("ft:")]
    [InlineData(":8b")]
    [InlineData("[1m]")]
    [InlineData("@latest")]
    [InlineData("@1")]
    [InlineData("-v1:0")]
    [InlineData("projects/publishers/")]
    [InlineData("arn:aws:bedrock:::foundation-model/")]
    [InlineData("\0")]
    [InlineData(" ")]
    public void A_long_text_takes_no_longer_than_to_read_it(string part)
    {
        var resolver = new ModelResolver(Registries.Merge(("models.json", Largest())).Snapshot.Models);
        var texts = new[] { 1, 10, 100, 1_000, 100_000 }.Select(times => string.Concat(Enumerable.Repeat(part, times))).ToList();
        var watch = Stopwatch.StartNew();

        Assert.All(texts.Concat(texts.Select(text => text + "model-1")), text =>
        {
            _ = resolver.Resolve(text);
            Assert.Null(text.Length > 300 ? resolver.NearestTo(text) : null);
        });

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    /// <summary>Not theory data, because the metadata of an attribute cannot hold half a pair.</summary>
    [Fact]
    public void A_long_text_of_half_characters_takes_no_longer_than_to_read_it()
        => A_long_text_takes_no_longer_than_to_read_it("\ud800");

    private static string Largest()
        => $$"""{"models":[{{string.Join(",", Enumerable.Range(0, RegistryReader.MaxModels).Select(index => $$"""{"id":"model-{{index}}","provider":"p{{index % 50}}","lifecycle":"available"}"""))}}]}""";

    private static Regex[] Compile(params string[] patterns)
        => [.. patterns.Select(pattern => new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline))];

    private static IEnumerable<RegisteredModel> Some(Random random)
    {
        var taken = new HashSet<string>();
        for (var count = random.Next(6); count > 0; count--)
        {
            var (provider, id) = (Pick(random, Providers), Pick(random, Ids));
            if (taken.Add(provider + " " + id))
            {
                yield return new RegisteredModel(new Model { Id = id, Provider = provider, Name = id }, [], [], null);
            }
        }
    }

    /// <summary>Every text inside a text, in any order of taking things away. A version of Bedrock's is one only behind what is Bedrock's.</summary>
    private static HashSet<string> Undressed(string text)
    {
        var all = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var pending = new Stack<(string Text, bool IsBedrock)>([(text, false)]);
        var seen = new HashSet<(string, bool)>();
        while (pending.TryPop(out var next))
        {
            if (next.Text.Length == 0 || !seen.Add(next))
            {
                continue;
            }

            all.Add(next.Text);
            foreach (var prefix in Prefixes.Where(prefix => prefix != Prefixes[4] || all.Count > 1))
            {
                if (prefix.Match(next.Text) is { Success: true } match)
                {
                    var isBedrock = next.IsBedrock || prefix == Prefixes[1] || prefix == Prefixes[5] || prefix == Prefixes[6]
                        || next.Text.TrimStart('@', '~').StartsWith("bedrock/", StringComparison.OrdinalIgnoreCase);
                    pending.Push((match.Groups[1].Value, isBedrock));
                }
            }

            foreach (var suffix in Suffixes.Where(suffix => suffix != Suffixes[^1] || next.IsBedrock))
            {
                if (suffix.Match(next.Text) is { Success: true } match)
                {
                    pending.Push((match.Groups[1].Value + (match.Groups[2].Success ? "-" + match.Groups[2].Value : ""), next.IsBedrock));
                }
            }
        }

        return all;
    }

    private static IEnumerable<string> TextsOf(RegisteredModel model) => [model.Model.Id!];

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
