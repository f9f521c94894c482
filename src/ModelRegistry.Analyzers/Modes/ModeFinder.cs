using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Fallbacks;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>Finds the uses of models in a mode without a price, or on a surface without access. A tree that passes no model and sets no mode is not looked at.</summary>
internal sealed class ModeFinder
{
    private readonly ModelResolver _resolver;
    private readonly SemanticModel _model;
    private readonly ImmutableArray<SinkUse> _uses;
    private readonly TreeModels _tree;
    private readonly NamedModels _named;
    private readonly ModeModels _models;
    private readonly ModeSites _sites;
    private readonly bool _mayBeBatch;
    private readonly bool _mayBeCodex;

    private ModeFinder(ProjectCode code, RegistrySnapshot registry, ModelJudge judge, SemanticModel model, ImmutableArray<SinkUse> uses, bool mayBeBatch, bool mayBeCodex, CancellationToken cancellationToken)
    {
        _resolver = code.Ids.Resolver;
        _mayBeBatch = mayBeBatch;
        _mayBeCodex = mayBeCodex;
        _model = model;
        _uses = uses;
        var policy = ProjectNets.Of(code, registry, judge).PolicyFor(model.SyntaxTree);
        var sites = uses.Select(use => ModelSite.Of(use, policy, model, cancellationToken)).OfType<ModelSite>().ToImmutableArray();
        _tree = new TreeModels(code, policy, model, sites, cancellationToken);
        var flow = new ValueFlow(model, _tree.Names, (expression, symbol) => ModeSites.Of(symbol) ?? code.KnownOf(expression, symbol, model, cancellationToken), cancellationToken);
        _named = new NamedModels(_tree, code.Generated, policy, flow);
        _models = new ModeModels(_tree, _named, new HeldModels(_tree, _named, new SymbolSources(model, _tree.Names, cancellationToken)));
        _sites = new ModeSites(_tree.Root, new ConstantStrings(model, cancellationToken), flow);
    }

    /// <summary>The uses in the tree, in the order of its text.</summary>
    public static IEnumerable<ModeUse> In(SemanticModel model, ProjectCode code, RegistrySnapshot registry, ModelJudge judge, CancellationToken cancellationToken)
    {
        var text = model.SyntaxTree.GetText(cancellationToken);
        var tiers = ModeSites.Scanner.Scan(text);
        var batches = BatchRequests.Scanner.Scan(text);
        var uses = code.UsesIn(model, cancellationToken).Sinks;
        var mayBeCodex = !uses.IsEmpty
            && registry.Models.Any(registered => Surfaces.Refused(registered.Model, Surfaces.Codex) is not null)
            && text.ToString().IndexOf(Surfaces.Codex, StringComparison.OrdinalIgnoreCase) >= 0;
        if (tiers is null && batches is null && !mayBeCodex && !uses.Any(use => Surfaces.IsKnown(use.Sink.Modality)))
        {
            return [];
        }

        var finder = new ModeFinder(code, registry, judge, model, uses, batches is not null, mayBeCodex, cancellationToken);
        var found = finder.Calls().ToList();
        found.AddRange(finder.Batches(batches ?? []).Where(batch => !found.Exists(call => call.Span.IntersectsWith(batch.Span))).ToList());
        found.AddRange(finder.Tiers(tiers ?? []));
        return found.OrderBy(use => use.Span.Start);
    }

    /// <summary>The uses where what takes the model says the mode and the surface.</summary>
    private IEnumerable<ModeUse> Calls()
    {
        var end = 0;
        foreach (var use in _uses)
        {
            var surface = SurfaceOf(use);
            if (surface is null || use.Value.SpanStart < end)
            {
                continue;
            }

            foreach (var name in _named.Of(use))
            {
                if (Judge(name, SpanOf(use, name), surface == Surfaces.Batch ? Surfaces.Batch : null, surface) is { } found)
                {
                    end = use.Value.Span.End;
                    yield return found;
                    break;
                }
            }
        }
    }

    /// <summary>The requests of a batch that no sink takes.</summary>
    private IEnumerable<ModeUse> Batches(IEnumerable<int> positions)
        => BatchRequests.ModelsAt(_tree.Root, positions).Distinct()
            .Select(value => First(_named.Of(value), value.Span, Surfaces.Batch, Surfaces.Batch))
            .OfType<ModeUse>();

    private string? SurfaceOf(SinkUse use)
        => _mayBeBatch && BatchRequests.Hold(use.Value) ? Surfaces.Batch
            : Surfaces.IsKnown(use.Sink.Modality) ? use.Sink.Modality
            : _mayBeCodex && IsOfCodex(use) ? Surfaces.Codex
            : null;

    /// <summary>Whether the model is given to a member of a library for Codex; none of those is in the catalogue.</summary>
    private bool IsOfCodex(SinkUse use)
    {
        var at = _tree.Sites.FirstOrDefault(site => ReferenceEquals(site.Use, use))?.Node;
        var type = at is null ? null : _tree.SymbolOf(at)?.ContainingType ?? _model.GetTypeInfo(at).Type;
        return type?.ToDisplayString().IndexOf(Surfaces.Codex, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static TextSpan SpanOf(SinkUse use, ModelName name)
        => use.IsBody && JsonTexts.Of(use.Value).FirstOrDefault(found => found.Text == name.Id) is { } found ? found.Span : use.Value.Span;

    /// <summary>The uses where an option or the body of the request says the mode.</summary>
    private IEnumerable<ModeUse> Tiers(IEnumerable<int> positions)
        => _sites.At(positions).Select(site => First(_models.Of(site.Value), site.Span, site.Mode, surface: null)).OfType<ModeUse>();

    /// <summary>The first of the models that the mode or the surface does not fit: one finding for each place.</summary>
    private ModeUse? First(IEnumerable<ModelName> names, TextSpan span, string? mode, string? surface)
        => names.Select(name => Judge(name, span, mode, surface)).FirstOrDefault(found => found is not null);

    /// <summary>Where several providers have an id and the code does not show which, one that it fits is enough.</summary>
    private ModeUse? Judge(ModelName name, TextSpan span, string? mode, string? surface)
    {
        var registered = _resolver.Resolve(name.Id, name.Provider).Models.Select(model => model.Model).Where(model => model.IsWhole).ToList();
        var found = registered.ConvertAll(model => Judge(model, span, mode, surface));
        return found.Contains(null) ? null : found.FirstOrDefault();
    }

    private static ModeUse? Judge(Model model, TextSpan span, string? mode, string? surface)
        => surface is not null && Surfaces.Refused(model, surface) is { } refused ? new ModeUse(span, model, Mode: null, refused)
            : mode is not null && !IsPriced(model, mode) ? new ModeUse(span, model, mode, Refused: null)
            : null;

    private static bool IsPriced(Model model, string mode)
        => model.Pricing?.Modes.FirstOrDefault(priced => priced.Mode == mode) is { } known && (known.Discount is not null || (known.Rates is { } rates && rates != Rates.Unknown));
}
