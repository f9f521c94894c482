using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Core.Tests.Editing;

/// <summary>What holds for every edit, and how properties are set.</summary>
public class RegistryEditorTests
{
    private const string Sound = """
        {
          "models": [
            { "id": "a", "provider": "p", "lifecycle": "available", "pricing": { "input": 1 } }
          ],
          "tiers": {}
        }
        """;

    private static readonly Pointer Entry = Pointer.ToModel(0);
    private static readonly Verification Verified = new(new DateTime(2026, 8, 3), "log", "Jo");

    private static readonly Dictionary<string, Func<RegistryFile, EditResult>> Edits = new(StringComparer.Ordinal)
    {
        ["add a model"] = file => RegistryEditor.AddModels(file, [new NewModel("new", "p")]),
        ["add a tier"] = file => RegistryEditor.AddTiers(file, [new NewTier("new", "a", "a")]),
        ["set a property"] = file => RegistryEditor.SetProperties(file, Entry, [new NewProperty("owner", NewValue.Of("Jo"))]),
        ["complete"] = file => RegistryEditor.Repair(file, Completion.Of(RuleIds.UnverifiedFact, ["/models/0/idVerified"], null)!),
        ["stamp"] = file => RegistryEditor.Stamp(file, Entry, VerifiedFact.Of("id")!, Verified),
    };

    /// <summary>Each with the place of its error.</summary>
    private static readonly Dictionary<string, string> Broken = new(StringComparer.Ordinal)
    {
        [Sound + "\nand more\n"] = "line 7, column 1: ",
        [Sound + "}"] = "line 6, column 2: ",
        [Sound + Sound] = "line 6, column 2: ",
        [Sound + "/* open"] = "line 6, column 2: ",
        [Sound.Replace("\"p\",", "\"p\"", StringComparison.Ordinal)] = "line 3, column 33: ",
        [Sound.Replace("1 }", "1", StringComparison.Ordinal)] = "line 3, column ",
        [Sound.Replace("{}", "{ \"x\": }", StringComparison.Ordinal)] = "line 5, column ",
        [Sound.Replace("\"tiers\"", "tiers", StringComparison.Ordinal)] = "line 5, column 3: ",
        [Sound.Replace("\"a\"", "\"�\"", StringComparison.Ordinal)] = "the file is not UTF-8 or UTF-16 here: save it as UTF-8",
        ["[]"] = "",
        [""] = "line 1, column 1: ",
    };

    public static TheoryData<string> Names => [.. Edits.Keys];

