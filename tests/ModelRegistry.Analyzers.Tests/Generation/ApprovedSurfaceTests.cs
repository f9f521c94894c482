using Microsoft.CodeAnalysis;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>
/// The public members that the generator writes are those of GeneratedApi.txt: whoever changes one sees it in the diff of a pull
/// request. With APPROVE=1 the test writes the file.
/// </summary>
public class ApprovedSurfaceTests
{
    private const string Registry = """
        {
          "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" } ],
          "tiers": { "balanced": { "models": ["gpt-5.5"] } }
        }
        """;

    private static readonly string[] File = ["tests", "ModelRegistry.Analyzers.Tests", "Generation", "GeneratedApi.txt"];

    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeTypeKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Fact]
    public async Task Public_members_are_the_approved_ones()
    {
        var run = await Generated.Runner.WithRegistry(Registry).WithSdk(Sdk.ExtensionsAI)
            .WithOption("build_property.ModelRegistryVisibility", "public").Run();
        var actual = string.Concat(Lines(run.AssertCompiles().Compilation).Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await System.IO.File.WriteAllTextAsync(Path.Combine([RepositoryFiles.Root, .. File]), actual);
        }

        var approved = RepositoryFiles.Read(File);

        Assert.True(
            approved == actual,
            $"The public members of the generated code changed. If that is intended, run this test with APPROVE=1.\n{TextDiff.Of(approved, actual)}");
    }

    private static IEnumerable<string> Lines(Compilation compilation)
        => Types(compilation.Assembly.GlobalNamespace).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal).SelectMany(type => new[]
        {
            type.ToDisplayString(Format),
        }.Concat(type.GetMembers().Where(IsVisible).Select(member => "    " + member.ToDisplayString(Format)).Order(StringComparer.Ordinal)));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => Types(type).Prepend(type),
        _ => [],
    });

    /// <summary>Accessors belong to their property, and nested types have lines of their own.</summary>
    private static bool IsVisible(ISymbol member)
        => member is { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected, IsImplicitlyDeclared: false }
            and not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null };
}
