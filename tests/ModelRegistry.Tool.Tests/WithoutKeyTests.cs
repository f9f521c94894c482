using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ModelRegistry.Tool.Tests;

/// <summary>The page's four commands, from a registry of which nothing is known to one that is verified and evaluated.</summary>
public sealed class WithoutKeyTests : ToolProcess
{
    private const string Address = "http://127.0.0.1:5180/v1";

    private Process? _standIn;

    [Fact]
    public async Task A_newcomer_verifies_and_evaluates_against_the_stand_in_of_the_sample()
    {
        var page = File.ReadAllText(Path.Combine(PageTests.Root, "docs", "command-line.md")).ReplaceLineEndings("\n");
        var section = page[page.IndexOf("\n## Without a key\n", StringComparison.Ordinal)..];
        var json = Regex.Matches(section, "```json\n(.*?)```", RegexOptions.Singleline);
        Write("models.json", json[0].Groups[1].Value);
        Write("evals.json", json[1].Groups[1].Value);
        var url = await ServeAsync(Regex.Match(section, "SupportDesk -- (serve .*)").Groups[1].Value);
        Environment["OPENAI_API_KEY"] = "stand-in";

        var commands = Regex.Matches(section[..section.IndexOf("\n## Files", StringComparison.Ordinal)], "^model-registry (.*)$", RegexOptions.Multiline);
        foreach (Match command in commands)
        {
            var run = await StartAsync(command.Groups[1].Value.Replace(Address, url, StringComparison.Ordinal).Split(' '));
            Assert.True(run.ExitCode == 0, $"{command.Value}\n{run.Output}{run.Errors}");
        }

        Assert.Equal(3, commands.Count);
        var models = JsonDocument.Parse(Read("models.json")).RootElement.GetProperty("models").EnumerateArray().ToList();
        Assert.Equal(5, models.Count);
        Assert.All(models, model =>
        {
            Assert.Equal(JsonValueKind.String, model.GetProperty("idVerified").GetProperty("on").ValueKind);
            Assert.Equal("granted", model.GetProperty("access").GetProperty("api").GetProperty("state").GetString());
            Assert.Equal(JsonValueKind.Object, model.GetProperty("checks").GetProperty("testCall").ValueKind);
        });
        Assert.Equal(2, models.Count(model => model.GetProperty("checks").TryGetProperty("evals", out _)));
        var check = await StartAsync("check", "--json");
        Assert.Equal(
            ["LLM1010", "LLM1011"],
            JsonDocument.Parse(check.Output).RootElement.GetProperty("findings").EnumerateArray()
                .Select(finding => finding.GetProperty("rule").GetString()).Distinct().Order());
    }

    private protected override void End() => _standIn?.Kill(entireProcessTree: true);

    /// <summary>On a port that is free; the answer is the address.</summary>
    private async Task<string> ServeAsync(string arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(PageTests.Root, "samples", "SupportDesk", "bin", configuration, "net10.0", "SupportDesk.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments.Split(' '), "--port", "0"]) { RedirectStandardOutput = true };
        _standIn = Process.Start(start)!;
        var line = await _standIn.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        var address = Regex.Match(line ?? string.Empty, @"http://127\.0\.0\.1:\d+/v1");
        Assert.True(address.Success, line);
        return address.Value;
    }
}
