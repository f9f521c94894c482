using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Tests.Registry;
using ModelRegistry.Testing;

namespace ModelRegistry.Core.Tests.Conventions;

/// <summary>The schema says what docs/registry.md says and what the reader knows, and what an editor writes by it is no claim of anybody's.</summary>
public class SchemaContentTests
{
    private static readonly JsonElement Schema = JsonSchema.Parse(RepositoryFiles.Read("src", "ModelRegistry.Package", "models.schema.json"));

    private static readonly string Page = RepositoryFiles.Read("docs", "registry.md");

    [Theory]
    [InlineData("The file", "#")]
    [InlineData("A model", "model")]
    [InlineData("A price", "pricing")]
    [InlineData("Tiers", "tier")]
    [InlineData("Verification", "verifiedOrNull")]
    public void The_page_and_the_schema_have_the_same_properties(string section, string definition)
        => Assert.Equal(Names(definition == "#" ? Schema : Definition(definition)), TableOf(section));

    [Fact]
    public void The_page_and_the_schema_have_the_same_limits_and_facts_of_the_cache()
        => Assert.Equal(
            ((string[])["limits", "caching"]).SelectMany(name => Names(Definition("model").GetProperty("properties").GetProperty(name)).Select(property => $"{name}.{property}")),
            TableOf("Limits and caching"));

    [Fact]
    public void The_page_names_every_check_and_all_that_an_eval_holds()
    {
        var text = Section("Checks");

        Assert.Equal(Check.Names, Quoted(text.Split("Four more are")[0]));
        Assert.Equal(Check.OptionalNames, Quoted(text.Split("Four more are")[1].Split("Names that begin")[0]));
        Assert.Equal(Names(Definition("evals")).Except(Names(Definition("verifiedOrNull"))), Quoted(text[text.IndexOf("`evals` may", StringComparison.Ordinal)..]).Skip(1));
    }

    [Fact]
    public void An_earlier_price_is_a_price_without_a_history()
        => Assert.Equal(Names(Definition("pricing")).Except(["history"]), Names(Definition("pastPrice")));

