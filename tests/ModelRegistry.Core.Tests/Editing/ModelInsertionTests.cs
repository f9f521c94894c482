using System.Text;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Core.Tests.Editing;

public class ModelInsertionTests
{
    private static readonly NewModel New = new("new", "p");

    [Theory]
    [MemberData(nameof(RegistryLayouts.Names), MemberType = typeof(RegistryLayouts))]
    public void The_entry_looks_like_the_file(string layout)
    {
        var (before, after) = RegistryLayouts.Of(layout);

        Assert.Equal(after, Add(before, New));
    }

    [Theory]
    [MemberData(nameof(RegistryLayouts.Names), MemberType = typeof(RegistryLayouts))]
    public void The_reader_reads_the_model_and_has_nothing_new_to_say(string layout)
    {
        var before = Registries.Read(RegistryLayouts.Of(layout).Before);
        var after = Registries.Read(Add(before.Text.ToString(), New)!);

        Assert.Equal([.. before.Content.Models.Select(entry => entry.Model.Id), "new"], after.Content.Models.Select(entry => entry.Model.Id));
        Assert.Equal(
            before.Problems.Select(problem => problem.Message).Where(message => !message.StartsWith("\"models\" is missing", StringComparison.Ordinal)),
            after.Problems.Select(problem => problem.Message));
        Assert.Null(Add(after.Text.ToString(), New));
    }

    [Theory]
    [MemberData(nameof(RegistryLayouts.Names), MemberType = typeof(RegistryLayouts))]
    public void Lines_end_as_they_do_in_the_file(string layout)
    {
        var (before, after) = RegistryLayouts.Of(layout);
        if (!before.Contains('\n', StringComparison.Ordinal))
        {
            return;
        }

        Assert.Equal(after.ReplaceLineEndings("\r\n"), Add(before.ReplaceLineEndings("\r\n"), New));
        Assert.Equal(after.ReplaceLineEndings("\r"), Add(before.ReplaceLineEndings("\r"), New));
    }

    [Theory]
    [MemberData(nameof(RegistryLayouts.Names), MemberType = typeof(RegistryLayouts))]
    public void Several_are_added_as_one_after_the_other(string layout)
    {
        var before = RegistryLayouts.Of(layout).Before;

        Assert.Equal(Add(Add(Add(before, New)!, new NewModel("x", "p"))!, new NewModel("y", "q")), Add(before, New, new NewModel("x", "p"), new NewModel("y", "q")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "models": """)]
    [InlineData("""{ "models": {} }""")]
    [InlineData("""{ "models": "none" }""")]
    [InlineData("""{ "models": [ }""")]
    [InlineData("""{ "models": [] """)]
    [InlineData("""{ "models": [,] }""")]
    [InlineData("""{ "models": [ { "id": "a", "provider": "p", "lifecycle": "preview" } }""")]
    [InlineData("""{ "models": [ { "id": "a", "provider": "p", "lifecycle": "preview" },, ] }""")]
    [InlineData("""{ "models": [ { "id": "a", "provider": "p", "lifecycle": "preview" } ; ] }""")]
    [InlineData("""{ "models": [ { "id": "a", "provider": "p", "lifecycle": "preview" } } ] }""")]
    [InlineData("""{ "models": [ { "id": "a", "provider": "p", "lifecycle": "preview" ] }""")]
    [InlineData("{ \"models\": [\n{ \"id\": \"a\", \"provider\": \"p\", \"lifecycle\": \"preview \n] }")]
    [InlineData("""{ "models": [ /* ] }""")]
    [InlineData("""{ "maxAgeDays": 30 ]""")]
    [InlineData("""{ "maxAgeDays": }""")]
    [InlineData("""{ "models": [], "tiers": { "replaced \uFFFD": null }, "x-y": "�" }""")]
    public void A_file_that_is_broken_at_the_place_is_left_alone(string json) => Assert.Null(Add(json, New));

    [Theory]
    [InlineData("""{ "models": [ { "id": "new", "provider": "other", "lifecycle": "preview" } ] }""")]
    [InlineData("""{ "models": [ { "id": "a", "provider": "p", "lifecycle": "preview", "aliases": ["new"] } ] }""")]
    public void An_id_that_is_there_is_not_added(string json) => Assert.Null(Add(json, New));

    [Theory]
    [InlineData("""{ "models": [] }""")]
    [InlineData("{}")]
    public void An_entry_that_the_reader_would_complain_of_is_not_added(string json)
    {
        var result = RegistryEditor.AddModels(Registries.Read(json), [new NewModel("new", " ")]);

        Assert.StartsWith("\"provider\" is empty", result.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_added_once()
        => Assert.Equal(Add("{}", New, new NewModel("x", "p")), Add("{}", New, new NewModel("x", "p"), new NewModel("new", "q")));

    /// <summary>The reader uses the first of two, so that an entry in the second would not be in the registry.</summary>
    [Fact]
    public void Of_two_lists_of_models_the_first_is_used()
        => Assert.StartsWith("""{"models":[{"id":"new",""", Add("""{"models":[],"models":[]}""", New), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_full_is_left_alone()
    {
        var entries = Enumerable.Range(0, RegistryReader.MaxModels).Select(index => FormattableString.Invariant($$"""{"id":"m{{index}}","provider":"p","lifecycle":"preview"}"""));

        Assert.Null(Add($$"""{"models":[{{string.Join(",", entries)}}]}""", New));
    }

    [Theory]
    [InlineData("a\"b\\c/d")]
    [InlineData("\\u0041")]
    [InlineData("</script>'&")]
    [InlineData("modèle-à-1")]
    [InlineData("模型-😀")]
    [InlineData("no\u00a0break")]
    [InlineData("private \ue000 and unassigned \u0378")]
    public void Any_id_reads_back_as_it_was(string id)
    {
        var json = Add("{}", new NewModel(id, id))!;
        var bytes = Encoding.UTF8.GetBytes(json);
        var model = Assert.Single(Registries.Read(Encoding.UTF8.GetString(bytes)).Content.Models).Model;

        Assert.Equal(id, model.Id);
        Assert.Equal(id, model.Provider);
    }

    /// <summary>Not theory data, because the metadata of an attribute cannot hold half a pair.</summary>
    [Fact]
    public void Half_a_character_in_an_id_reads_back_as_it_was()
        => Assert.All(["half \ud83d of a pair", "\ude00", "\ude00\ud83d"], Any_id_reads_back_as_it_was);

    [Fact]
    public void Every_character_is_quoted_so_that_it_reads_back()
    {
        var all = new string([.. Enumerable.Range(0, 0x10000).Select(code => (char)code)]);

        var document = Json.JsonText.Parse(JsonQuote.Quote(all));

        Assert.Empty(document.Errors);
        Assert.Equal(all, Assert.IsType<JsonString>(document.Root).Value);
        Assert.DoesNotContain(JsonQuote.Quote(all), character => char.IsControl(character) || character is '\u2028' or '\u2029');
    }

    private static string? Add(string json, params NewModel[] models)
        => RegistryEditor.AddModels(Registries.Read(json), models) is { IsChanged: true } result ? result.Edited.Text : null;
}
