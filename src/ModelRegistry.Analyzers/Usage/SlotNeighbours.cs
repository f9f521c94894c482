using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>
/// The texts of unknown families that stand where several others of the tree are ids, without a list around them: the same member of
/// objects of the same type, the same argument of the same constructor, the same constants of a type.
/// </summary>
internal static class SlotNeighbours
{
    private const int Several = 3;
    private const int FarthestType = 16;

    /// <summary>The texts that look as models are named that we do not know, in the order of the source.</summary>
    /// <param name="ids">The literals of the tree that are unmistakably ids.</param>
    public static IEnumerable<LiteralExpressionSyntax> UnknownTexts(IReadOnlyList<LiteralExpressionSyntax> ids)
    {
        if (ids.Count < Several)
        {
            return [];
        }

        var slots = ids
            .GroupBy(SlotOf, StringComparer.Ordinal)
            .Where(slot => slot.Key.Length > 0 && slot.Count() >= Several)
            .Select(slot => slot.Key)
            .ToList();
        return slots.Count == 0 ? [] : TextsIn(slots, ids[0].SyntaxTree.GetRoot());
    }

    private static IEnumerable<LiteralExpressionSyntax> TextsIn(IReadOnlyList<string> slots, SyntaxNode root)
    {
        var texts = root.DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .ToLookup(SlotOf, StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            var family = new UnknownFamilies(texts[slot].Select(text => text.Token.ValueText));
            foreach (var text in texts[slot].Where(text => family.CouldBeId(text.Token.ValueText)))
            {
                yield return text;
            }
        }
    }

    /// <summary>Where a text stands, so that others can stand at the same place; empty where it is no such place.</summary>
    private static string SlotOf(LiteralExpressionSyntax text) => text.Parent switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax made } } => SlotIn(made, text),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax made } } => SlotIn(made, text),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } field } }
            when IdConstants.IsConstant(field) => "const " + type.SpanStart,
        _ => string.Empty,
    };

    private static string SlotIn(BaseObjectCreationExpressionSyntax made, LiteralExpressionSyntax text)
        => TypeOf(made) is { Length: > 0 } type && CatalogueEntry.PlaceOf(text, made) is { Length: > 0 } place ? type + "." + place : string.Empty;

    /// <summary>The name of the type of what is made: as it is written there, or around it where it is not.</summary>
    private static string TypeOf(BaseObjectCreationExpressionSyntax made)
    {
        if (made is ObjectCreationExpressionSyntax { Type: var type })
        {
            return LastNameOf(type);
        }

        SyntaxNode? node = made.Parent;
        for (var steps = 0; steps < FarthestType && node is not null; steps++, node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclarationSyntax { Type: var declared }:
                    return LastNameOf(declared);
                case PropertyDeclarationSyntax { Type: var declared }:
                    return LastNameOf(declared);
                case MethodDeclarationSyntax { ReturnType: var declared }:
                    return LastNameOf(declared);
                case ObjectCreationExpressionSyntax { Type: var collection }:
                    return LastNameOf(collection);
                case ArrayCreationExpressionSyntax { Type.ElementType: var element }:
                    return LastNameOf(element);
                case ArgumentSyntax or AssignmentExpressionSyntax { Left: not ImplicitElementAccessSyntax } or StatementSyntax:
                    return string.Empty;
            }
        }

        return string.Empty;
    }

    /// <summary>The last name in a type: that of the elements of a list.</summary>
    private static string LastNameOf(TypeSyntax type)
        => type.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault()?.Identifier.ValueText ?? string.Empty;
}
