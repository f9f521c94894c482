using System.Collections.Immutable;
using System.IO.Compression;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>The kinds of projects that use the package, each with what it proves.</summary>
internal static class ConsumerTable
{
    /// <summary>Uses something of every generated type, in the oldest C# there is.</summary>
    private const string Report =
        """
        namespace Acme
        {
            /// <summary>What the registry knows.</summary>
            public static class Report
            {
                /// <summary>The price of a request, or null.</summary>
                /// <param name="id">The exact id.</param>
                public static decimal? CostOf([global::ModelRegistry.ModelId] string id = global::ModelRegistry.ModelIds.Gpt5_6Terra)
                {
                    switch (id)
                    {
                        case global::ModelRegistry.Tiers.BalancedId:
                            return global::ModelRegistry.Tiers.Balanced.Models[0].Price.Cost(1, 1);
                        default:
                            return global::ModelRegistry.Models.TryFind(id, out var model)
                                ? model.PriceFor(global::ModelRegistry.ProcessingMode.Batch)?.Cost(1, 1) ?? model.Price.Cost(1, 1)
                                : null;
                    }
                }
            }
        }

        """;

    private const string Program =
        """
        using System;
        using System.Globalization;
        using ModelRegistry;

        internal static class Program
        {
            private static void Main()
            {
                Console.WriteLine(ModelIds.Gpt5_6Terra + " " + Convert.ToString(Models.Gpt5_6Terra.Price.Cost(1000000, 1000000), CultureInfo.InvariantCulture));
            }
        }

        """;

    private const string Printed = "gpt-5.6-terra 17.5\n";

    private const string Reference = "<PackageReference Include=\"ModelRegistry.Analyzers\" Version=\"" + ConsumerProject.PackageVersion + "\" PrivateAssets=\"all\" />";

    private static readonly ConsumerProject Library = ConsumerProject.Library
        .WithFile("models.json", WholeRegistry.OfRepository).WithFile("App/Report.cs", Report);

    private static readonly ConsumerProject Application = ConsumerProject.Application
        .WithFile("models.json", WholeRegistry.OfRepository).WithFile("App/Report.cs", Report).WithFile("App/Program.cs", Program);

    private static readonly MarkedText Hardcoded = HardcodedIn("App");

    private static readonly MarkedText TopLevel = MarkedText.Parse(
        "App/Program.cs",
        """
        using ModelRegistry;

        var cost = Models.Gpt5_6Terra.Price.Cost(1_000_000, 1_000_000)?.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        Console.WriteLine($"{ModelIds.Gpt5_6Terra} {cost}");
        Console.WriteLine({|LLM2001:"gpt-5.5"|}.Length);

        """);

    // Warned of where the annotations of the generated code reach the user's.
    private static readonly MarkedText Nullable = MarkedText.Parse(
        "App/Nullable.cs",
        """
        using ModelRegistry;

        namespace Acme
        {
            internal static class Nullable
            {
                internal static string Unsafe() => {|CS8602:Models.Gpt5_5.Replacement|}.Name;

                internal static string Lost(string id) => Models.TryFind(id, out var model) ? model.Name : {|CS8602:model|}.Name;

                internal static string Safe() => Models.Gpt5_5.Replacement is null ? Models.Gpt5_5.Name : Models.Gpt5_5.Replacement.Name;
            }
        }

        """);

