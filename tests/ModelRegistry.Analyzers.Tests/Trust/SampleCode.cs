using System.Collections.Immutable;

namespace ModelRegistry.Analyzers.Tests.Trust;

/// <summary>Files in which every rule that looks at code, configuration or the registry finds something, except those of a broken registry.</summary>
internal static class SampleCode
{
    private const string Verified = """{ "on": "2026-06-01", "source": "the dashboard" }""";

    public const string Models = $$"""
        {
          "maxAgeDays": 7,
          "models": [
            {
              "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "ai", "idVerified": {{Verified}}, "aliases": ["gpt-latest"],
              "unsupportedParameters": ["temperature"], "limits": { "maxOutputTokens": 128000, "verified": {{Verified}} },
              "pricing": { "input": 5.00, "output": 4.00, "cacheRead": 6.00, "verified": {{Verified}} }
            },
            {
              "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "owner": "ai", "idVerified": {{Verified}}, "access": { "api": "granted" },
              "fallback": ["gpt-5.5"], "pricing": { "input": 2.50, "output": 15.00, "verified": {{Verified}} }, "checks": { "dashboard": null }
            },
            { "id": "gpt-5.6-luna", "provider": "openai", "lifecycle": "preview", "access": { "api": "granted" }, "fallback": ["gpt-5.6-luna"] },
            { "id": "gpt-5.4", "provider": "openai", "lifecycle": "preview", "owner": "ai", "access": { "api": "waiting" } },
            { "id": "gpt-5", "provider": "openai", "lifecycle": "deprecated", "replacement": "gpt-5.5", "owner": "ai", "idVerified": {{Verified}}, "pricing": { "input": 1, "until": "2026-05-01" } },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5", "owner": "ai" },
            { "id": "gpt-image", "provider": "openai", "kind": "image", "lifecycle": "retired", "replacement": "gpt-image", "owner": "ai" }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"], "retries": 1 }, "shaky": { "models": ["gpt-5.6-luna", "gpt-5.4"] }, "old": { "models": ["gpt-5", "gpt-5.5", "gpt-image"] } }
        }
        """;

    /// <summary>What a second registry adds.</summary>
    public const string More = """{ "models": [ { "id": "claude-opus-5", "provider": "anthropic", "lifecycle": "available", "owner": "ai", "access": { "batch": "denied" } } ] }""";

    /// <summary>Another registry for the same code: other models, and mistakes of every kind.</summary>
    public const string Broken = """
        {
          "modles": 1,
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "retired", "fallback": ["gpt-5.7"], "pricing": { "input": -1 } },
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "availabel", "access": { "api": "granted" } },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", },
            { "id": "gpt-5.6-luna", "provider": "openai", "lifecycle": "available" "owner": 1 }
          ]
        }
        """;

    public const string Settings = """{ "Chat": { "Model": "gpt-4" }, "Other": { "Model": "gpt-5.6-tera" } }""";

    public const string Baseline = "LLM2001 Ids.cs \"\"\"gpt-latest\"\"\" 1\nno line of a baseline\n";

    private const string Api = """
        using System;
        using System.Threading.Tasks;
        using ModelRegistry;

        namespace Acme
        {
            public class Api
            {
                public Task<string> AskAsync(string prompt, [ModelId] string model) => Task.FromResult(prompt + model);
                public string Ask(string prompt, [ModelId] string model, int maxTokens = 0) => prompt + model;
            }

            public class Options
            {
                [ModelId] public string Model { get; set; } = "";
                public int MaxTokens { get; set; }
                public string ServiceTier { get; set; } = "";
                public double Temperature { get; set; }
            }
        }
        """;

