using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Collects the members of the generated code that a tree names a model by.</summary>
/// <remarks><c>addressOf</c> tells where a member goes that is the id in the address of a request.</remarks>
internal sealed class MemberUses(
    GeneratedIds generated, DataPlaces places, Func<ExpressionSyntax, Destination?> addressOf, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly ImmutableArray<MemberUse>.Builder _uses = ImmutableArray.CreateBuilder<MemberUse>();

    /// <param name="addressed">Where what stands goes into the address of a request.</param>
    public ImmutableArray<MemberUse> ToImmutable(ISet<TextSpan> addressed)
        => _uses.Select(use => addressed.Contains(use.Span) ? use with { Place = use.Place with { KeepsProvider = true } } : use).ToImmutableArray();

    /// <summary>Reads the name at a place of the tree.</summary>
    /// <returns>The whole expression that has an id; null where the place has none.</returns>
    public ExpressionSyntax? Read(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);

        // A place in a comment belongs to the token behind it, which has its own turn.
        if (!token.Span.Contains(position) || token.Parent is not IdentifierNameSyntax name)
        {
            return null;
        }

        ExpressionSyntax expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not { } symbol || generated.MemberOf(symbol) is not { } member)
        {
            return null;
        }

        // Of a model everything but its id is a fact about it: its price is read where nothing is called.
        if (generated.IsModel(symbol))
        {
            if (expression.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Id" } id || id.Expression != expression)
            {
                return null;
            }

            expression = id;
        }

        if (places.IsHistory(expression))
        {
            return null;
        }

        var destination = addressOf(expression) ?? DestinationOf(expression);
        if (destination is { IsElsewhere: false } or { Kind: DestinationKind.Deployment })
        {
            _uses.Add(new MemberUse(expression.Span, member, places.Of(expression, member.Text ?? string.Empty, destination), destination.Kind == DestinationKind.Deployment));
        }

        return expression;
    }

    /// <summary>Within a text that is put together around it, an id is called where that text is an id itself.</summary>
    private Destination DestinationOf(ExpressionSyntax expression)
    {
        SyntaxNode whole = expression;
        var isPart = false;
        while (Trail.Out(whole, TrailStep.Same | TrailStep.Part) is { } outer)
        {
            isPart |= Trail.Of(outer, whole) == TrailStep.Part;
            whole = outer;
        }

        var destination = places.DestinationOf(isPart && whole is ExpressionSyntax text ? text : expression);
        return !isPart || destination.Kind is DestinationKind.Sink or DestinationKind.ModelNamed or DestinationKind.Deployment
            ? destination
            : new Destination(DestinationKind.Prose);
    }

    /// <summary>Whether the expression is a member that stands for a model.</summary>
    public bool Names(ExpressionSyntax expression)
        => model.GetSymbolInfo(expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Id", Expression: { } owner } ? owner : expression, cancellationToken).Symbol is { } symbol
            && generated.MemberOf(symbol) is not null;
}
