using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>The package of the command line: what is in it, how large it is, and that it runs as it is packed.</summary>
[Collection(PackageTests.Name)]
public sealed class ToolPackageTests(PackageFeed feed)
{
    private const long LargestSize = 5 * 1024 * 1024;
    private const string Program = "tools/net8.0/any/model-registry.dll";

    /// <summary>Without a compiler, and without the documentation of what nobody compiles against.</summary>
    private static readonly string[] Expected =
    [
        "ModelRegistry.Tool.nuspec",
        "README.md",
        "icon.png",
        "tools/net8.0/any/DotnetToolSettings.xml",
        "tools/net8.0/any/Humanizer.dll",
        "tools/net8.0/any/Json.More.dll",
        "tools/net8.0/any/JsonPointer.Net.dll",
        "tools/net8.0/any/JsonSchema.Net.dll",
        "tools/net8.0/any/Microsoft.Extensions.AI.Abstractions.dll",
        "tools/net8.0/any/Microsoft.Extensions.AI.OpenAI.dll",
        "tools/net8.0/any/Microsoft.Extensions.Configuration.Abstractions.dll",
        "tools/net8.0/any/Microsoft.Extensions.DependencyInjection.Abstractions.dll",
        "tools/net8.0/any/Microsoft.Extensions.Diagnostics.Abstractions.dll",
        "tools/net8.0/any/Microsoft.Extensions.FileProviders.Abstractions.dll",
        "tools/net8.0/any/Microsoft.Extensions.FileSystemGlobbing.dll",
        "tools/net8.0/any/Microsoft.Extensions.Hosting.Abstractions.dll",
        "tools/net8.0/any/Microsoft.Extensions.Logging.Abstractions.dll",
        "tools/net8.0/any/Microsoft.Extensions.Options.dll",
        "tools/net8.0/any/Microsoft.Extensions.Primitives.dll",
        "tools/net8.0/any/ModelRegistry.Core.dll",
        "tools/net8.0/any/OpenAI.dll",
        "tools/net8.0/any/Spectre.Console.dll",
        "tools/net8.0/any/System.ClientModel.dll",
        "tools/net8.0/any/System.CommandLine.dll",
        "tools/net8.0/any/System.Diagnostics.DiagnosticSource.dll",
        "tools/net8.0/any/System.IO.Pipelines.dll",
        "tools/net8.0/any/System.Memory.Data.dll",
        "tools/net8.0/any/System.Net.ServerSentEvents.dll",
        "tools/net8.0/any/System.Text.Encodings.Web.dll",
        "tools/net8.0/any/System.Text.Json.dll",
        "tools/net8.0/any/model-registry.deps.json",
        Program,
        "tools/net8.0/any/model-registry.runtimeconfig.json",
        "tools/net8.0/any/rules/ModelRegistry.Analyzers.dll",
        "tools/net8.0/any/rules/adopt.targets",
        "tools/net8.0/any/rules/build/ModelRegistry.Analyzers.props",
        "tools/net8.0/any/rules/build/ModelRegistry.Analyzers.targets",
        "tools/net8.0/any/rules/build/ModelRegistry.Baseline.targets",
        "tools/net8.0/any/rules/build/ModelRegistry.Init.targets",
        "tools/net8.0/any/rules/build/ModelRegistry.Pages.props",
        "tools/net8.0/any/rules/build/ModelRegistry.WarningsAsErrors.targets",
        "tools/net8.0/any/rules/build/config/Enforce.globalconfig",
        "tools/net8.0/any/rules/build/config/EnforceDates.globalconfig",
        "tools/net8.0/any/rules/build/config/EnforceOutsideTests.globalconfig",
        "tools/net8.0/any/rules/build/warnaserror/dirs.proj",
        "tools/net8.0/any/runtimes/browser/lib/net8.0/System.Text.Encodings.Web.dll",
    ];

    [Fact]
    public async Task Holds_the_program_and_its_own_page_and_runs()
    {
        var path = await feed.PackToolAsync();
        Assert.InRange(new FileInfo(path).Length, 1, LargestSize);

        var folder = feed.NewFolder();
        using (var package = ZipFile.OpenRead(path))
        {
            var names = package.Entries.Select(entry => entry.FullName).Where(name => !PackageContentTests.IsOfContainer(name));
            Assert.Equal(Expected.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
            package.ExtractToDirectory(folder);
        }

        var metadata = XDocument.Load(Path.Combine(folder, "ModelRegistry.Tool.nuspec")).Root!.Elements().Single();
        Assert.Equal("README.md", metadata.Element(metadata.Name.Namespace + "readme")?.Value);
        Assert.Equal(
            Repository.Read("src/ModelRegistry.Tool/README.md").TrimEnd(),
            Regex.Replace(await File.ReadAllTextAsync(Path.Combine(folder, "README.md")), @"/blob/v\d+\.\d+\.\d+/", "/blob/main/").ReplaceLineEndings("\n").TrimEnd());

        await File.WriteAllTextAsync(Path.Combine(folder, "models.json"), """{ "models": [ { "id": "m-1" } ] }""");
        var run = await Dotnet.RunAsync(folder, feed.Environment, Path.Combine(folder, Program), "check");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error LLM1003", run.Output, StringComparison.Ordinal);
    }
}
