using System.Diagnostics;

namespace ModelRegistry.SupportDesk.Tests;

/// <summary>One run of the sample as a process, with its output in a pipe, without a network and without a key.</summary>
internal sealed record SupportDeskProgram(int ExitCode, string[] Output, string Errors)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <summary>The whole output as one line, so that it does not matter where a sentence is wrapped.</summary>
    public string Text => string.Join(' ', string.Join(' ', Output).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static Task<SupportDeskProgram> RunAsync(params string[] arguments) => RunInCultureAsync("en_US.UTF-8", arguments);

    public static async Task<SupportDeskProgram> RunInCultureAsync(string locale, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SupportDesk.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = locale;
        start.Environment.Remove("OPENAI_API_KEY");
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(LongestRun);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        return new SupportDeskProgram(process.ExitCode, (await output).ReplaceLineEndings("\n").Split('\n'), await errors);
    }

    /// <summary>The cells of the table row that begins with a text, in one line with single spaces.</summary>
    public string Row(string start)
        => string.Join(' ', Assert.Single(Output, line => line.TrimStart().StartsWith(start, StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
