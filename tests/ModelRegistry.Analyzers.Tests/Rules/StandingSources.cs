namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>A registry with a model in each state that a model can be in.</summary>
internal static class StandingSources
{
    public const string Today = "2026-11-21";

    public const string Registry = """
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "aliases": ["gpt-best"],
              "idVerified": { "on": "2026-11-01", "source": "s" },
              "capabilities": ["vision", "toolUse"], "limits": { "contextWindow": 200000, "maxOutputTokens": 32000 } },
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "access": { "api": "waiting" }, "fallback": ["gpt-5.7", "gpt-5.5"] },
            { "id": "gpt-5.7", "provider": "openai", "lifecycle": "preview", "access": { "api": "granted" }, "replacement": "gpt-5.5" },
            { "id": "gpt-5.8", "provider": "openai", "lifecycle": "preview", "access": { "api": "granted" }, "idVerified": { "on": "2026-11-01", "source": "s" } },
            { "id": "gpt-unseen", "provider": "openai", "lifecycle": "available" },
            { "id": "gpt-paused", "provider": "openai", "lifecycle": "available", "access": { "api": "paused" }, "idVerified": { "on": "2026-11-01", "source": "s" } },
            { "id": "gpt-denied", "provider": "openai", "lifecycle": "deprecated", "access": { "api": "denied" } },
            { "id": "gpt-5", "provider": "openai", "lifecycle": "deprecated", "aliases": ["gpt-good"], "shutdown": "2026-12-01", "replacement": "gpt-5.2",
              "idVerified": { "on": "2026-11-01", "source": "s" } },
            { "id": "gpt-5.2", "provider": "openai", "lifecycle": "deprecated", "replacement": "gpt-5.5", "idVerified": { "on": "2026-11-01", "source": "s" } },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "shutdown": "2026-03-31", "replacement": "gpt-5" },
            { "id": "gpt-3", "provider": "openai", "lifecycle": "retired" },
            { "id": "gpt-over", "provider": "openai", "lifecycle": "available", "shutdown": "2026-11-01", "replacement": "gpt-5.5",
              "idVerified": { "on": "2026-10-01", "source": "s" } },
            { "id": null, "provider": "openai", "name": "GPT-6", "lifecycle": "preview", "access": { "api": "granted" } },
            { "id": "text-embedding-1", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "gpt-hears", "provider": "openai", "lifecycle": "retired", "capabilities": ["vision", "audio"], "replacement": "gpt-5.5" },
            { "id": "gpt-wide", "provider": "openai", "lifecycle": "retired", "limits": { "contextWindow": 1000000 }, "replacement": "gpt-5.5" },
            { "id": "gpt-long", "provider": "openai", "lifecycle": "retired", "limits": { "maxOutputTokens": 64000 }, "replacement": "gpt-5.5" },
            { "id": "gpt-next", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.6-terra" },
            { "id": "gpt-ring", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-rung" },
            { "id": "gpt-rung", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-ring" },
            { "id": "gpt-both", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "gpt-both", "provider": "azure", "constant": "AzureGptBoth", "lifecycle": "available", "idVerified": { "on": "2026-11-01", "source": "s" } }
          ],
          "tiers": {
            "hard": { "models": ["gpt-4", "gpt-5.5"] },
            "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"] },
            "good": { "models": ["gpt-5.5"] }
          }
        }
        """;

    /// <summary>The value as the return value of a method, beside a few things that code does with ids.</summary>
    public static string Value(string expression) => $$"""
        using System;
        using System.Collections.Generic;
        using ModelRegistry;

        class C
        {
            string Other = "";
            string M() => {{expression}};
        }
        """;
}
