using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Knows the chat clients that are tiers: whatever model the options of a request name, the tier goes on to its next one.</summary>
internal sealed class TierRunners(TreeModels tree, SemanticModel model, CancellationToken cancellationToken)
{
    private const string AsChatClient = "AsChatClient";
    private const int FarthestSource = 4;

    private readonly SymbolSources _sources = new(model, tree.Names, cancellationToken);

    /// <summary>Whether a call or construction gives options, which stand in one of its arguments, to the client of a tier.</summary>
    public bool Run(SyntaxNode taker, SyntaxNode options) => taker switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax asked } call when call.ArgumentList.Span.Contains(options.Span)
            => IsTierClient(asked.Expression, FarthestSource) || AnyArgument(call.ArgumentList, options),
        InvocationExpressionSyntax call => AnyArgument(call.ArgumentList, options),
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => AnyArgument(arguments, options),
        _ => false,
    };

    private bool AnyArgument(ArgumentListSyntax arguments, SyntaxNode options)
        => arguments.Span.Contains(options.Span)
            && arguments.Arguments.Any(argument => !argument.Span.Contains(options.Span) && IsTierClient(argument.Expression, FarthestSource));

    /// <summary>The client itself, what a builder makes of it, or a variable that always holds one.</summary>
    private bool IsTierClient(ExpressionSyntax expression, int steps)
    {
        var inner = Trail.Innermost(expression);
        while (inner is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            if (access.Name.Identifier.ValueText == AsChatClient
                && model.GetTypeInfo(access.Expression, cancellationToken).Type is { Name: "ModelTier" })
            {
                return true;
            }

            inner = Trail.Innermost(access.Expression);
        }

        return steps > 0
            && inner is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && tree.SymbolOf(inner) is (ILocalSymbol or IFieldSymbol or IPropertySymbol) and var symbol
            && _sources.Of(symbol) is { IsComplete: true, AreCollections: false, Expressions: { Count: 1 } only }
            && IsTierClient(only[0], steps - 1);
    }
}
