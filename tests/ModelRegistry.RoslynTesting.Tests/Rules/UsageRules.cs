using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.RoslynTesting.Tests.Rules;

/// <summary>The rules about the use of models: LLM2001 to LLM2009.</summary>
internal static class UsageRules
{
    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.Of<HardcodedModelIdAnalyzer>("LLM2001", new() { Source = Model("""{|LLM2001:"gpt-5.5"|}""") }),
        RuleCase.Of<UnregisteredModelIdAnalyzer>("LLM2002", new() { Source = Model("""{|LLM2002:"gpt5.5"|}""") }),
        RuleCase.Of<ComposedModelIdAnalyzer>("LLM2003", new()
        {
            Source = """
                class Desk
                {
                    string ModelFor(string size) => {|LLM2003:$"gpt-5.6-{size}"|};
                }
                """,
        }),
        RuleCase.Of<ModelStandingAnalyzer>("LLM2004", new()
        {
            Source = Model("{|LLM2004:ModelIds.Gpt5_7|}"),
            Registry = """
                { "models": [ { "id": "gpt-5.7", "provider": "openai", "lifecycle": "preview", "access": { "api": "granted" } } ] }
                """,
        }),
        RuleCase.Of<ModelStandingAnalyzer>("LLM2005", new()
        {
            Source = Model("{|LLM2005:ModelIds.Gpt5|}"),
            Registry = """
                {
                  "models": [
                    {
                      "id": "gpt-5", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2026-12-01",
                      "idVerified": { "on": "2026-11-01", "source": "https://platform.openai.com/docs/models" }
                    }
                  ]
                }
                """,
        }),
        RuleCase.Of<ModelStandingAnalyzer>("LLM2006", new()
        {
            Source = Model("{|LLM2006:ModelIds.Gpt4|}"),
            Registry = """{ "models": [ { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "shutdown": "2026-03-31" } ] }""",
        }),
        RuleCase.Of<ModelStandingAnalyzer>("LLM2007", new() { Source = Model("{|LLM2007:ModelIds.Gpt5_6Terra|}") }),
        RuleCase.Of<ConfigurationFileAnalyzer>("LLM2008", new()
        {
            Settings = """{ "OpenAI": { "ChatModel": {|LLM2008:"gpt-5.6-tera"|} } }""",
        }),
        RuleCase.Of<ProcessingModeAnalyzer>("LLM2009", new()
        {
            Source = """
                using ModelRegistry;

                static class Requests
                {
                    static object Create(string prompt)
                        => new { model = ModelIds.Gpt5_5, input = prompt, service_tier = {|LLM2009:"flex"|} };
                }
                """,
        }),
    ];

    private static string Model(string value) => $$"""
        using ModelRegistry;

        class Desk
        {
            string Model { get; set; } = {{value}};
        }
        """;
}