    public static ImmutableArray<ConsumerKind> Kinds { get; } =
    [
        new ConsumerKind("netstandard2.0, C# 7.3", Library.WithTargetFrameworks("netstandard2.0").WithProperty("GenerateDocumentationFile", "true"))
            .Finding(Hardcoded),

        new ConsumerKind(".NET Framework 4.7.2, C# 7.3", Library.WithTargetFrameworks("net472")).Finding(Hardcoded),

        // Runs on the newer runtime, where there is no other.
        new ConsumerKind(".NET 8", Application.WithTargetFrameworks("net8.0").WithProperty("RollForward", "Major")).Finding(Hardcoded).Printing(Printed),

        new ConsumerKind(
                ".NET 10, top-level statements, implicit usings",
                Library.WithProperty("OutputType", "Exe").WithProperty("ImplicitUsings", "enable").WithProperty("Nullable", "enable"))
            .Finding(TopLevel)
            .Printing(Printed + "7\n"),

        new ConsumerKind(
                "Multi-targeting",
                Library.WithTargetFrameworks("net10.0", "net8.0", "netstandard2.0", "net472").WithProperty("GenerateDocumentationFile", "true"))
            .Finding(4, Hardcoded)
            .Finding(PreviewIn("team.models.json"))
            .Proving("what is wrong in the registry is reported by the first framework alone", (_, build) => Assert.Single(build.Rules, rule => rule.RuleId == "LLM1012")),

        new ConsumerKind(
                "Nullable disabled, C# 7.3 on the newest framework, checked arithmetic",
                Application.WithProperty("Nullable", "disable").WithProperty("LangVersion", "7.3").WithProperty("CheckForOverflowUnderflow", "true"))
            .Finding(Hardcoded)
            .Printing(Printed),

        new ConsumerKind("Nullable enabled", Library.WithProperty("Nullable", "enable")).Finding(Hardcoded, Nullable),

        new ConsumerKind("Nullable warnings only", Library.WithProperty("Nullable", "warnings")).Finding(Hardcoded, Nullable),

        new ConsumerKind(
                "The newest C# on the oldest frameworks",
                Library.WithTargetFrameworks("netstandard2.0", "net472").WithProperty("LangVersion", "latest").WithProperty("Nullable", "enable"))
            .Finding(2, Hardcoded, Nullable),

        new ConsumerKind("Your own types with the names of generated ones", SameNames()).Finding(Hardcoded),

        new ConsumerKind(
                "Central package management",
                Library.WithoutPackage().WithItem("<PackageReference Include=\"ModelRegistry.Analyzers\" PrivateAssets=\"all\" />")
                    .WithFile("Directory.Packages.props", CentralPackages("PackageVersion")))
            .Finding(Hardcoded),

        new ConsumerKind("Central package management, GlobalPackageReference", Pair().WithFile("Directory.Packages.props", CentralPackages("GlobalPackageReference")))
            .Finding(Hardcoded, HardcodedIn("Lib")),

        new ConsumerKind("Directory.Build.props", Pair().WithFile("Directory.Build.props", $"<Project><ItemGroup>{Reference}</ItemGroup></Project>"))
            .Finding(Hardcoded, HardcodedIn("Lib")),

        FileBased(),

        new ConsumerKind(
                "AOT and trimming analyzers, every rule of the SDK",
                ConsumerProject.Library
                    .WithFile("models.json", WholeRegistry.OfRepository)
                    .WithFile("App/C.cs", "using ModelRegistry;\n\nnamespace Acme;\n\ninternal static class Report\n{\n    public static Model Model { get; } = Models.Gpt5_5;\n}\n")
                    .WithProperty("Nullable", "enable")
                    .WithProperty("ImplicitUsings", "enable")
                    .WithProperty("LangVersion", "preview")
                    .WithProperty("IsAotCompatible", "true")
                    .WithProperty("AnalysisMode", "All")
                    .WithProperty("EnforceCodeStyleInBuild", "true")
                    .WithProperty("NeutralLanguage", "en")
                    .WithProperty("GenerateDocumentationFile", "true"))
            .Finding(MarkedText.Parse(
                "App/Hardcoded.cs", "namespace Acme;\n\ninternal static class Hardcoded\n{\n    public static string Id { get; } = {|LLM2001:\"gpt-5.5\"|};\n}\n")),

        Trimmed(),

        Friends("Friends that both generate", Library, Library).Finding(2, Hardcoded, HardcodedIn("Lib")),

        // The library's types are the friend's as well, and its own code is nobody's to judge.
        Friends("Friend without the package", Library.WithoutPackage(), Library.WithProperty("ModelRegistryEmbedded", "false")).Finding(2, HardcodedIn("Lib")),

        Solution(),

        new ConsumerKind(
                "A project with its own registry below another",
                ConsumerProject.Library
                    .WithFile("models.json", WholeRegistry.OfRepository)
                    .WithFile("App/models.json", WholeRegistry.Of(WholeRegistry.Available("gpt-5.7")))
                    .WithFile("App/Use.cs", "internal static class Use { internal static string Id => ModelRegistry.ModelIds.Gpt5_7; }\n"))
            .Finding(MarkedText.Parse(
                "App/Hardcoded.cs", "internal static class Hardcoded { internal static string[] Ids = { {|LLM2001:\"gpt-5.7\"|}, {|LLM2002:\"gpt-5.6-terra\"|} }; }\n")),

        new ConsumerKind(
                "No registry",
                ConsumerProject.Library.OnCi()
                    .WithFile("App/Hardcoded.cs", "internal static class Hardcoded { internal static string Id = \"gpt-5.5\"; }\n")
                    .WithFile("App/Models.cs", "namespace ModelRegistry\n{\n    internal static class Models { }\n}\n")
                    .WithProperty("RunAnalyzers", "false"))
            .Proving(
                "nothing is handed to the compiler, and nothing is enforced",
                (consumer, _) => Assert.DoesNotContain("ModelRegistryRole", consumer.CompilerOptions(), StringComparison.Ordinal)),

        new ConsumerKind(
                "ModelRegistryFile",
                ConsumerProject.Library
                    .WithFile("models.json", WholeRegistry.OfRepository)
                    .WithFile("config/llm/gateway.json", WholeRegistry.Of(WholeRegistry.Available("gpt-5.7")))
                    .WithFile("App/Use.cs", "internal static class Use { internal static string Id => ModelRegistry.ModelIds.Gpt5_7; }\n")
                    .WithProperty("ModelRegistryFile", "../config/llm/gateway.json"))
            .Finding(MarkedText.Parse(
                "App/Hardcoded.cs", "internal static class Hardcoded { internal static string[] Ids = { {|LLM2001:\"gpt-5.7\"|}, {|LLM2002:\"gpt-5.6-terra\"|} }; }\n")),

        new ConsumerKind(
                "A registry from a package",
                ConsumerProject.Library
                    .WithFile("cache/acme.models/1.2.3/registry/models.json", WholeRegistry.OfRepository)
                    .WithFile("cache/acme.models/1.2.3/.nupkg.metadata", "{}")
                    .WithItem("""<ModelRegistryShared Include="../cache/acme.models/1.2.3/registry/models.json" />""")
                    .WithFile("models.json", """{ "overlay": true, "models": [{ "id": "gpt-5.5", "owner": "web" }] }""")
                    .WithFile("App/Use.cs", "internal static class Use { internal static string Id => ModelRegistry.ModelIds.Gpt5_5; }\n"))
            .Finding(MarkedText.Parse(
                "App/Hardcoded.cs",
                "internal static class Hardcoded { internal static string[] Ids = { {|LLM2001:\"gpt-5.5\"|}, {|LLM2002:\"gpt-5.7\"|} }; }\n")),

        Paths(),

        Culture("A Turkish machine", "tr-TR"),

        Culture("An Arabic machine", "ar-SA"),

        new ConsumerKind("Lock file", Library.WithProperty("RestorePackagesWithLockFile", "true"))
            .Finding(Hardcoded)
            .Proving("the lock file has the package, and a restore in locked mode accepts it", async (consumer, _) =>
            {
                Assert.Contains("\"ModelRegistry.Analyzers\": {\n        \"type\": \"Direct\"", consumer.Read("App/packages.lock.json"), StringComparison.Ordinal);
                (await consumer.RestoreAsync("--locked-mode")).Succeeded();
            }),

        Transitive(),

        new ConsumerKind("Test project", Library.WithProperty("IsTestProject", "true").OnCi().WithFile(Hardcoded))
            .Proving("a hardcoded id is a suggestion at its place, on a CI server, too", (_, build) =>
                Assert.Equal([$"note {Hardcoded.Places[0]}"], build.Rules.Select(result => $"{result.Level} {result.Place}"))),

        new ConsumerKind(
                "Generated files on disk",
                Library
                    .WithProperty("EmitCompilerGeneratedFiles", "true")
                    .WithProperty("CompilerGeneratedFilesOutputPath", "Generated")
                    .WithItem("<Compile Remove=\"Generated/**\" />"))
            .Finding(Hardcoded)
            .Proving("the files are there, and a later build does not compile them twice", async (consumer, _) =>
            {
                Assert.Single(Directory.EnumerateFiles(Path.Combine(consumer.Root, "App/Generated"), "ModelRegistry.ModelIds.g.cs", SearchOption.AllDirectories));
                consumer.Write("models.json", consumer.Read("models.json") + "\n");
                (await consumer.BuildAsync("--no-restore")).Succeeded();
            }),

        OtherLanguage(
            "Visual Basic, with the ids of a C# project",
            "App/App.vbproj",
            ("App/Program.vb", "Module Program\n    Sub Main()\n        System.Console.WriteLine(Global.ModelRegistry.ModelIds.Gpt5_6Terra & \" \" & \"gpt-5.5\".Length)\n    End Sub\nEnd Module\n")),

        OtherLanguage(
            "F#, with the ids of a C# project",
            "App/App.fsproj",
            ("App/Program.fs", "printfn \"%s %d\" ModelRegistry.ModelIds.Gpt5_6Terra \"gpt-5.5\".Length\n"),
            "<Compile Include=\"Program.fs\" />"),
    ];

