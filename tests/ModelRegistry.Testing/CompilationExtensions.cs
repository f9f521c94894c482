using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelRegistry.Testing;

public static class CompilationExtensions
{
    /// <summary>Fails on any error or warning, and prints them with the lines that they stand in.</summary>
    public static void AssertCompiles(this Compilation compilation, ImmutableArray<Diagnostic> more = default)
    {
        var diagnostics = compilation.GetDiagnostics().AddRange(more.IsDefault ? [] : more)
            .Where(d => d.Severity >= DiagnosticSeverity.Warning).OrderByDescending(d => d.Severity).ThenBy(Finding.Of).ToList();
        if (diagnostics.Count > 0)
            Assert.Fail($"It does not compile cleanly:\n{string.Join("\n", diagnostics.Select(d => $"{d.Severity} {Finding.Line(d)}{LineOf(d)}"))}");
    }

    /// <summary>Compiles, warnings or not, and loads the assembly into a context of its own; dispose of it to unload.</summary>
    public static LoadedAssembly EmitAndLoad(this Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
            Assert.Fail($"It does not emit:\n{string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => Finding.Line(d) + LineOf(d)))}");

        image.Position = 0;
        return LoadedAssembly.Load(image, compilation.References.OfType<PortableExecutableReference>().Select(r => r.FilePath).OfType<string>());
    }

    private static string LineOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.GetText() is { } text
        ? "\n    " + text.Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
        : "";
}