    private const string Ids = """"
        using System.Collections.Generic;
        using ModelRegistry;

        namespace Acme
        {
            public class Ids
            {
                private readonly Api api = new Api();
                private const string Family = "gpt-5.6-";

                public string Known(int i) => api.Ask("", "gpt-latest") + api.Ask("", $"gpt-{i}") + api.Ask("", "gpt-5.6-tera") + api.Ask("", Family + "terra") + api.Ask("", @"gpt-5.5");
                public string Standing() => api.Ask("", ModelIds.Gpt5) + api.Ask("", ModelIds.Gpt4) + api.Ask("", ModelIds.Gpt5_6Luna) + api.Ask("", ModelIds.Gpt5_4);
                public object Body() => new { model = "gpt-4o", messages = """{ "model": "gpt-9-turbo" }""" };
                public object Pairs(bool b) => new Dictionary<string, object> { ["model"] = b ? "my-engine" : "gpt-5.5", ["max_tokens"] = 128_001 };
            }
        }
        """";

    private const string Calls = """
        using System.Threading.Tasks;
        using ModelRegistry;

        namespace Acme
        {
            public class Calls
            {
                private readonly Api api = new Api();

                public Task<string> NoNet() => api.AskAsync("", ModelIds.Gpt5_6Terra);
                public async Task<string> Net() { try { return await api.AskAsync("", ModelIds.Gpt5_6Terra); } catch { return await api.AskAsync("", ModelIds.Gpt5_5); } }
                public async Task<string> Hole() { try { return await api.AskAsync("", ModelIds.Gpt5_6Terra); } catch { return await api.AskAsync("", ModelIds.Gpt5_6Luna); } }
                public async Task<string> Tier() => (await Tiers.Shaky.RunAsync((model, token) => api.AskAsync("", model.Id))).Value;
            }
        }
        """;

    private const string Numbers = """
        using ModelRegistry;

        namespace Acme
        {
            public class Numbers
            {
                public const decimal TerraInputPrice = 2.50m;
                public decimal Cost(long outputTokens) => outputTokens * 15.00m / 1_000_000m;
                public Options Long() => new Options { Model = ModelIds.Gpt5_5, MaxTokens = 200_000 };
                public Options Flex() => new Options { Model = ModelIds.Gpt5_5, ServiceTier = "flex" };
                public Options Warm() => new Options { Model = ModelIds.Gpt5_5, Temperature = 0.2 };
                public decimal? Answered(ModelTierResult<long> result) => Models.Gpt5_5.Price.Cost(result.Value, 0);
            }
        }
        """;

    /// <summary>A client that retries by itself, as that of the SDK does.</summary>
    private const string Clients = """
        using ModelRegistry;

        namespace Anthropic.Core
        {
            public class ClientOptions { public int? MaxRetries { get; set; } }
        }

        namespace Anthropic
        {
            public interface IAnthropicClient { }

            public class AnthropicClient : IAnthropicClient
            {
                public int? MaxRetries { get; set; }
                public string Ask([ModelId] string model) => model;
            }
        }

        namespace Acme
        {
            public class Clients
            {
                public string Ask() => Tiers.Balanced.Run((model, token) => new Anthropic.AnthropicClient().Ask(model.Id)).Value;
            }
        }
        """;

    /// <summary>Methods that hand a model on to each other, file by file, further than a rule follows.</summary>
    private static readonly ImmutableArray<(string Name, string Text)> Steps = [.. Enumerable.Range(0, 7).Select(step => ($"Step{step}.cs", $$"""
        namespace Acme
        {
            public static class Step{{step}}
            {
                public static string Go(string model) => {{(step == 6 ? "new Api().Ask(\"\", model)" : $"Step{step + 1}.Go(model)")}};
                public static string Call() => Go("my-engine-{{step}}");
            }
        }

        """))];

    /// <summary>The C# files by name, in the order of a project.</summary>
    public static ImmutableArray<(string Name, string Text)> Files { get; } =
    [
        ("Api.cs", Api),
        ("Ids.cs", Ids),
        ("Calls.cs", Calls),
        ("Numbers.cs", Numbers),
        ("Clients.cs", Clients),
        .. Steps,
        ("Empty.cs", "namespace Acme { public class Empty { public int Of(int i) => i + 1; } }\n"),
    ];
}
