using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Shapes;
using ModelRegistry.Analyzers.Sinks;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Tells which of the user's own parameters named like a model are passed on to a sink, and so are sinks as well.</summary>
internal sealed class PassThrough(ProjectCode code)
{
    private const int Longest = 4;
    private const int MostUses = 16;

    private readonly ConcurrentDictionary<ISymbol, Sink?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The sink that the parameter ends in; null where it ends in none.</summary>
    /// <param name="parameter">A parameter of a method or constructor.</param>
    /// <param name="way">The parameters that were followed to this one; empty at the first.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public Sink? Of(IParameterSymbol parameter, ImmutableArray<ISymbol> way, CancellationToken cancellationToken)
    {
        if (way.Length >= Longest
            || parameter.Type.SpecialType != SpecialType.System_String
            || !(ModelNames.IsModel(parameter.Name) || ModelNames.IsDeployment(parameter.Name))
            || parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: { Length: > 0 } declarations } method)
        {
            return null;
        }

        ISymbol definition = method.ReducedFrom is { } reduced ? reduced.Parameters[parameter.Ordinal + 1] : parameter.OriginalDefinition;
        if (_known.TryGetValue(definition, out var known))
        {
            return known;
        }

        if (way.Contains(definition, SymbolEqualityComparer.Default))
        {
            return null; // A method that calls itself leads nowhere new.
        }

        var next = way.Add(definition);
        var found = declarations
            .Where(declaration => code.Contains(declaration.SyntaxTree))
            .Select(declaration => Search(definition.Name, declaration.GetSyntax(cancellationToken), next, cancellationToken))
            .FirstOrDefault(sink => sink is not null);

        // Only what is known for good is shared: a way that was cut off, or a search that was stopped, says nothing to the next who asks.
        if (found is not null || way.IsEmpty)
        {
            _known[definition] = found;
        }

        return found;
    }

    private Sink? Search(string parameter, SyntaxNode declaration, ImmutableArray<ISymbol> way, CancellationToken cancellationToken)
    {
        var names = declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == parameter).Take(MostUses).ToList();
        if (names.Count == 0)
        {
            return null;
        }

        var destinations = code.DestinationsIn(declaration.SyntaxTree, way, cancellationToken);
        return names.Select(name => destinations.Of(name).Sink).FirstOrDefault(sink => sink is not null);
    }
}
