using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Knows the members of the generated code that stand for an id: <c>ModelIds.X</c>, <c>Tiers.XId</c> and <c>Models.X.Id</c>.</summary>
internal sealed class GeneratedIds(ModelIdIndex ids, string @namespace)
{
    private const string Ids = "ModelIds";
    private const string Models = "Models";
    private const string Tiers = "Tiers";

    /// <summary>The classes whose members stand for models.</summary>
    public static readonly string[] Classes = [Ids, Models, Tiers];

    /// <summary>Whether the symbol is a constant or property that holds an id.</summary>
    public bool Holds(ISymbol symbol) => symbol is IFieldSymbol or IPropertySymbol && IsIn(symbol, Ids, Tiers);

    /// <summary>Whether the symbol is a tier of the registry.</summary>
    public bool IsTier(ISymbol symbol) => symbol is IPropertySymbol { Type.Name: "ModelTier" } && IsIn(symbol, Tiers, Tiers);

    /// <summary>Whether the symbol is a model of the registry.</summary>
    public bool IsModel(ISymbol symbol) => symbol is IPropertySymbol { Type.Name: "Model" } && IsIn(symbol, Models, Models);

    /// <summary>The id that the expression stands for; null where it is no member of the generated code, or one without an id.</summary>
    /// <param name="expression">A name, or a member of something.</param>
    /// <param name="symbol">What it stands for.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public KnownText? Of(ExpressionSyntax expression, ISymbol symbol, SemanticModel model, CancellationToken cancellationToken)
    {
        var member = symbol;
        if (expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Id", Expression: { } owner }
            && model.GetSymbolInfo(owner, cancellationToken).Symbol is { } named && IsModel(named))
        {
            member = named;
        }
        else if (!Holds(symbol))
        {
            return null;
        }

        return MemberOf(member)?.Text is { } id ? new KnownText(id, member) : null;
    }

    /// <summary>What a member of the generated code stands for; null where the symbol is none, or the registry no longer has it.</summary>
    public GeneratedMember? MemberOf(ISymbol symbol)
        => (Holds(symbol) || IsModel(symbol)) && ids.Members.TryGetValue($"{symbol.ContainingType.Name}.{symbol.Name}", out var member) ? member : null;

    private bool IsIn(ISymbol symbol, string type, string orType)
        => symbol.ContainingType is { } declaring && (declaring.Name == type || declaring.Name == orType) && declaring.ContainingNamespace.ToDisplayString() == @namespace;
}
