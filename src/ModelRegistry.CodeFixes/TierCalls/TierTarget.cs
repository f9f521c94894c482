using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>A tier that a call can be made through.</summary>
/// <param name="Tiers">The generated class that has the tier.</param>
/// <param name="Model">The generated class of a model, which the tier hands to the call.</param>
/// <param name="Candidate">The tier as the diagnostic names it: <c>Tiers.Balanced</c>.</param>
/// <param name="Retries">Whether the tier tries a model again, so that a client should not.</param>
internal sealed record TierTarget(INamedTypeSymbol Tiers, INamedTypeSymbol Model, string Candidate, bool Retries)
{
    private const string KeyPrefix = "MissingFallback.";

    /// <summary>The equivalence key of the action that uses the tier.</summary>
    public string Key => KeyPrefix + Candidate;

    /// <summary>The tier with its class named in full.</summary>
    public string Expression => TiersName + Candidate.Substring(Candidate.IndexOf('.'));

    /// <summary>The class of the tiers, named in full.</summary>
    public string TiersName => Tiers.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The class of a model, named in full.</summary>
    public string ModelName => Model.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The tiers that the diagnostic offers and that its document can name, in their order.</summary>
    public static IEnumerable<TierTarget> Find(Diagnostic diagnostic, SemanticModel model)
    {
        if (!diagnostic.Properties.TryGetValue(MissingFallbackKeys.Tiers, out var candidates)
            || candidates is null
            || !diagnostic.Properties.TryGetValue(HardcodedModelIdAnalyzer.NamespaceKey, out var @namespace)
            || model.Compilation.GetTypeByMetadataName(@namespace + ".Tiers") is not { } tiers
            || model.Compilation.GetTypeByMetadataName(@namespace + ".Model") is not { } type)
        {
            yield break;
        }

        diagnostic.Properties.TryGetValue(MissingFallbackKeys.Retrying, out var names);
        var retrying = names?.Split(';') ?? [];
        foreach (var candidate in candidates.Split(';'))
        {
            var name = candidate.Substring(candidate.IndexOf('.') + 1).TrimStart('@');
            if (tiers.GetMembers(name).FirstOrDefault() is { } tier && model.IsAccessible(diagnostic.Location.SourceSpan.Start, tier))
            {
                yield return new TierTarget(tiers, type, candidate, retrying.Contains(candidate));
            }
        }
    }
}