    public static TheoryData<string, string, string> Refusals()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var edit in Edits.Keys)
        {
            foreach (var (text, place) in Broken)
            {
                data.Add(edit, text, place);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void No_edit_changes_a_file_that_is_broken_anywhere(string edit, string text, string place)
    {
        var result = Edits[edit](Registries.Read(text));

        Assert.StartsWith(place, result.Refusal, StringComparison.Ordinal);
        Assert.False(result.IsChanged);
        Assert.Equal(text, result.Edited.Text);
        Assert.Equal(text, result.File.Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_edit_changes_a_file_whose_characters_are_guessed(string edit)
        => Assert.NotNull(Edits[edit](RegistryReader.Read("models.json", Sound, isUnicode: false)).Refusal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_edit_of_a_sound_file_is_read_back_and_keeps_the_rest(string edit)
    {
        var before = Registries.Read(Sound);

        var result = Edits[edit](before);

        Assert.Null(result.Refusal);
        Assert.True(result.IsChanged);
        Assert.Equal(result.Edited.Text, result.File.Text);
        Assert.Empty(result.File.Problems);
        Assert.Equal(Sound, Undo(before.Text, result));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_key_that_stands_twice_hinders_no_edit(string edit)
    {
        var text = Sound.Replace("\"input\": 1", "\"input\": 1, \"input\": 2", StringComparison.Ordinal);

        Assert.Null(Edits[edit](Registries.Read(text)).Refusal);
    }

    [Theory]
    [InlineData("add a model")]
    [InlineData("complete")]
    [InlineData("stamp")]
    public void What_the_file_says_already_is_no_change(string edit)
    {
        var again = Edits[edit](Edits[edit](Registries.Read(Sound)).File);

        Assert.Null(again.Refusal);
        Assert.False(again.IsChanged);
    }

    /// <summary>An object, and the same with an owner and a pricing.</summary>
    public static TheoryData<string, string> Objects => new()
    {
        {
            """{ "owner": null }""",
            """
            { "owner": ‹null›«"Jo"»«, "pricing": { "input": 0.0000001234, "above": [{ "inputTokens": 272000 }], "verified": null }» }
            """
        },
        {
            """{"owner":"Jo"}""",
            """
            {"owner":"Jo"«,"pricing":{"input":0.0000001234,"above":[{"inputTokens":272000}],"verified":null}»}
            """
        },
        {
            """{ "owner": "J\u006f", "pricing": { } }""",
            """
            { "owner": "J\u006f", "pricing": {‹ ›« "input": 0.0000001234, "above": [{ "inputTokens": 272000 }], "verified": null »} }
            """
        },
        {
            """
            {
              "owner": 7, // whose
              "pricing": [ /* none */ ]
            }
            """,
            """
            {
              "owner": ‹7›«"Jo"», // whose
              "pricing": ‹[ /* none */ ]›«{
                "input": 0.0000001234,
                "above": [{ "inputTokens": 272000 }],
                "verified": null
              }»
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void Properties_are_set_like_their_neighbours(string entry, string expected)
    {
        var before = Registries.Read("{\"models\":[],\"x-one\":" + entry + "}");
        NewProperty[] properties =
        [
            new("owner", NewValue.Of("Jo")),
            new("pricing", NewValue.Of(
            [
                new NewProperty("input", NewValue.Of(0.0000001234m)),
                new NewProperty("above", NewValue.Of([NewValue.Of([new NewProperty("inputTokens", NewValue.Of(272_000L))])])),
                new NewProperty("verified", NewValue.Null),
            ])),
        ];

        var result = RegistryEditor.SetProperties(before, new Pointer("/x-one"), properties);

        Assert.Null(result.Refusal);
        Assert.Equal("{\"models\":[],\"x-one\":" + RegistryLayouts.After(expected) + "}", result.Edited.Text);
        Assert.False(RegistryEditor.SetProperties(result.File, new Pointer("/x-one"), properties).IsChanged);
    }

    [Theory]
    [InlineData("/models/1")]
    [InlineData("/models/0/id")]
    [InlineData("/models/0/checks/evals/run")]
    [InlineData("/else/where")]
    public void Nothing_is_set_where_there_is_no_object(string pointer)
        => Assert.Equal(
            $"{pointer} is not an object",
            RegistryEditor.SetProperties(Registries.Read(Sound), new Pointer(pointer), [new NewProperty("a", NewValue.Null)]).Refusal);

    [Fact]
    public void An_object_that_is_missing_is_written_into_the_one_that_holds_it()
    {
        NewProperty[] window = [new("contextWindow", NewValue.Of(5L))];

        var result = RegistryEditor.SetProperties(Registries.Read(Sound), Entry.At("limits"), window);

        Assert.Contains(""" "limits": { "contextWindow": 5 } }""", result.Edited.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pricing", "\"pricing\": null", "\"pricing.verified\" is not a verification")]
    [InlineData("limits", "\"pricing\": null", "\"limits.verified\" is not a verification")]
    [InlineData("testCall", "\"checks\": [\"testCall\"]", "\"checks.testCall\" is not a verification")]
    [InlineData("id", "\"idVerified\": 7, \"idVerified\": null", "\"idVerified\" is not a verification")]
    public void A_fact_that_cannot_be_stamped_is_refused(string fact, string property, string reason)
    {
        var file = Registries.Read(Registries.OneModel(property));

        Assert.Equal(reason, RegistryEditor.Stamp(file, Entry, VerifiedFact.Of(fact)!, Verified).Refusal);
    }

    /// <summary>The text before the edit, made of the text after it.</summary>
    private static string Undo(string before, EditResult result)
    {
        var text = result.Edited.Text;
        foreach (var edit in result.Edited.Edits.Reverse())
        {
            var at = text.LastIndexOf(edit.NewText, StringComparison.Ordinal);
            text = text[..at] + before.Substring(edit.Range.Start, edit.Range.Length) + text[(at + edit.NewText.Length)..];
        }

        return text;
    }
}
