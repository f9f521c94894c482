using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>What went wrong where public applications adopted the package, in sources of our own.</summary>
public class AdoptionTests
{
    private const string Registry = """
        { "models": [
          { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5", "owner": "me", "idVerified": { "on": "2026-11-25", "source": "log" } },
          { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "me", "idVerified": { "on": "2026-11-25", "source": "log" } } ] }
        """;

    private const string ConstantsRegistry = """
        { "models": [
          { "id": "gpt-5.4-mini", "provider": "openai", "lifecycle": "preview", "access": { "api": "waiting" }, "fallback": ["gpt-4.1-nano"], "owner": "me" },
          { "id": "gpt-5.5", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-4.1-nano", "owner": "me" },
          { "id": "gpt-4.1-nano", "provider": "openai", "lifecycle": "available", "owner": "me", "idVerified": { "on": "2026-11-25", "source": "log" } } ] }
        """;

    private const string Vendor = """
        namespace Vendor
        {
            public static class Known
            {
                public const string Fast = "gpt-5.4-mini";
                public const string Strong = "gpt-5.5";
                public const string Unknown = "gpt-4.1";
                public const string Alive = "gpt-4.1-nano";
            }
        }
        """;

    /// <summary>The classes of Entity Framework by their own names.</summary>
    private const string EntityFramework = """
        namespace Microsoft.EntityFrameworkCore.Migrations
        {
            public class MigrationBuilder
            {
                public void InsertData(string table, string[] columns, object[,] values) { }
                public void AddColumn<T>(string name, string table, bool nullable, object defaultValue) { }
                public void DeleteData(string table, string keyColumn, object keyValue) { }
            }

            public abstract class Migration
            {
                protected abstract void Up(MigrationBuilder b);
                protected virtual void Down(MigrationBuilder b) { }
            }
        }

        namespace Microsoft.EntityFrameworkCore.Infrastructure
        {
            public abstract class ModelSnapshot { protected abstract void BuildModel(Builder b); }
            public class Builder { public Builder HasData(params object[] data) => this; public Builder HasDefaultValue(object value) => this; }
        }
        """;

    private static readonly Verifier Verify = Verifier
        .For(new HardcodedModelIdAnalyzer(), new UnregisteredModelIdAnalyzer(), new ModelStandingAnalyzer(), new ComposedModelIdAnalyzer())
        .WithGenerator<ModelRegistryGenerator>()
        .WithOption("build_property.ModelRegistryAsOf", "2026-11-29")
        .WithReferenceAssemblies(ReferenceAssemblies.Net100)
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithRegistry(Registry);

    /// <summary>Two databases at the same migration would differ.</summary>
    [Fact]
    public Task A_migration_and_a_snapshot_are_history()
        => Verify.WithFile("EntityFramework.cs", EntityFramework).WithSource("""
            using ModelRegistry;
            using Microsoft.EntityFrameworkCore.Infrastructure;
            using Microsoft.EntityFrameworkCore.Migrations;

            public partial class SeedModels : Migration
            {
                private const string Default = "gpt-9.9-turbo";

                protected override void Up(MigrationBuilder b)
                {
                    b.InsertData(table: "Models", columns: new[] { "Id", "Model", "Price" }, values: new object[,] { { 1, "gpt-4", 30m }, { 2, "gpt-5.5", 1.25m } });
                    b.AddColumn<string>(name: "Model", table: "Tenants", nullable: false, defaultValue: "gpt-4");
                    b.AddColumn<string>(name: "Settings", table: "Tenants", nullable: false, defaultValue: "{ \"model\": \"gpt-4\", \"messages\": [] }");
                    b.AddColumn<string>(name: "Old", table: "Tenants", nullable: false, defaultValue: ModelIds.Gpt4);
                    b.AddColumn<string>(name: "Next", table: "Tenants", nullable: false, defaultValue: $"gpt-4-{Default}");
                }

                protected override void Down(MigrationBuilder b) => b.DeleteData(table: "Models", keyColumn: "Model", keyValue: "gpt-4");

                private sealed class Row { public string Model = "gpt-4"; }
            }

            public class Own : SeedModels { private readonly string _model = "gpt-4o"; }

            public class AppSnapshot : ModelSnapshot
            {
                protected override void BuildModel(Builder b) => b.HasDefaultValue("gpt-4o");
            }
            """).ReportsNothing();

