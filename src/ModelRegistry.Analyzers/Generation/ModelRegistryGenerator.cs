using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Merging;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// Turns the project's models.json into typed ids, models, prices and tiers. It reports nothing: the registry-file rule says what is
/// wrong in the file, and what is right is generated all the same.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelRegistryGenerator : IIncrementalGenerator
{
    internal const string RegistryStep = "Registry", OptionsStep = "Options", ContentStep = "Content", TargetStep = "Target";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Which files are registries is settled first and compares by file, so that a changed option reads no file again.
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => RegistryFiles.IsRegistry(pair.Left, pair.Right))
            .Select(static (pair, _) => new RegistryInput(pair.Left, RegistryFiles.OriginOf(pair.Left, pair.Right)));

        // The content has no positions: a reformatted file is the same content, and everything below stays cached.
        var contents = files
            .Select(static (file, cancellationToken) => RegistryCache.Read(file.File.Path, file.Origin, file.File.GetText(cancellationToken), cancellationToken).Content)
            .WithTrackingName(ContentStep);

        var options = context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => GeneratorOptions.Create(pair.Left, pair.Right))
            .WithTrackingName(OptionsStep);

        // No registry file at all is null, and generates nothing; an empty or broken one is an empty registry, and generates the types.
        var registry = contents.Collect().Combine(options.Select(static (all, _) => all.Scope))
            .Select(static (pair, _) => pair.Left.IsEmpty ? null : RegistryMerger.Merge(pair.Left, pair.Right).Snapshot)
            .WithTrackingName(RegistryStep);

        // The references alone say what the target has, and only a registry asks them: a C# edit changes neither.
        var isOn = registry.Combine(options).Select(static (pair, _) => Target.Of(pair.Left, pair.Right));
        var target = context.MetadataReferencesProvider.Collect().Select(static (all, _) => new TargetReferences(all)).Combine(isOn)
            .Select(static (pair, cancellationToken) => pair.Right?.With(TargetProbe.FeaturesOf(pair.Left.All, cancellationToken)))
            .WithTrackingName(TargetStep);

        // The fixed types hold no data, so that an edit of the registry writes only what does.
        context.RegisterSourceOutput(options.Combine(target), static (output, pair) =>
            Add(output, pair.Right is { } target ? RuntimeTypes.Emit(pair.Left, target) : ImmutableArray<GeneratedFile>.Empty));

        context.RegisterSourceOutput(registry.Combine(options), static (output, pair) =>
            Add(output, pair.Left is { } snapshot && pair.Right.Generate ? RegistryEmitter.Emit(snapshot, pair.Right) : ImmutableArray<GeneratedFile>.Empty));
    }

    private static void Add(SourceProductionContext output, ImmutableArray<GeneratedFile> files)
    {
        foreach (var file in files)
        {
            output.AddSource(file.HintName, SourceText.From(file.Source, Encoding.UTF8));
        }
    }
}
