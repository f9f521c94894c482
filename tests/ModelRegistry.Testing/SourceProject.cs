using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Testing;

/// <summary>A project that is only compiled: for what asks symbols, and for assemblies that other projects reference.</summary>
public sealed record SourceProject : TestProject<SourceProject>
{
    /// <summary>A library without a source.</summary>
    public static SourceProject Library { get; } = new();

    private SourceProject()
    {
    }

    public async Task<Compilation> Compile() => (await CreateProject().GetCompilationAsync())!;

    /// <summary>What analyzers are given of the project: what its generators write included.</summary>
    public async Task<(Compilation Compilation, AnalyzerOptions Options)> Analyzable()
    {
        var project = CreateProject();
        CreateDriver(project).RunGeneratorsAndUpdateCompilation((await project.GetCompilationAsync())!, out var compilation, out _);
        return (compilation, project.AnalyzerOptions);
    }

    /// <summary>The compiled assembly, for another project to reference as it would a package's.</summary>
    public async Task<MetadataReference> Emit()
    {
        var compilation = await Compile();
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success
            ? MetadataReference.CreateFromImage(image.ToArray(), filePath: compilation.AssemblyName + ".dll")
            : throw new InvalidOperationException($"It does not emit:\n{string.Join("\n", emitted.Diagnostics)}");
    }
}
