using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>The compiler warns where a model is used that <c>TryFind</c> did not find, and clashes with no attribute of others.</summary>
public class TryFindNullabilityTests
{
    private const string Registry = """{ "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" } ] }""";

    /// <summary>The first use is a mistake, the second is none.</summary>
    private const string Lookup = """
        internal static class Lookup
        {
            public static int Length(string id)
            {
                if (!ModelRegistry.Models.TryFind(id, out var model))
                {
                    return model.Name.Length;
                }

                return model.Name.Length;
            }
        }
        """;

    private const string Polyfill = """
        namespace System.Diagnostics.CodeAnalysis
        {
            internal sealed class MaybeNullWhenAttribute : Attribute
            {
                public MaybeNullWhenAttribute(bool returnValue) { }
            }
        }
        """;

    private static readonly GeneratorRunner Runner = GeneratorRunner.For<ModelRegistryGenerator>().WithRegistry(Registry).WithSource(Lookup);

    [Theory]
    [InlineData("net472", LanguageVersion.CSharp11)]
    [InlineData("net472", LanguageVersion.Latest)]
    [InlineData("netstandard2.0", LanguageVersion.CSharp11)]
    [InlineData("netstandard2.0", LanguageVersion.Latest)]
    [InlineData("net8.0", LanguageVersion.CSharp8)]
    [InlineData("net8.0", LanguageVersion.CSharp9)]
    [InlineData("net8.0", LanguageVersion.Latest)]
    [InlineData("net10.0", LanguageVersion.Preview)]
    public async Task A_model_that_was_not_found_is_null(string framework, LanguageVersion version)
    {
        var runner = On(framework).WithLanguageVersion(version);

        Assert.Equal(["CS8602 7"], await WarningsAsync(runner));
        Assert.Equal(["CS8602 7"], await WarningsAsync(runner.WithNullable(NullableContextOptions.Warnings)));
        Assert.Equal([], await WarningsAsync(runner.WithNullable(NullableContextOptions.Disable)));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp10)]
    public async Task Where_neither_framework_nor_language_has_the_attribute_nothing_is_said(LanguageVersion version)
        => Assert.Equal([], await WarningsAsync(On("netstandard2.0").WithLanguageVersion(version)));

    [Theory]
    [InlineData("net472")]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    public async Task The_project_may_have_an_attribute_of_its_own(string framework)
        => Assert.Equal(["CS8602 7"], await WarningsAsync(On(framework).WithFile("Polyfill.cs", Polyfill)));

    /// <summary>Two libraries that show their internals make the name ambiguous: an error wherever it is written.</summary>
    [Theory]
    [InlineData("net472", 1)]
    [InlineData("netstandard2.0", 1)]
    [InlineData("netstandard2.0", 2)]
    [InlineData("net8.0", 1)]
    [InlineData("net8.0", 2)]
    public async Task Libraries_that_show_their_internals_may_have_one(string framework, int count)
    {
        var runner = On(framework);
        for (var index = 0; index < count; index++)
        {
            runner = runner.WithReference(await LibraryAsync("Library" + index, "TestProject"));
        }

        Assert.Equal(["CS8602 7"], await WarningsAsync(runner));
        Assert.Equal(["CS8602 7"], await WarningsAsync(runner.WithFile("Polyfill.cs", Polyfill)));
    }

    [Fact]
    public async Task A_public_type_says_it_to_other_assemblies()
    {
        var library = await On("net8.0").WithAssemblyName("Library").WithSource("").WithReference(await LibraryAsync("Hidden", friend: null))
            .WithOption("build_property.ModelRegistryVisibility", "public").Run();
        using var image = new MemoryStream();
        Assert.True(library.AssertCompiles().Compilation.Emit(image).Success);

        var application = await SourceProject.Library.WithSource(Lookup)
            .WithReference(MetadataReference.CreateFromImage(image.ToArray())).Compile();

        Assert.Equal(["CS8602 7"], Warnings(application));
    }

    private static GeneratorRunner On(string framework) => Runner.WithReferenceAssemblies(framework switch
    {
        "net472" => ReferenceAssemblies.Net472,
        "netstandard2.0" => ReferenceAssemblies.NetStandard20,
        "net8.0" => ReferenceAssemblies.Net80,
        "net10.0" => ReferenceAssemblies.Net100,
        _ => throw new ArgumentException(framework),
    });

    private static async Task<MetadataReference> LibraryAsync(string name, string? friend)
    {
        var shown = friend is null ? "" : $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]\n";
        return await SourceProject.Library.WithReferenceAssemblies(ReferenceAssemblies.NetStandard20)
            .WithAssemblyName(name).WithSource(shown + Polyfill).Emit();
    }

    private static async Task<IEnumerable<string>> WarningsAsync(GeneratorRunner runner) => Warnings((await runner.Run()).Compilation);

    /// <summary>Id and line of each warning and error.</summary>
    private static IEnumerable<string> Warnings(Compilation compilation) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}");
}
