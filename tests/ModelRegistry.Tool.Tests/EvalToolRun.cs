using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>A registry with three models, and a server that answers in their place.</summary>
public abstract class EvalToolRun : ToolRun
{
    protected const string Key = "key-5f3a";

    protected const string Registry = """
        {
          "models": [
            {
              "id": "m-base", "provider": "openai", "lifecycle": "available",
              "pricing": { "input": 2.00, "output": 10.00 }
            },
            {
              "id": "m-small", "provider": "openai", "lifecycle": "available", // cheaper
              "pricing": { "input": 1.00, "output": 5.00 }
            },
            {
              "id": "m-big", "provider": "openai", "lifecycle": "available",
              "pricing": { "input": 4.00, "output": 20.00 }
            },
            { "id": "m-free", "provider": "openai", "lifecycle": "available" },
            { "id": "m-vectors", "provider": "openai", "kind": "embedding" },
            { "id": null, "provider": "openai", "name": "Announced" }
          ],
          "tiers": { "cheap": { "models": ["m-small", "m-base"] } }
        }
        """;

    private readonly List<LoopbackServer> _servers = [];

    protected EvalToolRun()
    {
        Write("models.json", Registry);
        (Variables["OPENAI_BASE_URL"], Variables["OPENAI_API_KEY"]) = ("http://127.0.0.1:9/v1", Key);
    }

    /// <summary>The answer of a model in the form of OpenAI's API, with 1,000 tokens in and 100 out.</summary>
    protected static string Completion(string text, string finish = "stop") => $$"""
        {
          "id": "c-1", "object": "chat.completion", "created": 1, "model": "m",
          "choices": [ {
            "index": 0, "finish_reason": "{{finish}}", "message": { "role": "assistant", "content": {{JsonSerializer.Serialize(text)}} }
          } ],
          "usage": { "prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100 }
        }
        """;

    /// <summary>Tasks that ask for "yes", with names and classes such as "a-1:hard".</summary>
    protected static string Tasks(params string[] names)
        => $$"""{ "tasks": [ {{string.Join(",\n", names.Select(name => TaskOf(name.Split(':')[0], name.Split(':')[1])))}} ] }""";

    private static string TaskOf(string name, string kind)
        => $$"""{ "name": "{{name}}", "class": "{{kind}}", "prompt": "{{name}}", "checks": [{ "equals": "yes" }] }""";

    /// <summary>Answers each request by its model and the text of its last message.</summary>
    /// <param name="answer">The answer to a model and a prompt.</param>
    /// <param name="list">The answer to a request for the list of models.</param>
    private protected LoopbackServer Serve(Func<string, string, ServedAnswer> answer, string list = "{}")
    {
        var server = new LoopbackServer(request =>
        {
            if (request.Body.Length == 0)
            {
                return list;
            }

            var body = JsonDocument.Parse(request.Body).RootElement;
            var last = body.GetProperty("messages").EnumerateArray().Last().GetProperty("content");
            var prompt = last.ValueKind == JsonValueKind.String ? last.GetString()! : last[0].GetProperty("text").GetString()!;
            return answer(body.GetProperty("model").GetString()!, prompt);
        });
        _servers.Add(server);
        Variables["OPENAI_BASE_URL"] = server.Url + "/v1";
        return server;
    }

    /// <summary>Passes every task but those that are named as "model task".</summary>
    private protected LoopbackServer ServeAllBut(params string[] failing)
        => Serve((model, prompt) => Completion(failing.Contains($"{model} {prompt}") ? "no" : "yes"));

    private protected ToolResult Eval(params string[] arguments) => Run(["eval", .. arguments]);

    private protected ToolResult EvalTwo(params string[] arguments)
        => Run(["eval", "--baseline", "m-base", "--candidate", "m-small", .. arguments]);

    private protected override void End() => _servers.ForEach(server => server.Dispose());
}
