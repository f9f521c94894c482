using Spectre.Console;
using SupportDesk;

// A file or a pipe has no width of its own.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 120;
}

return await CommandLine.Create(AnsiConsole.Console).Parse(args).InvokeAsync();
