using System.Collections.Immutable;
using System.Security;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>
/// A user's project that references the package, as a value: each With gives a new one. <see cref="Create"/> writes it to disk,
/// and the <see cref="Consumer"/> that it returns has the verbs.
/// </summary>
internal sealed record ConsumerProject
{
    /// <summary>Stands for the version of the packed package in any file.</summary>
    public const string PackageVersion = "{PackageVersion}";

    /// <summary>The day on which every consumer builds: what time brings comes where a test asks for a later one, and at no other time.</summary>
    public const string Today = "2026-07-03";

    /// <summary>How many lines stand before the source of a file-based app.</summary>
    public const int FileBasedDirectives = 2;

    // As a property of the environment it reaches every project below the root, and file-based apps; -p: wins over it.
    private const string Day = "ModelRegistryAsOf";

    private const string PackageReference =
        $"""
            <PackageReference Include="ModelRegistry.Analyzers" Version="{PackageVersion}">
              <PrivateAssets>all</PrivateAssets>
              <IncludeAssets>runtime; build; native; contentfiles; analyzers; buildtransitive</IncludeAssets>
            </PackageReference>
        """;

    private ConsumerProject()
    {
    }

    /// <summary>A library with one empty class in App/, and the package as `dotnet add package` adds it.</summary>
    public static ConsumerProject Library { get; } = new ConsumerProject().WithProjectFile("C.cs", "namespace Sample\n{\n    internal static class C { }\n}\n");

    /// <summary>A console application without a source file yet.</summary>
    public static ConsumerProject Application { get; } = new ConsumerProject().WithProperty("OutputType", "Exe");

    /// <summary>Where the project lies, relative to the consumer's root.</summary>
    public string ProjectPath { get; private init; } = "App/App.csproj";

    /// <summary>Where the program or library is that a build makes, relative to the consumer's root.</summary>
    public string AssemblyPath => Path.Combine(
        Path.GetDirectoryName(ProjectPath)!, "bin", "Debug", TargetFrameworks[0], Path.GetFileNameWithoutExtension(ProjectPath) + ".dll");

    /// <summary>What is built, relative to the consumer's root: the project, unless it stands in a solution.</summary>
    public string BuildPath => SolutionPath ?? ProjectPath;

    public ImmutableSortedDictionary<string, string> Environment { get; private init; } = ImmutableSortedDictionary<string, string>.Empty.Add(Day, Today);

