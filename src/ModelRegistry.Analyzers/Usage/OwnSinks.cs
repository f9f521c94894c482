using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Finds the names of the user's own members that could take a model id: marked with [ModelId], or with a parameter that is named like a model.</summary>
internal static class OwnSinks
{
    /// <summary>A tree never changes, so a key stroke needs only one tree to be read again.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> Known = new();

    /// <summary>The names that a call, a construction or an assignment would show.</summary>
    public static string[] NamesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Known.GetValue(tree, static key => Read(key));
    }

    private static string[] Read(SyntaxTree tree)
    {
        if (DeclarationScanner.Scan(tree.GetText()) is not { } hits)
        {
            return [];
        }

        var root = tree.GetRoot();
        return hits.SelectMany(hit => NamesOf(root.FindToken(hit))).Distinct(StringComparer.Ordinal).ToArray();
    }

    private static IEnumerable<string> NamesOf(SyntaxToken token) => token.Parent switch
    {
        ParameterSyntax parameter when parameter.Identifier == token && (ModelNames.IsModel(token.ValueText) || ModelNames.IsDeployment(token.ValueText)) => NamesOf(parameter),
        NameSyntax name when name.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: { } marked } => marked switch
        {
            ParameterSyntax parameter => NamesOf(parameter),
            PropertyDeclarationSyntax property => [property.Identifier.ValueText],
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
            _ => [],
        },
        _ => [],
    };

    /// <summary>What the parameter is called through, and itself: it may have a default, and that of a record is a property as well.</summary>
    private static IEnumerable<string> NamesOf(ParameterSyntax parameter)
    {
        var member = parameter.Parent?.Parent switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            TypeDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        };
        return member is null ? [] : [member, parameter.Identifier.ValueText];
    }
}
