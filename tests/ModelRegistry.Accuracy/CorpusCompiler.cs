using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Accuracy;

/// <summary>
/// Compiles what is there: errors are expected, since packages and generated code may be missing. What binds is judged as it
/// would be in a build.
/// </summary>
internal sealed class CorpusCompiler(IReadOnlyList<SourceProject> projects, IReadOnlyList<MetadataReference> references, IEnumerable<string> symbols)
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>What the compiler defines for the framework that the sources are compiled against.</summary>
    private static readonly string[] FrameworkSymbols =
        ["NET", "NETCOREAPP", "NET8_0", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER"];

    // Programs without a Main method are allowed, and so are several of them: one is as wrong as the other. What the package's targets
    // silence is silent here, too.
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: [KeyValuePair.Create("ModelRegistryObsolete", ReportDiagnostic.Suppress)]);

    private readonly CSharpParseOptions _parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)
        .WithPreprocessorSymbols(FrameworkSymbols.Concat(symbols));

    private readonly Dictionary<string, SourceProject> _projects = projects.ToDictionary(project => project.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, CSharpCompilation> _compilations = new(StringComparer.Ordinal);

    public CSharpCompilation Compile(SourceProject project)
    {
        if (_compilations.TryGetValue(project.Path, out var compiled))
        {
            return compiled;
        }

        var used = UsedBy(project, []).Select(other => Compile(other).ToMetadataReference()).ToList();
        var sources = used.Select(other => other.Compilation.AssemblyName).Append(Path.GetFileNameWithoutExtension(project.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var trees = project.Files.Select(Parse).Append(CSharpSyntaxTree.ParseText(ImplicitUsings, _parse, "ImplicitUsings.g.cs"));
        return _compilations[project.Path] = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(project.Path), trees, references.Where(reference => !sources.Contains(NameOf(reference))).Concat(used), Options);
    }

    /// <summary>An assembly whose sources are there is known by these.</summary>
    private static string? NameOf(MetadataReference reference) => Path.GetFileNameWithoutExtension((reference as PortableExecutableReference)?.FilePath);

    /// <summary>The projects that a project uses, directly or through another; those of a circle are left out of each other.</summary>
    private IEnumerable<SourceProject> UsedBy(SourceProject project, HashSet<string> seen)
    {
        seen.Add(project.Path);
        foreach (var path in project.References)
        {
            if (_projects.TryGetValue(path, out var used) && seen.Add(path))
            {
                yield return used;

                foreach (var further in UsedBy(used, seen))
                {
                    yield return further;
                }
            }
        }
    }

    private SyntaxTree Parse(SourceFile file)
    {
        using var stream = File.OpenRead(file.FullPath);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream), _parse, file.FullPath);
    }
}
