using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>
/// The entries of a written list, and the places of texts in them: the text itself, a key, a property, the nth part of a tuple or of a
/// constructor's arguments. A place is written as the name of the property, or as "[]" or "(n)".
/// </summary>
internal static class CatalogueEntry
{
    private const string Key = "[]";
    private const string Case = "case";
    private const int FarthestStep = 64;
    private const int MostArguments = 16;

    /// <summary>Where in an entry of the list a text stands; empty where nothing but lists is between.</summary>
    public static string PlaceOf(SyntaxNode text, SyntaxNode list)
    {
        var steps = 0;
        for (var node = text; node.Parent is { } parent && node != list && steps < FarthestStep; node = parent, steps++)
        {
            if (PlaceIn(parent, node) is { } place)
            {
                return place;
            }
        }

        return string.Empty;
    }

    /// <summary>Whether a place is named for an id.</summary>
    public static bool IsForId(string place)
        => ModelNames.IsName(place) || ModelNames.IsModel(place)
            || place.EndsWith("Code", StringComparison.OrdinalIgnoreCase) || place.Equals("key", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the entries of an initializer stand under keys.</summary>
    public static bool HasKeys(SyntaxNode list)
        => list is InitializerExpressionSyntax { Expressions: { Count: > 0 } entries } && entries[0] is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax };

    public static IEnumerable<SyntaxNode> ElementsOf(SyntaxNode list)
        => list is InitializerExpressionSyntax initializer ? initializer.Expressions : CollectionExpressions.ElementsOf(list);

    /// <summary>What stands at a place of an entry; null where nothing does.</summary>
    public static SyntaxNode? TextAt(SyntaxNode entry, string place) => entry switch
    {
        LiteralExpressionSyntax => place.Length == 0 ? entry : null,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys }, Right: var value }
            => place == Key ? keys[0].Expression : place.Length > 0 && value is not LiteralExpressionSyntax ? TextAt(value, place) : null,
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => place == Key ? pair[0] : place.Length > 0 && pair[1] is not LiteralExpressionSyntax ? TextAt(pair[1], place) : null,
        TupleExpressionSyntax tuple => AmongArguments(tuple.Arguments, place),
        BaseObjectCreationExpressionSyntax made => (made.ArgumentList is { } list ? AmongArguments(list.Arguments, place) : null)
            ?? made.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(member => NameOf(member) == place)?.Right,
        AnonymousObjectCreationExpressionSyntax made => made.Initializers.FirstOrDefault(member => member.NameEquals?.Name.Identifier.ValueText == place)?.Expression,
        _ => null,
    };

    private static string? PlaceIn(SyntaxNode parent, SyntaxNode node) => parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Right == node => NameOf(assignment),
        SwitchExpressionArmSyntax arm when arm.Expression != node => Case,
        SwitchLabelSyntax => Case,
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Arguments: var arguments, Parent: AttributeSyntax attribute } } argument
            => attribute.Name + (argument.NameEquals?.Name.Identifier.ValueText ?? Place(arguments.IndexOf(argument))),
        BracketedArgumentListSyntax => Key,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair when pair.Expressions[0] == node => Key,
        ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } => name,
        ArgumentListSyntax { Arguments: var arguments } => PlaceAmong(arguments, node),
        TupleExpressionSyntax { Arguments: var arguments } => PlaceAmong(arguments, node),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name } => name,
        _ => null,
    };

    /// <summary>The place by its number; those behind the first few share one, so that a thousand are not each counted.</summary>
    private static string PlaceAmong(SeparatedSyntaxList<ArgumentSyntax> arguments, SyntaxNode argument)
    {
        var index = 0;
        while (index < MostArguments && index < arguments.Count && arguments[index] != argument)
        {
            index++;
        }

        return Place(index);
    }

    private static string Place(int index) => "(" + Math.Min(index, MostArguments) + ")";

    private static SyntaxNode? AmongArguments(SeparatedSyntaxList<ArgumentSyntax> arguments, string place)
    {
        for (var index = 0; index < arguments.Count && index < MostArguments; index++)
        {
            if (place == (arguments[index].NameColon?.Name.Identifier.ValueText ?? Place(index)))
            {
                return arguments[index].Expression;
            }
        }

        return null;
    }

    private static string? NameOf(AssignmentExpressionSyntax member) => (member.Left as IdentifierNameSyntax)?.Identifier.ValueText;
}
