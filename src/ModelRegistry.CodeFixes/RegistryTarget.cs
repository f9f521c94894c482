using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Text;

namespace ModelRegistry.CodeFixes;

/// <summary>The registry file that new models of a project go into.</summary>
/// <param name="Document">The file as the project has it; other projects can have documents of their own for it.</param>
/// <param name="Path">Where the file is.</param>
/// <param name="Registry">All that the project registers, in this file and others.</param>
internal sealed record RegistryTarget(TextDocument Document, string Path, MergedRegistry Registry)
{
    /// <summary>Of several files that are in use, models.json, and else the first in the order of their paths; null where there is none.</summary>
    public static RegistryTarget? Find(Project project, CancellationToken cancellationToken)
    {
        if (ProjectRegistry.Find(project.AnalyzerOptions, cancellationToken) is not { } found)
        {
            return null;
        }

        var contents = found.Files.Select(file => found.Registry.Files[file.Path].Content).ToList();
        var path = RegistryMerger.Used(contents).OrderByDescending(content => content.IsTheOne).First().Path;
        var document = project.AdditionalDocuments.FirstOrDefault(document => PathOf(document) == path);
        return document is null ? null : new RegistryTarget(document, path, found.Registry);
    }

    /// <summary>
    /// The solution in which the file has the models, whichever projects share it; null where it has them already, or cannot be edited.
    /// </summary>
    public Task<Solution?> AddAsync(Solution solution, IReadOnlyList<NewModel> models, CancellationToken cancellationToken)
        => ChangeAsync(solution, Document.Id, text => RegistryInsertion.Add(text.ToString(), models, cancellationToken), cancellationToken);

    /// <summary>The solution in which the file has the tiers, likewise.</summary>
    public Task<Solution?> AddTiersAsync(Solution solution, IReadOnlyList<NewTier> tiers, CancellationToken cancellationToken)
        => ChangeAsync(solution, Document.Id, text => TierInsertion.Add(text.ToString(), tiers, cancellationToken), cancellationToken);

    /// <summary>The solution in which a registry file is changed, whichever projects share it; null where nothing changes.</summary>
    public static async Task<Solution?> ChangeAsync(
        Solution solution, DocumentId file, Func<SourceText, EditedText?> change, CancellationToken cancellationToken)
    {
        if (solution.GetAdditionalDocument(file) is not { } document)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return change(text) is { } changed ? WithText(solution, document, text.With(changed)) : null;
    }

    private static Solution WithText(Solution solution, TextDocument document, SourceText text)
        => solution.GetDocumentIdsWithFilePath(document.FilePath)
            .Where(id => id != document.Id && solution.GetAdditionalDocument(id) is not null)
            .Prepend(document.Id)
            .Aggregate(solution, (current, id) => current.WithAdditionalDocumentText(id, text));

    public static string PathOf(TextDocument document) => document.FilePath ?? document.Name;
}