    private static MarkedText HardcodedIn(string folder) => MarkedText.Parse(
        $"{folder}/Hardcoded.cs",
        """
        namespace Acme
        {
            internal static class Hardcoded
            {
                internal const string Id = {|LLM2001:"gpt-5.5"|};
            }
        }

        """);

    private static MarkedText PreviewIn(string file) => MarkedText.Parse(
        file,
        $$"""{ "models": [{ "id": "gpt-5.7", "provider": "openai", "lifecycle": {|LLM1012:"preview"|}, "owner": "ai-platform", "idVerified": {{WholeRegistry.Verified}} }] }""");

    private static string CentralPackages(string item) =>
        $"""
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup><{item} Include="ModelRegistry.Analyzers" Version="{ConsumerProject.PackageVersion}" /></ItemGroup>
        </Project>
        """;

    /// <summary>Two projects that get the package from elsewhere.</summary>
    private static ConsumerProject Pair() => Library.WithoutPackage()
        .WithProjectReference("../Lib/Lib.csproj")
        .WithProject(ConsumerProject.Library.WithoutPackage().At("Lib/Lib.csproj"));

    private static ConsumerProject SameNames() => Library
        .WithProperty("RootNamespace", "ModelRegistry")
        .WithProperty("AssemblyName", "ModelRegistry")
        .WithFile(
            "App/Own.cs",
            """
            class Model { }
            class Models { }
            class ModelIds { }
            class Tiers { }
            class ModelPrice { }

            namespace Acme
            {
                class Model { public Report2 Report; }
                class Models { }
                class ModelIds { }
                class ModelIdAttribute { }
                class Report2 { public string Id => ModelRegistry.Own.Id; }

                namespace System { class String { } class Decimal { } class Attribute { } }
                namespace ModelRegistry { static class Own { public static string Id = global::ModelRegistry.ModelIds.Gpt5_5; } }
                namespace Microsoft.CodeAnalysis { class EmbeddedAttribute { } }
            }

            namespace ModelRegistry
            {
                class System { }
                class Own { Model model; }
                class ModelTests { string id = ModelIds.Gpt5_6Sol; }

                namespace Inner { class Model { } class Models { } }
            }

            """)
        .WithProperty("NoWarn", "$(NoWarn);CS0169;CS0414;CS0649");

