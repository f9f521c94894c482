using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <summary>What the tests of <see cref="MissingFallbackFixer"/> share: a registry with tiers, and a client of the project's own.</summary>
internal static class TierProject
{
    public const string Registry = """
        {
          "models": [
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview" },
            { "id": "claude-next", "provider": "anthropic", "lifecycle": "preview" },
            { "id": "alone", "provider": "other", "lifecycle": "preview" },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-09-01", "source": "https://example.com" }, "access": { "api": "granted" } }
          ],
          "tiers": {
            "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"], "timeoutSeconds": 60, "retries": 1 },
            "hard": { "models": ["gpt-5.6-terra", "gpt-5.5"], "timeoutSeconds": 120, "retries": 1 },
            "far": { "models": ["claude-next", "gpt-5.5"], "timeoutSeconds": 60, "retries": 1 }
          }
        }
        """;

    /// <summary>A client that takes the model with each request.</summary>
    public const string Client = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ModelRegistry;

        public class Client
        {
            public Task<string> AskAsync(string prompt, [ModelId] string model, CancellationToken cancellationToken = default(CancellationToken)) { throw new Exception(); }
            public Task<string> AskPlainAsync(string prompt, [ModelId] string model) { throw new Exception(); }
            public Task SendAsync(string prompt, [ModelId] string model, CancellationToken cancellationToken = default(CancellationToken)) { throw new Exception(); }
            public Task<string> TuneAsync([ModelId] string model, int seed = 0, CancellationToken stop = default(CancellationToken)) { throw new Exception(); }
            public string Ask(string prompt, [ModelId] string model) { throw new Exception(); }
            public string AskUntil(string prompt, [ModelId] string model, CancellationToken cancellationToken) { throw new Exception(); }
            public void Send(string prompt, [ModelId] string model) { throw new Exception(); }
            public void Fill(ref int count, [ModelId] string model) { throw new Exception(); }
            public int Count(ReadOnlySpan<char> prompt, [ModelId] string model) { throw new Exception(); }
            public IEnumerable<string> Words(string prompt, [ModelId] string model) { throw new Exception(); }
            public Task<string> CreateAsync(Params parameters, CancellationToken cancellationToken = default(CancellationToken)) { throw new Exception(); }
            public Task<Verdict> JudgeAsync(string prompt, [ModelId] string model) { throw new Exception(); }
            public Task<SpecialVerdict> JudgeTwiceAsync(string prompt, [ModelId] string model) { throw new Exception(); }
            public Session Open([ModelId] string model) { throw new Exception(); }
        }

        public class Verdict
        {
            public bool Successful { get; set; }
        }

        public class SpecialVerdict : Verdict
        {
        }

        public class Params
        {
            [ModelId] public string Model { get; set; } = "";
            public string Prompt { get; set; } = "";
            public List<string> Tools { get; } = new List<string>();
        }

        public class Talk
        {
            public Talk([ModelId] string model) { }
            public List<string> Messages { get; } = new List<string>();
            public Task<string> SayAsync(string prompt, CancellationToken cancellationToken = default(CancellationToken)) { throw new Exception(); }
        }

        public class Session
        {
            public Session([ModelId] string model, string key) { }
            public Task<string> AskAsync(string prompt, CancellationToken cancellationToken = default(CancellationToken)) { throw new Exception(); }
            public string Ask(string prompt) { throw new Exception(); }
            public string Name { get { return ""; } }
        }
        """;

    /// <summary>What newer targets have.</summary>
    public const string NewerClient = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ModelRegistry;

        public static class NewerClient
        {
            public static ValueTask<string> QuickAsync(this Client client, string prompt, [ModelId] string model, CancellationToken cancellationToken = default) => throw new Exception();
            public static ValueTask TouchAsync(this Client client, string prompt, [ModelId] string model, CancellationToken cancellationToken = default) => throw new Exception();
            public static ref readonly string Peek(this Client client, string prompt, [ModelId] string model) => throw new Exception();
            public static IAsyncEnumerable<string> StreamAsync(this Client client, string prompt, [ModelId] string model, CancellationToken cancellationToken = default) => throw new Exception();
        }
        """;

    public static Verifier Verify { get; } = Verifier.For<MissingFallbackAnalyzer>()
        .WithFix<MissingFallbackFixer>()
        .WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(Registry)
        .WithFile("Client.cs", Client)
        .WithFile("NewerClient.cs", NewerClient);

    /// <summary>A method in a class that has a client, and that keeps the usings of the fix.</summary>
    public static string InClass(string member, string usings = "") => $$"""
        {{usings}}using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using ModelRegistry;

        class C
        {
            readonly Client client = new Client();

            {{member}}
        }
        """;

    /// <summary>The member before and after the fix.</summary>
    public static Task FixesTo(this Verifier verify, string before, string after)
        => verify.WithSource(InClass(before)).WithFixedSource(InClass(after)).FixesTo();

    public static Task FixesTo(string before, string after) => Verify.FixesTo(before, after);
}
