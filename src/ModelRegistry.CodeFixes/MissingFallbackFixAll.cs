using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.CodeFixes.TierCalls;
using ModelRegistry.Core.Editing;

namespace ModelRegistry.CodeFixes;

/// <summary>Makes all calls go through a tier, or adds all tiers that are missing, by the action that was chosen.</summary>
internal sealed class MissingFallbackFixAll : FixAllProvider
{
    private static readonly TierFixAll Calls = new();
    private static readonly RegistryFixAll Tiers = new("Add the missing tiers to the registry", MissingFallbackFixer.AddTier, AddAsync);

    /// <inheritdoc />
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => fixAllContext.CodeActionEquivalenceKey switch
        {
            MissingFallbackFixer.AddTier => await Tiers.GetFixAsync(fixAllContext).ConfigureAwait(false),
            null when await NeedsTiersOnly(fixAllContext).ConfigureAwait(false) => await Tiers.GetFixAsync(fixAllContext).ConfigureAwait(false),
            _ => await Calls.GetFixAsync(fixAllContext).ConfigureAwait(false),
        };

    /// <summary>dotnet format asks with no key where the first diagnostic that it meets has no fix: then the first action of each is meant.</summary>
    private static async Task<bool> NeedsTiersOnly(FixAllContext context)
    {
        var diagnostics = await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
        return diagnostics.All(diagnostic => RegistryEdits.NewTierOf(diagnostic) is not null);
    }

    /// <summary>A tier for each model, whatever the number of its calls.</summary>
    private static Task<Solution?> AddAsync(
        Solution solution,
        IReadOnlyList<RegistryTarget> targets,
        IReadOnlyList<Diagnostic> diagnostics,
        RegistryDocuments documents,
        CancellationToken cancellationToken)
    {
        var takenNames = new HashSet<string>(targets.SelectMany(target => NewTier.NamesOf(target.Registry.Snapshot)), StringComparer.Ordinal);
        var tiers = diagnostics
            .Select(RegistryEdits.NewTierOf)
            .OfType<NewTier>()
            .GroupBy(tier => tier.Reference, (_, sameModel) => sameModel.First(), StringComparer.Ordinal)
            .Select(tier => tier.Named(targets[0].Registry.Snapshot, takenNames))
            .ToList();
        return targets[0].AddTiersAsync(solution, tiers, documents, cancellationToken);
    }
}
