using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Tells which of the user's own parameters named like a model are passed on to a sink, and so are sinks as well.</summary>
internal sealed class PassThrough(ProjectCode code)
{
    private const int Longest = 4;
    private const int MostUses = 16;

    /// <summary>
    /// The answers, apart for each number of steps behind a parameter: the search ends after some, so that what is found from a
    /// parameter depends on where the way to it began. One answer for all would depend on which file is asked about first.
    /// </summary>
    private readonly ConcurrentDictionary<ISymbol, Sink?>[] _known =
        Enumerable.Range(0, Longest).Select(_ => new ConcurrentDictionary<ISymbol, Sink?>(SymbolEqualityComparer.Default)).ToArray();

    /// <summary>The sink that the parameter ends in; null where it ends in none.</summary>
    /// <param name="parameter">A parameter of a method or constructor.</param>
    /// <param name="steps">How many parameters were followed to this one; none at the first.</param>
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

        ISymbol definition = method.ReducedFrom is { } reduced ? reduced.Parameters[parameter.Ordinal + 1] : parameter.OriginalDefinition;
        if (_known[steps].TryGetValue(definition, out var known))
        {
            return known;
        }

        var found = declarations
            .Where(declaration => code.Contains(declaration.SyntaxTree))
            .Select(declaration => Search(definition.Name, declaration.GetSyntax(cancellationToken), steps + 1, cancellationToken))
            .FirstOrDefault(sink => sink is not null);
        _known[steps][definition] = found;
        return found;
    }

    private Sink? Search(string parameter, SyntaxNode declaration, int steps, CancellationToken cancellationToken)
    {
        var names = declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == parameter).Take(MostUses).ToList();
        if (names.Count == 0)
        {
            return null;
        }

        var destinations = code.DestinationsIn(declaration.SyntaxTree, steps, cancellationToken);
        return names.Select(name => destinations.Of(name).Sink).FirstOrDefault(sink => sink is not null);
    }
}
