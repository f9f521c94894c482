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

    private static bool IsForPeople(string name) => name is "Name" or "Title" or "Label" or "Caption" or "Text";

    /// <summary>Whether what is set is called the id of a model, or the id of an object, and could be one.</summary>
    private static bool IsId(AssignmentExpressionSyntax member)
        => member.Left is IdentifierNameSyntax { Identifier.ValueText: var name }
            && (name == "Id" || NameWords.Of(name).Any(word => word.Equals("model", StringComparison.OrdinalIgnoreCase)))
            && member.Right is not LiteralExpressionSyntax { Token.Value: not string }
            && (member.Right is not LiteralExpressionSyntax { Token.Value: string text } || ModelIdShapes.Of(text).Strength != ShapeStrength.None);
}
