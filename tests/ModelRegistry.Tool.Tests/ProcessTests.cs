using System.Globalization;
using System.Text;

namespace ModelRegistry.Tool.Tests;

/// <summary>The tool as users start it: a process with its output in a pipe.</summary>
public class ProcessTests : ToolProcess
{
    [Fact]
    public async Task The_program_finds_the_registry_of_its_folder_and_ends_with_the_code_of_the_command()
    {
        Write("models.json", """{ "models": [ { "id": "m-1" } ] }""");

        var (exitCode, output, errors) = await StartAsync("check");

        Assert.Equal(1, exitCode);
        Assert.Contains("error LLM1003", output, StringComparison.Ordinal);
        Assert.Contains("models.json as of 2", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Help_names_the_program_as_it_is_called()
    {
        var (exitCode, output, _) = await StartAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("model-registry [command]", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("de_DE.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    public async Task Every_command_writes_the_same_under_every_culture(string culture)
    {
        Write("list-2026-08-01.json", """{ "m-i": { "litellm_provider": "OPENAI_I", "input_cost_per_token": 2.5e-06, "max_output_tokens": 1234, "deprecation_date": "2027-01-02" } }""");
        string[][] commands =
        [
            ["import", "m-i", "--provider", "OPENAI-I", "--from", "list-2026-08-01.json", "--as-of", "2026-08-03"],
            ["stamp", "m-i", "--what", "pricing", "--source", "s", "--on", "2026-08-02"],
            ["check", "--as-of", "2026-08-03"],
            ["diff", "--against", "list-2026-08-01.json", "--as-of", "2027-02-03"],
            ["report", "--as-of", "2026-08-03", "--markdown", "models.md", "--html", "models.html", "--json"],
        ];
        var written = new List<string>();
        foreach (var name in new[] { "C.UTF-8", culture })
        {
            Write("models.json", """{ "maxAgeDays": 30, "models": [], "tiers": {} }""");
            var outputs = new StringBuilder();
            foreach (var command in commands)
            {
                Environment["LC_ALL"] = name;
                var (exitCode, output, errors) = await StartAsync(command);
                outputs.Append(CultureInfo.InvariantCulture, $"{exitCode} {output}{errors}");
            }

            written.Add(outputs + Read("models.json") + Read("models.md") + Read("models.html"));
        }

        Assert.Contains("2.50", written[0], StringComparison.Ordinal);
        Assert.Equal(written[0], written[1]);
    }

    [Fact]
    public async Task In_a_pipe_the_caller_says_how_wide_a_line_is()
    {
        Write("models.json", """{ "models": [ { "id": "m-1" } ] }""");
        Environment["COLUMNS"] = "60";

        var (_, output, _) = await StartAsync("check");

        Assert.StartsWith("models.json(1,15)", output, StringComparison.Ordinal);
        Assert.All(output.ReplaceLineEndings("\n").Split('\n'), line => Assert.True(line.Length <= 60, line));
    }
}
