using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>What LLM2002 leaves alone because it names something of the program's own after a model, and what people read.</summary>
public class OwnNameTests
{
    private static readonly Verifier Verify = Verifier.For<UnregisteredModelIdAnalyzer>()
        .WithGenerator<ModelRegistryGenerator>()
        .WithLanguageVersion(LanguageVersion.CSharp10)
        .WithRegistry(HardcodedModelIdAnalyzerTests.Registry);

    [Theory]
    [InlineData("""string PresetId = "openai-gpt-4o";""")]
    [InlineData("""string DefaultProfile = "gemma4-small";""")]
    [InlineData("""string[] SetupModelPresets = { "gpt-4o", "ollama-phi3-mini" };""")]
    [InlineData("""string ServiceId = "gpt-4o";""")]
    [InlineData("""string ProviderName = "openai/codex-mini";""")]
    [InlineData("""string ModelFolder = "phi-3-mini";""")]
    [InlineData("""string ChatTemplate = "llama-3";""")]
    [InlineData("""string HelpText = "gpt-4o";""")]
    [InlineData("""string Hint = "gpt-4o";""")]
    [InlineData("""string M(string model) => model switch { var id when id.StartsWith("gpt-4") => "GPT-4", _ => model };""")]
    [InlineData("""string GetDisplayName(int kind) => kind switch { 1 => "claude-opus-4-1", _ => "gpt-4o" };""")]
    [InlineData("""bool Is(string preset) => preset == "openai-gpt-4o" || preset is "gpt-4o";""")]
    [InlineData("""void M() => Get("Ai:Profiles:0:Id", "gemma4-small");""")]
    [InlineData("""void M() => Unknown.AddKeyedSingleton("gpt-4o");""")]
    [InlineData("""void M() => Unknown.GetRequiredKeyedService<C>("gpt-4o");""")]
    [InlineData("""void M() => Unknown.GetSection("gpt-4o");""")]
    [InlineData("""void M() => Unknown.MapPost("claude-3/chat", 1);""")]
    [InlineData("""void M() => _logger.LogInformation("Using {Model}", "gpt-4o");""")]
    [InlineData("""void M(Dictionary<string, int> providers) { providers["openai/codex-mini"] = 1; providers.ContainsKey("openai/codex-mini"); }""")]
    [InlineData("""void M() { var id = Environment.GetEnvironmentVariable("AZURE_OPENAI_DEPLOYMENT_NAME") ?? "gpt-4o"; }""")]
    [InlineData("""void M() { var model = Settings["Azure:Deployment"] ?? "gpt-4o"; }""")]
    [InlineData("""bool M() => Unknown.ProviderModelId.Contains("claude-3-opus");""")]
    [InlineData("""List<string> StartsWith = new() { "gpt-4", "text-davinci-002" };""")]
    [InlineData("""string ModelPath = "phi-4-mini";""")]
    [InlineData("""void M() => Tagged("text", "o3", "qwen"); void Tagged(params string[] tags) { }""")]
    [InlineData("""string Flag = "gpt-image-1_params";""")]
    [InlineData("""object[] Rows = { new { voices = new List<string> { "aura-2-thalia-en" } } };""")]
    [InlineData("""void M(dynamic model) { if (model.ID.Contains("gpt-4o")) { } }""")]
    [InlineData("""void M() { if (GUILayout.Button("gpt-4o")) { } GUILayout.Label("o3-mini"); } static class GUILayout { public static bool Button(string id) => true; public static void Label(string id) { } }""")]
    [InlineData("""void M() { if (Unknown.Model?.IndexOf("gpt-4o") != -1) { } }""")]
    [InlineData("""int M(string model) { var ranks = new Dictionary<string, int> { { "llama-3.1", 2 }, { "gpt-4o", 1 } }; return Rank(ranks, model); } int Rank(Dictionary<string, int> ranks, string model) { foreach (var rank in ranks) { if (model.Contains(rank.Key)) { return rank.Value; } } return 0; }""")]
    [InlineData("""bool M(string model) => Has(new[] { "llama-3.1", "gpt-4o", "phi-4" }, model); bool Has(string[] parts, string model) { foreach (var part in parts) { if (model.Contains(part)) { return true; } } return false; }""")]
    [InlineData("""void M() => Unknown.Message.Should().Contain("gpt-4o");""")]
    [InlineData("""void M(Exception error) => Unknown.That(error.Message, Unknown.Contain("gpt-4o").And.Contain("phi-4-mini"));""")]
    [InlineData("""[System.ComponentModel.DefaultValue("o3")] string Level { get; set; }""")]
    [InlineData("""string Answer = "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"gpt-4o\",\"choices\":[]}";""")]
    [InlineData("""string Chunk = "data: {\"type\":\"message_start\",\"message\":{\"role\":\"assistant\",\"model\":\"gpt-4o\",\"usage\":{}}}";""")]
    public Task A_name_of_the_programs_own_is_no_model(string members) => VerifyMembers(members).ReportsNothing();

