using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Which calls of a compilation have a net, found once for each tree although two rules ask.</summary>
internal sealed class ProjectNets
{
    private static readonly ConditionalWeakTable<ProjectCode, ProjectNets> ByCode = new();

    private readonly ConcurrentDictionary<SyntaxTree, TreeNets> _trees = new();
    private readonly ConcurrentDictionary<FallbackRequirement, NetPolicy> _policies = new();
    private readonly ProjectCode _code;
    private readonly RegistrySnapshot _snapshot;
    private readonly ModelJudge _judge;

    private ProjectNets(ProjectCode code, RegistrySnapshot snapshot, ModelJudge judge)
    {
        _judge = judge;
        _code = code;
        _snapshot = snapshot;
    }

    /// <summary>The nets of the code, by what the registry says of its models.</summary>
    public static ProjectNets Of(ProjectCode code, RegistrySnapshot snapshot, ModelJudge judge)
        => ByCode.TryGetValue(code, out var known) && ReferenceEquals(known._snapshot, snapshot) ? known : Renew(code, snapshot, judge);

    /// <summary>What is asked of the code of one tree.</summary>
    public NetPolicy PolicyFor(SyntaxTree tree)
    {
        var requirement = _code.OptionsOf(tree).RequireFallback;
        return _policies.TryGetValue(requirement, out var known)
            ? known
            : _policies.GetOrAdd(requirement, new NetPolicy(_snapshot, _code.Ids.Resolver, _judge, requirement));
    }

    /// <summary>The nets of one tree.</summary>
    public TreeNets In(SemanticModel model, CancellationToken cancellationToken)
    {
        if (!_trees.TryGetValue(model.SyntaxTree, out var nets))
        {
            nets = NetReader.Read(_code, PolicyFor(model.SyntaxTree), model, cancellationToken);
            _trees.TryAdd(model.SyntaxTree, nets);
        }

        return nets;
    }

    private static ProjectNets Renew(ProjectCode code, RegistrySnapshot snapshot, ModelJudge judge)
    {
        lock (ByCode)
        {
            if (ByCode.TryGetValue(code, out var known))
            {
                if (ReferenceEquals(known._snapshot, snapshot))
                {
                    return known;
                }

                ByCode.Remove(code);
            }

            var nets = new ProjectNets(code, snapshot, judge);
            ByCode.Add(code, nets);
            return nets;
        }
    }
}
