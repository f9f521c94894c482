namespace ModelRegistry.Testing.Tests;

public class SdkTests
{
    private static readonly SourceProject Everything =
        SourceProject.Library.WithSdk(Sdk.OpenAI).WithSdk(Sdk.Anthropic).WithSdk(Sdk.ExtensionsAI).WithSdk(Sdk.AzureOpenAI);

    [Fact]
    public Task A_project_has_the_SDKs_that_it_names_and_no_other() => Verifier.For().WithSdk(Sdk.OpenAI)
        .WithSource("class C { OpenAI.OpenAIClient? P; {|CS0246:Anthropic|}.IAnthropicClient? Q; }").ReportsExactly();

    [Fact]
    public async Task An_assembly_that_two_SDKs_need_is_there_once_and_in_the_newer_version()
    {
        var compilation = await Everything.Compile();

        var names = compilation.ReferencedAssemblyNames.ToList();
        Assert.Equal(names.DistinctBy(identity => identity.Name), names);
        Assert.Equal(10, names.Single(identity => identity.Name == "System.Text.Json").Version.Major);
    }

    [Fact]
    public async Task An_emitted_assembly_is_referenced_by_its_name()
    {
        var reference = await SourceProject.Library.WithAssemblyName("Fake.Sdk").WithSource("public class Client { }").Emit();

        var compilation = await SourceProject.Library.WithReference(reference).WithSource("class C { Client? P { get; } }").Compile();

        compilation.AssertCompiles();
        Assert.Equal("Fake.Sdk", compilation.GetTypeByMetadataName("Client")?.ContainingAssembly.Name);
    }

    [Fact]
    public async Task What_does_not_compile_is_not_emitted()
        => Assert.Contains("CS0246", (await Assert.ThrowsAsync<InvalidOperationException>(
            () => SourceProject.Library.WithSource("class C { Missing P; }").Emit())).Message, StringComparison.Ordinal);
}
