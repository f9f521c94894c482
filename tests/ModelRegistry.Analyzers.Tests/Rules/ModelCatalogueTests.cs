using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>What LLM2002 finds in lists, catalogues, and collections that are named for models.</summary>
public class ModelCatalogueTests
{
    private static readonly Verifier Verify = Verifier.For<UnregisteredModelIdAnalyzer>()
        .WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(HardcodedModelIdAnalyzerTests.Registry);

    [Fact]
    public Task A_list_of_any_length_keeps_its_weak_ids()
    {
        var others = string.Concat(Enumerable.Range(0, 300).Select(index => $"\"t{index}\", "));
        return VerifyMembers($$"""string[] Some = { [|"o3"|], {{others}} [|"phi-4"|], {{others}} [|"gpt-4o"|] };""").ReportsExactly();
    }

    [Fact]
    public Task An_id_among_the_properties_of_an_entry_is_flagged()
        => VerifyMembers("""
            List<Info> Entries = new()
            {
                new() { Name = [|"gpt-4o"|] },
                new() { Name = [|"o3"|], Code = [|"phi-4"|], Text = "o4" },
                new Info { Code = [|"mercury-2"|], Text = "davinci" },
            };
            """).ReportsExactly();

    [Fact]
    public Task A_name_beside_an_id_is_for_people_even_where_it_is_the_same()
        => VerifyMembers("""
            class Entry { public string Id, ModelId, ModelApiName, Name, Title; }
            Entry[] Entries =
            {
                new() { ModelId = [|"gpt-4o"|], Name = "GPT-4o" },
                new() { Name = "gpt-4o-mini", ModelId = [|"gpt-4o-mini"|] },
                new() { ModelApiName = [|"z-ai/glm-4.7-flash"|], Name = "z-ai/glm-4.7-flash" },
                new Entry { Id = [|"claude-opus-4-1"|], Title = "claude-opus-4.1" },
                new() { Id = "first", Name = [|"gpt-4o"|] },
            };
            """).ReportsExactly();

    [Fact]
    public Task An_id_among_the_properties_of_a_value_is_flagged()
        => VerifyMembers("""
            Dictionary<string, Info> Entries = new()
            {
                ["first"] = new Info { Name = [|"gpt-4o"|] },
                ["second"] = new Info { Name = [|"o3"|], Text = "o1" },
                ["third"] = new() { Code = [|"mercury-2"|] },
            };
            """).ReportsExactly();

    [Fact]
    public Task A_property_that_holds_an_id_elsewhere_holds_one()
        => VerifyMembers("""
            Info[] Entries =
            {
                new() { Text = [|"gpt-4o"|] },
                new() { Text = [|"o3"|] },
                new() { More = new[] { "o1" } },
            };
            """).ReportsExactly();

    [Fact]
    public Task A_list_within_each_entry_is_a_part_of_the_catalogue()
        => VerifyMembers("""
            Info[] Entries =
            {
                new() { Name = "one", More = new[] { [|"gpt-4o"|], [|"o1"|] } },
                new() { Name = "two", More = new[] { [|"o3"|], [|"phi-4"|] } },
            };
            """).ReportsExactly();

    [Theory]
    [InlineData("""Info[] Entries = { new() { Name = "o3" }, new() { Name = "phi-4" } };""")]
    [InlineData("""(string, int)[] Entries = { ("o3", 1), ("phi-4", 2) };""")]
    [InlineData("""Info[] Entries = { new() { Text = "o3" }, new() { Name = "gpt-5.5" } };""")]
    public Task Without_an_id_beside_it_a_weak_one_is_left_alone(string members) => VerifyMembers(members).ReportsNothing();

    [Theory]
    [InlineData("""string[] Some = { [|"gpt-4o"|], [|"AcmeChat-7B"|], "acme-chat", "ozone" };""")]
    [InlineData("""List<string> Some = new() { [|"gpt-4o"|], [|"AcmeChat-7B"|] };""")]
    [InlineData("""(string, int)[] Some = { ([|"gpt-4o"|], 1), ([|"AcmeChat-7B"|], 2) };""")]
    [InlineData("""Dictionary<string, string> Some = new() { [[|"gpt-4o"|]] = "a-7b", [[|"AcmeChat-7B"|]] = "b-7b" };""")]
    [InlineData("""Dictionary<string, string> Some = new() { { [|"gpt-4o"|], "a-7b" }, { [|"AcmeChat-7B"|], "b-7b" } };""")]
    [InlineData("""Info[] Some = { new() { Name = [|"gpt-4o"|], Text = "a-7b" }, new() { Name = [|"AcmeChat-7B"|] } };""")]
    [InlineData("""object[] Some = { new { name = [|"gpt-4o"|] }, new { name = [|"AcmeChat-7B"|] } };""")]
    [InlineData("""object[] Some = { new Uri([|"gpt-4o"|]), new Uri([|"AcmeChat-7B"|]) };""")]
    [InlineData("""string[] Some = { [|"acme-ai/gpt-4o"|], [|"acme-ai/other"|], "else/other" };""")]
    [InlineData("""string[] Some = { [|"gpt-4o"|], [|"gpt-4.1"|], [|"claude-sonnet-4-5"|], [|"acme-large-2"|], "acme-2-test", "claude-code-2" };""")]
    public Task An_unknown_family_among_known_ones_is_flagged(string members) => VerifyMembers(members).ReportsExactly();

