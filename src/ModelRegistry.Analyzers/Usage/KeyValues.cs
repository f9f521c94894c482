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
    {
        if (constants.ValueOf(key) is not { } name || !(name == Path || RequestBodies.IsModelKey(name)))
        {
            return null;
        }

        switch (key.Parent)
        {
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element } } when assignment.Left == element:
                return new KeyValue(assignment.Right, IsExtra(element) || IsBody(assignment.Parent));
            case InitializerExpressionSyntax { Expressions: { Count: 2 } pair } initializer when pair[0] == key:
                return new KeyValue(pair[1], IsBody(initializer.Parent));
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: >= 2 } arguments, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } } argument
                when Array.IndexOf(Writers, access.Name.Identifier.ValueText) >= 0:
                return new KeyValue(arguments[argument == arguments[0] ? 1 : 0].Expression, name == Path || IsBody(access.FirstAncestorOrSelf<BlockSyntax>()));
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } pair, Parent: BaseObjectCreationExpressionSyntax creation } } argument when argument == pair[0]:
                return new KeyValue(pair[1].Expression, IsBody(creation.Parent));
            default:
                return null;
        }
    }

    /// <summary>The back doors of SDKs: what is put there goes into the body as it is.</summary>
    private static bool IsExtra(ExpressionSyntax element)
        => element is ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AdditionalProperties" or "ExtensionData" } };

    private static bool IsBody(SyntaxNode? around) => around is not null && RequestBodies.HasRequestKey(around.ToString());
}
