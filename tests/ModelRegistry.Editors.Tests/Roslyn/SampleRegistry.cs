namespace ModelRegistry.Editors.Tests.Roslyn;

/// <summary>What the sessions have open: a registry with a model in each state, and code that uses them.</summary>
internal static class SampleRegistry
{
    public const string Text = """
        {
          "models": [
            {
              "id": "gpt-5.5", "provider": "openai", "name": "GPT-5.5", "lifecycle": "available", "owner": "ai-platform",
              "idVerified": { "on": "2026-11-01", "source": "https://platform.openai.com/docs/models" },
              "pricing": { "input": 1.25, "output": 10.00 }
            },
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "fallback": ["gpt-5.5"] },
            {
              "id": "gpt-5", "provider": "openai", "lifecycle": "deprecated", "replacement": "gpt-5.5",
              "idVerified": { "on": "2026-11-01", "source": "https://platform.openai.com/docs/models" }
            },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5" }
          ],
          "tiers": {
            "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"], "use": "Answers to customers." }
          }
        }
        """;

    public const string Source = """
        using ModelRegistry;

        class Gateway
        {
            public string Ask(string prompt, [ModelId] string model) => model + prompt;

            public string Hardcoded(string prompt) => Ask(prompt, "gpt-5.5");

            public string Unregistered(string prompt) => Ask(prompt, "gpt-5.6-tera");

            public string Deprecated(string prompt) => Ask(prompt, ModelIds.Gpt5);

            public string Retired(string prompt) => Ask(prompt, ModelIds.Gpt4);

            public string Unguarded(string prompt) => Ask(prompt, ModelIds.Gpt5_6Terra);

            public string Tier() => Tiers.Balanced.Name;
        }
        """;

    /// <summary>The place of the price that has no verification (LLM1008).</summary>
    public const string UnverifiedPrice = """{ "input": 1.25""";

    public static EditorSession Open() => EditorSession.Open(SolutionFiles.Of(Source, Text));
}
