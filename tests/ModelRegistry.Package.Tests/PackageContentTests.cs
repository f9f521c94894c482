using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

[Collection(PackageTests.Name)]
public sealed class PackageContentTests(PackageFeed feed)
{
    private const string BillOfMaterials = "sbom/bom.cdx.json";

    private static readonly string[] Expected =
    [
        "ModelRegistry.Analyzers.nuspec",
        "README.md",
        "analyzers/dotnet/cs/ModelRegistry.Analyzers.dll",
        "analyzers/dotnet/cs/ModelRegistry.CodeFixes.dll",
        "build/ModelRegistry.Analyzers.props",
        "build/ModelRegistry.Analyzers.targets",
        "build/ModelRegistry.Baseline.targets",
        "build/ModelRegistry.Init.targets",
        "build/ModelRegistry.Pages.props",
        "build/ModelRegistry.WarningsAsErrors.targets",
        "build/config/Enforce.globalconfig",
        "build/config/EnforceDates.globalconfig",
        "build/config/EnforceOutsideTests.globalconfig",
        "build/warnaserror/dirs.proj",
        "buildMultiTargeting/ModelRegistry.Analyzers.targets",
        "icon.png",
        BillOfMaterials,
        "schema/evals.schema.json",
        "schema/models.schema.json",
        "starter/models.json",
        "tasks/netstandard2.0/ModelRegistry.Core.dll",
        "tasks/netstandard2.0/ModelRegistry.Tasks.dll",
    ];

    // The container's own parts.
    private static readonly string[] Container = ["[Content_Types].xml", "_rels/", "package/services/"];

