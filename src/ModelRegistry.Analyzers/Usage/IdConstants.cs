using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Knows the types whose constants are ids: what stands among them and could be one is one.</summary>
/// <param name="isId">Whether a text is unmistakably an id.</param>
internal sealed class IdConstants(Func<string, bool> isId)
{
    private const int Several = 3;

    private readonly Dictionary<TypeDeclarationSyntax, bool> _types = new();

    /// <summary>Whether a text is a constant of such a type.</summary>
    public bool Are(ExpressionSyntax text)
    {
        if (text.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } }
            || !IsConstant(field)
            || field.Parent is not TypeDeclarationSyntax type)
        {
            return false;
        }

        if (!_types.TryGetValue(type, out var areIds))
        {
            areIds = AreIds(type);
            _types.Add(type, areIds);
        }

        return areIds;
    }

    /// <summary>Whether the type of the constant is named for models, so that a plain word in it is one as well.</summary>
    public static bool IsOfModels(ExpressionSyntax text)
        => text.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { Identifier.ValueText: var name } && DataNames.IsDescription(name);

    private bool AreIds(TypeDeclarationSyntax type)
    {
        int ids = 0, all = 0;
        foreach (var field in type.Members.OfType<FieldDeclarationSyntax>().Where(IsConstant))
        {
            foreach (var variable in field.Declaration.Variables)
            {
                if (variable.Initializer?.Value is LiteralExpressionSyntax { Token.Value: string text })
                {
                    all++;
                    ids += isId(text) ? 1 : 0;
                }
            }
        }

        return ids >= Several && ids * 2 >= all;
    }

    /// <summary>Whether a field holds one text for good, and for all objects.</summary>
    public static bool IsConstant(FieldDeclarationSyntax field)
        => field.Modifiers.Any(modifier => modifier.ValueText is "const" or "static");
}
