using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>The command as users start it, with the packages of its own framework.</summary>
public sealed class EvalProcessTests : ToolProcess
{
    [Fact]
    public async Task A_process_evaluates_and_shows_no_progress_in_a_pipe()
    {
        Write("models.json", """{ "models": [ { "id": "m-1", "provider": "openai" }, { "id": "m-2", "provider": "anthropic" } ] }""");
        Write("evals.json", """
            {
              "baseline": "m-1", "candidates": ["m-2"], "seed": 1, "maxOutputTokens": 9,
              "tasks": [ { "name": "a", "prompt": "?", "checks": [{ "jsonSchema": { "type": "integer" } }] } ]
            }
            """);
        using var server = new LoopbackServer(request => request.Path == "/v1/messages"
            ? """{ "content": [ { "type": "text", "text": "2" } ] }"""
            : """{ "choices": [ { "index": 0, "finish_reason": "stop", "message": { "role": "assistant", "content": "1" } } ] }""");
        (Environment["OPENAI_BASE_URL"], Environment["OPENAI_API_KEY"]) = (server.Url, "key-5f3a");
        (Environment["ANTHROPIC_BASE_URL"], Environment["ANTHROPIC_API_KEY"]) = (server.Url, "key-5f3a");

        var run = await StartAsync("eval");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("general: quality parity of \"m-2\" with \"m-1\": 1 of 1 tasks passed", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("5f3a", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
    }

    /// <summary>The assembly is another one after a build: the kept answers are checked anew, and what it prints is not in the JSON.</summary>
    [Fact]
    public async Task A_check_of_the_team_that_was_built_again_checks_the_kept_answers()
    {
        Write("models.json", """{ "models": [ { "id": "m-1", "provider": "openai" }, { "id": "m-2", "provider": "openai" } ] }""");
        Write("evals.json", """
            {
              "baseline": "m-1", "candidates": ["m-2"],
              "tasks": [ { "name": "a", "prompt": "?", "checks": [
                { "method": { "assembly": "Checks.dll", "type": "Checks", "name": "Is" } } ] } ]
            }
            """);
        using var server = new LoopbackServer(_
            => """{ "choices": [ { "index": 0, "finish_reason": "stop", "message": { "role": "assistant", "content": "1" } } ] }""");
        (Environment["OPENAI_BASE_URL"], Environment["OPENAI_API_KEY"]) = (server.Url, "key-5f3a");

        var passed = new List<string>();
        foreach (var answer in new[] { "1", "2" })
        {
            await File.WriteAllBytesAsync(Path.Combine(Folder, "Checks.dll"), CheckAssemblyFile.Compile("Checks", $$"""
                public static class Checks { public static bool Is(string answer) { Console.WriteLine("seen"); return answer == "{{answer}}"; } }
                """));
            var run = await StartAsync("eval", "--json");
            Assert.Equal((0, "seen\nseen\n"), (run.ExitCode, run.Errors.ReplaceLineEndings("\n")));
            var first = JsonDocument.Parse(run.Output).RootElement.GetProperty("answers")[0].GetProperty("results")[0];
            passed.Add(first.GetProperty("passed").GetRawText());
        }

        Assert.Equal(["true", "false"], passed);
        Assert.Equal(2, server.Requests.Count);
    }
}
