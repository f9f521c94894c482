using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Fuzzing.Code;

/// <summary>A project with a registry, the generated code and the SDKs: only its one source is another each time.</summary>
internal static class CodeProject
{
    public const string RegistryPath = "/0/models.json";

    private const string SourcePath = "/0/Fuzzed.cs";

    private const string Registry = """
        {
          "models": [
            { "id": "gpt-5.6-sol", "provider": "openai", "lifecycle": "preview", "fallback": ["gpt-5.5"], "pricing": { "input": 5.00, "output": 30.00 } },
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "access": { "api": "granted" }, "idVerified": { "on": "2026-07-01", "source": "s" },
              "pricing": { "input": 2.50, "output": 15.00, "modes": { "batch": { "discount": 0.5 } }, "above": [{ "inputTokens": 272000, "input": 5.00 }] } },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "aliases": ["gpt-5.5-latest"], "idVerified": { "on": "2026-07-01", "source": "s" },
              "limits": { "contextWindow": 400000, "maxOutputTokens": 128000, "verified": { "on": "2026-07-01", "source": "s" } } },
            { "id": "gpt-4o", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2026-10-01", "replacement": "gpt-5.5", "idVerified": { "on": "2026-07-01", "source": "s" } },
            { "id": "gpt-3.5-turbo", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "claude-sonnet-4-5", "provider": "anthropic", "lifecycle": "available", "access": { "api": "denied" }, "limits": { "contextWindow": 200000 } },
            { "id": "claude-opus-5", "provider": "anthropic", "lifecycle": "available", "idVerified": { "on": "2026-07-01", "source": "s" } },
            { "id": "claude-mythos-5", "provider": "anthropic", "lifecycle": "preview", "fallback": ["claude-opus-5"] },
            { "id": "gpt-5.6-luna", "provider": "openai", "lifecycle": "preview" },
            { "id": "gpt-unseen", "provider": "openai", "lifecycle": "available" },
            { "id": "gpt-paused", "provider": "openai", "lifecycle": "available", "access": { "api": "paused" }, "idVerified": { "on": "2026-07-01", "source": "s" } },
            { "id": "my-engine", "provider": "acme", "lifecycle": "available", "access": { "api": "paused", "codex": "granted" } },
            { "id": null, "provider": "openai", "name": "Sol Ultra", "lifecycle": "preview", "pricing": { "output": 99 } }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"] }, "hard": { "models": ["gpt-5.6-sol", "gpt-5.5"], "flag": "sol" }, "shaky": { "models": ["gpt-5.6-luna", "gpt-5.6-terra"] } }
        }
        """;

    private const string AppSettings = """{ "OpenAI": { "Model": "gpt-4o", "Deployment": "prod", "Fallback": "gpt-6-nova" } }""";

    /// <summary>The settings that a project can have, each a line of an .editorconfig.</summary>
    public static ImmutableArray<string> Settings { get; } =
    [
        "# the defaults",
        "model_registry.require_fallback = always",
        "model_registry.allowed_ids = gpt-6-*, ft:*",
        "model_registry.sinks = M:Acme.Client.Ask(System.String)|model",
    ];

    private static readonly Lazy<Task<Project>> Common = new(Create);

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Instances<DiagnosticAnalyzer>(typeof(Rule));

    /// <summary>All public types of a kind in an assembly.</summary>
    public static ImmutableArray<T> Instances<T>(Type inAssemblyOf)
        => [.. inAssemblyOf.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T))).OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (T)Activator.CreateInstance(type)!)];

    public static async Task<Project> With(CodeInput input)
    {
        var project = await Common.Value;
        var settings = project.AnalyzerConfigDocuments.Single(document => document.Name == ".editorconfig");
        project = project.Solution.WithAnalyzerConfigDocumentText(settings.Id, TestProject.Text(SettingsText(input.Settings))).GetProject(project.Id)!;
        if (input.RegistryText is { } json)
        {
            var registry = project.AdditionalDocuments.Single(file => file.FilePath == RegistryPath);
            project = await Generate(project.Solution.WithAdditionalDocumentText(registry.Id, TestProject.Text(json)).GetProject(project.Id)!);
        }

        return project.AddDocument("Fuzzed.cs", TestProject.Text(input.Text), filePath: SourcePath).Project;
    }

    /// <summary>The project with what is generated from its registry as it is now.</summary>
    public static async Task<Project> Generate(Project project)
    {
        project = project.RemoveDocuments([.. project.Documents.Where(Snapshot.IsGenerated).Select(document => document.Id)]);
        var generator = CSharpGeneratorDriver.Create(
            [new ModelRegistryGenerator().AsSourceGenerator()],
            project.AnalyzerOptions.AdditionalFiles,
            (CSharpParseOptions)project.ParseOptions!,
            project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        foreach (var tree in generator.RunGenerators((await project.GetCompilationAsync())!).GetRunResult().GeneratedTrees)
        {
            project = project.AddDocument(Path.GetFileName(tree.FilePath), Signatures.Of(tree), filePath: Snapshot.GeneratedFolder + tree.FilePath).Project;
        }

        return project;
    }

    private static string SettingsText(int settings) => $"root = true\n[*]\nend_of_line = lf\n{Settings[settings]}\n";

    private static async Task<Project> Create()
    {
        var sdks = new[] { Sdk.OpenAI, Sdk.Anthropic, Sdk.ExtensionsAI, Sdk.Polly }.SelectMany(sdk => sdk.References).Distinct().ToList();
        var names = sdks.Select(reference => Path.GetFileName(reference.Display)).ToHashSet(StringComparer.Ordinal);
        var project = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Fuzzed", "Fuzzed", LanguageNames.CSharp, "/0/Fuzzed.csproj",
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithDocumentationMode(DocumentationMode.Diagnose),
            metadataReferences: ReferenceAssemblies.Net80.Where(reference => !names.Contains(Path.GetFileName(reference.Display))).Concat(sdks))).Projects.Single();

        project = project.AddAdditionalDocument("models.json", TestProject.Text(Registry), filePath: RegistryPath).Project;
        project = project.AddAdditionalDocument("appsettings.json", TestProject.Text(AppSettings), filePath: "/0/appsettings.json").Project;
        project = project.AddAnalyzerConfigDocument(".globalconfig", TestProject.Text("is_global = true\nbuild_property.ModelRegistryAsOf = 2026-11-21\n"), filePath: "/0/.globalconfig").Project;
        project = project.AddAnalyzerConfigDocument(".editorconfig", TestProject.Text(SettingsText(0)), filePath: "/0/.editorconfig").Project;
        project = await Generate(project.AddDocument("Api.cs", TestProject.Text(CodeStage.Api), filePath: "/0/Api.cs").Project);

        // What its references hold is read once, for all cases.
        await project.GetCompilationAsync();
        return project;
    }
}