    [Fact]
    public void The_words_of_the_schema_are_those_of_the_reader()
    {
        var model = Definition("model").GetProperty("properties");

        Assert.Equal([.. Words<Lifecycle>(), null], Values(model.GetProperty("lifecycle").GetProperty("enum")));
        Assert.Equal([.. Words<ModelKind>(), null], Values(model.GetProperty("kind").GetProperty("enum")));
        Assert.Equal(Words<AccessState>().Order(StringComparer.Ordinal), Values(Definition("accessStatus").GetProperty("enum")).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(Words<AccessState>().ToHashSet(), Values(Definition("accessRecord").GetProperty("properties").GetProperty("state").GetProperty("enum")).OfType<string>().ToHashSet());
        Assert.Equal(Check.Names.Concat(Check.OptionalNames), Names(model.GetProperty("checks")));
        var required = Definition("tier").GetProperty("properties").GetProperty("requires").GetProperty("items").GetProperty("anyOf")[0];
        Assert.Equal(Check.Names.Concat(Check.OptionalNames), Values(required.GetProperty("enum")));
        Assert.Equal(ModePricing.Names, Names(Definition("pricing").GetProperty("properties").GetProperty("modes")));
    }

    [Fact]
    public void Every_word_is_explained()
    {
        var lists = Objects(Schema).Where(schema => schema.TryGetProperty("enum", out _)).ToList();

        Assert.Equal(5, lists.Count);
        Assert.All(lists, list => Assert.Equal(list.GetProperty("enum").GetArrayLength(), list.GetProperty("enumDescriptions").EnumerateArray().Count(text => text.GetString()!.EndsWith('.'))));
    }

    /// <summary>Before 2019 what stands beside a reference is not looked at: it may explain, and not decide.</summary>
    [Fact]
    public void Nothing_beside_a_reference_decides()
        => Assert.All(
            Objects(Schema).Where(schema => schema.TryGetProperty("$ref", out _)),
            schema => Assert.Empty(schema.EnumerateObject().Select(keyword => keyword.Name).Except(["$ref", "description", "default"])));

    /// <summary>Editors write an example, where there is one alone, as the value: a price, a date or an id of ours would stand in a registry of yours.</summary>
    [Fact]
    public void Only_what_is_no_fact_has_examples()
        => Assert.Equal(
            ["capabilities", "currency", "maxAgeDays", "perTokens", "provider", "unsupportedParameters"],
            Objects(Schema).SelectMany(schema => schema.EnumerateObject())
                .Where(member => member.Value.ValueKind == JsonValueKind.Object && (HasExamples(member.Value) || (member.Value.TryGetProperty("items", out var items) && HasExamples(items))))
                .Select(member => member.Name).Where(name => name != "items").Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("verifiedOrNull", "\"idVerified\": ")]
    [InlineData("evals", "\"checks\": { \"evals\": ", " }")]
    [InlineData("pricing", "\"pricing\": ")]
    [InlineData("pastPrice", "\"pricing\": { \"history\": [", "] }")]
    public void A_completed_verification_or_date_is_an_error_until_it_is_filled_in(string definition, string before, string after = "")
        => Assert.Contains(
            Registries.Read(Registries.OneModel(before + Snippets(Definition(definition)).Single() + after)).Problems,
            problem => problem.Message.Contains("is not a date", StringComparison.Ordinal));

    [Fact]
    public void A_completed_model_says_nothing_that_nobody_wrote()
    {
        var file = Registries.Read($$"""{ "models": [ {{Snippets(Definition("model")).Single()}} ], "tiers": {{Snippets(Schema.GetProperty("properties").GetProperty("tiers")).Single()}} }""");

        Assert.Empty(file.Problems);
        var model = Assert.Single(file.Content.Models).Model;
        Assert.Equal((Lifecycle.Preview, null, null), (model.Lifecycle, model.IdVerified, model.Pricing));
        Assert.Equal("waiting", model.Access.Single().State.ToString(), ignoreCase: true);
        Assert.Equal(["first choice", "its fallback"], Assert.Single(file.Content.Tiers).Models);
    }

    [Theory]
    [InlineData("cachePrice", "\"cacheRead\": ")]
    [InlineData("cachePrice", "\"cacheWrite\": ")]
    [InlineData("cacheWritePrice", "\"cacheWrite\": ")]
    [InlineData("mode", "\"modes\": { \"batch\": ", " }")]
    [InlineData("cliff", "\"above\": [", "]")]
    public void A_completed_part_of_a_price_is_of_the_right_shape_and_unknown(string definition, string before, string after = "")
        => Assert.All(Snippets(Definition(definition)), snippet =>
        {
            var problems = Registries.Read(Registries.OneModel($"\"pricing\": {{ {before}{snippet}{after} }}")).Problems;

            Assert.DoesNotContain(problems, problem => problem.Message.StartsWith("unknown property", StringComparison.Ordinal));
            Assert.DoesNotContain(snippet, char.IsDigit);
        });

    private static JsonElement Definition(string name) => Schema.GetProperty("definitions").GetProperty(name);

    private static IEnumerable<string> Names(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string?> Values(JsonElement list) => list.EnumerateArray().Select(value => value.GetString());

    private static IEnumerable<string> Words<T>() where T : struct, Enum
        => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);

    private static bool HasExamples(JsonElement schema) => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("examples", out _);

    /// <summary>Every object of a text, itself first.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(value),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    /// <summary>What an editor writes, and the user leaves as it stands: a placeholder's text, the first of a choice.</summary>
    private static List<string> Snippets(JsonElement schema)
    {
        var bodies = schema.GetProperty("defaultSnippets").EnumerateArray().Select(snippet => snippet.GetProperty("body").GetRawText());
        return [.. bodies.Select(body => Regex.Replace(
            Regex.Replace(body, @"""\^\$\{\d+:([^}]*)\}""", "$1"),
            @"\$\{\d+(?::([^}]*)|\|([^,}]*)[^}]*)\}",
            match => match.Groups[1].Value + match.Groups[2].Value))];
    }

    private static string Section(string title)
        => Regex.Match(Page, $@"^##+ {Regex.Escape(title)}\n((?:(?!##).*\n)*)", RegexOptions.Multiline) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"No section {title}.");

    private static IEnumerable<string> TableOf(string section)
        => Regex.Matches(Section(section), @"^\| `([A-Za-z.]+)` \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Quoted(string text) => Regex.Matches(text, "`([A-Za-z]+)`").Select(match => match.Groups[1].Value);
}
