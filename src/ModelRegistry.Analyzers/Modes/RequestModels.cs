using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Fallbacks;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>The models of one tree's requests, for a question about an option of theirs.</summary>
/// <param name="Named">The models that a piece of code names itself.</param>
/// <param name="Models">The models of the request that an option is set for.</param>
internal sealed record RequestModels(NamedModels Named, ModeModels Models)
{
    public static RequestModels In(SemanticModel model, ProjectCode code, RegistrySnapshot registry, ModelJudge judge, CancellationToken cancellationToken)
    {
        var policy = ProjectNets.Of(code, registry, judge).PolicyFor(model.SyntaxTree);
        var sites = code.UsesIn(model, cancellationToken).Sinks.Select(use => ModelSite.Of(use, policy, model, cancellationToken)).OfType<ModelSite>().ToImmutableArray();
        var tree = new TreeModels(code, policy, model, sites, cancellationToken);
        var flow = new ValueFlow(model, tree.Names, (expression, symbol) => code.KnownOf(expression, symbol, model, cancellationToken), cancellationToken);
        var named = new NamedModels(tree, code.Generated, policy, flow);
        return new RequestModels(named, new ModeModels(tree, named, new HeldModels(tree, named, new SymbolSources(model, tree.Names, cancellationToken))));
    }
}
