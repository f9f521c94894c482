using System.Text.RegularExpressions;

namespace ModelRegistry.Tool.Tests;

/// <summary>The page about a rollout is played from its first step to its last: each command answers what the page says.</summary>
public sealed class RolloutPageTests : EvalToolRun
{
    [Fact]
    public void Every_step_answers_what_the_page_says()
    {
        Width = 120;
        var page = File.ReadAllText(Path.Combine(PageTests.Root, "docs", "rollout.md")).ReplaceLineEndings("\n");
        var server = ServeWithList();
        Variables["OPENAI_BASE_URL"] = server.Url + "/v1";
        Write("evals.json", Tasks([.. Enumerable.Range(1, 24).Select(index => $"t{index}:simple")]));
        var commands = 0;
        foreach (Match block in Regex.Matches(page, "^```(json|text)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline))
        {
            var text = block.Groups[2].Value;
            if (block.Groups[1].Value == "text")
            {
                commands += Regex.Matches(text, @"^\$ model-registry (.*)\n((?:[^$].*\n)*)", RegexOptions.Multiline)
                    .Count(example => Answers(example.Groups[1].Value, example.Groups[2].Value, server));
            }
            else
            {
                var isWhole = text.StartsWith('{');
                Write("models.json", isWhole ? text : Regex.Replace(Read("models.json"), @"""balanced"": \{.*\}", text.Trim()));
            }
        }

        Assert.Equal(6, commands);
    }

    [Fact]
    public void A_candidate_that_did_worse_is_what_the_page_says()
    {
        var page = File.ReadAllText(Path.Combine(PageTests.Root, "docs", "rollout.md")).ReplaceLineEndings("\n");
        var blocks = Regex.Matches(page, "^```json\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);
        Write("models.json", Regex.Replace(blocks[0].Groups[1].Value, @"""balanced"": \{.*\}", blocks[1].Groups[1].Value.Trim())
            .Replace("\"waiting\"", "\"granted\"", StringComparison.Ordinal));
        Write("evals.json", Tasks([.. Enumerable.Range(1, 24).Select(index => $"t{index}:simple")]));
        ServeAllBut("gpt-5.6-terra t1", "gpt-5.6-terra t2");

        Assert.Equal(1, Eval("--baseline", "gpt-5.5", "--candidate", "balanced", "--write").ExitCode);

        var worse = Regex.Match(page, "^\"gpt-5.6-terra\" did worse.*$", RegexOptions.Multiline).Value;
        Assert.Contains(worse, Run("check").Text, StringComparison.Ordinal);
    }

    private LoopbackServer ServeWithList() => Serve(
        (_, _) => Completion("yes"), """{ "data": [ { "id": "gpt-5.6-terra" }, { "id": "gpt-5.5" } ] }""");

    /// <summary>What the page shows is there, in its order. What it leaves out is marked.</summary>
    private bool Answers(string command, string shown, LoopbackServer server)
    {
        var run = Run(command.Split(' '));
        var rest = run.Text.Replace(server.Url, "https://api.openai.com", StringComparison.Ordinal);
        Assert.True(run.ExitCode < 2, run.Errors);
        foreach (var line in shown.Split('\n').Where(line => line.Length > 0 && line != "…"))
        {
            var words = string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains(words, rest, StringComparison.Ordinal);
            rest = rest[(rest.IndexOf(words, StringComparison.Ordinal) + words.Length)..];
        }

        return true;
    }
}
