using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>Projects of every kind compile what is generated, with warnings as errors and without one.</summary>
[Collection(PackageTests.Name)]
public sealed class ProjectKindTests(PackageFeed feed)
{
    /// <summary>Uses something of every generated type, in the oldest C# there is.</summary>
    private const string Source =
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

    private static readonly ConsumerProject Library = ConsumerProject.Library
        .WithFile("models.json", WholeRegistry.OfRepository)
        .WithFile("App/Report.cs", Source)
        .WithProperty("TreatWarningsAsErrors", "true")
        .WithProperty("MSBuildTreatWarningsAsErrors", "true");

    private static readonly Dictionary<string, ConsumerProject> Kinds = new(StringComparer.Ordinal)
    {
        ["each framework's own C#, documented"] = Library
            .WithTargetFrameworks("net10.0", "net8.0", "netstandard2.0", "net472")
            .WithProperty("GenerateDocumentationFile", "true"),
        ["AOT, nullable, every rule of the SDK"] = Library
            .WithFile("App/Report.cs", "using ModelRegistry;\n\nnamespace Acme;\n\ninternal static class Report\n{\n    public static Model Model { get; } = Models.Gpt5_5;\n}\n")
            .WithFile("App/C.cs", "")
            .WithProperty("Nullable", "enable")
            .WithProperty("ImplicitUsings", "enable")
            .WithProperty("LangVersion", "preview")
            .WithProperty("IsAotCompatible", "true")
            .WithProperty("AnalysisMode", "All")
            .WithProperty("EnforceCodeStyleInBuild", "true")
            .WithProperty("NeutralLanguage", "en")
            .WithProperty("GenerateDocumentationFile", "true"),
        ["oldest C# on the newest framework"] = Library
            .WithProperty("LangVersion", "7.3")
            .WithProperty("Nullable", "disable")
            .WithProperty("CheckForOverflowUnderflow", "true"),
        ["newest C# on the oldest frameworks"] = Library
            .WithTargetFrameworks("netstandard2.0", "net472")
            .WithProperty("LangVersion", "latest")
            .WithProperty("Nullable", "enable"),
        ["names that generated types have too"] = Library
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
            .WithProperty("NoWarn", "$(NoWarn);CS0169;CS0414;CS0649"),
        ["friends that both generate"] = Friends(Library, Library),
        ["friend without the package"] = Friends(
            Library.WithoutPackage(), Library.WithProperty("ModelRegistryEmbedded", "false")),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Library_builds_without_a_warning(string kind)
        => (await Kinds[kind].Create(feed).BuildAsync()).SucceededWithoutWarnings();

    [Fact]
    public async Task File_based_app_builds_without_a_warning_and_runs()
    {
        var consumer = ConsumerProject
            .FileBased(
                """
                #:property TreatWarningsAsErrors=true
                using ModelRegistry;

                System.Console.WriteLine(ModelIds.Gpt5_6Terra + " " + Models.Gpt5_6Terra.Price.Cost(1_000_000, 1_000_000, 1_000_000, 1_000_000));

                """)
            .WithFile("models.json", WholeRegistry.OfRepository)
            .Create(feed);

        (await consumer.BuildAsync()).SucceededWithoutWarnings();
        Assert.Equal("gpt-5.6-terra 20.875\n", (await consumer.RunAsync()).Succeeded().Output);
    }

    private static ConsumerProject Friends(ConsumerProject application, ConsumerProject library) => application
        .WithTargetFrameworks("net10.0", "netstandard2.0")
        .WithProjectReference("../Lib/Lib.csproj")
        .WithFile("App/User.cs", "namespace Acme\n{\n    internal static class User { internal static string Id = global::ModelRegistry.ModelIds.Gpt5_5 + Secret.Id; }\n}\n")
        .WithFile("App/Report.cs", "")
        .WithProject(library
            .At("Lib/Lib.csproj")
            .WithTargetFrameworks("net10.0", "netstandard2.0")
            .WithFile("Lib/Report.cs", Source)
            .WithItem("""<InternalsVisibleTo Include="App" />""")
            .WithFile("Lib/Secret.cs", "namespace Acme\n{\n    internal static class Secret { internal static string Id = global::ModelRegistry.ModelIds.Gpt5_6Sol; }\n}\n"));
}