    [Theory]
    [InlineData("""string[] Some = { "AcmeChat-7B", "o3" };""")]
    [InlineData("""string[] Some = { "gpt-5.5", "acme-large-2" };""")]
    [InlineData("""string[] Deployments = { "gpt-4o", "AcmeChat-7B" };""")]
    public Task An_unknown_family_elsewhere_is_left_alone(string members) => VerifyMembers(members).ReportsNothing();

    [Theory]
    [InlineData("""ModelNames.Add("tencent", new List<string> { [|"hunyuan-lite"|], [|"hunyuan-pro"|] });""")]
    [InlineData("""ModelNames["tencent"] = new() { [|"hunyuan-lite"|], [|"hunyuan-pro"|] };""")]
    [InlineData("""this.ModelNames["tencent"] = new() { [|"hunyuan-lite"|] };""")]
    [InlineData("""Models.Add([|"o3"|]);""")]
    [InlineData("""Models.AddRange(new[] { [|"o3"|], [|"phi-4"|] });""")]
    [InlineData("""Models.Insert(0, [|"o3"|]);""")]
    [InlineData("""if (Models.Contains([|"o3"|])) { }""")]
    [InlineData("""Models = new List<string> { [|"o3"|] };""")]
    [InlineData("""Dictionary<string, int> models = new() { [[|"o3"|]] = 1 };""")]
    [InlineData("""Dictionary<string, int> models = new() { { [|"o3"|], 1 } };""")]
    [InlineData("""Dictionary<string, string> models = new() { ["small"] = [|"o3"|], ["large"] = [|"phi-4"|] };""")]
    [InlineData("""Dictionary<string, string> models = new() { { "small", [|"o3"|] } };""")]
    public Task What_goes_into_something_called_models_is_flagged(string statements) => VerifyStatements(statements).ReportsExactly();

    [Theory]
    [InlineData("""Rooms.Add("o3");""")]
    [InlineData("""Rooms.AddRange(new[] { "o3", "phi-4" });""")]
    [InlineData("""Dictionary<string, int> prices = new() { ["o3"] = 1 };""")]
    [InlineData("""List<string> carModels = new(); carModels.Add("falcon-9");""")]
    [InlineData("""List<string> modelDeployments = new(); modelDeployments.Add("o3");""")]
    [InlineData("""Models.ForEach(room => Rooms.Add("o3"));""")]
    public Task What_goes_elsewhere_is_left_alone(string statements) => VerifyStatements(statements).ReportsNothing();

    [Theory]
    [InlineData("""const string DefaultModelAlias = [|"whisper-tiny"|];""")]
    [InlineData("""string ModelSlug { get; } = [|"phi-4"|];""")]
    [InlineData("""List<string> GetModelsAsync() { return new List<string> { [|"llama3"|], [|"phi3"|] }; }""")]
    [InlineData("""string GetModelAsync() => [|"o3"|];""")]
    [InlineData("""string OllamaModel = [|"glm-ocr"|];""")]
    [InlineData("""string GrokModel = [|"grok-voice-latest"|];""")]
    [InlineData("""string M() { var model = Pick("model", [|"llama-2-7b-chat.Q8_0"|]); return model; }""")]
    [InlineData("""string First = [|"ernie-4.0-8k-latest"|];""")]
    [InlineData("""string Second = [|"doubao-1.5-pro-32k"|];""")]
    public Task Names_of_members_and_newer_ids_are_known(string members) => VerifyMembers(members).ReportsExactly();

    /// <summary>What is added makes another id of it, which LLM2003 reports.</summary>
    [Theory]
    [InlineData("""var id = "gpt-4.1"; id += "-" + Other; Ask(id);""")]
    [InlineData("""var id = "gpt-4.1"; var other = 1; id += Other; Ask(id);""")]
    [InlineData("""string id; id = "gpt-4.1"; id += Other; Ask(id);""")]
    public Task A_beginning_that_always_grows_is_none(string statements) => VerifyStatements(statements).ReportsNothing();

    [Theory]
    [InlineData("""var id = [|"gpt-4.1"|]; Ask(id); id += Other;""")]
    [InlineData("""var id = [|"gpt-4.1"|]; if (Other == null) { id += Other; } Ask(id);""")]
    [InlineData("""var id = [|"gpt-4.1"|]; id += " (default)"; Ask(id);""")]
    public Task One_that_can_stay_as_it_is_is_flagged(string statements) => VerifyStatements(statements).ReportsExactly();

    private static Verifier VerifyMembers(string members) => Verify
        .WithSource($$"""
            using System;
            using System.Collections.Generic;

            class Info { public string Name, Code, Text; public string[] More; }

            class C
            {
                string Other;
                static string Pick(string name, string fallback) => fallback;
                {{members}}
            }
            """);

    private static Verifier VerifyStatements(string statements) => Verify
        .WithSource($$"""
            using System;
            using System.Collections.Generic;

            class C
            {
                string Other;
                Dictionary<string, List<string>> ModelNames;
                List<string> Models, Rooms;
                static void Ask([ModelRegistry.ModelId] string model) { }
                void M() { {{statements}} }
            }
            """);
}
