using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>
/// Finds the costs of a tier's run that have the price of one model. The price is followed through variables to the model, and the
/// tokens to the result of the run, as far as both stand in the same tree. The text is asked first.
/// </summary>
internal sealed class FixedPriceFinder
{
    private const string Cost = "Cost";
    private const int FarthestSource = 4;

    private static readonly NameScanner Scanner = new([Cost]);
    private static readonly string[] Results = ["ModelTierResult", "ModelTierStream"];
    private static readonly string[] Prices = ["Price", "PriceFor", "PriceOn"];

    private readonly SemanticModel _model;
    private readonly GeneratedIds _generated;
    private readonly SymbolSources _sources;
    private readonly CancellationToken _cancellationToken;

    private FixedPriceFinder(SemanticModel model, GeneratedIds generated, SyntaxNode root, CancellationToken cancellationToken)
    {
        _model = model;
        _generated = generated;
        _sources = new SymbolSources(model, new NameUses(root), cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The costs, in the order of the text.</summary>
    public static IEnumerable<FixedPrice> In(SemanticModel model, GeneratedIds generated, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        FixedPriceFinder? finder = null;
        foreach (var position in Scanner.Scan(root.GetText()) ?? [])
        {
            if (root.FindToken(position).Parent is SimpleNameSyntax
                {
                    Identifier.ValueText: Cost,
                    Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax cost } price,
                })
            {
                finder ??= new FixedPriceFinder(model, generated, root, cancellationToken);
                if (finder.Find(price, cost) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private FixedPrice? Find(MemberAccessExpressionSyntax price, InvocationExpressionSyntax cost)
        => ModelOf(price.Expression, FarthestSource) is { } model
            && MemberOf(model, FarthestSource) is { } member
            && cost.ArgumentList.Arguments
                .Select(argument => ResultOf(argument, FarthestSource))
                .FirstOrDefault(found => found is not null) is { } result
            && !AsksWhoAnswered(cost)
                ? new FixedPrice(model, member.ContainingType.Name + "." + member.Name, NameAt(result, model.SpanStart))
                : null;

    /// <summary>The expression that names the model of a price.</summary>
    private ExpressionSyntax? ModelOf(ExpressionSyntax price, int steps)
    {
        var inner = Trail.Innermost(price);
        return (inner is InvocationExpressionSyntax call ? call.Expression : inner) is MemberAccessExpressionSyntax access
            && Array.IndexOf(Prices, access.Name.Identifier.ValueText) >= 0 ? access.Expression
            : steps > 0 && inner is IdentifierNameSyntax && OnlySourceOf(inner) is { } source ? ModelOf(source, steps - 1)
            : null;
    }

    /// <summary>The model of the registry that an expression stands for, itself or through variables; null where it can be several.</summary>
    private ISymbol? MemberOf(ExpressionSyntax expression, int steps)
        => SymbolOf(expression) is not { } symbol ? null
            : _generated.IsModel(symbol) ? symbol
            : steps > 0 && OnlySourceOf(expression) is { } source ? MemberOf(source, steps - 1)
            : null;

    /// <summary>The result of a run that something is calculated from.</summary>
    private ExpressionSyntax? ResultOf(SyntaxNode tokens, int steps)
    {
        foreach (var name in tokens.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (name.Parent is NameColonSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name))
            {
                continue;
            }

            if (IsResult(name))
            {
                return name;
            }

            if (steps > 0
                && SymbolOf(name) is ILocalSymbol
                && OnlySourceOf(name) is { } source
                && ResultOfSource(source, steps - 1) is { } result)
            {
                return result;
            }
        }

        return null;
    }

    /// <summary>The result in what a variable is declared with: in a name, or as the value of the run itself.</summary>
    private ExpressionSyntax? ResultOfSource(ExpressionSyntax source, int steps)
        => source.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax)
                .OfType<MemberAccessExpressionSyntax>()
                .Select(access => access.Expression)
                .FirstOrDefault(IsResult)
            ?? ResultOf(source, steps);

    private bool IsResult(ExpressionSyntax expression)
        => _model.GetTypeInfo(expression, _cancellationToken).Type is { } type && Array.IndexOf(Results, type.Name) >= 0;

    /// <summary>Whether the cost is calculated only after the code has asked which model answered.</summary>
    private bool AsksWhoAnswered(SyntaxNode cost)
        => cost.Ancestors()
            .TakeWhile(node => node is not MemberDeclarationSyntax)
            .Select(node => node switch
            {
                IfStatementSyntax branch => branch.Condition,
                ConditionalExpressionSyntax choice => choice.Condition,
                SwitchStatementSyntax choice => choice.Expression,
                SwitchExpressionSyntax choice => choice.GoverningExpression,
                _ => null,
            })
            .OfType<ExpressionSyntax>()
            .SelectMany(condition => condition.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
            .Any(asked => _model.GetTypeInfo(asked, _cancellationToken).Type is { Name: "Model" });

    /// <summary>The name under which the result can be used where the model is named.</summary>
    private string? NameAt(ExpressionSyntax result, int position)
        => result is IdentifierNameSyntax name
            && SymbolOf(name) is (ILocalSymbol or IParameterSymbol) and var symbol
            && symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
            && declaration.Span.Start < position
            && _model.LookupSymbols(position, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default)
                ? name.Identifier.Text
                : null;

    private ExpressionSyntax? OnlySourceOf(ExpressionSyntax expression)
        => SymbolOf(expression) is (ILocalSymbol or IFieldSymbol or IPropertySymbol) and var symbol
            && _sources.Of(symbol) is { IsComplete: true, AreCollections: false, Expressions: { Count: 1 } only }
                ? Trail.Innermost(only[0])
                : null;

    private ISymbol? SymbolOf(ExpressionSyntax expression) => _model.GetSymbolInfo(expression, _cancellationToken).Symbol;
}
