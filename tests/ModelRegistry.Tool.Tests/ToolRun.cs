using System.Text.Json;
using Spectre.Console;

namespace ModelRegistry.Tool.Tests;

/// <summary>A folder of its own with registry files, and runs of the tool in it on a day that stands still.</summary>
public abstract class ToolRun : IDisposable
{
    /// <summary>How many characters a line of the console has.</summary>
    private protected int Width { get; set; } = 160;

    /// <summary>The environment variables that the tool finds; those of the machine are not among them.</summary>
    private protected Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Interrupts the runs that follow; by default nobody does.</summary>
    private protected CancellationToken Interruption { get; set; }

    protected string Folder { get; } = Directory.CreateTempSubdirectory("model-registry-tool-").FullName;

    private protected virtual DateTime Today => new(2026, 8, 3);

    public void Dispose()
    {
        End();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what a test has started beside the folder.</summary>
    private protected virtual void End()
    {
    }

    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Values of a JSON object: texts as they are, everything else as it is written.</summary>
    private protected static string Fields(JsonElement element, params string[] names)
        => string.Join(' ', names.Select(name => element.GetProperty(name)).Select(value
            => value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()));

    protected string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Runs the tool as its entry point does.</summary>
    private protected ToolResult Run(params string[] arguments) => RunIn(Folder, arguments);

    private protected ToolResult RunIn(string folder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Width;
        var host = new ToolHost(console, output, errors, folder, Today)
        {
            Variable = name => Variables.GetValueOrDefault(name),
            Interruption = () => Interruption,
            Clock = () => Today.AddHours(10).AddMinutes(15),
        };
        var exitCode = ToolCommand.Run(arguments, host);
        return new ToolResult(exitCode, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }
}

internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The output in one line with single spaces, so that it does not matter where a table is wrapped.</summary>
    public string Text => string.Join(' ', Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    public JsonElement Json
    {
        get
        {
            Assert.Empty(Errors);
            return JsonDocument.Parse(Output).RootElement;
        }
    }
}