    private ImmutableSortedDictionary<string, string> Files { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    private ImmutableArray<ConsumerProject> Others { get; init; } = [];

    private string? SolutionPath { get; init; }

    private string Sdk { get; init; } = "Microsoft.NET.Sdk";

    private ImmutableArray<string> TargetFrameworks { get; init; } = ["net10.0"];

    private ImmutableArray<(string Name, string Value)> Properties { get; init; } = [];

    private ImmutableArray<string> Items { get; init; } = [PackageReference];

    /// <summary>`dotnet run app.cs`: no project file; the package and the properties stand in the source.</summary>
    public static ConsumerProject FileBased(string source) => new()
    {
        ProjectPath = "app.cs",
        Files = ImmutableSortedDictionary<string, string>.Empty.Add(
            "app.cs",
            $"#:package ModelRegistry.Analyzers@{PackageVersion}\n#:property PublishAot=false\n{source}"),
    };

    /// <summary>The project in another place; files that were added to its folder before stay where they are.</summary>
    public ConsumerProject At(string projectPath) => this with { ProjectPath = projectPath };

    /// <summary>A file at a path relative to the consumer's root.</summary>
    public ConsumerProject WithFile(string path, string text) => this with { Files = Files.SetItem(path, text) };

    /// <summary>A file with marks.</summary>
    public ConsumerProject WithFile(MarkedText file) => WithFile(file.File, file.Text);

    /// <summary>A file at a path relative to the project's folder.</summary>
    public ConsumerProject WithProjectFile(string path, string text)
        => WithFile(Path.Combine(Path.GetDirectoryName(ProjectPath)!, path), text);

    public ConsumerProject WithSdk(string sdk) => this with { Sdk = sdk };

    public ConsumerProject WithTargetFrameworks(params ImmutableArray<string> frameworks) => this with { TargetFrameworks = frameworks };

    /// <summary>The value is MSBuild text: semicolons separate, $(…) is expanded.</summary>
    public ConsumerProject WithProperty(string name, string value) => this with { Properties = Properties.Add((name, value)) };

    /// <summary>An item element as it stands in the project file.</summary>
    public ConsumerProject WithItem(string xml) => this with { Items = Items.Add(xml) };

    public ConsumerProject WithPackage(string id, string version) => WithItem($"""<PackageReference Include="{id}" Version="{version}" />""");

    public ConsumerProject WithProjectReference(string path) => WithItem($"""<ProjectReference Include="{path}" />""");

    /// <summary>Without the reference to the package: for projects that get it otherwise, or not at all.</summary>
    public ConsumerProject WithoutPackage() => this with { Items = Items.Remove(PackageReference) };

    /// <summary>A second project below the same root; the verbs speak to the first.</summary>
    public ConsumerProject WithProject(ConsumerProject other) => this with { Others = Others.Add(other) };

    /// <summary>All projects in one solution, which is what is built.</summary>
    public ConsumerProject InSolution(string path) => this with
    {
        SolutionPath = path,
        Files = Files.SetItem(path, $"<Solution>\n{string.Concat(AllProjects().Select(project => $"  <Project Path=\"{project}\" />\n"))}</Solution>\n"),
    };

    public ConsumerProject WithEnvironment(string name, string value) => this with { Environment = Environment.SetItem(name, value) };

    /// <summary>Under the culture of a user, such as tr-TR, MSBuild and compiler included: a server has the culture of whoever came first.</summary>
    public ConsumerProject WithCulture(string culture) => WithEnvironment("LC_ALL", culture.Replace('-', '_') + ".UTF-8")
        .WithEnvironment("UseSharedCompilation", "false").WithEnvironment("DOTNET_CLI_USE_MSBUILD_SERVER", "0");

    /// <summary>On whatever day it is, as the package finds it out itself.</summary>
    public ConsumerProject OnTheDayOfTheTest() => this with { Environment = Environment.Remove(Day) };

    /// <summary>As on a CI machine.</summary>
    public ConsumerProject OnCi() => WithEnvironment("CI", "true");

    /// <summary>Writes the project to a folder of its own, outside of the repository.</summary>
    public Consumer Create(PackageFeed feed)
    {
        var root = feed.NewFolder();
        foreach (var (path, text) in AllFiles())
        {
            var fullPath = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
            File.WriteAllText(fullPath, text.Replace(PackageVersion, feed.Version, StringComparison.Ordinal));
        }

        return new Consumer(this, root, feed);
    }

    private IEnumerable<KeyValuePair<string, string>> AllFiles()
        => Others.SelectMany(other => other.AllFiles())
            .Concat(IsFileBased ? [] : [KeyValuePair.Create(ProjectPath, ProjectText())])
            .Concat(Files);

    private IEnumerable<string> AllProjects() => Others.SelectMany(other => other.AllProjects()).Prepend(ProjectPath);

    private bool IsFileBased => ProjectPath.EndsWith(".cs", StringComparison.Ordinal);

    private string ProjectText()
        => $"""
            <Project Sdk="{Sdk}">
              <PropertyGroup>
                {(TargetFrameworks.Length == 1 ? Element("TargetFramework", TargetFrameworks[0]) : Element("TargetFrameworks", string.Join(';', TargetFrameworks)))}
                <ErrorLog>obj/$(TargetFramework).sarif,version=2.1</ErrorLog>
                {string.Join("\n    ", Properties.Select(property => Element(property.Name, property.Value)))}
              </PropertyGroup>
              <ItemGroup>
            {string.Join("\n    ", Items)}
              </ItemGroup>
            </Project>

            """;

    private static string Element(string name, string value) => $"<{name}>{SecurityElement.Escape(value)}</{name}>";
}
