using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Shapes;
using ModelRegistry.Analyzers.Sinks;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Tells which of the user's own parameters named like a model are passed on to a sink, and so are sinks as well.</summary>
internal sealed class PassThrough(ProjectCode code)
{
    private const int Longest = 4;

    private readonly ConcurrentDictionary<ISymbol, Sink?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The sink that the parameter ends in; null where it ends in none.</summary>
    /// <param name="parameter">A parameter of a method or constructor.</param>
    /// <param name="steps">How many methods lie between; null at the first.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public Sink? Of(IParameterSymbol parameter, int steps, CancellationToken cancellationToken)
    {
        if (steps >= Longest
            || parameter.Type.SpecialType != SpecialType.System_String
            || !(ModelNames.IsModel(parameter.Name) || ModelNames.IsDeployment(parameter.Name))
            || parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: { Length: > 0 } declarations } method)
        {
            return null;
        }

        var definition = method.ReducedFrom is { } reduced ? reduced.Parameters[parameter.Ordinal + 1] : parameter.OriginalDefinition;
        if (_known.TryGetValue(definition, out var known))
        {
            return known;
        }

        _known[definition] = null; // A method that calls itself leads nowhere new.
        var found = declarations.Where(declaration => code.Contains(declaration.SyntaxTree)).Select(declaration => Search(definition, declaration.GetSyntax(cancellationToken), steps, cancellationToken)).FirstOrDefault(sink => sink is not null);
        _known[definition] = found;
        return found;
    }

    private Sink? Search(IParameterSymbol parameter, SyntaxNode declaration, int steps, CancellationToken cancellationToken)
    {
        var names = declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == parameter.Name).Take(16).ToList();
        if (names.Count == 0)
        {
            return null;
        }

        var destinations = code.DestinationsIn(declaration.SyntaxTree, steps + 1, cancellationToken);
        return names.Select(name => destinations.Of(name).Sink).FirstOrDefault(sink => sink is not null);
    }
}
