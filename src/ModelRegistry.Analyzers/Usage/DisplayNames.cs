using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Knows the name for people that an object has beside the id of its model, even where the two are the same text.</summary>
internal static class DisplayNames
{
    private const int MostMembers = 64;

    /// <summary>Whether the member is a name, and another one of the object takes the model's id.</summary>
    public static bool IsBesideId(AssignmentExpressionSyntax member)
        => member is { Left: IdentifierNameSyntax name, Parent: InitializerExpressionSyntax { Expressions: { Count: > 1 and <= MostMembers } members } }
            && IsForPeople(name.Identifier.ValueText)
            && members.OfType<AssignmentExpressionSyntax>().Any(other => other != member && IsId(other));

    /// <summary>Whether a value of a row is a name, and another one of the row the model's id.</summary>
    public static bool IsBesideId(TableRow row)
        => (IsForPeople(row.Own.Name) && row.Others.Any(other => IsId(other.Name, other.Value)))
            || (row.Own.Value is LiteralExpressionSyntax { Token.Value: string name } && name.Any(char.IsUpper) && row.Others.Any(other => IsIdOf(name, other.Value)));

    /// <summary>Whether an attribute describes a member of an enum, and another one of it says which model it stands for.</summary>
    public static bool IsBesideId(AttributeSyntax attribute)
        => attribute.Parent?.Parent is EnumMemberDeclarationSyntax member
            && KnownTypes.IsDescription(attribute.Name.ToString())
            && member.AttributeLists
                .SelectMany(list => list.Attributes)
                .Where(other => other != attribute)
                .SelectMany(other => other.ArgumentList?.Arguments ?? default)
                .Any(argument => argument.Expression is LiteralExpressionSyntax { Token.Value: string text } && ModelIdShapes.Of(text).Strength != ShapeStrength.None);

    /// <summary>Whether an argument of an attribute is a name, and another one the id: <c>[Model("phi4", "Phi-4")]</c>.</summary>
    public static bool IsBesideId(AttributeArgumentSyntax argument)
        => argument is { Expression: LiteralExpressionSyntax { Token.Value: string name }, Parent: AttributeArgumentListSyntax { Arguments: { Count: > 1 } arguments } }
            && name.Any(char.IsUpper)
            && arguments.Any(other => other != argument && IsIdOf(name, other.Expression));

    /// <summary>Whether a value is the id of which a text is the name: <c>("gpt-4o", "GPT-4o")</c>.</summary>
    private static bool IsIdOf(string name, ExpressionSyntax value)
        => value is LiteralExpressionSyntax { Token.Value: string id }
            && !id.Any(char.IsUpper)
            && ModelIdShapes.Of(id).Strength != ShapeStrength.None
            && string.Concat(NameWords.Of(id)).Equals(string.Concat(NameWords.Of(name)), StringComparison.OrdinalIgnoreCase);

    private static bool IsForPeople(string name)
        => name.ToUpperInvariant() is "NAME" or "TITLE" or "LABEL" or "CAPTION" or "TEXT";

    /// <summary>Whether what is set is called the id of a model, or the id of an object, and could be one.</summary>
    private static bool IsId(AssignmentExpressionSyntax member)
        => member.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && IsId(name, member.Right);

    private static bool IsId(string name, ExpressionSyntax value)
        => value is LiteralExpressionSyntax literal
            ? literal.Token.Value is string text && (IsForId(name) || IsValue(name)) && ModelIdShapes.Of(text).Strength != ShapeStrength.None
            : IsForId(name) && (ModelNames.IsName(name) || IsModel(NameWords.Of(name).Last())); // The "modelType" of one is no id.

    private static bool IsForId(string name)
        => name.Equals("id", StringComparison.OrdinalIgnoreCase)
            || NameWords.Of(name).Any(IsModel);

    private static bool IsModel(string word) => word.Equals("model", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is chosen where the name beside it is read.</summary>
    private static bool IsValue(string name) => name.ToUpperInvariant() is "VALUE" or "KEY" or "TAG" or "SLUG";
}
