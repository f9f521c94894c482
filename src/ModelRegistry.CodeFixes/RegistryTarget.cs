using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;

namespace ModelRegistry.CodeFixes;

/// <summary>The registry file that new models of a project go into.</summary>
/// <param name="Document">The file as the project has it; other projects can have documents of their own for it.</param>
/// <param name="Path">Where the file is.</param>
/// <param name="Registry">All that the project registers, in this file and others.</param>
internal sealed record RegistryTarget(TextDocument Document, string Path, MergedRegistry Registry)
{
    /// <summary>Null where the project has no registry, and where the build lets none of its files be changed.</summary>
    public static RegistryTarget? Find(Project project, CancellationToken cancellationToken)
    {
        if (ProjectRegistry.Find(project.AnalyzerOptions, cancellationToken) is not { } found)
        {
            return null;
        }

        var path = found.FileForEntries(project.AnalyzerOptions.AnalyzerConfigOptionsProvider).Path;
        var document = project.AdditionalDocuments.FirstOrDefault(document => PathOf(document) == path);
        return document is null || IsReadOnly(document) ? null : new RegistryTarget(document, path, found.Registry);
    }

    /// <summary>The solution in which the file has the models; null where it has them already, or cannot be edited.</summary>
    public Task<Solution?> AddAsync(
        Solution solution, IReadOnlyList<NewModel> models, RegistryDocuments documents, CancellationToken cancellationToken)
        => ChangeAsync(solution, Document.Id, file => RegistryEditor.AddModels(file, models, cancellationToken), documents, cancellationToken);

    /// <summary>The solution in which the file has the tiers, likewise.</summary>
    public Task<Solution?> AddTiersAsync(
        Solution solution, IReadOnlyList<NewTier> tiers, RegistryDocuments documents, CancellationToken cancellationToken)
        => ChangeAsync(solution, Document.Id, file => RegistryEditor.AddTiers(file, tiers, cancellationToken), documents, cancellationToken);

    /// <summary>The solution in which a registry file is edited; null where nothing changes.</summary>
    public static async Task<Solution?> ChangeAsync(
        Solution solution, DocumentId file, Func<RegistryFile, EditResult> edit, RegistryDocuments documents, CancellationToken cancellationToken)
    {
        if (solution.GetAdditionalDocument(file) is not { } document || IsReadOnly(document))
        {
            return null;
        }

        var all = DocumentsOf(solution, document).ToList();
        var text = await NewestTextAsync(all, cancellationToken).ConfigureAwait(false);
        var result = edit(RegistryCache.Read(PathOf(document), new RegistryOrigin(IsNamed: true, IsShared: false), text, cancellationToken));
        return result.IsChanged
            ? (documents == RegistryDocuments.All ? all : [document])
                .Aggregate(solution, (current, changed) => current.WithAdditionalDocumentText(changed.Id, text.With(result.Edited)))
            : null;
    }

    /// <summary>The file as each project has it that shares it.</summary>
    private static IEnumerable<TextDocument> DocumentsOf(Solution solution, TextDocument document)
        => solution.GetDocumentIdsWithFilePath(document.FilePath)
            .Where(id => id != document.Id)
            .Select(solution.GetAdditionalDocument)
            .OfType<TextDocument>()
            .Prepend(document);

    /// <summary>Where one project's document was changed and not the others', theirs is what the file was.</summary>
    private static async Task<SourceText> NewestTextAsync(List<TextDocument> documents, CancellationToken cancellationToken)
    {
        var newest = documents[0];
        var version = await newest.GetTextVersionAsync(cancellationToken).ConfigureAwait(false);
        foreach (var other in documents.Skip(1))
        {
            var otherVersion = await other.GetTextVersionAsync(cancellationToken).ConfigureAwait(false);
            if (version != otherVersion && version.GetNewerVersion(otherVersion) == otherVersion)
            {
                (newest, version) = (other, otherVersion);
            }
        }

        return await newest.GetTextAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the build says so: nothing here reads the folders around a file.</summary>
    private static bool IsReadOnly(TextDocument document)
    {
        var options = document.Project.AnalyzerOptions;
        return options.AdditionalFiles.Any(file
            => file.Path == PathOf(document) && RegistryFiles.IsReadOnly(file, options.AnalyzerConfigOptionsProvider));
    }

    public static string PathOf(TextDocument document) => document.FilePath ?? document.Name;
}
