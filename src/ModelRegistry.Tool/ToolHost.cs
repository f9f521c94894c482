using Spectre.Console;

namespace ModelRegistry.Tool;

/// <summary>What the tool knows of the world around it; tests give it one of their own.</summary>
/// <param name="Console">Takes tables and sentences for people.</param>
/// <param name="Output">Takes what other programs read, as it is; it goes where the console goes.</param>
/// <param name="Errors">Takes the reasons why a command did not do its work.</param>
/// <param name="Folder">Relative paths begin here, and the nearest models.json is looked for from here upwards.</param>
/// <param name="Today">The day that counts as today where no option says otherwise.</param>
internal sealed record ToolHost(IAnsiConsole Console, TextWriter Output, TextWriter Errors, string Folder, DateTime Today)
{
    /// <summary>The environment variable of a name; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The time in UTC, for what a provider's support has to find again. Nothing else depends on it.</summary>
    public DateTime Now => Clock?.Invoke() ?? Today;

    /// <summary>Tells the time in UTC; null for the beginning of today.</summary>
    public Func<DateTime>? Clock { get; init; }

    /// <summary>Ends when the user interrupts the command; commands that ask for it end in their own way.</summary>
    public Func<CancellationToken> Interruption { get; init; } = () => CancellationToken.None;

    /// <summary>Shows how far a command is, on a line that the next one replaces; null where nobody watches.</summary>
    public Action<string>? Progress { get; init; }

    public string FullPath(string path)
        => path.Trim().Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? throw new ToolException("The name of a file is empty.") : Path.GetFullPath(path, Folder);

    /// <summary>The full path of a file that is to be written, in a folder that is there.</summary>
    public string NewPath(string path)
    {
        var full = FullPath(path);
        if (Directory.Exists(full))
        {
            throw new ToolException($"{full} is a folder: name a file in it.");
        }

        return Path.GetDirectoryName(full) is { } folder && Directory.Exists(folder) ? full : throw new ToolException($"There is no folder for {full}: create it first.");
    }

    /// <summary>The path as people and other tools read it: relative to the folder, with slashes, where the file is within it.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative.Replace('\\', '/');
    }
}
