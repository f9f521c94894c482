using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>What a constant text is.</summary>
/// <param name="Kind">What is to be said of it.</param>
/// <param name="Provider">The provider that its shape or its sink speaks of; null where neither does.</param>
/// <param name="Named">The registered models that it names.</param>
internal sealed record JudgedText(ModelUseKind Kind, string? Provider, Resolution Named);

/// <summary>Decides what a text is, from the text itself and from where it goes.</summary>
internal sealed class IdJudge(ModelIdIndex ids, CodeOptions options)
{
    /// <summary>What is to be said of a constant; null where it is no model id, or one that is let through.</summary>
    public JudgedText? Of(string text, Destination destination)
    {
        if (destination.IsElsewhere || text.Length == 0)
        {
            return null;
        }

        var shape = ModelIdShapes.Of(text);
        var provider = shape.Provider ?? destination.Sink?.Provider;
        var named = ids.Resolver.Resolve(text, provider);
        var kind = named.IsExact ? KindOfRegistered(text, destination)
            : options.AllowedIds.Matches(text) ? null
            : named.IsOtherwise ? KindOfOtherForm(text, shape.Strength, destination)
            : KindOfUnknown(text, shape.Strength, destination);
        return kind is { } known ? new JudgedText(known, provider, named) : null;
    }

    public bool IsRegistered(string text) => ids.Resolver.Has(text);

    /// <summary>Whether the text names a registered model, by its id or otherwise.</summary>
    public bool IsNamed(string text) => ids.Resolver.Resolve(text, provider: null) is { IsExact: true } or { IsOtherwise: true };

    private static ModelUseKind? KindOfRegistered(string text, Destination destination)
        => ExpectsId(destination) || !ModelIdText.IsPlainWord(text) ? ModelUseKind.Hardcoded : null;

    /// <summary>Elsewhere "GPT-4" is a name for people, and so is "Mistral" in whatever only sounds like a model.</summary>
    private static ModelUseKind? KindOfOtherForm(string text, ShapeStrength strength, Destination destination)
        => strength == ShapeStrength.Unmistakable
            || destination.Kind == DestinationKind.Sink
            || (destination.Kind == DestinationKind.ModelNamed && !ModelIdText.IsPlainWord(text))
                ? ModelUseKind.OtherForm
                : null;

    private static ModelUseKind? KindOfUnknown(string text, ShapeStrength strength, Destination destination)
    {
        if (destination.Kind == DestinationKind.Sink && ModelIdText.IsUnfilled(text))
        {
            return ModelUseKind.Placeholder;
        }

        var isId = strength switch
        {
            ShapeStrength.Unmistakable => true,
            ShapeStrength.Weak => ExpectsId(destination) && (text.IndexOf('/') >= 0 || !ModelIdText.IsPlaceholder(text)),
            _ => (destination.Kind == DestinationKind.Sink || destination.IsAmongIds) && ModelIdText.CouldBeId(text),
        };
        return isId ? ModelUseKind.Unregistered : null;
    }

    private static bool ExpectsId(Destination destination) => destination.Kind is DestinationKind.Sink or DestinationKind.ModelNamed;

    /// <summary>Whether text that is put together is an id, wherever it goes: family and version stand before a hole, and all of it could be an id.</summary>
    /// <param name="composition">The text.</param>
    /// <param name="destination">Where it goes.</param>
    /// <param name="goesOn">Whether what is known of a hole goes on with an id.</param>
    public bool IsComposedId(Composition composition, Destination destination, Func<ExpressionSyntax, bool> goesOn)
    {
        if (destination.IsElsewhere)
        {
            return false;
        }

        if (destination.Kind == DestinationKind.Sink)
        {
            return Unquoted(composition) is { Parts.Length: > 1 } whole && !whole.IsWrapper;
        }

        var parts = composition.Parts;
        if (!composition.HasOrder)
        {
            return parts[0].Text is { } whole && (IsRegistered(whole) || ModelIdShapes.Of(whole).Strength == ShapeStrength.Unmistakable);
        }

        if (!parts.All(part => part.Text is null || part.Text.All(ModelIdText.IsIdCharacter)) || (parts[parts.Length - 1].Text is { } end && ModelIdText.IsFile(end)))
        {
            return false;
        }

        for (var index = 1; index < parts.Length; index++)
        {
            if (parts[index].Text is null && parts[index - 1].Text is { } stem && IsStem(stem, index > 1, destination.Kind == DestinationKind.ModelNamed || (parts[index].Hole is { } hole && goesOn(hole))))
            {
                return true;
            }
        }

        return destination.Kind == DestinationKind.ModelNamed && IsAroundVersion(parts);
    }

    /// <summary>Whether a family stands before a hole, and words that ids end in stand behind one: <c>$"gemini-{version}-flash"</c>.</summary>
    private static bool IsAroundVersion(ImmutableArray<CompositionPart> parts)
        => parts.Length > 2
            && parts[0].Text is { Length: > 1 } family && family[family.Length - 1] == '-' && ModelIdShapes.IsFamilyStem(family)
            && parts[parts.Length - 1].Text is { Length: > 1 } end && end[0] == '-' && VariantWords.Fill(end, 1, end.Length);

    /// <summary>The text without the quotes and blanks that another format wants around it, which no id begins or ends with.</summary>
    private static Composition Unquoted(Composition composition)
    {
        var parts = composition.Parts;
        if (!composition.HasOrder)
        {
            return composition;
        }

        while (parts.Length > 0 && parts[0].Text is { } first && !(first.Length > 0 && ModelIdText.IsIdCharacter(first[0])))
        {
            parts = first.Length < 2 ? parts.RemoveAt(0) : parts.SetItem(0, new CompositionPart(first.Substring(1), null));
        }

        while (parts.Length > 0
            && parts[parts.Length - 1].Text is { } last
            && !(last.Length > 0 && ModelIdText.IsIdCharacter(last[last.Length - 1])))
        {
            parts = last.Length < 2
                ? parts.RemoveAt(parts.Length - 1)
                : parts.SetItem(parts.Length - 1, new CompositionPart(last.Substring(0, last.Length - 1), null));
        }

        return composition with { Parts = parts };
    }

    /// <summary>Whether family and version stand before a hole, and the id goes on in it.</summary>
    private bool IsStem(string text, bool followsHole, bool goesOn)
    {
        var stem = text;
        if (followsHole)
        {
            if (text[0] is not ('/' or '.'))
            {
                return false;
            }

            stem = text.Substring(1);
        }

        if (stem.Length == 0 || !(ModelIdShapes.IsVersionedStem(stem) || BeginsRegistered(stem)))
        {
            return false;
        }

        // A whole id with a hole right behind it could be followed by anything.
        return stem[stem.Length - 1] is '-' or '.' || goesOn || !(IsRegistered(stem) || ModelIdShapes.Of(stem).Strength == ShapeStrength.Unmistakable);
    }

    private bool BeginsRegistered(string stem)
        => stem.Any(char.IsDigit) && stem[stem.Length - 1] is '-' or '.' && ids.Ids.Any(id => id.Length > stem.Length && id.StartsWith(stem, StringComparison.Ordinal));
}
