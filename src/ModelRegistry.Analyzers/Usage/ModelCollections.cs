using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>What is put into, or looked for in, a collection that is named for several models: "ModelNames", "supportedModels".</summary>
internal static class ModelCollections
{
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
            : OwnNames.AreKeys(name) ? new Destination(DestinationKind.OwnName)
            : Destination.Other;
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
