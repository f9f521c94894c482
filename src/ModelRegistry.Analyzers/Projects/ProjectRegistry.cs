using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Merging;

namespace ModelRegistry.Analyzers.Projects;

/// <summary>The registry of the project that is being compiled, and what the project asks of the package.</summary>
/// <param name="Registry">All registry files, read and merged.</param>
/// <param name="Options">The project's options.</param>
/// <param name="Files">The registry files as the compiler knows them, in ordinal order of their paths.</param>
internal sealed record ProjectRegistry(MergedRegistry Registry, ProjectOptions Options, ImmutableArray<AdditionalText> Files)
{
    /// <summary>Decides whether the models may be called, on the day and with the strictness of the project.</summary>
    public ModelJudge Judge { get; } = new(Registry.Snapshot, new JudgingPolicy(Options.AsOf, Options.EnforceDates));

    /// <summary>Null where the project has no registry.</summary>
    public static ProjectRegistry? Find(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (options.AdditionalFiles.IsEmpty)
        {
            return null;
        }

        var provider = options.AnalyzerConfigOptionsProvider;
        var files = options.AdditionalFiles
            .Where(file => RegistryFiles.IsRegistry(file, provider))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToImmutableArray();
        if (files.IsEmpty)
        {
            return null;
        }

        var read = files.Select(file => RegistryCache.Read(file.Path, RegistryFiles.OriginOf(file, provider), file.GetText(cancellationToken), cancellationToken)).ToList();
        var projectOptions = ProjectOptions.Read(provider.GlobalOptions);
        return new ProjectRegistry(RegistryCache.Merge(read, projectOptions.Scope), projectOptions, files);
    }

    /// <summary>The file that new entries go into; where the build lets none be changed, the one that they are missing from.</summary>
    public AdditionalText FileForEntries(AnalyzerConfigOptionsProvider options)
    {
        var contents = Files.Select(file => Registry.Files[file.Path].Content).ToList();
        var path = RegistryMerger.FileForEntries(contents, IsReadOnly).Path;
        return Files.First(file => file.Path == path);

        bool IsReadOnly(string candidate) => Files.Any(file => file.Path == candidate && RegistryFiles.IsReadOnly(file, options));
    }
}
