using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Core.Findings;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>Ids in the addresses of requests, as the rules about ids in code see them.</summary>
public class RequestAddressTests
{
    private const string Registry =
        """
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-07-02", "source": "s" } },
            { "id": "gemini-3-pro", "provider": "google", "lifecycle": "available", "idVerified": { "on": "2026-07-02", "source": "s" } },
            { "id": "gemini-2.5-flash", "provider": "google", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "gemini-2.5-pro", "provider": "google", "lifecycle": "retired", "replacement": "gemini-3-pro" },
            { "id": "house", "provider": "google", "lifecycle": "retired" },
            { "id": "anthropic.claude-3-sonnet-20240229-v1:0", "provider": "bedrock", "lifecycle": "retired", "constant": "Claude3" }
          ]
        }
        """;

    private static readonly Verifier Standing = Verifier.For<ModelStandingAnalyzer>()
        .WithDefaultId(RuleIds.RetiredModel)
        .WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(Registry);

    private static readonly Verifier Unregistered = Verifier.For<UnregisteredModelIdAnalyzer>().WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry);

    [Theory]
    [InlineData("\"https://generativelanguage.googleapis.com/v1beta/models/[|gemini-2.5-flash|]:generateContent\"")]
    [InlineData("\"v1beta/models/[|gemini-2.5-flash|]:streamGenerateContent?alt=sse\"")]
    [InlineData("\"models/[|house|]:generateContent\"")]
    [InlineData("@\"models/[|house|]:generateContent\"")]
    [InlineData("\"\"\"models/[|house|]:generateContent\"\"\"")]
    [InlineData("[|\"models/hou\\u0073e:generateContent\"|]")]
    [InlineData("$\"v1beta/models/{[|ModelIds.Gemini2_5Flash|]}:generateContent\"")]
    [InlineData("$\"v1beta/models/{[|Models.Gemini2_5Flash.Id|]}:generateContent\"")]
    [InlineData("$\"{Base}/v1beta/models/{[|ModelIds.Gemini2_5Flash|]}:{Verb}?key={Key}\"")]
    [InlineData("$\"{Base}/v1beta/models/[|gemini-2.5-flash|]:generateContent?key={Key}\"")]
    [InlineData("Root + [|ModelIds.Gemini2_5Flash|] + \":generateContent\"")]
    [InlineData("Base + \"models/\" + ([|ModelIds.Gemini2_5Flash|]) + \":generateContent\"")]
    [InlineData("string.Format(\"models/{0}:generateContent?key={1}\", [|ModelIds.Gemini2_5Flash|], Key)")]
    [InlineData("string.Concat(\"models/\", [|ModelIds.Gemini2_5Flash|], \":generateContent\")")]
    [InlineData("$\"model/{[|ModelIds.Claude3|]}/invoke\"")]
    [InlineData("$\"model/{Uri.EscapeDataString([|ModelIds.Claude3|])}/converse\"")]
    [InlineData("\"/model/[|anthropic.claude-3-sonnet-20240229-v1%3A0|]/invoke-with-response-stream\"")]
    [InlineData("\"/model/[|us.anthropic.claude-3-sonnet-20240229-v1:0|]/converse\"")]
    [InlineData("new Uri(\"https://x/v1/models/[|gemini-2.5-flash|]\").ToString()")]
    [InlineData("new UriBuilder(\"https://x\") { Path = \"v1beta/models/[|gemini-2.5-flash|]:generateContent\" }.ToString()")]
    [InlineData("\"wss://x/realtime?model=[|gemini-2.5-flash|]\"")]
    [InlineData("$\"wss://x/realtime?intent=a&model={[|ModelIds.Gemini2_5Flash|]}\"")]
    [InlineData("\"https://x/v1/projects/p/locations/l/publishers/google/models/[|gemini-2.5-flash|]:predict\"")]
    [InlineData("$\"https://{Base}/publishers/google/models/{[|ModelIds.Gemini2_5Flash|]}:predict\"")]
    public Task A_model_in_an_address_is_judged(string expression) => Standing.WithSource(Value(expression)).ReportsExactly();

    [Theory]
    [InlineData("\"https://ai.google.dev/docs/gemini-2.5-flash.html\"")]
    [InlineData("\"https://ai.google.dev/gemini-api/docs/models/gemini-2.5-flash\"")]
    [InlineData("\"logs/gemini-2.5-flash/today.txt\"")]
    [InlineData("\"models/gemini-2.5-flash/today\"")]
    [InlineData("\"v1/models\"")]
    [InlineData("\"models/list\"")]
    [InlineData("\"v1/models/house\"", "string ModelPath =>")]
    [InlineData("\"openai/deployments/gemini-2.5-flash/chat/completions?api-version=1\"")]
    [InlineData("$\"openai/deployments/{ModelIds.Gemini2_5Flash}/chat/completions\"")]
    [InlineData("$\"logs/{ModelIds.Gemini2_5Flash}.txt\"")]
    [InlineData("$\"Calling models/{ModelIds.Gemini2_5Flash}:generateContent failed\"")]
    [InlineData("Log($\"models/{ModelIds.Gemini2_5Flash}:generateContent\")")]
    [InlineData("(Base == \"models/gemini-2.5-flash:generateContent\").ToString()")]
    [InlineData("Map(\"/v1beta/models/gemini-2.5-flash:generateContent\")")]
    public Task Other_texts_are_not(string expression, string member = "string M() =>") => Standing.WithSource(Value(expression, member)).ReportsNothing();

    [Fact]
    public Task Values_are_followed_to_where_they_come_from()
        => Standing
            .WithSource("""
                using System.Net.Http;

                class C
                {
                    const string Id = [|"gemini-2.5-flash"|];
                    readonly string _house = [|"house"|];

                    HttpRequestMessage A() => new(HttpMethod.Post, $"v1beta/models/{Id}:generateContent");

                    string B(string root)
                    {
                        var id = [|"house"|];
                        return root + "models/" + id + ":generateContent";
                    }

                    string D(bool stream) => $"v1beta/models/{_house}:{(stream ? "streamGenerateContent" : "generateContent")}";

                    string E(string model) => $"v1beta/models/{model}:generateContent";
                }
                """)
            .ReportsExactly();

    [Theory]
    [InlineData("\"models/[|gemini-9|]:generateContent\"")]
    [InlineData("\"models/[|mine|]:generateContent\"")]
    [InlineData("\"https://x/v1/models/[|gpt-4o|]\"")]
    [InlineData("\"/model/[|amazon.nova-lite-v1%3A0|]/invoke\"")]
    [InlineData("\"https://api-inference.huggingface.co/models/[|mistralai/Mistral-7B-v0.1|]\"")]
    public Task An_id_that_is_not_registered_is_reported(string expression)
        => Unregistered.WithSource(Value(expression)).ReportsExactly();

    [Theory]
    [InlineData("\"http://localhost:8501/v1/models/half_plus_two:predict\"")]
    [InlineData("\"model/5/invoke\"")]
    [InlineData("\"models/test-model:generateContent\"")]
    [InlineData("\"v1beta/models/{model}:generateContent\"")]
    [InlineData("\"/cars?model=t-1\"")]
    public Task What_need_not_be_one_is_not(string expression) => Unregistered.WithSource(Value(expression)).ReportsNothing();

    [Fact]
    public Task An_id_that_is_put_together_in_an_address_is_reported()
        => Verifier.For<ComposedModelIdAnalyzer>()
            .WithRegistry("""{ "models": [ { "id": "gemini-2.5-flash", "provider": "google", "lifecycle": "available" } ] }""")
            .WithSource("""
                class C
                {
                    string A(string version) => [|$"https://x/v1beta/models/gemini-{version}-flash:generateContent?alt=sse"|];
                    string B(string organisation, string name) => $"https://x/v1beta/models/{organisation}/{name}:generateContent";
                    string D(string name) => $"https://x/v1beta/models/{name}:generateContent";
                }
                """)
            .ReportsExactly();

    /// <summary>The text of an address equals no id, and a constant does not stand in the place of a part of it.</summary>
    [Fact]
    public Task The_id_within_a_text_is_not_called_hardcoded()
        => Verifier.For<HardcodedModelIdAnalyzer>()
            .WithRegistry("""{ "models": [ { "id": "gemini-2.5-flash", "provider": "google", "lifecycle": "available" } ] }""")
            .WithSource("""
                class C
                {
                    string A() => "v1beta/models/gemini-2.5-flash:generateContent";
                    string B() => "v1beta/models/" + [|"gemini-2.5-flash"|] + ":generateContent";
                }
                """)
            .ReportsExactly();

    [Theory]
    [InlineData("$\"models/{[|ModelIds.Gemini2_5Pro|]}:generateContent\"", "$\"models/{ModelIds.Gemini3Pro}:generateContent\"")]
    [InlineData("\"models/\" + [|ModelIds.Gemini2_5Pro|] + \":generateContent\"", "\"models/\" + ModelIds.Gemini3Pro + \":generateContent\"")]
    public Task The_fix_puts_a_model_of_the_same_provider_in(string before, string after)
        => Standing.WithFix<ModelStandingFixer>().WithSource(Value(before)).WithFixedSource(Value(after)).FixesTo();

    [Theory]
    [InlineData("$\"models/{[|ModelIds.Gemini2_5Flash|]}:generateContent\"")]
    [InlineData("\"models/\" + [|\"gemini-2.5-flash\"|] + \":generateContent\"")]
    [InlineData("\"models/[|gemini-2.5-pro|]:generateContent\"")]
    public Task Otherwise_there_is_no_fix(string expression)
        => Standing.WithFix<ModelStandingFixer>().WithSource(Value(expression)).NoFixOffered();

    private static string Value(string expression, string member = "string M() =>") => $$"""
        using System;
        using ModelRegistry;

        class C
        {
            const string Root = "https://x/v1beta/models/";
            string Base = "";
            string Key = "";
            string Verb = "";
            static string Log(string message) => message;
            static string Map(string route) => route;
            {{member}} {{expression}};
        }
        """;
}
