using System.IO.Compression;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>
/// An organisation: samples/SharedRegistry packs a registry that three repositories reference; one of them has an overlay. Its second
/// version retires a model and changes a price. What the builds and the command line say then is what a team lead goes by.
/// </summary>
[Collection(PackageTests.Name)]
public sealed class SharedRegistryTests(PackageFeed feed)
{
    private const string Sample = "samples/SharedRegistry/";

    private const string Asking = """
        using System;
        using ModelRegistry;

        internal static class Program
        {
            private static void Main() => Ask(ModelIds.Gpt5_4);

            private static void Ask([ModelId] string model)
            {
                var known = Models.Gpt5_4;
                Console.WriteLine(model + ": " + known.Price.Input + " USD, " + known.ApiAccess + ", " + known.Owner);
            }
        }

        """;

    private const string Overlay = """
        {
          "overlay": true,
          "models": [{ "id": "gpt-5.4", "owner": "web", "access": { "api": "paused" } }]
        }
        """;

    [Fact]
    public async Task Organisation_updates_its_registry()
    {
        var consumer = Organisation().Create(feed);
        await PackAsync(consumer, "1.0.0");

        // The first repository has the shared registry alone, the second knows more of its own account.
        Assert.Equal("gpt-5.4: 2 USD, Granted, ai-platform\n", (await RunAsync(consumer, "Desk/Desk.csproj")).Succeeded().Output);
        Assert.Equal("gpt-5.4: 2 USD, Paused, web\n", LastLine((await RunAsync(consumer, "Web/App/App.csproj")).Succeeded().Output));
        AssertRules(["LLM2007", "LLM3001"], await BuildAsync(consumer, "Web/App/App.csproj"));
        AssertRules([], await BuildAsync(consumer, "Batch/Batch.csproj"));

        consumer.Write("Registry/models.json", Registry("retired", "1.50"));
        await PackAsync(consumer, "1.1.0");
        foreach (var project in new[] { "Desk/Desk.csproj", "Web/App/App.csproj", "Batch/Batch.csproj" })
        {
            consumer.Write(project, consumer.Read(project).Replace("\"1.0.0\"", "\"1.1.0\"", StringComparison.Ordinal));
        }

        // Every repository learns what is over, at its own lines.
        var desk = await BuildAsync(consumer, "Desk/Desk.csproj");
        AssertRules(["LLM2006"], desk);
        AssertSays("Desk/Program.cs(6,39): error LLM2006", desk.Output, consumer);
        AssertSays("\"gpt-5.5\"", desk.Output, consumer);
        var web = await BuildAsync(consumer, "Web/App/App.csproj");
        AssertRules(["LLM1014", "LLM2006", "LLM3001"], web);
        AssertSays("Web/models.json(1,1): warning LLM1014: Ending tier: in the package acme.modelregistry 1.1.0, the tier", web.Output, consumer);
        AssertRules(["LLM2008"], await BuildAsync(consumer, "Batch/Batch.csproj"));

        var changes = await ToolAsync(
            consumer, "Desk", "changes", "package:Acme.ModelRegistry/1.0.0", "../packed/Acme.ModelRegistry.1.1.0.nupkg");
        AssertSays("| **retired** | openai/gpt-5.4 | lifecycle | available | retired |", changes, consumer);
        AssertSays("| price down | openai/gpt-5.4 | input price | 2.00 USD | 1.50 USD | -25 % | ai-platform | cheap |", changes, consumer);
        Assert.Contains("gpt-5.4", await ToolAsync(consumer, "Desk", "report"), StringComparison.Ordinal);
    }

    /// <summary>A registry of the project's own is a part of the whole; where it has an entry of the package, it says so.</summary>
    [Fact]
    public async Task Own_registry_beside_the_package_is_read()
    {
        var consumer = Organisation("2.0.0").WithFile("Desk/models.json", WholeRegistry.Of(WholeRegistry.Available("own") + "," + WholeRegistry.Available("gpt-5.4"))).Create(feed);
        await PackAsync(consumer, "2.0.0");

        var build = await BuildAsync(consumer, "Desk/Desk.csproj");

        AssertRules(["LLM1004"], build);
        AssertSays("Desk/models.json(1,", build.Output, consumer);
    }

    /// <summary>A package can also set ModelRegistryFile. Then nothing else is read, and the build says what it leaves out.</summary>
    [Fact]
    public async Task Own_registry_that_a_package_displaces_is_reported()
    {
        var consumer = Organisation("3.0.0")
            .WithFile("Registry/build/Acme.ModelRegistry.props", """
                <Project>
                  <PropertyGroup>
                    <ModelRegistryFile>$(MSBuildThisFileDirectory)../registry/models.json</ModelRegistryFile>
                  </PropertyGroup>
                </Project>
                """)
            .WithFile("Desk/models.json", WholeRegistry.Of(WholeRegistry.Available("own")))
            .Create(feed);
        await PackAsync(consumer, "3.0.0");

        var build = (await BuildAsync(consumer, "Desk/Desk.csproj")).Succeeded();

        AssertSays("warning LLM1013: ", build.Output, consumer);
        AssertSays("Desk/models.json is not read, because ModelRegistryFile names only the file of a package", build.Output, consumer);
    }

