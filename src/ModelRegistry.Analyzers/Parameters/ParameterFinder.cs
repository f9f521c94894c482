using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Modes;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Parameters;

/// <summary>Finds the parameters that are set for a model that refuses them. A tree that names none of them is not looked at.</summary>
internal sealed class ParameterFinder
{
    private readonly ModelResolver _resolver;
    private readonly Lazy<RequestModels> _requests;

    /// <summary>The models of a JSON text, which are asked for with each of its keys.</summary>
    private readonly Dictionary<ExpressionSyntax, ImmutableArray<ModelName>> _known = new();

    private ParameterFinder(ModelResolver resolver, Func<RequestModels> requests)
    {
        _resolver = resolver;
        _requests = new(requests);
    }

    /// <summary>The uses in the tree, in the order of its text.</summary>
    public static IEnumerable<ParameterUse> In(
        SemanticModel model, ProjectCode code, RegistrySnapshot registry, ModelJudge judge, CancellationToken cancellationToken)
    {
        var refused = RefusedParameters.Of(registry);
        if (refused.Scanner.Scan(model.SyntaxTree.GetText(cancellationToken)) is not { } positions)
        {
            return [];
        }

        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var values = new SetValues(model, new SymbolSources(model, new NameUses(root), cancellationToken), cancellationToken);
        var sites = new ParameterSites(root, model, refused, values, cancellationToken);
        var finder = new ParameterFinder(code.Ids.Resolver, () => RequestModels.In(model, code, registry, judge, cancellationToken));
        return sites.At(positions).Select(finder.Judge).OfType<ParameterUse>().OrderBy(use => use.Span.Start);
    }

    private ParameterUse? Judge(ParameterSite site)
        => ModelsOf(site.Value).Select(name => Judge(name, site)).FirstOrDefault(use => use is not null);

    /// <summary>Where several providers have an id and the code does not show which, one that takes the parameter is enough.</summary>
    private ParameterUse? Judge(ModelName name, ParameterSite site)
    {
        var uses = _resolver.Resolve(name.Id, name.Provider).Models
            .Select(registered => RefusedParameters.Of(registered.Model, site.Name, site.Type) is { } parameter
                ? new ParameterUse(site.Span, registered.Model, parameter)
                : null)
            .ToList();
        return uses.Contains(null) ? null : uses.FirstOrDefault();
    }

    private ImmutableArray<ModelName> ModelsOf(ExpressionSyntax value)
    {
        if (!_known.TryGetValue(value, out var names))
        {
            names = _requests.Value.Models.Of(value);
            _known.Add(value, names);
        }

        return names;
    }
}