    /// <summary>A seed is data, and still the text of the program: the constant says the same.</summary>
    [Fact]
    public Task A_seed_of_the_model_is_not_called()
        => Verify.WithDefaultId("LLM2001").WithFix<ModelStandingFixer>().WithFile("EntityFramework.cs", EntityFramework).WithSource("""
            using Microsoft.EntityFrameworkCore.Infrastructure;

            public class Context
            {
                void OnModelCreating(Builder b)
                    => b.HasData(new Tenant { Model = [|"gpt-4"|] }, new Tenant { Model = [|"gpt-5.5"|] }).HasDefaultValue([|"gpt-4"|]);
            }

            public class Tenant { public string Model { get; set; } }
            """).NoFixOffered();

    [Fact]
    public Task A_class_that_is_only_called_a_migration_is_code()
        => Verify.WithDefaultId("LLM2001").WithSource("""
            public class Migration { }
            public class Import : Migration { string Model = {|LLM2006:[|"gpt-4"|]|}; }
            """).ReportsExactly();

    /// <summary>The keys of a table and the lists of what is gone stay as they are, whatever fixes are carried out.</summary>
    [Fact]
    public Task Tables_and_lists_of_retired_models_are_left_alone()
        => Verify.WithSource("""
            using System.Collections.Generic;
            using System.Linq;
            using ModelRegistry;

            static class Tables
            {
                static readonly (string Model, decimal Input)[] A = { (ModelIds.Gpt4, 2m), (ModelIds.Gpt5_5, 1.25m) };
                static readonly KeyValuePair<string, decimal>[] E = { new(ModelIds.Gpt4, 2m), new(ModelIds.Gpt5_5, 1.25m) };
                static readonly Row[] F = { new(ModelIds.Gpt4, 2m), new(ModelIds.Gpt5_5, 1.25m) };
                static readonly HashSet<string> NoTemperature = new() { ModelIds.Gpt4 };
                static readonly string[] RetiredModels = { ModelIds.Gpt4 };
                static readonly (string From, string To)[] Moves = { (ModelIds.Gpt4, ModelIds.Gpt5_5) };
                public static decimal PriceOf(string model) => A.First(a => a.Model == model).Input;
                public record Row(string Id, decimal Price);
            }
            """).ReportsNothing();

