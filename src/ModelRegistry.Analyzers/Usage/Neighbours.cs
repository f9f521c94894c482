using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>
/// In a list of ids the short and the plain ones are ids too: an "o3" beside a "gpt-4o", in a collection, a switch or the data of a test,
/// and in the entries of a catalogue at the same place as in the others. Asking for each element of a list takes linear time in all.
/// </summary>
/// <param name="literals">The literals of the tree that hold the stem of an id, in the order of the source.</param>
internal sealed class Neighbours(IReadOnlyList<ExpressionSyntax> literals)
{
    private const int FarthestList = 4;
    private const int MostIds = 256;

    private readonly Dictionary<SyntaxNode, HashSet<string>> _places = new();
    private readonly IdConstants _constants = new(IsId);
    private List<LiteralExpressionSyntax>? _ids;

    /// <summary>The literals that are unmistakably ids, in the order of the source.</summary>
    private List<LiteralExpressionSyntax> Ids => _ids ??= literals
        .OfType<LiteralExpressionSyntax>()
        .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && IsId(literal.Token.ValueText))
        .ToList();

    /// <summary>Whether one of the texts in the same list, or at the same place of another entry of a catalogue, is unmistakably an id.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isKnown">Whether it names a registered model.</param>
    public bool HaveIds(ExpressionSyntax text, Func<bool> isKnown)
    {
        var list = ListAround(text);
        if (text is LiteralExpressionSyntax { Token.Value: string value } && ModelIdShapes.IsForPeople(value) && !isKnown())
        {
            return false;
        }

        if (list is null && _constants.Are(text))
        {
            return !IsDoubtful(text) || IdConstants.IsOfModels(text);
        }

        var isDoubtful = list is SwitchExpressionSyntax or SwitchStatementSyntax or EnumDeclarationSyntax || IsDoubtful(text);
        if (list is null || (IsAnyIn(list) && (!isDoubtful || PlacesIn(list).Contains(CatalogueEntry.PlaceOf(text, list)))))
        {
            return list is not null;
        }

        for (var steps = 0; steps < FarthestList && IsOfElements(list); steps++)
        {
            if (ListAround(list) is not { } outer || !IsOfElements(outer))
            {
                return false;
            }

            list = outer;
            if (IsAnyIn(list))
            {
                var place = CatalogueEntry.PlaceOf(text, list);
                return (!isDoubtful && CatalogueEntry.IsForId(place)) || PlacesIn(list).Contains(place);
            }
        }

        return false;
    }

    /// <summary>Whether the type around a text is called like the id, and the text is its name: <c>class CommandR { string Name => "command-r"; }</c>.</summary>
    public static bool IsNameOfType(ExpressionSyntax text, string id)
        => !ModelIdText.IsPlainWord(id) && !id.Any(char.IsUpper)
            && text.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { Parent: TypeDeclarationSyntax { Identifier.ValueText: var type } } member
            && NameOf(member) is { } name && ModelNames.IsName(name)
            && string.Concat(NameWords.Of(type)).Equals(string.Concat(NameWords.Of(id)), StringComparison.OrdinalIgnoreCase);

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Identifier.ValueText,
        _ => null,
    };

    /// <summary>The texts without any shape that stand in lists of ids, each at the place of the ids, and look as models are named that we do not know.</summary>
    public IEnumerable<LiteralExpressionSyntax> UnknownTexts() => UnknownTextsOfLists().Concat(SlotNeighbours.UnknownTexts(Ids)).Distinct();

    private IEnumerable<LiteralExpressionSyntax> UnknownTextsOfLists()
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var id in Ids)
        {
            var list = ListAround(id);
            while (list is not null && IsObject(list) && seen.Add(list))
            {
                list = ListAround(list);
            }

            if (list is EnumDeclarationSyntax choices && seen.Add(choices))
            {
                foreach (var text in UnknownTextsOf(choices, CatalogueEntry.PlaceOf(id, choices)))
                {
                    yield return text;
                }
            }

            if (list is null || !IsOfElements(list) || !seen.Add(list))
            {
                continue;
            }

            var place = CatalogueEntry.PlaceOf(id, list);
            var texts = CatalogueEntry.ElementsOf(list).Select(entry => CatalogueEntry.TextAt(entry, place)).OfType<LiteralExpressionSyntax>().ToList();
            var family = new UnknownFamilies(texts.Select(text => text.Token.ValueText));
            foreach (var text in texts.Where(text => family.CouldBeId(text.Token.ValueText)))
            {
                yield return text;
            }
        }
    }

    /// <summary>What the same attribute says of the other members: an attribute that is called after models says nothing else.</summary>
    private static IEnumerable<LiteralExpressionSyntax> UnknownTextsOf(EnumDeclarationSyntax choices, string place)
    {
        var texts = choices.Members
            .SelectMany(member => member.AttributeLists)
            .SelectMany(list => list.DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Where(literal => literal.Token.Value is string && CatalogueEntry.PlaceOf(literal, choices) == place)
            .ToList();
        var family = new UnknownFamilies(texts.Select(text => text.Token.ValueText));
        var isForModels = place.IndexOf("Model", StringComparison.Ordinal) >= 0;
        return texts.Where(text => family.CouldBeId(text.Token.ValueText)
            || (isForModels
                && ModelIdShapes.Of(text.Token.ValueText).Strength == ShapeStrength.None
                && ModelIdText.LooksLikeId(text.Token.ValueText.Replace('/', '-'))));
    }

    /// <summary>
    /// Whether a text is an id only where the ids beside it stand at the same place: a word that is a family too, the name of an
    /// encoding, and what holds the name of a model, or is written like no maker writes it.
    /// </summary>
    private static bool IsDoubtful(ExpressionSyntax text)
        => text is LiteralExpressionSyntax { Token.Value: string value }
            && (ModelIdText.IsPlainWord(value) || (value.StartsWith("gpt", StringComparison.Ordinal) && value.IndexOf('-') < 0) || ModelIdShapes.IsAroundFamily(value));

    private static bool IsId(string text) => ModelIdShapes.Of(text).Strength == ShapeStrength.Unmistakable;

    private bool IsAnyIn(SyntaxNode list) => FirstIn(list) < Ids.Count && Ids[FirstIn(list)].SpanStart < list.Span.End;

    private int FirstIn(SyntaxNode list)
    {
        int low = 0, high = Ids.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Ids[middle].SpanStart < list.SpanStart)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private HashSet<string> PlacesIn(SyntaxNode list)
    {
        if (!_places.TryGetValue(list, out var places))
        {
            places = new HashSet<string>(StringComparer.Ordinal);
            for (var index = FirstIn(list); index < Ids.Count && Ids[index].SpanStart < list.Span.End && index - FirstIn(list) < MostIds; index++)
            {
                places.Add(CatalogueEntry.PlaceOf(Ids[index], list));
            }

            _places.Add(list, places);
        }

        return places;
    }

    private static bool IsObject(SyntaxNode list)
        => list is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } && !CatalogueEntry.HasKeys(list);

    private static bool IsOfElements(SyntaxNode list) => list is InitializerExpressionSyntax || CollectionExpressions.Is(list);

    private static SyntaxNode? ListAround(SyntaxNode text)
    {
        for (var node = text.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case InitializerExpressionSyntax { RawKind: not ((int)SyntaxKind.ComplexElementInitializerExpression or (int)SyntaxKind.WithInitializerExpression) }:
                case SwitchExpressionSyntax or SwitchStatementSyntax or IsPatternExpressionSyntax:
                case { } collection when CollectionExpressions.Is(collection):
                    return node;
                case AttributeSyntax { Parent.Parent: EnumMemberDeclarationSyntax { Parent: { } choices } }:
                    return choices;
                case AttributeSyntax { Parent.Parent: { } member }:
                    return member is MemberDeclarationSyntax ? member : null;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return null;
            }
        }

        return null;
    }
}
