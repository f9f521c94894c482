using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>What the tests about multiplied retries share: a registry with tiers, and a method of each SDK's user.</summary>
internal static class RetrySources
{
    public const string Registry = """
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" },
            { "id": "claude-opus-5", "provider": "anthropic", "lifecycle": "available" }
          ],
          "tiers": {
            "balanced": { "models": ["gpt-5.5"], "timeoutSeconds": 60, "retries": 1 },
            "claude": { "models": ["claude-opus-5"], "retries": 2 },
            "once": { "models": ["gpt-5.5"], "retries": 0 }
          }
        }
        """;

    public static Verifier InOpenAI(Verifier verify, string body, string api = "new OpenAIClient(\"key\")")
        => verify.WithSdk(Sdk.OpenAI).WithSource(OpenAI(body, api));

    public static string OpenAI(string body, string api = "new OpenAIClient(\"key\")") => $$"""
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Threading;
        using System.Threading.Tasks;
        using ModelRegistry;
        using OpenAI;
        using OpenAI.Chat;

        class Own : ClientRetryPolicy { public Own() : base(0) { } }

        class C
        {
            private readonly OpenAIClient api = {{api}};
            private readonly ChatClient given;
            public C(ChatClient given) { this.given = given; }
            void M(string key, ApiKeyCredential credential, OpenAIClientOptions taken) { {{body}} }
        }
        """;

    public static Verifier InAnthropic(Verifier verify, string body) => verify.WithSdk(Sdk.Anthropic).WithSource(Anthropic(body));

    public static string Anthropic(string body) => $$"""
        using Anthropic;
        using Anthropic.Core;
        using Microsoft.Extensions.AI;
        using ModelRegistry;

        class C
        {
            void M(string key) { {{body}} }
        }
        """;

    public static Verifier InAzure(Verifier verify, string body) => verify.WithSdk(Sdk.AzureOpenAI).WithSource(Azure(body));

    public static string Azure(string body) => $$"""
        using System;
        using Azure;
        using Azure.AI.OpenAI;
        using ModelRegistry;

        class C
        {
            void M(Uri endpoint, AzureKeyCredential credential, ChatCompletionsOptions options) { {{body}} }
        }
        """;
}
