using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>What was answered is not asked for again, after an interruption too.</summary>
public class EvalCacheTests : EvalToolRun
{
    private const string Cache = ".model-registry/evals";

    public EvalCacheTests() => Write("evals.json", Tasks("a-1:hard", "a-2:hard", "b-1:simple"));

    [Fact]
    public void The_same_run_again_sends_no_request_and_gives_the_same_result()
    {
        var server = ServeAllBut("m-small a-2");
        var first = EvalTwo("--output", "first.json");
        Assert.Equal(6, server.Requests.Count);

        var second = EvalTwo("--output", "second.json");

        Assert.Equal(6, server.Requests.Count);
        Assert.Contains("6 answers, 6 of them from the cache.", second.Output, StringComparison.Ordinal);
        Assert.Equal(first.ExitCode, second.ExitCode);
        Assert.Equal(Read("first.json"), Read("second.json"));
    }

    [Fact]
    public void An_interrupted_run_goes_on_where_it_ended()
    {
        using var interruption = new CancellationTokenSource();
        var asked = 0;
        var server = Serve((_, _) =>
        {
            var isThird = ++asked == 3;
            if (isThird)
            {
                interruption.Cancel();
            }

            return new ServedAnswer(200, Completion("yes")) { Delay = TimeSpan.FromMilliseconds(isThird ? 500 : 0) };
        });
        Interruption = interruption.Token;

        var first = EvalTwo("--parallel", "1");

        Assert.Equal(2, first.ExitCode);
        Assert.Equal("Interrupted: 2 of 6 answers are in the cache. The same command goes on from there.\n", first.Errors);
        Assert.Empty(first.Output);
        Interruption = default;
        server.Requests.Clear();

        var second = EvalTwo("--parallel", "1");

        Assert.Equal((0, ""), (second.ExitCode, second.Errors));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public void An_interrupted_fresh_run_goes_on_without_the_option()
    {
        ServeAllBut();
        Interruption = new CancellationToken(canceled: true);

        Assert.Equal(
            "Interrupted: 0 of 6 answers are in the cache. Without --fresh, the same command goes on from there.\n",
            EvalTwo("--fresh").Errors);
    }

    [Theory]
    [InlineData("--fresh", 6)]
    [InlineData("--seed 1", 6)]
    [InlineData("--repeat 2", 6)]
    [InlineData("--candidate m-big", 3)]
    [InlineData("--parallel 1", 0)]
    [InlineData("--timeout 9", 0)]
    public void Only_what_an_answer_depends_on_asks_again(string arguments, int requests)
    {
        var server = ServeAllBut();
        EvalTwo();
        server.Requests.Clear();

        Assert.Equal(0, EvalTwo(arguments.Split(' ')).ExitCode);

        Assert.Equal(requests, server.Requests.Count);
    }

    [Theory]
    [InlineData("\"prompt\": \"a-1\"", "\"prompt\": \"Other\"", 2)]
    [InlineData("\"class\": \"hard\"", "\"class\": \"simple\"", 0)]
    [InlineData("\"equals\": \"yes\"", "\"contains\": \"y\"", 0)]
    [InlineData("\"tasks\"", "\"temperature\": 0.5, \"tasks\"", 6)]
    [InlineData("\"tasks\"", "\"maxOutputTokens\": 9, \"tasks\"", 6)]
    public void A_changed_file_asks_for_what_it_changes(string before, string after, int requests)
    {
        var server = ServeAllBut();
        EvalTwo();
        server.Requests.Clear();
        Write("evals.json", Read("evals.json").Replace(before, after, StringComparison.Ordinal));

        Assert.Equal(0, EvalTwo().ExitCode);

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public void An_answer_that_cannot_be_read_is_asked_for_again()
    {
        var server = ServeAllBut();
        EvalTwo();
        server.Requests.Clear();
        File.WriteAllText(Directory.EnumerateFiles(Path.Combine(Folder, Cache), "*.json").First(), "{ \"text\": ");

        Assert.Equal(0, EvalTwo().ExitCode);

        Assert.Single(server.Requests);
    }

    [Fact]
    public void The_folder_is_beside_the_file_or_where_an_option_says_and_ignores_itself()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "src"));
        ServeAllBut();

        RunIn(Path.Combine(Folder, "src"), "eval", "--baseline", "m-base", "--candidate", "m-small");
        EvalTwo("--cache", "answers");

        Assert.Equal("*\n", Read(Cache + "/.gitignore"));
        Assert.Equal(6, Directory.EnumerateFiles(Path.Combine(Folder, Cache), "*.json").Count());
        Assert.Equal(6, Directory.EnumerateFiles(Path.Combine(Folder, "answers"), "*.json").Count());
    }

    [Fact]
    public void An_answer_that_is_kept_has_what_was_answered_and_no_key()
    {
        ServeAllBut();
        EvalTwo();

        var files = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();

        Assert.Equal(9, files.Count);
        Assert.All(files, text => Assert.DoesNotContain(Key, text, StringComparison.Ordinal));
        var answers = Directory.EnumerateFiles(Path.Combine(Folder, Cache), "*.json").Select(
            path => JsonDocument.Parse(File.ReadAllText(path)).RootElement);
        Assert.Equal(
            ["m-base a-1", "m-base a-2", "m-base b-1", "m-small a-1", "m-small a-2", "m-small b-1"],
            answers.Select(answer => Fields(answer, "model", "task")).Order(StringComparer.Ordinal));
        Assert.All(answers, answer => Assert.Equal(
            "openai yes stop 1000 0 100",
            Fields(answer, "provider", "text", "finishReason", "inputTokens", "cacheReadTokens", "outputTokens")));
    }
}
