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

    private static Task<Solution?> AddAsync(
        Solution solution,
        IReadOnlyList<RegistryTarget> targets,
        IReadOnlyList<Diagnostic> diagnostics,
        RegistryDocuments documents,
        CancellationToken cancellationToken)
    {
        var takenNames = new HashSet<string>(targets.SelectMany(target => NewModel.NamesTakenIn(target.Registry)), StringComparer.Ordinal);
        var models = NewModels.Distinct(diagnostics.Select(RegistryEdits.NewModelOf).OfType<NewModel>(), targets[0].Registry.Resolver)
            .Select(model => model.Named(takenNames))
            .ToList();
        return targets[0].AddAsync(solution, models, documents, cancellationToken);
    }
}