    [Theory]
    [InlineData("static readonly List<(string Prefix, decimal Input)> A = new() { (\"claude-opus-4-5\", 5m), (\"claude-opus-4\", 15m) };")]
    [InlineData("""
        static readonly List<(string, decimal)> A = new() { ("claude-opus-4-5", 5m), ("claude-opus-4", 15m) };
        decimal? Of(string model) { foreach (var (start, input) in A) if (model.StartsWith(start)) return input; return null; }
        """)]
    [InlineData("""
        static readonly Dictionary<string, decimal> A = new() { ["claude-opus-4-5"] = 5m, ["claude-opus-4"] = 15m };
        decimal Of(string model) => A.OrderByDescending(pair => pair.Key.Length).First(pair => model.StartsWith(pair.Key)).Value;
        """)]
    [InlineData("""
        static readonly Dictionary<string, decimal> A = new() { { "claude-opus-4-5", 5m }, { "claude-opus-4", 15m } };
        decimal Of(string model) { foreach (var pair in A) if (model.StartsWith(pair.Key + "-")) return pair.Value; return 0; }
        """)]
    [InlineData("static readonly string[] ReasoningPrefixes = { \"o1\", \"o3\", \"gpt-5\" };")]
    [InlineData("static readonly string[] A = { \"o1\", \"o3\", \"gpt-5\" }; bool Is(string model) => A.Any(model.StartsWith);")]
    [InlineData("static readonly string[] A = { \"gpt-4\", \"gpt-5\" }; bool Is(string model) => A.Any(start => model.StartsWith(start, StringComparison.Ordinal));")]
    [InlineData("bool Is(string model) => new[] { \"gpt-4\", \"gpt-5\" }.Any(start => model.StartsWith(start, StringComparison.Ordinal));")]
    [InlineData("bool Is(string file) { foreach (var marker in new[] { \"gemma-4\", \"gemma4\" }) if (file.IndexOf(marker) >= 0) return true; return false; }")]
    [InlineData("bool Is(string file) { string[] all = { \"gemma-4\", \"gemma4\" }; foreach (var one in all) if (file.Contains(one)) return true; return false; }")]
    [InlineData("static readonly Rule[] A = { new(\"claude-opus-4\", 15m) }; record Rule(string Prefix, decimal Price);")]
    [InlineData("static readonly Match[] A = { new() { Pattern = \"claude-opus-4\" } }; class Match { public string Pattern { get; set; } }")]
    public Task What_others_are_recognised_by_is_no_model(string member)
        => Verify.WithSource($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            class C
            {
                {{member}}
            }
            """).ReportsNothing();

    /// <summary>A list whose elements are called too is one of models.</summary>
    [Fact]
    public Task What_is_searched_for_and_called_is_a_model()
        => Verify.WithDefaultId("LLM2002").WithSource("""
            using System.Linq;
            using ModelRegistry;

            class C
            {
                static readonly string[] All = { [|"claude-opus-4"|] };
                bool Is(string model) => All.Any(model.StartsWith);
                void Ask([ModelId] string model) { }
                void M() { foreach (var one in All) Ask(one); }
            }
            """).ReportsExactly();

    [Fact]
    public async Task A_constant_of_another_assembly_is_judged_where_it_is_used()
        => await WithVendor().WithFile("Elsewhere.cs", "static class Elsewhere { public const string Strong = Vendor.Known.Strong; }").WithSource("""
            using ModelRegistry;
            using Vendor;

            class C
            {
                void Ask([ModelId] string model) { }

                void M()
                {
                    Ask({|LLM2001:{|LLM2007:Known.Fast|}|});
                    Ask({|LLM2001:{|LLM2006:Known.Strong|}|});
                    Ask({|LLM2002:Known.Unknown|});
                    Ask({|LLM2001:Known.Alive|});
                    Ask(Here.Strong);
                    Ask({|LLM2001:{|LLM2006:Elsewhere.Strong|}|});
                }
            }

            static class Here { public const string Strong = {|LLM2001:{|LLM2006:Known.Strong|}|}; }
            """).ReportsExactly();

    [Fact]
    public async Task The_constant_of_the_registry_is_a_suggestion_there()
        => await WithVendor(new HardcodedModelIdAnalyzer()).WithDefaultId("LLM2001").WithSource(Call("[|Known.Alive|]")).WithSeverity(DiagnosticSeverity.Info).ReportsExactly();

    [Fact]
    public async Task The_replacement_takes_the_place_of_the_constant()
        => await WithVendor(new ModelStandingAnalyzer()).WithDefaultId("LLM2006").WithFix<ModelStandingFixer>()
            .WithSource(Call("[|Known.Strong|]")).WithFixedSource(Call("ModelIds.Gpt4_1Nano")).FixesTo();

    [Fact]
    public async Task An_unregistered_constant_can_be_entered()
    {
        var action = Assert.Single(await WithVendor(new UnregisteredModelIdAnalyzer())
            .WithDefaultId("LLM2002").WithFix<UnregisteredModelIdFixer>().WithSource(Call("[|Known.Unknown|]")).CodeActions());

        Assert.Equal("Add \"gpt-4.1\" to models.json", action.Title);
    }

    private static string Call(string argument) => $$"""
        using ModelRegistry;
        using Vendor;

        class C
        {
            void Ask([ModelId] string model) { }
            void M() => Ask({{argument}});
        }
        """;

    private static Verifier WithVendor(params DiagnosticAnalyzer[] analyzers)
    {
        var library = CSharpCompilation.Create("Vendor", [CSharpSyntaxTree.ParseText(Vendor)], ReferenceAssemblies.Net100, new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return (analyzers.Length == 0 ? Verify : Verifier.For(analyzers)
            .WithGenerator<ModelRegistryGenerator>()
            .WithOption("build_property.ModelRegistryAsOf", "2026-11-29")
            .WithReferenceAssemblies(ReferenceAssemblies.Net100))
            .WithRegistry(ConstantsRegistry)
            .WithReference(MetadataReference.CreateFromImage(image.ToArray()));
    }
}
