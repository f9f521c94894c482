using System.Diagnostics;

namespace ModelRegistry.Tool.Tests;

/// <summary>
/// A solution of the kinds of projects at which adoptions stopped, adopted once: a program whose warnings are errors, constants of another
/// assembly and of an SDK, tables of prefixes, migrations, settings, tests, a project that does not compile, and two without the package.
/// The package is what the tool has beside it.
/// </summary>
public sealed class AdoptedSolution : ToolRun
{
    internal const string Package = """
          <Import Project="$(Rules)/build/ModelRegistry.Analyzers.props" />
          <ItemGroup><Analyzer Include="$(Rules)/ModelRegistry.Analyzers.dll" /></ItemGroup>
          <Import Project="$(Rules)/build/ModelRegistry.Analyzers.targets" />
        """;

    private const string Sdk = """
        namespace OpenAI.Chat
        {
            public class ChatClient
            {
                public ChatClient(string model, string apiKey) => Model = model + apiKey;
                public string Model { get; }
            }
        }
        namespace Microsoft.EntityFrameworkCore.Migrations { public abstract class Migration { protected abstract void Up(object b); } }
        """;

    private const string App = """
        using OpenAI.Chat;
        object[] clients =
        [
            new ChatClient("gpt-5.5", "k"), new ChatClient("openai/gpt-5.5", "k"), new ChatClient(Vendor.Known.Fast, "k"),
            new ChatClient(args[0], "k"),
        ];
        System.Console.WriteLine(clients.Length + Prices.InputFor(args[0]));
        static class Prices
        {
            static readonly (string Prefix, decimal Input)[] ByPrefix = [("claude-opus-4-5", 5m), ("claude-opus-4", 15m)];
            public static decimal InputFor(string model)
            {
                foreach (var (prefix, input) in ByPrefix) if (model.StartsWith(prefix)) return input;
                return 0;
            }
        }
        """;

    public AdoptedSolution()
    {
        WriteSolution(this.Write);
        Before = Files();
        First = Run("adopt");
        AfterFirst = Files();
        Again = Run("adopt", "--json");
        AfterAll = Files();
        OnCi = BuildOnCi("App/App.csproj");
    }

    internal IReadOnlyDictionary<string, string> Before { get; }

    internal ToolResult First { get; }

    internal IReadOnlyDictionary<string, string> AfterFirst { get; }

    internal ToolResult Again { get; }

    internal IReadOnlyDictionary<string, string> AfterAll { get; }

    /// <summary>What the build of the program prints where the rules are enforced.</summary>
    internal string OnCi { get; }

    /// <summary>Null on a system without such modes.</summary>
    internal UnixFileMode? ModeOf(string name) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(Path.Combine(Folder, name));

    /// <summary>What lies above a solution is none of its business.</summary>
    internal static void WriteSurroundings(Func<string, string, string> write)
    {
        var rules = Path.Combine(AppContext.BaseDirectory, "tool", "rules");
        write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <Rules>{rules}</Rules>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
            </Project>
            """);
        write("Directory.Build.targets", "<Project />");
        write("Directory.Packages.props", "<Project />");
        write(".editorconfig", "root = true\n");
        write("nuget.config", """<configuration><packageSources><clear /></packageSources></configuration>""");
    }

    private static void WriteSolution(Func<string, string, string> write)
    {
        WriteSurroundings(write);
        write("All.slnx", """
            <Solution>
              <Project Path="src/App/App.csproj" />
              <Project Path="src/Broken/Broken.csproj" />
              <Project Path="src/Data/Data.csproj" />
              <Project Path="src/OpenAI/OpenAI.csproj" />
              <Project Path="src/Other/Other.csproj" />
              <Project Path="src/Vendor/Vendor.csproj" />
              <Project Path="tests/App.Tests/App.Tests.csproj" />
            </Solution>
            """.Replace("src/App/", "App/", StringComparison.Ordinal));
        write("src/OpenAI/OpenAI.csproj", Project(""));
        write("src/OpenAI/Sdk.cs", Sdk);
        write("src/Vendor/Vendor.csproj", Project(""));
        write("src/Vendor/Known.cs", """namespace Vendor { public static class Known { public const string Fast = "gpt-5.4-mini"; } }""");
        string[] strict = ["OutputType=Exe", "TreatWarningsAsErrors=true", "MSBuildTreatWarningsAsErrors=true"];
        write("App/App.csproj", Project(Package, [.. strict, "../src/OpenAI/OpenAI", "../src/Vendor/Vendor"]));
        write("App/Program.cs", App);
        write("App/appsettings.json", """{ "Model": "claude-sonnet-4-5", "Logging": { "Level": "gpt" } }""");
        write("src/Data/Data.csproj", Project(Package, "../OpenAI/OpenAI"));
        write("src/Data/Seed.cs", """
            class Seed : Microsoft.EntityFrameworkCore.Migrations.Migration
            {
                protected override void Up(object b) => System.Console.Write("gpt-3.5-turbo");
            }
            """);
        write("src/Broken/Broken.csproj", Project(Package, "../OpenAI/OpenAI"));
        write("src/Broken/Broken.cs", """class Broken { object M() => new OpenAI.Chat.ChatClient("gpt-4.1", Missing.Key); }""");
        write("src/Other/Other.csproj", Project("", "../OpenAI/OpenAI"));
        write("src/Other/Other.cs", """class Other { object M() => new OpenAI.Chat.ChatClient("o3-mini", "k"); }""");
        write("tests/App.Tests/App.Tests.csproj", Project(Package, "IsTestProject=true", "../../src/OpenAI/OpenAI"));
        write("tests/App.Tests/Tests.cs", """class Tests { object M() => new OpenAI.Chat.ChatClient("gpt-5.6-luna", "k"); }""");
    }

    /// <param name="package">The package, or nothing.</param>
    /// <param name="others">Properties as <c>Name=Value</c>, and the projects that it references.</param>
    internal static string Project(string package, params string[] others)
    {
        var properties = others.Where(other => other.Contains('=', StringComparison.Ordinal)).Select(other => other.Split('='))
            .Select(parts => $"<{parts[0]}>{parts[1]}</{parts[0]}>");
        var references = others.Where(other => !other.Contains('=', StringComparison.Ordinal))
            .Select(other => $"""<ProjectReference Include="{other}.csproj" />""");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{string.Concat(properties)}</PropertyGroup>
              <ItemGroup>{string.Concat(references)}</ItemGroup>
            {package}
            </Project>
            """;
    }

    /// <summary>All files but those that a build writes into bin and obj, by their names.</summary>
    internal IReadOnlyDictionary<string, string> Files() => FilesIn(Folder);

    internal static IReadOnlyDictionary<string, string> FilesIn(string folder)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj"))
            .ToDictionary(file => file.Name, file => $"{File.GetLastWriteTimeUtc(file.Path):O} {File.ReadAllText(file.Path)}");

    private string BuildOnCi(string project)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project, "--no-restore", "-nologo", "-v:q", "-tl:off", "-nodeReuse:false"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["CI"] = "true";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
