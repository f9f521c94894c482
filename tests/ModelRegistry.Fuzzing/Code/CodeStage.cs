namespace ModelRegistry.Fuzzing.Code;

/// <summary>What the parts of programs that stand in tests need around them to compile: members with the names that the tests use.</summary>
internal static class CodeStage
{
    public const string Api = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using ModelRegistry;

        public class Api
        {
            public Task<string> AskAsync(string prompt, [ModelId] string model, CancellationToken token = default) => Task.FromResult(prompt + model);
            public Task<string> AskPlainAsync(string prompt, [ModelId] string model) => Task.FromResult(prompt + model);
            public Task TellAsync([ModelId] string model, CancellationToken token = default) => Task.FromResult(model);
            public Task SendAsync(string prompt, [ModelId] string model, CancellationToken token = default) => Task.FromResult(model);
            public string Ask(string prompt, [ModelId] string model) => prompt + model;
            public void Send(string prompt, [ModelId] string model) { }
            public IAsyncEnumerable<string> StreamAsync(string prompt, [ModelId] string model) => throw new NotSupportedException(prompt + model);
            public IEnumerable<string> Words(string prompt, [ModelId] string model) => throw new NotSupportedException(prompt + model);
            public Client ClientOf([ModelId] string model) => new Client(model);
        }

        public class Client : IDisposable
        {
            public Client([ModelId] string model) { }
            public Task<string> AskAsync(string prompt) => Task.FromResult(prompt);
            public Task<string> AskAsync(string prompt, [ModelId] string model, CancellationToken token = default) => Task.FromResult(prompt + model);
            public string Ask(string prompt) => prompt;
            public void Dispose() { }
        }

        public class Request
        {
            [ModelId] public string Model { get; set; } = "";
            public string Prompt { get; set; } = "";
            public string ServiceTier { get; set; } = "";
            public int MaxOutputTokens { get; set; }
        }

        public class Sender
        {
            public Task<string> SendAsync(Request request) => Task.FromResult(request.Prompt);
        }
        """;

    /// <summary>The forms in which a part can stand in a program, the likeliest first.</summary>
    public static IEnumerable<string> Programs(string part)
    {
        yield return part;
        yield return Desk($"public async Task<string> AnswerAsync(string prompt, CancellationToken ct)\n    {{\n        await Task.Yield();\n        {part}\n        return prompt;\n    }}");
        yield return Desk($"public async Task AnswerAsync(string prompt, CancellationToken ct)\n    {{\n        await Task.Yield();\n        object value = {part};\n    }}");
        yield return Desk(part);
    }

    private static string Desk(string members) => $$"""
        public class Desk
        {
            private const string Family = "gpt-5.6", Sol = "sol";
            private readonly Api api = new Api();
            private readonly Client client = new Client("gpt-5.5");
            private readonly Sender sender = new Sender();
            private static string Other = "";
            private static void Ask([ModelId] string model) { }

            {{members}}
        }
        """;
}
