using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>The value that is given to a key "model".</summary>
/// <param name="Expression">The value.</param>
/// <param name="IsBody">Whether other keys, or the place itself, show that it is the body of a request.</param>
internal sealed record KeyValue(ExpressionSyntax Expression, bool IsBody);

/// <summary>Finds what is put under the key "model" of a JSON object, dictionary, writer, form or patch.</summary>
internal static class KeyValues
{
    private const string Path = "$.model";

    private static readonly string[] Writers = ["Add", "TryAdd", "Set", "WriteString", "Append", "AddParameter", "AddField", "AddBody"];

    /// <summary>Null where the literal is no such key.</summary>
    public static KeyValue? Of(ExpressionSyntax key, ConstantStrings constants)
        => constants.ValueOf(key) is { } name && (name == Path || RequestBodies.IsModelKey(name)) && Under(key) is { } value
            ? new KeyValue(value.Expression, (name == Path && value.IsWritten) || IsExtra(value.Target) || IsBody(value.Around))
            : null;

    /// <summary>What is put under a key, whatever the key is; null where the literal is none.</summary>
    public static ExpressionSyntax? ValueOf(ExpressionSyntax key) => Under(key)?.Expression;

    /// <summary>Whether the call puts a value under a key of what it is called on.</summary>
    public static bool IsWriter(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Array.IndexOf(Writers, name) >= 0;

    private static (ExpressionSyntax Expression, SyntaxNode? Target, SyntaxNode? Around, bool IsWritten)? Under(ExpressionSyntax key)
    {
        switch (key.Parent)
        {
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element } } when assignment.Left == element:
                return (assignment.Right, element, assignment.Parent, false);
            case InitializerExpressionSyntax { Expressions: { Count: 2 } pair } initializer when pair[0] == key:
                return (pair[1], null, initializer.Parent, false);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: >= 2 } arguments, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call } } argument when IsWriter(call):
                return (arguments[argument == arguments[0] ? 1 : 0].Expression, null, access.FirstAncestorOrSelf<BlockSyntax>(), true);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } pair, Parent: BaseObjectCreationExpressionSyntax creation } } argument when argument == pair[0]:
                return (pair[1].Expression, null, creation.Parent, false);
            default:
                return null;
        }
    }

    /// <summary>The back doors of SDKs: what is put there goes into the body as it is.</summary>
    private static bool IsExtra(SyntaxNode? element)
        => element is ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AdditionalProperties" or "ExtensionData" } };

    private static bool IsBody(SyntaxNode? around) => around is not null && RequestBodies.HasRequestKey(around.ToString());
}
