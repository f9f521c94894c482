using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Json;
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

    private const string Fallback = "fallback";

    private static readonly string[] Parts = ["on", "source", "by"];

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

        return new Completion(key, new Pointer(places[0]).Parent, places.Select(place => new Pointer(place).LastStep).ToList(), reference);
    }

    public string Title => Key switch
    {
        AddVerification => $"Add \"{Names[0]}\" as null",
        AddChecks => "Add the outstanding checks as null",
        _ => $"Add \"{Names[0]}\": {Naming(Names[0], $"\"{MessageText.Clip(Reference!)}\"")}",
    };

    /// <summary>The changes that put in what is missing; none where it is there already, and null where the entry is not.</summary>
    public IReadOnlyList<TextEdit>? ChangesOf(RegistryText registry) => Parent.Find(registry.Root) switch
    {
        JsonObject node => Put(registry, Names.Where(name => IsOpen(node, name))),

        // Only the checks as a whole can be missing: whatever else lacks something is there.
        null or JsonNull when Key == AddChecks && Parent.Parent.Find(registry.Root) is JsonObject => Put(registry, Names),
        _ => null,
    };

    private IReadOnlyList<TextEdit>? Put(RegistryText registry, IEnumerable<string> names)
    {
        var missing = names.Select(name => new NewProperty(name, ValueOf(name))).ToList();
        return missing.Count == 0 ? [] : new PropertyEdit(registry).Set(Parent, missing);
    }

    /// <summary>A check that is null is there, to be filled in.</summary>
    private bool IsOpen(JsonObject node, string name) => node.Properties.FirstOrDefault(property => property.Name == name)?.Value switch
    {
        null => true,
        JsonNull => Key != AddChecks,
        JsonArray { Items.IsEmpty: true } => Reference is not null,
        _ => false,
    };

    private NewValue ValueOf(string name) => Key switch
    {
        AddChecks => NewValue.Null,
        AddVerification => NewValue.Of(Parts.Select(part => new NewProperty(part, NewValue.Null))),
        _ when name == Fallback => NewValue.Of([NewValue.Of(Reference)]),
        _ => NewValue.Of(Reference),
    };

    /// <summary>Of fallbacks there can be many, and one replacement.</summary>
    private static string Naming(string property, string quoted) => property == Fallback ? $"[{quoted}]" : quoted;

    private static string? KeyOf(string ruleId) => ruleId switch
    {
        RuleIds.UnverifiedFact => AddVerification,
        RuleIds.OutstandingChecks => AddChecks,
        RuleIds.MissingSuccessor => AddSuccessor,
        _ => null,
    };
}
