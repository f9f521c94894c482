using System.Text.Json.Nodes;

namespace ModelRegistry.Tool.Tests;

/// <summary>Registries that projects get out of packages, as NuGet has restored them.</summary>
public class PackagedRegistryTests : ToolRun
{
    private const string Shared = """
        {
          "models": [
            { "id": "m-1", "provider": "p", "lifecycle": "available", "owner": "ai" },
            { "id": "m-2", "provider": "p", "lifecycle": "available", "owner": "ai" }
          ],
          "tiers": { "hard": { "models": ["m-1", "m-2"] } }
        }
        """;

    [Theory]
    [InlineData("App", "App/obj")]
    [InlineData("App/Pages", "App/obj")]
    [InlineData(".", "App/obj")]
    [InlineData("App", "artifacts/obj/App")]
    public void Package_of_a_project_is_read(string folder, string output)
    {
        Restore("App", output, "1.0.0");
        Directory.CreateDirectory(Path.Combine(Folder, "App/Pages"));

        var emit = RunIn(Path.Combine(Folder, folder), "emit", "--language", "json", "--output", Path.Combine(Folder, "out.json"));

        Assert.Equal(ExitCode.Fine, emit.ExitCode);
        Assert.Contains("\"m-2\"", Read("out.json"), StringComparison.Ordinal);
    }

    /// <summary>What is wrong in the package is reported where it is made; its chains depend on the overlay.</summary>
    [Fact]
    public void Overlay_of_the_repository_is_judged_with_the_package()
    {
        Restore("App", "App/obj", "1.0.0");
        var facts = """{ "id": "m-1", "access": { "api": "paused" } }, { "id": "m-2", "access": { "api": "paused" } }""";
        Write("models.json", $$"""{ "overlay": true, "models": [{{facts}}] }""");

        var findings = Run("check", "--json").Json.GetProperty("findings").EnumerateArray().Select(finding => Fields(finding, "file", "rule"));

        Assert.Equal(["models.json LLM1006"], findings);
        var message = Run("check", "--json").Json.GetProperty("findings")[0].GetProperty("message").GetString();
        Assert.StartsWith("Unsafe fallback chain: in the package acme.models 1.0.0, ", message, StringComparison.Ordinal);
        Assert.Contains("hard", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Newest_of_several_versions_counts()
    {
        Restore("App", "App/obj", "1.9.0");
        Restore("Web", "Web/obj", "1.10.0", Shared.Replace("m-2", "m-3", StringComparison.Ordinal));

        var check = Run("check", "--json").Json.GetProperty("files").EnumerateArray().Select(file => file.GetString());

        Assert.Equal(["packages/acme.models/1.10.0/registry/models.json"], check);
    }

    /// <summary>The overlay is the repository's own file, and the package is nobody's to change.</summary>
    [Fact]
    public void Package_is_not_written()
    {
        Restore("App", "App/obj", "1.0.0");
        Directory.CreateDirectory(Path.Combine(Folder, ".git"));
        var package = Path.Combine(Folder, "packages/acme.models/1.0.0/registry/models.json");

        var run = Run("set", "p/m-1", "owner=web");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("is part of the package acme.models 1.0.0 and is read-only", run.Errors, StringComparison.Ordinal);
        Assert.Equal(Shared, File.ReadAllText(package));
    }

    [Fact]
    public void Restore_that_is_broken_is_reported()
    {
        Write("App/App.csproj", "<Project />");
        Write("App/obj/project.assets.json", "{ ");

        var run = Run("check");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("project.assets.json cannot be read: run \"dotnet restore\" again", run.Errors, StringComparison.Ordinal);
    }

    private void Restore(string project, string output, string version, string registry = Shared)
    {
        var package = "packages/acme.models/" + version;
        Write($"{package}/registry/models.json", registry);
        Write($"{package}/.nupkg.metadata", "{}");
        Write($"{package}/build/Acme.Models.props", "<ModelRegistryShared Include=\"../registry/models.json\" />");
        Write($"{project}/{project}.csproj", "<Project />");
        var library = new JsonObject
        {
            ["type"] = "package",
            ["path"] = "acme.models/" + version,
            ["files"] = new JsonArray(".nupkg.metadata", "build/Acme.Models.props", "registry/models.json"),
        };
        var assets = new JsonObject
        {
            ["libraries"] = new JsonObject { ["Acme.Models/" + version] = library, ["Lib/1.0.0"] = new JsonObject { ["type"] = "project" } },
            ["packageFolders"] = new JsonObject { [Path.Combine(Folder, "packages") + "/"] = new JsonObject() },
        };
        Write($"{output}/project.assets.json", assets.ToJsonString());
    }
}
