using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Modes;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>
/// Says for which model a limit is declared: the one in its own name, the key of its entry or the name of its type; or the only one
/// that is declared beside it, in the same block, type or list of parameters.
/// </summary>
internal sealed class DeclaredLimits(ModelHints hints, ModelResolver resolver, NumberScopes scopes, Lazy<RequestModels> requests)
{
    private const int MostSiblings = 256;

    private static readonly ImmutableArray<ModelName> None = ImmutableArray<ModelName>.Empty;

    /// <summary>A block with a thousand limits is looked through once.</summary>
    private readonly Dictionary<SyntaxNode, ImmutableArray<ModelName>> _beside = new();

    /// <summary>Whether a text in small letters and digits is the name of a registered model.</summary>
    public bool IsModel(string key) => hints.Called(key).Count > 0;

    /// <summary>The models that a number in a declaration is a limit of.</summary>
    /// <param name="number">The number.</param>
    /// <param name="declaration">What declares it.</param>
    /// <param name="isWhole">Whether the number is all that is declared.</param>
    /// <param name="isNamed">Whether the declaration names a model itself.</param>
    public ImmutableArray<ModelName> Of(ExpressionSyntax number, SyntaxNode declaration, bool isWhole, bool isNamed)
    {
        foreach (var scope in scopes.Of(number))
        {
            foreach (var text in scope.Hints.Concat(scope.Names))
            {
                if (NamedBy(text) is { } named)
                {
                    return named;
                }
            }
        }

        return isWhole && !isNamed && SiblingsOf(declaration) is { } container ? BesideIn(container) : None;
    }

    /// <summary>The models that a text names; none for an id that is not registered, null for a text that names no model.</summary>
    private ImmutableArray<ModelName>? NamedBy(string text)
        => !ModelIdText.IsPlainWord(text) && resolver.Resolve(text).Models.Any() ? ImmutableArray.Create(new ModelName(text, Provider: null))
            : hints.Called(LimitNames.ModelIn(text, IsModel)) is { Count: > 0 } called
                ? called.Where(model => model.Id is not null).Select(model => new ModelName(model.Id!, model.Provider)).ToImmutableArray()
            : ModelIdShapes.Of(text).Strength == ShapeStrength.Unmistakable ? None
            : null;

    private static SyntaxNode? SiblingsOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: { } block } } => block,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: { } type } } => type,
        PropertyDeclarationSyntax { Parent: { } type } => type,
        ParameterSyntax { Parent: { } list } => list,
        _ => null,
    };

    private ImmutableArray<ModelName> BesideIn(SyntaxNode container)
    {
        if (!_beside.TryGetValue(container, out var beside))
        {
            var found = container.ChildNodes().Take(MostSiblings)
                .SelectMany(DeclaredIn)
                .Where(declared => ModelNames.IsModel(declared.Name))
                .SelectMany(declared => requests.Value.Named.Of(declared.Value))
                .Distinct()
                .ToImmutableArray();
            beside = found.Length == 1 ? found : None;
            _beside.Add(container, beside);
        }

        return beside;
    }

    private static IEnumerable<(string Name, ExpressionSyntax Value)> DeclaredIn(SyntaxNode sibling) => sibling switch
    {
        LocalDeclarationStatementSyntax local => DeclaredIn(local.Declaration),
        FieldDeclarationSyntax field => DeclaredIn(field.Declaration),
        PropertyDeclarationSyntax property when (property.Initializer?.Value ?? property.ExpressionBody?.Expression) is { } value => [(property.Identifier.ValueText, value)],
        ParameterSyntax { Default.Value: { } value } parameter => [(parameter.Identifier.ValueText, value)],
        _ => [],
    };

    private static IEnumerable<(string Name, ExpressionSyntax Value)> DeclaredIn(VariableDeclarationSyntax declaration)
        => declaration.Variables.Where(variable => variable.Initializer is not null).Select(variable => (variable.Identifier.ValueText, variable.Initializer!.Value));
}
