using ModelRegistry.Tool;
using Spectre.Console;

// A file or a pipe has no width of its own but that which the caller names, and shows no colours.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns is >= 20 and <= 1_000 ? columns : 120;
    AnsiConsole.Profile.Capabilities.Ansi = false;
    AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
}

#pragma warning disable RS0030 // The one clock of the tool: everything else is given the day.
Func<DateTime> clock = () => DateTime.UtcNow;
#pragma warning restore RS0030

var host = new ToolHost(AnsiConsole.Console, Console.Out, Console.Error, Directory.GetCurrentDirectory(), clock().Date)
{
    Clock = clock,
    Interruption = Interruption,
    Progress = Console.IsErrorRedirected ? null : text => Console.Error.Write($"\r{text}\u001b[K"),
};

// The tool writes by way of its host. What a check of the team prints must not be in the midst of its JSON.
Console.SetOut(Console.Error);
return ToolCommand.Run(args, host);

// The first Ctrl+C lets the command end in its own way, the second ends it.
static CancellationToken Interruption()
{
    var source = new CancellationTokenSource();
    Console.CancelKeyPress += (_, pressed) =>
    {
        pressed.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    };
    return source.Token;
}