    [Theory]
    [InlineData("""object M() => new {|CS0246:OpenAIDeployment|}("gpt-4o", [|"gpt-4o"|]);""")]
    [InlineData("""(string, string)[] Rows = { ([|"gpt-4o"|], "GPT-4o"), ("Claude-Opus-4.1", [|"claude-opus-4.1"|]) };""")]
    [InlineData("""object M() => new {|CS0246:Choice|}([|"gpt-4o-mini"|], "Gpt-4o-mini");""")]
    [InlineData("""object M() => ([|"openai/gpt-4o"|], [|"gpt-4o"|]);""")]
    [InlineData("""string Body = "{\"model\":\"[|gpt-4o|]\",\"messages\":[],\"usage\":true}";""")]
    [InlineData("""[Option("model", Default = [|"llama3"|])] string Model { get; set; } class OptionAttribute : System.Attribute { public string Default; public OptionAttribute(string name) { } }""")]
    [InlineData("""enum Known { [ModelType([|"gpt-4o"|]), System.ComponentModel.Description("gpt-4o")] Large, [System.ComponentModel.Description([|"gpt-4.1"|])] Other }""")]
    [InlineData("""void M(List<string> ids) => Unknown.That(ids, Unknown.Contain([|"gpt-4o"|]));""")]
    [InlineData("""string[] Arguments = { "ask", "--model", [|"llama3"|], "--deployment", "gpt-4o" };""")]
    [InlineData("""void M() => Unknown.Parse("--model", [|"llama3"|]);""")]
    [InlineData("""object M() => new {|CS0246:OllamaChatModel|}(null, [|"llama3"|]);""")]
    [InlineData("""class Cloud { public Cloud(string id, string name) { } } class Large : Cloud { public Large() : base([|"gpt-4o"|], "gpt-4o") { } }""")]
    [InlineData("""class Model { public Model(string name, ModelType modelType) { } } enum ModelType { Chat } Model Large = new Model([|"gpt-4o"|], ModelType.Chat);""")]
    [InlineData("""Dictionary<string, string> Presets = new() { [[|"gpt-4o"|]] = Get(key: [|"gpt-4o"|]), ["gpt-4.1"] = "text" };""")]
    [InlineData("""int M(string model) { var ranks = new Dictionary<string, int> { { [|"llama-3.1"|], 2 } }; return Rank(ranks, model); } int Rank(Dictionary<string, int> ranks, string model) => ranks[model];""")]
    [InlineData("""[Pair([|"glm-4.5"|], "GLM-4.5")] class Known { } class PairAttribute : System.Attribute { public PairAttribute(string first, string second) { } }""")]
    [InlineData("""(int, string, string)[] Rows = { (0, [|"deepseek-r1"|], "DeepSeek-R1") };""")]
    [InlineData("""[System.ComponentModel.DefaultValue([|"o3"|])] string ModelId { get; set; }""")]
    [InlineData("""string PresetModel = [|"gpt-4o"|];""")]
    [InlineData("""string ServiceModelId = [|"o3"|];""")]
    [InlineData("""Dictionary<string, string> ModelToEncoding = new() { { [|"gpt-4o"|], "o200k_base" } };""")]
    [InlineData("""Dictionary<string, string> ModelProviders = new() { { [|"gpt-4o"|], "openai" } };""")]
    [InlineData("""void M() { var id = Settings["Ai:Model"] ?? [|"o3"|]; }""")]
    [InlineData("""void M() => Get("Ai:Profiles:0:Model", [|"o3"|]);""")]
    [InlineData("""bool Is(string model) => model == [|"o3"|];""")]
    [InlineData("""string GetModelIdForProvider(int kind) => kind == 1 ? [|"gpt-4o"|] : [|"gpt-4o-mini"|];""")]
    [InlineData("""object[][] Providers = { new object[] { 1, [|"gpt-4o"|] }, new object[] { 2, [|"gpt-4o-mini"|] } };""")]
    [InlineData("""bool M() => Unknown.ModelIds.Contains([|"claude-3-opus"|]);""")]
    public Task A_model_beside_it_is_one(string members) => VerifyMembers(members).ReportsExactly();

    [Fact]
    public Task A_preset_is_called_as_its_team_likes()
        => VerifyMembers("""
            class ProfileConfig { public string Id, Model; }
            class Entry { public string Id, PresetId, ModelId; }
            ProfileConfig First = new() { Id = "gemma4-small", Model = [|"gemma4"|] };
            Entry Second = new() { PresetId = "embedded-gemma-4-e2b", ModelId = [|"gemma-4-e2b"|] };
            Entry Third = new() { Id = "openai-gpt-4o", ModelId = [|"gpt-4o"|] };
            """).ReportsExactly();

    [Fact]
    public Task A_deployment_is_what_a_model_leads_to()
        => VerifyMembers("""
            Dictionary<string, string> Deployments = new() { [[|"gpt-4o"|]] = "gpt-4o-mini", [[|"gpt-4.1"|]] = "our-gpt-4.1" };
            """).ReportsExactly();

