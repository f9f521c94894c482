using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>What is put into, or looked for in, a collection that is named for several models: "ModelNames", "supportedModels".</summary>
internal static class ModelCollections
{
    private const string Option = "--";

    private static readonly string[] Members =
    [
        "Add", "AddRange", "TryAdd", "Insert", "InsertRange", "Append", "Prepend", "Push", "Enqueue", "AddFirst", "AddLast", "Remove", "Contains",
        "ContainsKey", "TryGetValue", "GetValueOrDefault", "IndexOf", "UnionWith", "ExceptWith", "Concat", "Union", "SetItem",
    ];

    /// <summary>What is said of a key, or of an element of a call, by the name of the collection around it.</summary>
    public static Destination Around(ExpressionSyntax element)
    {
        var name = element.Parent switch
        {
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax access } } => NameOf(access.Expression),
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ImplicitElementAccessSyntax { Parent.Parent: InitializerExpressionSyntax entries } } }
                => NameOfFilled(entries),
            InitializerExpressionSyntax { Parent: InitializerExpressionSyntax entries } => NameOfFilled(entries),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } } }
                when Array.IndexOf(Members, call.Name.Identifier.ValueText) >= 0 => NameOf(call.Expression),
            _ => null,
        };
        return name is null ? Destination.Other
            : ModelNames.AreModels(name) ? new Destination(DestinationKind.ModelNamed)
            : OwnNames.AreKeys(name) && !IsSaidAgain(element) ? new Destination(DestinationKind.OwnName)
            : Destination.Other;
    }

    /// <summary>Whether what stands under a key says the same again, as the entry of a model does: <c>["gpt-4o"] = Create(id: "gpt-4o")</c>.</summary>
    private static bool IsSaidAgain(ExpressionSyntax key)
        => key is LiteralExpressionSyntax { Token.ValueText: var text }
            && key.Parent is ArgumentSyntax { Parent.Parent.Parent: AssignmentExpressionSyntax { Right: var value } }
            && value.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(literal => literal.Token.ValueText == text);

    /// <summary>The option of a command line that the element is the value of, in a list of its arguments: <c>["ask", "--model", "llama3"]</c>.</summary>
    public static string? OptionBefore(ExpressionSyntax element)
    {
        if (element.Parent is not (InitializerExpressionSyntax or ArgumentSyntax { NameColon: null }) && !CollectionExpressions.IsElement(element.Parent!))
        {
            return null;
        }

        // By their places, since to ask for the element before takes as long as the list is; and within the list, which may stand deep.
        var list = element.Parent is InitializerExpressionSyntax ? element.Parent : element.Parent!.Parent!;
        if (list.SpanStart >= element.FullSpan.Start)
        {
            return null;
        }

        var comma = list.FindToken(element.FullSpan.Start - 1);
        return comma.IsKind(SyntaxKind.CommaToken)
            && list.FindToken(comma.FullSpan.Start - 1) is var before && before.IsKind(SyntaxKind.StringLiteralToken)
            && before.ValueText.StartsWith(Option, StringComparison.Ordinal)
                ? before.ValueText.Substring(Option.Length)
                : null;
    }

    private static string? NameOf(ExpressionSyntax collection) => collection switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax suppressed => NameOf(suppressed.Operand),
        _ => null,
    };

    /// <summary>The name of what an initializer fills.</summary>
    private static string? NameOfFilled(InitializerExpressionSyntax entries) => (entries.Parent is BaseObjectCreationExpressionSyntax made ? made.Parent : entries.Parent) switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment => NameOf(assignment.Left),
        _ => null,
    };
}
