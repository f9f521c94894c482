using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Core.Editing;

namespace ModelRegistry.CodeFixes;

/// <summary>Adds all models that are missing to the registry, or uses constants, by the action that was chosen.</summary>
/// <param name="constants">Does the same for the action that uses a constant.</param>
internal sealed class UnregisteredModelIdFixAll(ConstantFixAll constants) : FixAllProvider
{
    private static readonly RegistryFixAll Models = new("Add the missing models to the registry", UnregisteredModelIdFixer.AddToRegistry, AddAsync);

    /// <summary>dotnet format asks with no key where the first diagnostic that it meets has no fix.</summary>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => fixAllContext.CodeActionEquivalenceKey is null or UnregisteredModelIdFixer.AddToRegistry
            ? Models.GetFixAsync(fixAllContext)
            : constants.GetFixAsync(fixAllContext);

    /// <summary>Each id once, and none that is another form of one before it: with that in the registry it is found.</summary>
    private static Task<Solution?> AddAsync(
        Solution solution,
        IReadOnlyList<RegistryTarget> targets,
        IReadOnlyList<Diagnostic> diagnostics,
        RegistryDocuments documents,
        CancellationToken cancellationToken)
    {
        var takenNames = new HashSet<string>(targets.SelectMany(target => NewModel.NamesTakenIn(target.Registry)), StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var models = diagnostics
            .Select(RegistryEdits.NewModelOf)
            .OfType<NewModel>()
            .Where(model => !targets[0].Registry.Resolver.IsFormOf(model.Id, ids) && ids.Add(model.Id))
            .Select(model => model.Named(takenNames))
            .ToList();
        return targets[0].AddAsync(solution, models, documents, cancellationToken);
    }
}