    [Theory]
    [InlineData("""string M(string model) => model switch { [|"gpt-4o"|] => "GPT-4o", [|"gpt-4.1"|] => "GPT-4.1", _ => model };""")]
    [InlineData("""Dictionary<string, string> M = new() { [[|"gpt-4o"|]] = "GPT-4o", [[|"gpt-4o-mini"|]] = "GPT-4o-mini" };""")]
    [InlineData("""Dictionary<string, string> ModelDisplayNames = new() { [[|"gpt-4o"|]] = "gpt-4o" };""")]
    [InlineData("""(string Id, string Name) M = ([|"gpt-4o"|], "gpt-4o");""")]
    [InlineData("""List<(string DisplayName, string ModelId)> M = new() { ("gpt-4o", [|"gpt-4o"|]) };""")]
    [InlineData("""object M = new { text = "gpt-4o", value = [|"gpt-4o"|] };""")]
    [InlineData("""Option M = new() { Label = "gpt-4o", Value = [|"gpt-4o"|] };""")]
    [InlineData("""Option M = new Option("gpt-4o", [|"gpt-4o"|]);""")]
    public Task A_name_for_people_stands_beside_the_id(string members) => VerifyMembers(members).ReportsExactly();

    [Theory]
    [InlineData("""string M(string model) => model switch { [|"gpt-4o"|] => "o200k_base", _ => "gpt2" };""")]
    [InlineData("""Dictionary<string, string> M = new() { { [|"gpt-4o"|], "o200k_base" }, { [|"text-davinci-003"|], "gpt2" } };""")]
    public Task An_encoding_is_called_like_a_model(string members) => VerifyMembers(members).ReportsExactly();

    [Theory]
    [InlineData("""[Route("gpt-4o")] class Own { }""")]
    [InlineData("""[JsonPropertyName("gpt-4o")] string Own;""")]
    [InlineData("""[FromKeyedServices("gpt-4o")] string Own;""")]
    [InlineData("""enum Own { [Description("GPT-4o")] One, [Description("GPT-4o-mini")] Two }""")]
    public Task An_attribute_names_something_else(string members) => VerifyMembers(members).ReportsNothing();

    [Theory]
    [InlineData("""enum Own { [JsonPropertyName([|"gpt-4o"|])] One, [JsonPropertyName([|"o3"|])] Two }""")]
    [InlineData("""enum Own { [Value([|"gpt-4o"|])] One, [Value([|"o3"|]), Other("o3")] Two }""")]
    [InlineData("""enum Own { [ModelType([|"flux-2-pro"|])] One, [ModelType([|"flux-2-pro/edit"|])] Two, [ModelType([|"z-image/turbo"|])] Three }""")]
    public Task An_enum_lists_ids(string members) => VerifyMembers(members).ReportsExactly();

    [Fact]
    public Task A_constant_among_ids_is_one()
        => VerifyMembers("""
            class Known
            {
                public const string A = [|"gpt-4o"|], B = [|"o3"|], C = [|"gpt-4.1"|], D = [|"claude-sonnet-4-5"|], E = "mistral";
                public string F = "o1";
            }

            class Mixed { public const string A = [|"gpt-4o"|], B = "o3", C = "chat", D = "fast"; }
            """).ReportsExactly();

    [Theory]
    [InlineData("""bool M(string model) => Array.Exists(Seen, part => model.StartsWith(part)); static readonly string[] Seen = { "gpt-4o" };""")]
    [InlineData("""void M(Exception e) => Unknown.Contains("gpt-4o", e.Message);""")]
    public Task A_text_that_is_searched_for_is_none(string members) => VerifyMembers(members).ReportsNothing();

    private static Verifier VerifyMembers(string members) => Verify
        .WithSource($$"""
            using System;
            using System.Collections.Generic;

            class Option
            {
                public Option(string label = null, string value = null) { }
                public string Label { get; set; }
                public string Value { get; set; }
            }

            class NamedAttribute : Attribute { public NamedAttribute(string text) { } }
            class RouteAttribute : NamedAttribute { public RouteAttribute(string text) : base(text) { } }
            class DescriptionAttribute : NamedAttribute { public DescriptionAttribute(string text) : base(text) { } }
            class JsonPropertyNameAttribute : NamedAttribute { public JsonPropertyNameAttribute(string text) : base(text) { } }
            class FromKeyedServicesAttribute : NamedAttribute { public FromKeyedServicesAttribute(string text) : base(text) { } }
            class ValueAttribute : NamedAttribute { public ValueAttribute(string text) : base(text) { } }
            class OtherAttribute : NamedAttribute { public OtherAttribute(string text) : base(text) { } }
            class ModelTypeAttribute : NamedAttribute { public ModelTypeAttribute(string text) : base(text) { } }

            class C
            {
                dynamic Unknown, _logger;
                Dictionary<string, string> Settings;
                static string Get(string key, string value = null) => value;
                {{members}}
            }
            """);
}
