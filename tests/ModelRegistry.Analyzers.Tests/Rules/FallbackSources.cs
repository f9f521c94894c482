using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>The registry and the API that the tests of the fallback rules share.</summary>
internal static class FallbackSources
{
    public const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "fallback": ["gpt-5.5"],
              "access": { "api": "granted" }, "idVerified": { "on": "2026-07-02", "source": "dashboard" }
            },
            { "id": "gpt-5.6-luna", "provider": "openai", "lifecycle": "preview" },
            {
              "id": "gpt-5.5", "provider": "openai", "lifecycle": "available",
              "idVerified": { "on": "2026-07-02", "source": "dashboard" }
            },
            {
              "id": "claude-opus-5", "provider": "anthropic", "lifecycle": "available",
              "idVerified": { "on": "2026-07-02", "source": "dashboard" }
            },
            { "id": "claude-mythos-5", "provider": "anthropic", "lifecycle": "preview", "fallback": ["claude-opus-5"] },
            { "id": "gpt-unseen", "provider": "openai", "lifecycle": "available" },
            {
              "id": "gpt-paused", "provider": "openai", "lifecycle": "available", "access": { "api": "paused" },
              "idVerified": { "on": "2026-07-02", "source": "dashboard" }
            },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired" },
            {
              "id": "gpt-4o", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2027-01-01",
              "idVerified": { "on": "2026-07-02", "source": "dashboard" }
            }
          ],
          "tiers": {
            "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"], "timeoutSeconds": 60, "retries": 1 },
            "shaky": { "models": ["gpt-5.6-luna", "gpt-5.6-terra"] }
          }
        }
        """;

    /// <summary>An API of the test's own: what takes a model and answers, and a client that holds one.</summary>
    public const string Api = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using ModelRegistry;

        public class Api
        {
            public Task<string> AskAsync(string prompt, [ModelId] string model, CancellationToken token = default) => Task.FromResult(prompt + model);
            public Task TellAsync([ModelId] string model, CancellationToken token = default) => Task.FromResult(model);
            public string Ask(string prompt, [ModelId] string model) => prompt + model;
            public IAsyncEnumerable<string> StreamAsync(string prompt, [ModelId] string model) => throw new NotSupportedException(prompt + model);
            public Client ClientOf([ModelId] string model) => new Client(model);
        }

        public class Client : IDisposable
        {
            public Client([ModelId] string model) { }
            public Task<string> AskAsync(string prompt) => Task.FromResult(prompt);
            public string Ask(string prompt) => prompt;
            public void Dispose() { }
        }

        public class Request
        {
            [ModelId] public string Model { get; set; } = "";
            public string Prompt { get; set; } = "";
        }

        public class Sender
        {
            public Task<string> SendAsync(Request request) => Task.FromResult(request.Prompt);
        }
        """;

    /// <summary>The body of a method with a prompt, in a class with an API.</summary>
    public static string Body(string body, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using ModelRegistry;

        public class Desk
        {
            private readonly Api api = new Api();
            private readonly Sender sender = new Sender();
            {{members}}

            public async Task<string> AnswerAsync(string prompt, CancellationToken ct)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """;

    public static Verifier With(this Verifier verify) => verify.WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry).WithFile("Api.cs", Api);
}
