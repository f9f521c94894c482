using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>Finds the limits that a tree sets for registered models; a tree that names no model is not looked at.</summary>
internal static class LimitFinder
{
    /// <summary>The limits that the registry does not bear out, in the order of the tree's text.</summary>
    public static IEnumerable<HardcodedLimit> In(SemanticModel model, ProjectCode code, CancellationToken cancellationToken)
    {
        var uses = code.UsesIn(model, cancellationToken);
        var nearest = new SortedDictionary<int, (LimitSite Site, IReadOnlyCollection<string> Ids)>();
        foreach (var (value, ids) in Values(uses, model.SyntaxTree, cancellationToken))
        {
            foreach (var site in new LimitSites(model, cancellationToken).Beside(value))
            {
                if (!nearest.TryGetValue(site.Expression.SpanStart, out var known) || site.Distance < known.Site.Distance)
                {
                    nearest[site.Expression.SpanStart] = (site, ids);
                }
            }
        }

        return nearest.Values.Select(found => Judge(found.Site, found.Ids, code.Ids.Resolver)).OfType<HardcodedLimit>();
    }

    /// <summary>What reaches a sink with the ids that it can be, and the registered ids that are written out anywhere.</summary>
    private static IEnumerable<(ExpressionSyntax Value, IReadOnlyCollection<string> Ids)> Values(TreeUses uses, SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var sink in uses.Sinks)
        {
            yield return (sink.Value, sink.Values.Values.Select(value => value.Text).OfType<string>().ToList());
        }

        foreach (var use in uses.Ids)
        {
            if (use.Kind is ModelUseKind.Hardcoded or ModelUseKind.OtherForm
                && tree.GetRoot(cancellationToken).FindNode(use.Span, getInnermostNodeForTie: true) is ExpressionSyntax literal
                && literal.Span == use.Span)
            {
                yield return (literal, [use.Text]);
            }
        }
    }

    /// <summary>The first model that the limit does not fit; where several providers have an id, one of them that it fits is enough.</summary>
    private static HardcodedLimit? Judge(LimitSite site, IReadOnlyCollection<string> ids, ModelResolver resolver)
    {
        foreach (var id in ids)
        {
            var limits = resolver.Resolve(id).Models
                .Select(registered => new HardcodedLimit(site.Expression, site.Number, site.Kind, registered.Model))
                .ToList();
            if (limits.Count > 0 && !limits.Exists(limit => limit.IsBorneOut))
            {
                return limits[0];
            }
        }

        return null;
    }
}
