using System.Text.Encodings.Web;
using System.Text.Json;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Tests.Registry;
using ModelRegistry.Core.Text;
using ModelRegistry.Testing;

namespace ModelRegistry.Core.Tests.Json;

/// <summary>At no key stroke of an entry that is being written does another entry, or a tier, lose its member.</summary>
public class HalfTypedTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Root = RepositoryFiles.Read("models.json");

    /// <summary>The layout of the repository, an entry on a line, and everything on one line; with and without closing brackets.</summary>
    public static TheoryData<Layout, bool> Layouts => new()
    {
        { Layout.Repository, false },
        { Layout.Repository, true },
        { Layout.EntryOnALine, false },
        { Layout.EntryOnALine, true },
        { Layout.OneLine, true },
    };

    public enum Layout
    {
        Repository,
        EntryOnALine,
        OneLine,
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void An_entry_that_is_typed_in_its_place(Layout layout, bool closesBrackets)
        => NothingIsLost(In(layout), closesBrackets, (text, entry, typed) => text[..entry.Start] + typed + text[entry.End..], isNew: false);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_new_entry_that_has_no_comma_yet(Layout layout, bool closesBrackets)
        => NothingIsLost(
            In(layout),
            closesBrackets,
            (text, entry, typed) => text[..entry.Start] + typed + (layout == Layout.OneLine ? " " : "\n    ") + text[entry.Start..],
            isNew: true);

    /// <summary>Of a new entry it is the first and the last place that matter, and of layouts that nobody has chosen.</summary>
    private static IEnumerable<TextRange> PlacesIn(string text, bool all)
    {
        var entries = EntriesOf(text).ToList();
        return all ? entries : [entries[0], entries[^1]];
    }

    /// <summary>The key strokes of an entry. Within a word each is like the one before it, so that the others leave them out.</summary>
    private static IEnumerable<int> LengthsOf(string entry, bool all)
        => Enumerable.Range(0, entry.Length + 1).Where(length =>
            all || length < 2 || length == entry.Length || !entry.Skip(length - 2).Take(3).All(IsOfWord));

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is ' ' or '-' or '.';

    private static void NothingIsLost(string text, bool closesBrackets, Func<string, TextRange, string, string> put, bool isNew)
    {
        var lost = new List<string>();
        foreach (var entry in PlacesIn(text, all: text == Root && !isNew))
        {
            var whole = text.Substring(entry.Start, entry.Length);
            whole = isNew ? Renamed(whole) : whole;
            var own = MembersOf(text).Except(MembersOf(text[..entry.Start] + "{}" + text[entry.End..])).ToHashSet();
            var others = MembersOf(text).Where(member => isNew || !own.Contains(member)).ToList();
            foreach (var length in LengthsOf(whole, all: text == Root && !isNew && !closesBrackets))
            {
                var typed = whole[..length];
                var missing = others.Except(MembersOf(put(text, entry, typed + (closesBrackets ? ClosersOf(typed) : "")))).ToList();
                if (missing.Count > 0)
                {
                    lost.Add($"{string.Join(", ", missing)} while {own.First()} ends with «{typed[Math.Max(0, length - 40)..]}»");
                }
            }
        }

        Assert.True(lost.Count == 0, $"{lost.Count} states lose members:\n{string.Join('\n', lost.Take(60))}");
    }

    private static string Renamed(string entry)
        => entry.Replace("gpt", "new", StringComparison.Ordinal)
            .Replace("GPT", "NEW", StringComparison.Ordinal)
            .Replace("Gpt", "New", StringComparison.Ordinal);

    private static string In(Layout layout)
    {
        if (layout == Layout.Repository)
        {
            return Root;
        }

        var registry = System.Text.Json.Nodes.JsonNode.Parse(Root)!;
        var separator = layout == Layout.OneLine ? " " : "\n    ";
        var models = string.Join("," + separator, registry["models"]!.AsArray().Select(model => model!.ToJsonString(Plain)));
        return layout == Layout.OneLine
            ? $$"""{ "models": [ {{models}} ], "tiers": {{registry["tiers"]!.ToJsonString(Plain)}} }"""
            : $"{{\n  \"models\": [\n    {models}\n  ],\n  \"tiers\": {registry["tiers"]!.ToJsonString(Plain)}\n}}\n";
    }

    private static IEnumerable<TextRange> EntriesOf(string text)
        => ((JsonArray)((JsonObject)Core.Json.JsonReader.Parse(text).Root).Properties.Single(property => property.Name == "models").Value)
            .Items.Select(item => item.Span);

    private static List<string> MembersOf(string text)
    {
        var snapshot = Registries.Merge(("models.json", text)).Snapshot;
        return
        [
            .. snapshot.Models.Items.Select(model => $"{model.Model.MemberName} {model.Model.Id}"),
            .. snapshot.Tiers.Select(tier => $"Tiers.{tier.Tier.MemberName}"),
        ];
    }

    /// <summary>What an editor that closes brackets and quotes has written to the right of the cursor.</summary>
    private static string ClosersOf(string typed)
    {
        var closers = new Stack<char>();
        var isText = false;
        for (var index = 0; index < typed.Length; index++)
        {
            switch (typed[index])
            {
                case '\\' when isText:
                    index++;
                    break;
                case '"':
                    isText = !isText;
                    break;
                case '{' or '[' when !isText:
                    closers.Push(typed[index] == '{' ? '}' : ']');
                    break;
                case '}' or ']' when !isText:
                    closers.Pop();
                    break;
            }
        }

        return (isText ? "\"" : "") + string.Concat(closers);
    }
}
