using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Assigning;

/// <summary>A property of one model that gets a value.</summary>
/// <param name="Model">The model.</param>
/// <param name="Place">The entry that takes the value: the model's, or that of an overlay.</param>
/// <param name="Assignment">The property and its value.</param>
/// <param name="Before">The value before, as <see cref="PlainValue"/> shows it; null where it is not known.</param>
/// <param name="Change">The edit; null where the entry has the value.</param>
internal sealed record PropertySetting(
    PlacedModel Model, PlacedModel Place, Assignment Assignment, string? Before, PropertyChange? Change)
{
    private const string State = "state";

    /// <summary>The verification that covers the value that changes; null where there is none.</summary>
    public Verification? Verified => Change is null ? null
        : Assignment.Property.Surface is not null ? Access?.Verified
        : Assignment.Property.Fact is { } fact ? VerifiedFact.Of(fact)!.In(Model.Model)
        : null;

    /// <summary>The scope of the access that is set; null where it has none.</summary>
    private SurfaceAccess? Access { get; init; }

    /// <param name="set">The registry.</param>
    /// <param name="model">The model.</param>
    /// <param name="assignment">The property and its value.</param>
    /// <param name="scope">Of access that is recorded by scope, the scope that is meant.</param>
    /// <param name="edits">The edits so far.</param>
    public static PropertySetting Of(RegistrySet set, PlacedModel model, Assignment assignment, string? scope, PendingEdits edits)
    {
        var place = assignment.Property.IsAccountFact && set.OverlayOf(model) is { } overlay ? overlay.Place : model;
        var root = edits.After(place.File).Root;
        var property = assignment.Property;
        var access = property.Surface is null ? null : AccessOf(model, property, scope);
        var target = property.Path.Take(property.Path.Count - 1).Aggregate(place.Entry, (entry, name) => entry.At(name));
        var name = property.Path[property.Path.Count - 1];
        var value = assignment.Value;
        if (property.Surface is not null && target.At(name) is var surface && surface.Find(root) is JsonObject or JsonArray)
        {
            (target, name) = (access?.Item is { } item ? surface.At(item) : surface, State);
        }
        else if (property.Relation is { } relation && assignment.Plain is not null && !HasOnly(target.Find(root), relation))
        {
            // A price in numbers, or the other relation, gives way to this one.
            value = NewValue.Of([new NewProperty(relation, value)]);
            (target, name) = (target.Parent, target.LastStep);
        }

        if (access?.Item is not null && name != State)
        {
            throw new ToolException(
                $"The scopes of {property.Name} of \"{model.Shown}\" are listed in {model.File.Path}: edit them there. "
                + "Nothing is changed.");
        }

        var old = target.At(name).Find(root);
        var change = PlainValue.IsSame(old, assignment) ? null : Within(target, [new NewProperty(name, value)], root);
        return new PropertySetting(model, place, assignment, PlainValue.Of(old), change) { Access = access };
    }

    private static bool HasOnly(JsonValue? value, string property)
        => value is JsonObject { Properties: [{ Name: var name }] } && name == property;

    /// <summary>What is missing around the property is written with it.</summary>
    private static PropertyChange Within(Pointer target, IReadOnlyList<NewProperty> properties, JsonValue root)
    {
        while (target.Find(root) is null or JsonNull && target.Parent.Find(root) is null or JsonNull)
        {
            properties = [new NewProperty(target.LastStep, NewValue.Of(properties))];
            target = target.Parent;
        }

        return new PropertyChange(target, properties);
    }

    private static SurfaceAccess? AccessOf(PlacedModel model, EntryProperty property, string? scope)
    {
        var known = model.Model.Access.Where(access => access.Surface == property.Surface).ToList();
        if (scope is null ? known.Count <= 1 : known.Count == 0)
        {
            return scope is null ? known.FirstOrDefault() : throw NoScope(model, property, scope, known);
        }

        return known.Find(access => access.Scope == scope) ?? throw NoScope(model, property, scope, known);
    }

    private static ToolException NoScope(PlacedModel model, EntryProperty property, string? scope, IReadOnlyList<SurfaceAccess> known)
    {
        var scopes = string.Join(", ", known.Select(access => access.Scope is { } name ? $"\"{MessageText.Clip(name)}\"" : "no scope"));
        var recorded = known.Count > 0 ? $"is recorded for {scopes}" : "is not recorded by scope";
        var advice = scope is null ? "name one with --scope" : known.Count > 0 ? "name one of these with --scope" : "leave --scope out";
        return new ToolException($"{property.Name} of \"{model.Shown}\" {recorded}: {advice}. Nothing is changed.");
    }
}
