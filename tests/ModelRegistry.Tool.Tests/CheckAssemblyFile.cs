using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelRegistry.Tool.Tests;

/// <summary>An assembly as a team builds it for its checks.</summary>
internal static class CheckAssemblyFile
{
    /// <param name="name">The name of the assembly.</param>
    /// <param name="source">What it consists of.</param>
    /// <param name="references">Assemblies of the team that it refers to.</param>
    public static byte[] Compile(string name, string source, params byte[][] references)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText("using System;\nusing System.Threading.Tasks;\n" + source)],
            platform.Select(file => MetadataReference.CreateFromFile(file))
                .Concat(references.Select(file => MetadataReference.CreateFromImage(file))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.Equal([], result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error));
        return stream.ToArray();
    }
}
