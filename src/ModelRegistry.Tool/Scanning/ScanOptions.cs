using System.CommandLine;
using ModelRegistry.Tool.Scanning.Files;

namespace ModelRegistry.Tool.Scanning;

/// <summary>The options that say which files of a repository are read.</summary>
internal sealed class ScanOptions
{
    private const int UsualSize = 20;
    private const int LargestSize = 1_000;
    private const long Megabyte = 1_000_000;

    public Option<string[]> Include { get; } = new("--include")
    {
        Description = "A pattern of paths, such as deploy/**/*.yaml: only these files are read; repeat it for more",
        HelpName = "PATTERN",
    };

    public Option<string[]> Exclude { get; } = new("--exclude") { Description = "A pattern of paths to leave out; repeat it for more", HelpName = "PATTERN" };

    public Option<bool> Markdown { get; } = new("--include-markdown") { Description = "Also read Markdown and other text for people" };

    public Option<bool> CSharp { get; } = new("--csharp") { Description = "Also read C#, which the analyzers check in a build" };

    public Option<int?> MaxSize { get; } = ToolOptions.Number("--max-size", $"The size in MB above which a file is left out; by default {UsualSize}", 1, LargestSize);

    /// <param name="command">The command.</param>
    /// <param name="asksForCSharp">Whether C# is read only on request.</param>
    public void AddTo(Command command, bool asksForCSharp = true)
    {
        command.Options.Add(Include);
        command.Options.Add(Exclude);
        command.Options.Add(Markdown);
        if (asksForCSharp)
        {
            command.Options.Add(CSharp);
        }

        command.Options.Add(MaxSize);
    }

    public ScanScope Of(ParseResult result, bool includesCSharp = false) => new(
        result.GetValue(Include) ?? [],
        result.GetValue(Exclude) ?? [],
        result.GetValue(Markdown),
        includesCSharp || (result.GetResult(CSharp) is not null && result.GetValue(CSharp)),
        (result.GetValue(MaxSize) ?? UsualSize) * Megabyte);

    /// <summary>The full path of a folder that is named.</summary>
    public static string FolderOf(ToolHost host, string? name)
    {
        var folder = name is null ? host.Folder : host.FullPath(name);
        return Directory.Exists(folder) ? Path.TrimEndingDirectorySeparator(folder) : throw new ToolException($"There is no folder {folder}.");
    }
}
