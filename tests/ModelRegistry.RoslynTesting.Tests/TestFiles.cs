using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using ModelRegistry.Testing;
using FrameworkReferences = ModelRegistry.Testing.ReferenceAssemblies;
using PackageReferences = Microsoft.CodeAnalysis.Testing.ReferenceAssemblies;

namespace ModelRegistry.RoslynTesting.Tests;

/// <summary>
/// The files of a test project. What is expected of them is marked as Microsoft.CodeAnalysis.Testing has it, in C# and JSON alike:
/// <c>{|LLM2001:text|}</c>.
/// </summary>
internal sealed record TestFiles
{
    private const string RegistryPath = "/0/models.json";
    private const string SettingsPath = "/0/appsettings.json";

    public string Source { get; init; } = "class C { }";

    public string Registry { get; init; } = """
        {
          "models": [
            {
              "id": "gpt-5.5", "provider": "openai", "lifecycle": "available",
              "idVerified": { "on": "2026-11-01", "source": "https://platform.openai.com/docs/models" },
              "pricing": { "input": 1.25, "output": 10.00 },
              "limits": { "contextWindow": 400000 }
            },
            {
              "id": "gpt-5.6-sol", "provider": "openai", "lifecycle": "preview",
              "access": { "api": "waiting" }, "fallback": ["gpt-5.5"]
            },
            {
              "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview",
              "access": { "api": "waiting" }, "fallback": ["gpt-5.5"]
            }
          ]
        }
        """;

    /// <summary>The text of appsettings.json; null where the project has none.</summary>
    public string? Settings { get; init; }

    /// <summary>Lines of the project's .globalconfig.</summary>
    public string Options { get; init; } = "";

    public Sdk? Sdk { get; init; }

    /// <summary>
    /// The files and the generator as a reference of the project, so that the workspace runs it for the analyzers and again for every
    /// fix; what the testing packages have for generators themselves does not reach fixes.
    /// </summary>
    public void WriteToWithGenerator(AnalyzerTest<DefaultVerifier> test)
    {
        WriteTo(test);
        test.SolutionTransforms.Add((solution, project) => solution.AddAnalyzerReference(project, GeneratorReference.Instance));
    }

    public void WriteTo(AnalyzerTest<DefaultVerifier> test)
    {
        WriteTexts(test.TestState);
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "root = true\n[*]\nend_of_line = lf\n"));
        test.TestState.AnalyzerConfigFiles.Add(
            ("/0/.globalconfig", $"is_global = true\nbuild_property.ModelRegistryAsOf = 2026-11-21\n{Options}\n"));

        // Without packages to resolve, nothing is downloaded.
        test.ReferenceAssemblies = new PackageReferences("net8.0");
        test.TestState.AdditionalReferences.AddRange(References());
    }

    /// <summary>Writes what a fix can change.</summary>
    public void WriteTexts(SolutionState state)
    {
        state.Sources.Add(Source);
        state.AdditionalFiles.Add((RegistryPath, Registry));
        if (Settings is not null)
        {
            state.AdditionalFiles.Add((SettingsPath, Settings));
        }
    }

    /// <summary>Those of .NET 8; of an assembly that the SDK brings too, the SDK's.</summary>
    private IEnumerable<MetadataReference> References()
    {
        var sdk = Sdk?.References ?? [];
        var names = sdk.Select(FileName).ToHashSet(StringComparer.Ordinal);
        return FrameworkReferences.Net80.Where(reference => !names.Contains(FileName(reference))).Concat(sdk);
    }

    private static string FileName(MetadataReference reference) => Path.GetFileName(((PortableExecutableReference)reference).FilePath!);
}