    private static ConsumerKind FileBased()
    {
        var source = MarkedText.Parse(
            "app.cs",
            """
            using ModelRegistry;

            System.Console.WriteLine(ModelIds.Gpt5_6Terra + " " + Models.Gpt5_6Terra.Owner);
            System.Console.WriteLine({|LLM2001:"gpt-5.5"|}.Length);

            """);
        return new ConsumerKind("File-based app", ConsumerProject.FileBased(source.Text).WithFile("models.json", WholeRegistry.OfRepository))
            .FindingAt(source.Places.Select(place => place with
            {
                StartLine = place.StartLine + ConsumerProject.FileBasedDirectives,
                EndLine = place.EndLine + ConsumerProject.FileBasedDirectives,
            }))
            .Printing("gpt-5.6-terra ai-platform\n7\n")
            .Proving("an edit of models.json is seen by a run with --no-cache", async (consumer, _) =>
            {
                consumer.Write("models.json", consumer.Read("models.json").Replace("ai-platform", "search", StringComparison.Ordinal));
                Assert.EndsWith("gpt-5.6-terra search\n7\n", (await consumer.RunAsync("--no-cache")).Succeeded().Output, StringComparison.Ordinal);
            });
    }

    private static ConsumerKind Trimmed() => new ConsumerKind(
            "Trimmed program",
            ConsumerProject.Application
                .WithFile("models.json", WholeRegistry.OfRepository)
                .WithFile(
                    "App/Program.cs",
                    """
                    using System;
                    using System.Threading.Tasks;
                    using ModelRegistry;

                    var result = await Tiers.Balanced.RunAsync((model, cancellationToken) => Task.FromResult(model.Name));
                    Console.WriteLine(result.Model.Id + " " + result.Value + " " + result.Attempts.Count);

                    """)
                .WithProperty("PublishTrimmed", "true")
                .WithProperty("TrimMode", "full")
                .WithProperty("TrimmerSingleWarn", "false")
                .WithProperty("RuntimeIdentifier", "linux-x64"))
        .Proving("publishes without a warning of the trimmer, and what is left runs", async (consumer, _) =>
        {
            var publish = (await consumer.DotnetAsync("publish", "App", "--no-restore", "-c", "Debug", "-nologo", "-tl:off", "-o", "published")).Succeeded();
            Assert.Contains("Optimizing assemblies for size", publish.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("warning ", publish.Output, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("gpt-5.6-terra GPT-5.6 Terra 1\n", (await consumer.ExecuteProgramAsync("published/App")).Succeeded().Output);
        });

    private static ConsumerKind Friends(string name, ConsumerProject application, ConsumerProject library) => new(
        name,
        application
            .WithTargetFrameworks("net10.0", "netstandard2.0")
            .WithProjectReference("../Lib/Lib.csproj")
            .WithFile("App/User.cs", "namespace Acme\n{\n    internal static class User { internal static string Id = global::ModelRegistry.ModelIds.Gpt5_5 + Secret.Id; }\n}\n")
            .WithFile("App/Report.cs", "")
            .WithProject(library
                .At("Lib/Lib.csproj")
                .WithTargetFrameworks("net10.0", "netstandard2.0")
                .WithFile("Lib/Report.cs", Report)
                .WithItem("""<InternalsVisibleTo Include="App" />""")
                .WithFile("Lib/Secret.cs", "namespace Acme\n{\n    internal static class Secret { internal static string Id = global::ModelRegistry.ModelIds.Gpt5_6Sol; }\n}\n")));

    private static ConsumerKind Solution()
    {
        const int projects = 10;
        var members = Enumerable.Range(1, projects).Select(number => ConsumerProject.Library
            .At($"P{number}/P{number}.csproj")
            .WithProjectFile("Use.cs", "internal static class Use { internal static string Id => ModelRegistry.ModelIds.Gpt5_5; }\n")).ToList();
        return new ConsumerKind(
                "A solution of ten projects with one registry",
                members.Skip(1).Aggregate(members[0], (solution, member) => solution.WithProject(member))
                    .InSolution("Ten.slnx").WithFile("models.json", WholeRegistry.OfRepository))
            .Finding(HardcodedIn("P7"))
            .Finding(PreviewIn("team.models.json"))
            .Proving("each of the ten was built, and one reports a registry that lies in no project's folder", (consumer, _) =>
                Assert.Equal(projects, Directory.EnumerateFiles(consumer.Root, "P*.dll", SearchOption.AllDirectories).Count(path => path.Contains("/bin/", StringComparison.Ordinal))));
    }

    private static ConsumerKind Paths()
    {
        const string folder = "my team's (new) app & co/ünï 日本";
        return new ConsumerKind(
                "Paths with spaces and any characters",
                ConsumerProject.Application
                    .At($"{folder}/Mein Büro.csproj")
                    .WithProjectFile("Program.cs", Program)
                    .WithFile("my team's (new) app & co/models.json", WholeRegistry.OfRepository))
            .Finding(HardcodedIn(folder))
            .Printing(Printed);
    }

    private static ConsumerKind Culture(string name, string culture) => new ConsumerKind(name, Application.WithCulture(culture)
            .WithFile("App/Program.cs", Program.Replace("Console", "Console.WriteLine(CultureInfo.CurrentCulture.Name);\n        Console", StringComparison.Ordinal)))
        .Finding(Hardcoded)
        .Printing($"{culture}\n{Printed}");

    private static ConsumerKind Transitive() => new ConsumerKind(
            "A project that only references one with the package",
            Library
                .WithProjectReference("../Middle/Middle.csproj")
                .WithFile("Middle/Own.cs", "namespace ModelRegistry\n{\n    internal static class Models { internal static string Id = \"gpt-5.5\"; }\n}\n")
                .WithProject(ConsumerProject.Library.WithoutPackage().At("Middle/Middle.csproj").WithProjectReference("../Lib/Lib.csproj")
                    .WithProject(ConsumerProject.Library.At("Lib/Lib.csproj"))))
        .Finding(Hardcoded, HardcodedIn("Lib"))
        .Proving("it gets neither constants nor findings, and a project above it that asks gets both", (consumer, _) =>
            Assert.DoesNotContain("ModelRegistry", consumer.Read("Middle/obj/Debug/net10.0/Middle.GeneratedMSBuildEditorConfig.editorconfig"), StringComparison.Ordinal))
        .Proving("a package made of such a library depends on nothing of ours", async (consumer, _) =>
        {
            (await consumer.DotnetAsync("pack", "Lib", "--no-build", "-c", "Debug", "-nologo", "-tl:off", "-o", "packed")).Succeeded();
            using var package = ZipFile.OpenRead(Directory.EnumerateFiles(Path.Combine(consumer.Root, "packed"), "*.nupkg").Single());
            using var nuspec = new StreamReader(package.Entries.Single(entry => entry.Name == "Lib.nuspec").Open());
            Assert.DoesNotContain("ModelRegistry", await nuspec.ReadToEndAsync(), StringComparison.Ordinal);
        });

    /// <summary>The package does nothing there; a C# project that makes the types public serves it.</summary>
    private static ConsumerKind OtherLanguage(string name, string projectPath, (string Path, string Text) program, string item = "") => new ConsumerKind(
            name,
            ConsumerProject.Application
                .At(projectPath)
                .WithFile(program.Path, program.Text)
                .WithItem(item)
                .WithProjectReference("../Registry/Registry.csproj")
                .WithFile("models.json", WholeRegistry.OfRepository)
                .WithProject(ConsumerProject.Library.At("Registry/Registry.csproj").WithProperty("ModelRegistryVisibility", "public")))
        .Printing("gpt-5.6-terra 7\n")
        .Proving("the package hands it no registry, and says nothing", async (consumer, _) =>
            Assert.DoesNotContain(
                "models.json", (await consumer.DotnetAsync("build", "App", "--no-restore", "-getItem:AdditionalFiles")).Succeeded().Output, StringComparison.Ordinal));
}