    // The oldest host that the package promises to load in.
    private static readonly Dictionary<string, Version> AllowedReferences = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 5, 0, 0),
        ["System.Collections.Immutable"] = new(6, 0, 0, 0),
    };

    // MSBuild has no compiler in the process of its tasks.
    private static readonly Dictionary<string, Version> AllowedReferencesOfTasks = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.Build.Framework"] = new(15, 1, 0, 0),
        ["System.Collections.Immutable"] = new(6, 0, 0, 0),
    };

    /// <summary>Whether an entry of a package is there in every package.</summary>
    internal static bool IsOfContainer(string name) => Container.Any(part => name.StartsWith(part, StringComparison.Ordinal));

    [Fact]
    public void Holds_what_a_development_dependency_needs_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);
        var entries = package.Entries
            .Select(entry => entry.FullName)
            .Where(name => !IsOfContainer(name));

        Assert.Equal(
            Expected.Order(StringComparer.Ordinal),
            entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_a_development_dependency_without_dependencies_and_says_where_it_comes_from()
    {
        var metadata = Nuspec();

        Assert.Equal("ModelRegistry.Analyzers", Value("id"));
        Assert.Equal(feed.Version, Value("version"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Contains("models.json", Value("description"), StringComparison.Ordinal);
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal(NewestChanges(), Value("releaseNotes")!.ReplaceLineEndings("\n"));
        Assert.NotEmpty(Value("tags")!);
        Assert.Equal("git", Element("repository")?.Attribute("type")?.Value);
        Assert.NotEmpty(Element("repository")?.Attribute("url")?.Value!);
        Assert.Null(Element("dependencies"));
        Assert.Null(Element("frameworkAssemblies"));
        Assert.Null(Element("references"));
        Assert.Equal("README.md", Value("readme"));

        XElement? Element(string name) => metadata.Element(metadata.Name.Namespace + name);
        string? Value(string name) => Element(name)?.Value;
    }

    [Fact]
    public void Bill_of_materials_lists_every_file_with_its_hash_and_no_dependency()
    {
        var bill = JsonNode.Parse(Text(BillOfMaterials))!;
        var package = (string)bill["metadata"]!["component"]!["purl"]!;

        Assert.Equal($"pkg:nuget/ModelRegistry.Analyzers@{feed.Version}", package);
        Assert.Equal(
            Expected.Except(["ModelRegistry.Analyzers.nuspec", BillOfMaterials]).Order(StringComparer.Ordinal).Select(name => $"{name} {Convert.ToHexStringLower(SHA256.HashData(Bytes(name)))}"),
            bill["components"]!.AsArray().Select(file => $"{file!["name"]} {file["hashes"]![0]!["content"]!.ToString().ToLowerInvariant()}").Order(StringComparer.Ordinal));
        var dependencies = Assert.Single(bill["dependencies"]!.AsArray());
        Assert.Equal(package, (string)dependencies!["ref"]!);
        Assert.Empty(dependencies["dependsOn"]!.AsArray());
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/ModelRegistry.Analyzers.dll")]
    [InlineData("analyzers/dotnet/cs/ModelRegistry.CodeFixes.dll")]
    [InlineData("tasks/netstandard2.0/ModelRegistry.Core.dll")]
    [InlineData("tasks/netstandard2.0/ModelRegistry.Tasks.dll")]
    public void Dll_loads_in_the_oldest_host(string name)
    {
        using var dll = new PEReader(ImmutableArray.Create(Bytes(name)));
        var reader = dll.GetMetadataReader();
        var allowed = name.StartsWith("tasks/", StringComparison.Ordinal) ? AllowedReferencesOfTasks : AllowedReferences;

        foreach (var reference in reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName()))
        {
            if (reference.Name is "ModelRegistry.Analyzers" or "ModelRegistry.Core")
            {
                continue;
            }

            Assert.True(allowed.TryGetValue(reference.Name!, out var newest), $"{name} refers to {reference.FullName}, which no host brings.");
            Assert.True(reference.Version <= newest, $"{name} refers to {reference.FullName}; the oldest host has {newest}.");
        }
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/ModelRegistry.Analyzers.dll")]
    [InlineData("analyzers/dotnet/cs/ModelRegistry.CodeFixes.dll")]
    [InlineData("tasks/netstandard2.0/ModelRegistry.Core.dll")]
    [InlineData("tasks/netstandard2.0/ModelRegistry.Tasks.dll")]
    public void Dll_carries_its_symbols_and_they_name_no_folder_of_the_machine(string name)
    {
        using var dll = new PEReader(ImmutableArray.Create(Bytes(name)));
        var entry = Assert.Single(dll.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = dll.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var reader = symbols.GetMetadataReader();

        Assert.NotEmpty(reader.Documents);
        Assert.All(reader.Documents, document => Assert.StartsWith("/_/", reader.GetString(reader.GetDocument(document).Name), StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_props_make_visible_is_what_the_analyzers_read()
    {
        var options = StringConstants("BuildProperties");
        var props = XDocument.Parse(Text("build/ModelRegistry.Analyzers.props"));
        var metadata = props.Descendants("CompilerVisibleItemMetadata")
            .Select(item => (item.Attribute("Include")!.Value, item.Attribute("MetadataName")!.Value));
        string[] noProperties = ["Role", "ReadOnly", "RegistryRole", "ConfigurationRole", "BaselineRole"];

        Assert.Equal(
            options.Where(option => !noProperties.Contains(option.Key)).Select(option => option.Value).Order(StringComparer.Ordinal),
            props.Descendants("CompilerVisibleProperty").Select(item => item.Attribute("Include")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal([("AdditionalFiles", options["Role"]), ("AdditionalFiles", options["ReadOnly"])], metadata);
        Assert.Equal(
            [options["RegistryRole"], options["ConfigurationRole"], options["ConfigurationRole"], options["BaselineRole"]],
            XDocument.Parse(Text("build/ModelRegistry.Analyzers.targets")).Descendants("AdditionalFiles").Attributes(options["Role"]).Select(role => role.Value));
    }

    [Theory]
    [InlineData("build/ModelRegistry.Analyzers.props")]
    [InlineData("build/ModelRegistry.Analyzers.targets")]
    [InlineData("build/ModelRegistry.Pages.props")]
    [InlineData("buildMultiTargeting/ModelRegistry.Analyzers.targets")]
    public void Build_logic_only_sets_properties_and_items_stops_a_build_and_asks_for_the_owner_of_a_registry(string path)
    {
        var project = XDocument.Parse(Text(path)).Root!;

        foreach (var element in project.DescendantsAndSelf())
        {
            var allowed = element.Parent?.Name.LocalName switch
            {
                null => element.Name.LocalName == "Project",
                "Project" => element.Name.LocalName is "PropertyGroup" or "ItemGroup" or "Target" || IsImportOfNamedTargets(element)
                    || element.Attribute("TaskName")?.Value == "ModelRegistry.Tasks.FindRegistryOwner",
                "Target" => element.Name.LocalName is "PropertyGroup" or "ItemGroup" or "Error" or "Warning" or "FindRegistryOwner",
                "FindRegistryOwner" => element.Name.LocalName == "Output",
                "PropertyGroup" or "ItemGroup" => !element.HasElements,
                _ => false,
            };
            Assert.True(allowed, $"{path}: a build that installs an analyzer runs nothing: {element}");
        }

        Assert.DoesNotContain("System.IO.File", Text(path), StringComparison.Ordinal);

        static bool IsImportOfNamedTargets(XElement element)
            => element.Name.LocalName == "Import" && Path.GetFileName(element.Attribute("Project")!.Value) is
                "ModelRegistry.Baseline.targets" or "ModelRegistry.Init.targets" or "ModelRegistry.Pages.props" or "ModelRegistry.WarningsAsErrors.targets";
    }

    [Fact]
    public void The_task_runs_only_where_the_user_names_its_target()
    {
        var targets = XDocument.Parse(Text("build/ModelRegistry.Baseline.targets")).Descendants("Target").ToList();

        Assert.Equal(
            ["ModelRegistryWriteBaseline", "_ModelRegistryLookForFindings", "_ModelRegistryLogFindings"], targets.Select(target => target.Attribute("Name")!.Value));
        Assert.All(targets.Attributes(), attribute => Assert.DoesNotContain(attribute.Name.LocalName, new[] { "BeforeTargets", "AfterTargets" }));
        Assert.All(
            new[] { "build/ModelRegistry.Analyzers.targets", "buildMultiTargeting/ModelRegistry.Analyzers.targets" },
            path => Assert.All(targets, target => Assert.DoesNotContain(target.Attribute("Name")!.Value, Text(path), StringComparison.Ordinal)));
        Assert.Equal(["WriteBaseline"], targets.Elements().Select(element => element.Name.LocalName).Except(["PropertyGroup", "ItemGroup", "MSBuild"]));
    }

    [Fact]
    public void The_registry_to_begin_with_is_written_only_where_the_user_names_its_target()
    {
        var project = XDocument.Parse(Text("build/ModelRegistry.Init.targets")).Root!;
        var target = Assert.Single(project.Elements("Target"));

        Assert.Equal(["UsingTask"], project.Elements().Except([target]).Select(element => element.Name.LocalName));
        Assert.Equal(["Name"], target.Attributes().Select(attribute => attribute.Name.LocalName));
        Assert.Equal(
            ["PropertyGroup", "Error", "CopyFileContent", "Message"], target.Elements().Select(element => element.Name.LocalName).Distinct());
        Assert.All(
            new[] { "build/ModelRegistry.Analyzers.targets", "buildMultiTargeting/ModelRegistry.Analyzers.targets" },
            path => Assert.DoesNotContain(target.Attribute("Name")!.Value, Text(path), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Packs_the_same_bytes_again()
    {
        var folder = feed.NewFolder();
        (await feed.RepackAsync(folder)).Succeeded();

        var again = Path.Combine(folder, Path.GetFileName(feed.PackagePath));
        Assert.Equal(Hashes(feed.PackagePath), Hashes(again));
        Assert.Equal(await File.ReadAllBytesAsync(feed.PackagePath), await File.ReadAllBytesAsync(again));
    }

    /// <summary>A release leads to the pages of its tag, any other build to the newest ones.</summary>
    [Fact]
    public void Pages_and_messages_lead_to_the_pages_of_the_packages_version()
    {
        var gitRef = GitRef();
        var pages = $"https://github.com/model-registry/ModelRegistry.Analyzers/blob/{gitRef}/";

        Assert.Equal(
            Repository.Read("README.md").Replace("/blob/main/", $"/blob/{gitRef}/", StringComparison.Ordinal)
                .Replace("/ModelRegistry.Analyzers/main/", $"/ModelRegistry.Analyzers/{gitRef}/", StringComparison.Ordinal).TrimEnd(),
            Text("README.md").ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(pages + "docs/", XDocument.Parse(Text("build/ModelRegistry.Pages.props")).Descendants("_ModelRegistryPages").Single().Value);
        var links = XDocument.Parse(Text("build/ModelRegistry.Analyzers.targets")).Descendants().Attributes("HelpLink").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("$(_ModelRegistryPages)", link.Value, StringComparison.Ordinal));
    }

    /// <summary>The branch or tag whose pages belong to the packed dll.</summary>
    private string GitRef()
    {
        using var dll = new PEReader(ImmutableArray.Create(Bytes("analyzers/dotnet/cs/ModelRegistry.Analyzers.dll")));
        var reader = dll.GetMetadataReader();
        var attribute = reader.GetAssemblyDefinition().GetCustomAttributes().Select(reader.GetCustomAttribute).Single(attribute =>
            reader.GetString(reader.GetTypeReference((TypeReferenceHandle)reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent).Name)
            == "AssemblyInformationalVersionAttribute");
        var value = reader.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        return value.ReadSerializedString()!.Split('+')[0] is var version && version.Contains('-', StringComparison.Ordinal) ? "main" : "v" + version;
    }

    private static string NewestChanges()
    {
        var section = Repository.Read("CHANGELOG.md").Split("\n## ").First(part => char.IsDigit(part[1]));
        return section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim();
    }

    private static List<string> Hashes(string path)
    {
        using var package = ZipFile.OpenRead(path);
        return [.. package.Entries.Select(entry => $"{entry.FullName} {Convert.ToHexString(SHA256.HashData(Bytes(entry)))}").Order(StringComparer.Ordinal)];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private byte[] Bytes(string path)
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);
        return Bytes(package.GetEntry(path)!);
    }

    private string Text(string path)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(path)));
        return reader.ReadToEnd();
    }

    /// <summary>The constants of a type in the shipped dll, by their names.</summary>
    private Dictionary<string, string> StringConstants(string type)
    {
        using var dll = new PEReader(ImmutableArray.Create(Bytes("analyzers/dotnet/cs/ModelRegistry.Analyzers.dll")));
        var reader = dll.GetMetadataReader();
        return reader.TypeDefinitions.Select(reader.GetTypeDefinition).Single(definition => reader.GetString(definition.Name) == type)
            .GetFields().Select(reader.GetFieldDefinition)
            .ToDictionary(field => reader.GetString(field.Name), field => Constant(reader.GetConstant(field.GetDefaultValue())), StringComparer.Ordinal);

        string Constant(Constant constant)
        {
            var blob = reader.GetBlobReader(constant.Value);
            return blob.ReadUTF16(blob.Length);
        }
    }

    private XElement Nuspec()
    {
        var root = XDocument.Parse(Text("ModelRegistry.Analyzers.nuspec")).Root!;
        return root.Element(root.Name.Namespace + "metadata")!;
    }
}
