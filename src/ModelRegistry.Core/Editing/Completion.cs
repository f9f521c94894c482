using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>
/// Puts into an entry of a registry file what can be put there without knowing more: the model that takes its place, or what is
/// to be filled in by a person. What is there already, were it to be filled in, is never put there again.
/// </summary>
/// <param name="Key">The equivalence key of the fix: what kind of property it adds.</param>
/// <param name="Parent">The object that the properties belong into.</param>
/// <param name="Names">Their names.</param>
/// <param name="Reference">The model that takes the entry's place; null where there is none to name.</param>
internal sealed record Completion(string Key, Pointer Parent, IReadOnlyList<string> Names, string? Reference) : IRegistryEdit
{
    /// <summary>The key of an edit that adds a verification to be filled in.</summary>
    public const string AddVerification = "AddVerification";

    /// <summary>The key of an edit that adds the checks that are outstanding.</summary>
    public const string AddChecks = "AddChecks";

    /// <summary>The key of an edit that adds the model to fall back to or to be replaced by.</summary>
    public const string AddSuccessor = "AddSuccessor";

    private const string Null = "null";

    /// <summary>The edit that completes what a finding says is missing; null where the rule has none.</summary>
    /// <param name="ruleId">The rule of the finding.</param>
    /// <param name="places">Pointers from the root of the file to the missing properties, all in one object.</param>
    /// <param name="reference">The model that the property is to name; null where its value is not known.</param>
    public static Completion? Of(string ruleId, IReadOnlyList<string> places, string? reference)
    {
        if (KeyOf(ruleId) is not { } key)
        {
            return null;
        }

        var parent = places[0].Substring(0, places[0].LastIndexOf('/'));
        return new Completion(key, new Pointer(parent), places.Select(place => place.Substring(parent.Length + 1)).ToList(), reference);
    }

    public string Title => Key switch
    {
        AddVerification => $"Add \"{Names[0]}\", to be filled in",
        AddChecks => "Add the outstanding checks, to be filled in",
        _ => $"Add \"{Names[0]}\": {Naming(Names[0], $"\"{MessageText.Clip(Reference!)}\"")}",
    };

    /// <summary>The text with what was missing; null where it is there already, or where the text cannot be edited safely.</summary>
    public EditedText? Apply(string text, CancellationToken cancellationToken)
    {
        var file = RegistryReader.Read(RegistryContent.FileName, text, cancellationToken: cancellationToken);
        if (file.Root is not JsonObject root)
        {
            return null;
        }

        var registry = new RegistryText(file, root);
        return registry.With(ChangesOf(registry, root));
    }

    private IReadOnlyList<TextEdit>? ChangesOf(RegistryText registry, JsonObject root) => Parent.Find(root) switch
    {
        JsonObject checks when Key == AddChecks => ChecksOf(checks, registry, root),
        JsonObject node => Put(node, Names[0], registry),

        // Only the checks as a whole can be missing: whatever else lacks something is there.
        null or JsonNull when Key == AddChecks && ParentOf(Parent).Find(root) is JsonObject entry => Put(entry, LastStep(Parent), registry),
        _ => null,
    };

    private IReadOnlyList<TextEdit>? ChecksOf(JsonObject checks, RegistryText registry, JsonObject root)
    {
        var names = Names.Where(name => checks.Properties.All(property => property.Name != name)).ToList();
        if (names.Count == 0)
        {
            return null;
        }

        if (!checks.Properties.IsEmpty)
        {
            var colon = ObjectLayout.Of(registry.Text, checks)?.Colon ?? registry.Layout.Colon;
            return registry.Append(checks, _ => Properties(names, colon));
        }

        return ParentOf(Parent).Find(root) is JsonObject entry && ObjectLayout.Of(registry.Text, entry) is { } around
            ? registry.Fill(checks, around.IsBroken, ListLayout.OnOneLine(around.Inline().Open, around.Inline().AfterComma), (_, _) => Properties(names, around.Colon))
            : null;
    }

    /// <summary>Adds a property to an object that has others, or the value where the property has none yet.</summary>
    private IReadOnlyList<TextEdit>? Put(JsonObject node, string name, RegistryText registry)
    {
        if (node.Properties.IsEmpty || ObjectLayout.Of(registry.Text, node) is not { } layout)
        {
            return null;
        }

        return node.Properties.FirstOrDefault(property => property.Name == name)?.Value switch
        {
            null => registry.Append(node, indentation => [JsonQuote.Quote(name) + layout.Colon + ValueOf(name, layout, indentation, registry.Layout)]),
            JsonNull none => [new TextEdit(none.Span, ValueOf(name, layout, LineBreaks.IndentationAt(registry.Text, none.Span.Start), registry.Layout))],
            JsonArray { Items.IsEmpty: true } empty when Reference is not null
                => registry.Fill(empty, isBroken: false, ListLayout.OnOneLine(string.Empty, string.Empty), (_, _) => [JsonQuote.Quote(Reference)]),
            _ => null,
        };
    }

    private string ValueOf(string name, ObjectLayout around, string indentation, FileLayout file)
    {
        switch (Key)
        {
            case AddSuccessor:
                return Naming(name, JsonQuote.Quote(Reference!));
            case AddChecks:
                var checks = around.IsBroken ? ObjectLayout.OnSeveralLines(file.LineBreak, indentation, file.Unit, around.Colon) : around.Inline();
                return checks.Write(Names.Select(check => (check, (string?)null, Null)));
            default:
                return around.Inline().Write(new[] { "on", "source", "by" }.Select(part => (part, (string?)null, Null)));
        }
    }

    /// <summary>Of fallbacks there can be many, and one replacement.</summary>
    private static string Naming(string property, string quoted) => property == "fallback" ? $"[{quoted}]" : quoted;

    private static IReadOnlyList<string> Properties(IEnumerable<string> names, string colon)
        => names.Select(name => JsonQuote.Quote(name) + colon + Null).ToList();

    private static Pointer ParentOf(Pointer pointer) => new(pointer.Path.Substring(0, pointer.Path.LastIndexOf('/')));

    private static string LastStep(Pointer pointer) => pointer.Path.Substring(pointer.Path.LastIndexOf('/') + 1);

    private static string? KeyOf(string ruleId) => ruleId switch
    {
        RuleIds.UnverifiedFact => AddVerification,
        RuleIds.OutstandingChecks => AddChecks,
        RuleIds.MissingSuccessor => AddSuccessor,
        _ => null,
    };
}
