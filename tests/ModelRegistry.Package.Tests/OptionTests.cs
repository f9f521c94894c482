using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>What a project can ask of the package, asked as a user would: in the project file, in .editorconfig, in the code.</summary>
[Collection(PackageTests.Name)]
public sealed class OptionTests(PackageFeed feed)
{
    private static readonly string Registry = WholeRegistry.Of(WholeRegistry.Available("gpt-5.7"));

    [Fact]
    public async Task Missing_file_is_named_in_an_error_that_stands_in_a_file()
    {
        var consumer = ConsumerProject.Library.WithProperty("ModelRegistryFile", "config/nowhere.json").Create(feed);

        var error = Assert.Single((await consumer.BuildAsync()).Failed().Results, result => result.Level != "note");
        Assert.Equal(("LLM1001", "error", new("LLM1001", "App/C.cs", 1, 1, 1, 1)), (error.RuleId, error.Level, error.Place));
        Assert.Contains($"\"{consumer.Root}/App/config/nowhere.json\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_values_are_warned_of_and_the_defaults_hold()
    {
        var build = await ConsumerProject.Application
            .WithFile("models.json", Registry)
            .WithFile("App/Program.cs", "System.Console.WriteLine(ModelRegistry.ModelIds.Gpt5_7);\n")
            .WithProperty("ModelRegistryVisibility", "protected")
            .WithProperty("ModelRegistryNamespace", "Acme.2")
            .WithProperty("ModelRegistryGenerate", "yes")
            .Create(feed)
            .BuildAsync();

        var place = new Place("LLM1013", "App/Program.cs", 1, 1, 1, 1);
        Assert.Equal([place, place, place], build.Succeeded().Places);
        Assert.Equal(
            [
                """ModelRegistryGenerate is "yes"; expected "true" or "false" """.TrimEnd(),
                """ModelRegistryNamespace is "Acme.2"; expected a C# namespace such as "Acme.Models" """.TrimEnd(),
                """ModelRegistryVisibility is "protected"; expected "internal" or "public" """.TrimEnd(),
            ],
            build.Rules.Select(result => result.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Today_is_the_day_of_the_build_whatever_the_years_are_called()
    {
        var before = DateTime.UtcNow;
        var consumer = ConsumerProject.Library.OnTheDayOfTheTest().WithCulture("th-TH").Create(feed);
        await consumer.EvaluateAsync();

        Assert.Contains(
            new[] { before, DateTime.UtcNow },
            day => consumer.CompilerOptions().Contains(FormattableString.Invariant($"build_property.ModelRegistryAsOf = {day:yyyy-MM-dd}\n"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Public_types_in_a_namespace_of_their_own_serve_other_projects()
    {
        var library = ConsumerProject.Library
            .WithProperty("ModelRegistryVisibility", "public")
            .WithProperty("GenerateDocumentationFile", "true")
            .WithProperty("TreatWarningsAsErrors", "true")
            .WithProperty("Nullable", "enable");
        var consumer = ConsumerProject.Application
            .WithoutPackage()
            .WithProjectReference("../Lib/Lib.csproj")
            .WithProjectReference("../Constants/Constants.csproj")
            .WithProject(library.At("Lib/Lib.csproj").WithProperty("ModelRegistryNamespace", "Acme.Models"))
            .WithProject(library.At("Constants/Constants.csproj")
                .WithProperty("ModelRegistryNamespace", "Acme.Constants").WithProperty("ModelRegistryPublicConstants", "true"))
            .WithFile("models.json", WholeRegistry.OfRepository)
            .WithFile(
                "App/Program.cs",
                """
                using System;
                using Acme.Models;

                var id = typeof(ModelIds).GetMember("Gpt5_5")[0];
                Console.WriteLine(id.MemberType + " " + ModelIds.Gpt5_5 + " " + Tiers.HardId + " " + Models.Gpt5_6Luna.Price.VerifiedOn?.ToString("O"));
                Console.WriteLine(ModelIds.Gpt5_5 switch { Acme.Constants.ModelIds.Gpt5_5 => "a constant", _ => "" });
                """)
            .Create(feed);

        (await consumer.BuildAsync()).SucceededWithoutWarnings();
        Assert.Equal(
            "Property gpt-5.5 gpt-5.6-sol 2026-07-02T00:00:00.0000000\na constant\n",
            (await consumer.ExecuteAsync()).Succeeded().Output);
    }

    [Fact]
    public async Task Generation_can_be_switched_off_and_the_rules_stay_on()
    {
        var registry = MarkedText.Parse(
            "App/models.json", """{ "models": [{ "id": "gpt-5.7", "provider": {|LLM1003:1|}, "lifecycle": "preview" }] }""");
        var consumer = ConsumerProject.Library
            .WithFile("App/models.json", registry.Text)
            .WithFile("App/Models.cs", "namespace ModelRegistry\n{\n    internal static class Models { }\n}\n")
            .WithProperty("ModelRegistryGenerate", "false")
            .WithProperty("EmitCompilerGeneratedFiles", "true")
            .Create(feed);

        Assert.Equal(registry.Places, (await consumer.BuildAsync()).Failed().Places);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(consumer.Root, "App/obj"), "ModelRegistry.*.g.cs", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Hardcoded_id_is_as_grave_as_the_project_says_and_can_be_accepted()
    {
        var consumer = ConsumerProject.Library
            .WithFile("models.json", Registry)
            .WithFile("App/.editorconfig", "[Error.cs]\ndotnet_diagnostic.LLM2001.severity = error\n\n[None.cs]\ndotnet_diagnostic.LLM2001.severity = none\n")
            .WithFile("App/Warning.cs", Source("Warning"))
            .WithFile("App/Error.cs", Source("Error"))
            .WithFile("App/None.cs", Source("None"))
            .WithFile("App/Pragma.cs", "#pragma warning disable LLM2001 // as the provider's page has it\n" + Source("Pragma"))
            .WithFile(
                "App/Attribute.cs",
                "using System.Diagnostics.CodeAnalysis;\n\n[SuppressMessage(\"ModelRegistry.Usage\", \"LLM2001\", Justification = \"Quoted.\")]\n" + Source("Attribute"))
            .Create(feed);

        var build = (await consumer.BuildAsync()).Failed();
        Assert.Equal(
            ["App/Attribute.cs suppressed warning", "App/Error.cs error", "App/Pragma.cs suppressed warning", "App/Warning.cs warning"], Found(build));

        consumer.Delete("App/Error.cs");
        Assert.DoesNotContain(Found((await consumer.BuildAsync("--no-restore", "-p:NoWarn=LLM2001")).SucceededWithoutWarnings()), IsReported);
        Assert.Contains(
            "App/Warning.cs note", Found((await consumer.BuildAsync("--no-restore", "-p:IsTestProject=true")).SucceededWithoutWarnings()));

        static string Source(string name) => $"internal static class {name}\n{{\n    public static string Id() => \"gpt-5.7\";\n}}\n";

        static bool IsReported(string found) => !found.Contains("suppressed", StringComparison.Ordinal);

        static IEnumerable<string> Found(BuildResult build) => build.Results
            .Where(result => result.RuleId == "LLM2001")
            .Select(result => $"{result.File} {(result.Suppressed ? "suppressed " : "")}{result.Level}")
            .Order(StringComparer.Ordinal);
    }
}
