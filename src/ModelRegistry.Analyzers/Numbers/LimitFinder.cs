using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Modes;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>Finds the limits that a tree sets or declares for registered models; a tree that names neither a model nor a limit is not looked at.</summary>
internal sealed class LimitFinder
{
    private readonly SemanticModel _model;
    private readonly SyntaxNode _root;
    private readonly TreeUses _uses;
    private readonly ModelResolver _resolver;
    private readonly WholeNumbers _numbers;
    private readonly Lazy<RequestModels> _requests;
    private readonly DeclaredLimits _declared;
    private readonly CancellationToken _cancellationToken;

    /// <summary>What was found, by where the number stands.</summary>
    private readonly SortedDictionary<int, HardcodedLimit?> _found = new();

    private LimitFinder(SemanticModel model, ProjectCode code, TreeUses uses, MergedRegistry registry, ModelJudge judge, CancellationToken cancellationToken)
    {
        _model = model;
        _root = model.SyntaxTree.GetRoot(cancellationToken);
        _uses = uses;
        _resolver = code.Ids.Resolver;
        _numbers = new WholeNumbers(model, new NameUses(_root), cancellationToken);
        _requests = new(() => RequestModels.In(model, code, registry.Snapshot, judge, cancellationToken));
        _declared = new DeclaredLimits(PriceFinder.For(registry).Hints, _resolver, new NumberScopes(model, cancellationToken), _requests);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The limits that the registry does not confirm, in the order of the tree's text.</summary>
    public static IEnumerable<HardcodedLimit> In(SemanticModel model, ProjectCode code, MergedRegistry registry, ModelJudge judge, CancellationToken cancellationToken)
    {
        var uses = code.UsesIn(model, cancellationToken);
        var names = LimitNameScanner.Scan(model.SyntaxTree.GetText(cancellationToken));
        if (names is null && uses.Sinks.IsEmpty && uses.Ids.IsEmpty)
        {
            return [];
        }

        var finder = new LimitFinder(model, code, uses, registry, judge, cancellationToken);
        finder.FindBesideModels();
        finder.FindNamed(names ?? []);
        return finder._found.Values.OfType<HardcodedLimit>().Where(found => !finder.IsReportedWhereDeclared(found));
    }

    /// <summary>Whether the number comes from a variable that is a finding itself.</summary>
    private bool IsReportedWhereDeclared(HardcodedLimit limit)
        => _numbers.InitializerOf(limit.Expression) is { } initializer && _found.TryGetValue(initializer.SpanStart, out var declared) && declared is not null;

    private void FindBesideModels()
    {
        var sites = new LimitSites(_model, _numbers, _cancellationToken);
        var nearest = new Dictionary<int, (LimitSite Site, IReadOnlyCollection<ModelName> Names)>();
        foreach (var (value, names) in Values())
        {
            foreach (var site in sites.Beside(value))
            {
                if (!nearest.TryGetValue(site.Expression.SpanStart, out var known) || site.Distance < known.Site.Distance)
                {
                    nearest[site.Expression.SpanStart] = (site, names);
                }
            }
        }

        foreach (var (site, names) in nearest.Values)
        {
            Add(site.Expression, site.Number, site.Kind, names);
        }
    }

    /// <summary>What reaches a sink with the ids that it can be, and the registered ids that are written out anywhere; an id within a text has no quotes.</summary>
    private IEnumerable<(ExpressionSyntax Value, IReadOnlyCollection<ModelName> Names)> Values()
    {
        foreach (var sink in _uses.Sinks)
        {
            yield return (sink.Value, sink.Values.Values.Where(value => value.Text is not null).Select(value => new ModelName(value.Text!, Provider: null)).ToList());
        }

        foreach (var use in _uses.Ids)
        {
            if (use.Kind is ModelUseKind.Hardcoded or ModelUseKind.OtherForm
                && use.Span.Length > use.Text.Length
                && _root.FindNode(use.Span, getInnermostNodeForTie: true) is ExpressionSyntax literal
                && literal.Span == use.Span)
            {
                yield return (literal, [new ModelName(use.Text, Provider: null)]);
            }
        }
    }

    private void FindNamed(IEnumerable<int> positions)
    {
        var end = 0;
        foreach (var position in positions)
        {
            if (position < end || NamedLimits.NameAt(_root, position) is not { } name)
            {
                continue;
            }

            end = name.Span.End;
            _cancellationToken.ThrowIfCancellationRequested();
            if (NamedLimits.SetUnder(name) is { } set)
            {
                if (LimitNames.Of(name.ValueText) is { } kind && _numbers.Of(set) is { } number and > 0 && !_found.ContainsKey(set.SpanStart))
                {
                    Add(set, number, kind, _requests.Value.Models.Of(set));
                }
            }
            else if (NamedLimits.DeclaredBy(name) is { } declared && LimitNames.Split(name.ValueText, _declared.IsModel) is { } limit)
            {
                foreach (var (expression, value) in NamedLimits.NumbersIn(declared.Value, _numbers))
                {
                    if (!_found.ContainsKey(expression.SpanStart))
                    {
                        Add(expression, value, limit.Kind, _declared.Of(expression, declared.Declaration, expression == declared.Value, limit.Model.Length > 0));
                    }
                }
            }
        }
    }

    private void Add(ExpressionSyntax expression, long number, LimitKind kind, IReadOnlyCollection<ModelName> names)
    {
        if (names.Count > 0)
        {
            _found[expression.SpanStart] = Judge(expression, number, kind, names);
        }
    }

    /// <summary>The first model that the limit does not fit; where several providers have an id, one of them that it fits is enough.</summary>
    private HardcodedLimit? Judge(ExpressionSyntax expression, long number, LimitKind kind, IReadOnlyCollection<ModelName> names)
    {
        foreach (var name in names)
        {
            var limits = _resolver.Resolve(name.Id, name.Provider).Models.Select(registered => new HardcodedLimit(expression, number, kind, registered.Model)).ToList();
            if (limits.Count > 0 && !limits.Exists(limit => limit.IsConfirmed))
            {
                return limits[0];
            }
        }

        return null;
    }
}
