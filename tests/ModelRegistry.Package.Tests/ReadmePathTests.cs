using System.Text.RegularExpressions;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>The ways into the package, as the pages describe them: with their own commands and files, and with nothing else.</summary>
[Collection(PackageTests.Name)]
public sealed class ReadmePathTests(PackageFeed feed)
{
    [Fact]
    public async Task From_an_empty_folder_to_a_fixed_warning_in_four_commands()
    {
        var section = Section("README.md", "Your first fixed warning in 90 seconds");
        var (before, after) = Blocks(section, "shell") switch { [var first, var second] => (Commands(first), Commands(second)), _ => throw new InvalidOperationException("Two blocks of commands are expected.") };
        var root = feed.NewFolder();

        Assert.Equal(4, before.Concat(after).Count(command => command[0] == "dotnet"));
        var folder = root;
        foreach (var command in before)
        {
            folder = await RunAsync(command, folder);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "models.json"), Assert.Single(Blocks(section, "json")));
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Assert.Single(Blocks(section, "csharp")));

        var build = (await DotnetAsync(folder, after[0][1..])).Succeeded();
        Assert.Contains(Regex.Match(section, @"The build warns: `(.+?)`\.").Groups[1].Value, build.Output, StringComparison.Ordinal);
        Assert.Contains("1 Warning(s)", build.Output, StringComparison.Ordinal);

        await RunAsync(after[1], folder);
        Assert.Equal("using ModelRegistry;\n\nvar model = ModelIds.Gpt5_5;\nConsole.WriteLine($\"Asking {model}\");\n", await File.ReadAllTextAsync(Path.Combine(folder, "Program.cs")));
        Assert.Contains("0 Warning(s)", (await DotnetAsync(folder, "build")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal("Asking gpt-5.5\n", (await DotnetAsync(folder, "run", "--no-build")).Succeeded().Output);
    }

    [Fact]
    public async Task Old_code_base_is_adopted_and_only_what_is_new_fails_on_CI()
    {
        var consumer = ConsumerProject.Application.WithoutPackage().WithPackage("OpenAI", "2.15.0")
            .WithFile("App/Chat.cs", "internal static class Chat\n{\n    public static object Large => new OpenAI.Chat.ChatClient(\"gpt-4o\", \"key\");\n\n    public static object Small => new OpenAI.Chat.ChatClient(\"gpt-4o-mini\", \"key\");\n}\n")
            .WithFile("App/Program.cs", "System.Console.WriteLine(Chat.Large.GetType() == Chat.Small.GetType());\n")
            .Create(feed);
        var folder = Path.Combine(consumer.Root, "App");

        foreach (var command in Commands(Blocks(Section("docs/ci.md", "Adopting it in an old code base"), "shell").First()).Where(command => command[0] == "dotnet"))
        {
            await RunAsync(command, folder);
        }

        Assert.Contains("\"id\": \"gpt-4o\",", consumer.Read("App/models.json"), StringComparison.Ordinal);
        Assert.Contains("\"id\": \"gpt-4o-mini\",", consumer.Read("App/models.json"), StringComparison.Ordinal);
        Assert.Contains("new OpenAI.Chat.ChatClient(ModelIds.Gpt4oMini, \"key\")", consumer.Read("App/Chat.cs"), StringComparison.Ordinal);
        Assert.NotEmpty(consumer.Read("App/models.schema.json"));
        (await DotnetAsync(folder, "build", "--no-incremental", "-p:CI=true")).Succeeded();

        consumer.Write("App/New.cs", "internal static class New\n{\n    public const string Id = \"gpt-4o\";\n}\n");
        var build = await DotnetAsync(folder, "build", "-p:CI=true");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error LLM2001", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Chat.cs", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_solution_is_adopted_with_the_tool()
    {
        var root = ConsumerProject.Application.WithPackage("OpenAI", "2.15.0")
            .WithFile("App/Program.cs", "System.Console.WriteLine(new OpenAI.Chat.ChatClient(\"gpt-4o\", \"key\").GetType());\n")
            .WithProject(ConsumerProject.Library.At("Lib/Lib.csproj"))
            .InSolution("All.slnx")
            .Create(feed);
        var tools = Path.Combine(feed.NewFolder(), "tools");
        await feed.PackToolAsync();

        foreach (var command in Commands(Assert.Single(Blocks(Section("README.md", "Existing code bases"), "shell"))))
        {
            var run = command switch
            {
                ["dotnet", "tool", "install", "--global", var tool] =>
                    await DotnetAsync(root.Root, "tool", "install", tool, "--tool-path", tools, "--version", feed.Version),
                ["dotnet", .. var arguments] => await DotnetAsync(root.Root, arguments),
                [var tool, .. var arguments] => await Dotnet.RunProgramAsync(Path.Combine(tools, tool), root.Root, feed.Environment, arguments),
                [] => throw new InvalidOperationException("A command is expected."),
            };
            run.Succeeded();
        }

        Assert.Contains("\"id\": \"gpt-4o\",", root.Read("models.json"), StringComparison.Ordinal);
        Assert.Contains("ModelIds.Gpt4o, \"key\"", root.Read("App/Program.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("LLM2001", root.Read("App/models.baseline.txt"), StringComparison.Ordinal);
        (await DotnetAsync(root.Root, "build", "--no-incremental", "-p:CI=true")).Succeeded();
    }

    /// <summary>Runs a line of the README, and says in which folder the next one runs.</summary>
    private async Task<string> RunAsync(string[] command, string folder)
    {
        if (command[0] == "cd")
        {
            return Path.Combine(folder, command[1]);
        }

        Assert.Equal("dotnet", command[0]);
        (await DotnetAsync(folder, command[1..])).Succeeded();
        return folder;
    }

    /// <summary>The package of this run, where the command names it: the one of a user has a version that a gallery knows.</summary>
    private Task<ProcessResult> DotnetAsync(string folder, params string[] arguments)
        => Dotnet.RunAsync(folder, feed.Environment, arguments is ["add", "package", ..] ? [.. arguments, "--version", feed.Version] : arguments);

    private static List<string[]> Commands(string block)
        => [.. block.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => line.Split("&&")).Select(command => command.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static string Section(string page, string title)
        => Regex.Match(Repository.Read(page), $@"^## {Regex.Escape(title)}\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    private static List<string> Blocks(string text, string language)
        => [.. Regex.Matches(text, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];
}