    /// <param name="version">Which version the repositories begin with: the tests share one packages folder.</param>
    private static ConsumerProject Organisation(string version = "1.0.0")
    {
        var sample = new[] { "SharedRegistry.csproj", "README.md", "build/Acme.ModelRegistry.props" }
            .Aggregate(App("Desk/Desk.csproj", version), (project, file) => project.WithFile("Registry/" + file, Repository.Read(Sample + file)));
        return sample
            .WithFile("Registry/models.json", Registry("available", "2.00"))
            .WithFile("Registry/Directory.Build.props", """
                <Project>
                  <ItemGroup>
                    <PackageReference Include="ModelRegistry.Analyzers" Version="{PackageVersion}" PrivateAssets="all" />
                  </ItemGroup>
                </Project>
                """)
            .WithFile("packed/README.md", "The packages of this organisation.")
            .WithFile("nuget.config", """<configuration><packageSources><add key="acme" value="packed" /></packageSources></configuration>""")
            .WithFile("Desk/Program.cs", Asking)
            .WithFile("Web/models.json", Overlay)
            .WithFile("Web/App/Program.cs", Asking)
            .WithFile("Batch/appsettings.json", """{ "Model": "gpt-5.4" }""")
            .WithFile("Batch/Program.cs", "internal static class Program\n{\n    private static void Main() { }\n}\n")
            .WithProject(App("Web/App/App.csproj", version))
            .WithProject(App("Batch/Batch.csproj", version));
    }

    private static ConsumerProject App(string path, string version)
        => ConsumerProject.Application.At(path)
            .WithItem($"""<PackageReference Include="Acme.ModelRegistry" Version="{version}" PrivateAssets="all" />""");

    private static string Registry(string lifecycle, string price)
    {
        var verified = WholeRegistry.Verified;
        var entry = $$"""
            {
              "id": "gpt-5.4", "provider": "openai", "lifecycle": "{{lifecycle}}", "replacement": "gpt-5.5", "owner": "ai-platform",
              "idVerified": {{verified}}, "access": { "api": "granted" }, "pricing": { "input": {{price}}, "verified": {{verified}} }
            }
            """;
        return $$"""
            {
              "models": [{{WholeRegistry.Available("gpt-5.5")}}, {{entry}}],
              "tiers": { "cheap": { "models": ["gpt-5.4", "gpt-5.5"] } }
            }
            """;
    }

    private static async Task PackAsync(Consumer consumer, string version)
        => (await consumer.DotnetAsync(
            "pack", "Registry/SharedRegistry.csproj", "-o", "packed", "-nologo", "-tl:off", "-v:minimal", $"-p:Version={version}")).Succeeded();

    private static Task<ProcessResult> BuildAsync(Consumer consumer, string project)
        => consumer.DotnetAsync("build", project, "-nologo", "-tl:off", "-v:minimal", "--no-incremental");

    private static Task<ProcessResult> RunAsync(Consumer consumer, string project)
        => consumer.DotnetAsync("run", "--project", project, "-p:NoWarn=LLM2007");

    private static void AssertRules(IEnumerable<string> expected, ProcessResult build)
    {
        var found = build.Output.Split('\n').SelectMany(line => line.Split(' ', ':')).Where(word => word.StartsWith("LLM", StringComparison.Ordinal) && word.Length == 7);
        Assert.True(expected.SequenceEqual(found.Distinct().Order(StringComparer.Ordinal)), build.Output);
    }

    /// <summary>Paths in the output begin at the consumer's root.</summary>
    private static void AssertSays(string expected, string output, Consumer consumer)
        => Assert.True(output.Replace(consumer.Root + "/", "", StringComparison.Ordinal).Contains(expected, StringComparison.Ordinal), output);

    private static string LastLine(string output) => output.TrimEnd('\n').Split('\n')[^1] + "\n";

    private async Task<string> ToolAsync(Consumer consumer, string folder, params string[] arguments)
    {
        var tool = Path.Combine(consumer.Root, "tool");
        if (!Directory.Exists(tool))
        {
            await ZipFile.ExtractToDirectoryAsync(await feed.PackToolAsync(), tool);
        }

        var start = new[] { "exec", Path.Combine(tool, "tools/net8.0/any/model-registry.dll") };
        return (await Dotnet.RunAsync(Path.Combine(consumer.Root, folder), feed.Environment, [.. start, .. arguments])).Succeeded().Output;
    }
}
