using System.Diagnostics;

namespace ModelRegistry.SupportDesk.Tests;

/// <summary>One run of the sample as a process, with its output in a pipe, without a network and, unless a test gives it one, without a key.</summary>
internal sealed record SupportDeskProgram(int ExitCode, string[] Output, string Errors)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <summary>The whole output as one line, so that it does not matter where a sentence is wrapped.</summary>
    public string Text => string.Join(' ', string.Join(' ', Output).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static Task<SupportDeskProgram> RunAsync(params string[] arguments) => RunInCultureAsync("en_US.UTF-8", arguments);

    public static Task<SupportDeskProgram> RunInCultureAsync(string locale, params string[] arguments)
        => RunInEnvironmentAsync([new("LC_ALL", locale)], arguments);

    public static async Task<SupportDeskProgram> RunInEnvironmentAsync(KeyValuePair<string, string>[] variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SupportDesk.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("OPENAI_API_KEY");
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(LongestRun);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        return new SupportDeskProgram(process.ExitCode, (await output).ReplaceLineEndings("\n").Split('\n'), await errors);
    }

    /// <summary>The cells of the table row that begins with a text, in one line with single spaces.</summary>
    public string Row(string start) => Assert.Single(Rows(start));

    /// <summary>As <see cref="Row"/>, of all rows that begin so.</summary>
    public string[] Rows(string start) =>
    [
        .. Output.Where(line => line.TrimStart().StartsWith(start, StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];
}
