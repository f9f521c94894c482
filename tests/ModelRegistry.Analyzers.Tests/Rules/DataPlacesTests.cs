using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>Data is not a call: what a table says of a retired model stays true, and to put another model in makes it false.</summary>
public class DataPlacesTests
{
    private static readonly Verifier Verify = ModelStandingAnalyzerTests.Verify
        .WithDefaultId("LLM2006")
        .WithFix<ModelStandingFixer>()
        .WithReferenceAssemblies(ReferenceAssemblies.Net100)
        .WithLanguageVersion(LanguageVersion.Latest);

    /// <summary>A price of one model is no price of its successor.</summary>
    [Theory]
    [InlineData("static readonly (string Model, decimal Input)[] A = { (ModelIds.Gpt4, 2m), (ModelIds.Gpt5_5, 1.25m) };")]
    [InlineData("static readonly List<(string, double)> A = new() { (\"gpt-4\", 2.0), (\"gpt-5.5\", 1.25) };")]
    [InlineData("static readonly (string Id, double Input, double Output)[] A = { (ModelIds.Gpt4, 2, 8), (ModelIds.Gpt5_5, 1.25, 10) };")]
    [InlineData("static readonly KeyValuePair<string, decimal>[] A = { new(ModelIds.Gpt4, 2m), new(ModelIds.Gpt5_5, 1.25m) };")]
    [InlineData("static readonly KeyValuePair<string, int>[] A = { KeyValuePair.Create(ModelIds.Gpt4, 2) };")]
    [InlineData("static readonly Tuple<string, decimal>[] A = { Tuple.Create(ModelIds.Gpt4, 2m) };")]
    [InlineData("static readonly Row[] A = { new(ModelIds.Gpt4, 2m), new(ModelIds.Gpt5_5, 1.25m) };")]
    [InlineData("static readonly Row A = new Row(ModelIds.Gpt4, 2m);")]
    [InlineData("static readonly Priced[] A = { new() { Model = ModelIds.Gpt4, InputPrice = 2 } };")]
    [InlineData("static readonly object[] A = { new { Model = ModelIds.Gpt4, Cost = 2.0 } };")]
    [InlineData("static readonly Dictionary<string, decimal> A = new() { [ModelIds.Gpt4] = 2m, [ModelIds.Gpt5_5] = 1.25m };")]
    [InlineData("static readonly Dictionary<string, decimal> A = new() { { ModelIds.Gpt4, 2m } };")]
    [InlineData("static readonly Dictionary<string, Row> A = new() { [\"a\"] = new(ModelIds.Gpt4, 2m) };")]
    [InlineData("void M(Dictionary<string, decimal> a) { a.Add(ModelIds.Gpt4, 2m); a.TryAdd(\"gpt-4\", 2m); a[ModelIds.Gpt4] = 2m; }")]
    [InlineData("void M(List<Row> a) => a.Add(new Row(ModelIds.Gpt4, 2m));")]
    [InlineData("static decimal Of(string model) => model switch { ModelIds.Gpt4 => 2m, _ => 1m };")]
    public Task A_row_of_prices_draws_nothing(string member) => Verify.WithSource(Class(member)).ReportsNothing();

    [Theory]
    [InlineData("static readonly (string Model, int Window)[] A = { (ModelIds.Gpt4, 8192), (ModelIds.Gpt5_5, 200000) };")]
    [InlineData("static readonly (string, bool)[] A = { (ModelIds.Gpt4, false), (ModelIds.Gpt5_5, true) };")]
    [InlineData("static readonly Described[] A = { new() { Id = ModelIds.Gpt4, ContextWindow = 8192 } };")]
    public Task A_row_of_facts_draws_nothing(string member) => Verify.WithSource(Class(member)).ReportsNothing();

    [Theory]
    [InlineData("static readonly HashSet<string> NoTemperature = new() { ModelIds.Gpt4 };")]
    [InlineData("static readonly string[] RetiredModels = { ModelIds.Gpt4 };")]
    [InlineData("static readonly IReadOnlyList<string> DeprecatedModels = new List<string> { ModelIds.Gpt4, \"gpt-3\" }.AsReadOnly();")]
    [InlineData("static readonly ImmutableHashSet<string> Reasoning = ImmutableHashSet.Create(ModelIds.Gpt4, \"gpt-3\");")]
    [InlineData("static readonly FrozenSet<string> Reasoning = new[] { ModelIds.Gpt4 }.ToFrozenSet();")]
    [InlineData("static readonly HashSet<string> Reasoning = new(StringComparer.Ordinal) { ModelIds.Gpt4 };")]
    [InlineData("static readonly HashSet<string> Reasoning = new HashSet<string>(new[] { ModelIds.Gpt4 }, StringComparer.Ordinal);")]
    [InlineData("static IEnumerable<string> Blocked() => new[] { ModelIds.Gpt4 };")]
    [InlineData("static List<string> BlockList { get; } = new() { ModelIds.Gpt4 };")]
    [InlineData("void M(List<string> blocked) => blocked.Add(ModelIds.Gpt4);")]
    public Task A_list_of_what_is_gone_or_lacks_something_draws_nothing(string member) => Verify.WithSource(Class(member)).ReportsNothing();

    [Theory]
    [InlineData("static readonly string[] Chat = { ModelIds.Gpt4, ModelIds.Gpt5_5 }; bool Is(string model) => Chat.Contains(model);")]
    [InlineData("private static readonly string[] Chat = { ModelIds.Gpt4 }; bool Is(string model) => Array.IndexOf(Chat, model) >= 0;")]
    [InlineData("private static readonly List<string> Chat = new() { ModelIds.Gpt4 }; bool Is(string model) => C.Chat.Contains(model) || Chat.Count == 0;")]
    [InlineData("bool Is(string model) { string[] chat = { ModelIds.Gpt4 }; return chat.Contains(model); }")]
    [InlineData("bool Is(string model) => new[] { ModelIds.Gpt4 }.Contains(model);")]
    [InlineData("private const string Fast = ModelIds.Gpt4; bool Is(string model) => model == Fast;")]
    [InlineData("object M() => Is.EqualTo(\"gpt-4\");")]
    public Task What_is_only_asked_about_draws_nothing(string member) => Verify.WithSource(Class(member)).ReportsNothing();

    [Theory]
    [InlineData("static readonly (string From, string To)[] Moves = { (ModelIds.Gpt4, ModelIds.Gpt5_5) };")]
    [InlineData("static readonly (string, string)[] A = { (\"gpt-4\", \"gpt-5.5\"), (\"gpt-3\", \"gpt-4\") };")]
    [InlineData("static readonly KeyValuePair<string, string>[] A = { new(ModelIds.Gpt3, ModelIds.Gpt4) };")]
    [InlineData("static readonly Dictionary<string, string> A = new() { [ModelIds.Gpt3] = ModelIds.Gpt4 };")]
    [InlineData("static readonly Dictionary<string, string> A = new() { { \"gpt-3\", \"gpt-4\" } };")]
    [InlineData("static readonly Move[] A = { new(ModelIds.Gpt3, ModelIds.Gpt4), new(Old: ModelIds.Gpt4, New: ModelIds.Gpt5_5) };")]
    public Task A_pair_of_old_and_new_draws_nothing(string member) => Verify.WithSource(Class(member)).ReportsNothing();

    /// <summary>Its vocabulary lies on this machine; of the successor there may be none.</summary>
    [Theory]
    [InlineData("object M() => SomeTokenizer.CreateForModel(ModelIds.Gpt4);")]
    [InlineData("object M() => SomeTokenizer.CreateForModel(\"gpt-4\");")]
    [InlineData("object M(string model) => SomeTokenizer.CreateForModel(model); object N() => M(\"gpt-5.5\");")]
    public Task A_tokenizer_calls_no_model(string member) => Verify.WithSource(Class(member)).ReportsNothing();

    [Fact]
    public Task A_tokenizer_that_does_not_bind_calls_no_model()
        => Verify
            .WithSource(Class("object M() => {|CS0103:TiktokenTokenizer|}.CreateForModel(\"gpt-4\");"))
            .ReportsExactly();

    [Fact]
    public Task A_jump_to_a_case_names_it()
        => Verify.WithSource(Class("""
            int M(string model)
            {
                switch (model)
                {
                    case "a": goto case "gpt-4";
                    case "gpt-4": return 1;
                    default: return 0;
                }
            }
            """)).ReportsNothing();

    /// <summary>They offer the model, or are called after it: a person decides what becomes of them.</summary>
    [Theory]
    [InlineData("public static readonly string[] Offered = { ModelIds.Gpt5_5, [|ModelIds.Gpt4|] };")]
    [InlineData("public static readonly HashSet<string> AllowedModels = new() { [|ModelIds.Gpt4|] };")]
    [InlineData("static readonly (string Id, string Title)[] A = { ([|ModelIds.Gpt4|], \"The old one\") };")]
    [InlineData("static readonly Described[] A = { new() { Id = [|ModelIds.Gpt4|], Text = \"Old\" } };")]
    [InlineData("static readonly ModelInfo A = new([|ModelIds.Gpt4|], 8192);")]
    [InlineData("public const string Gpt4 = [|ModelIds.Gpt4|];")]
    [InlineData("public const string GPT_4_TURBO = [|\"gpt-4\"|];")]
    [InlineData("public static string OldModel => [|\"gpt-4\"|];")]
    [InlineData("public static readonly ModelName Gpt4 = new([|\"gpt-4\"|]);")]
    [InlineData("public const string Fast = [|ModelIds.Gpt4|]; int Of(string model) => model switch { Fast => 1, ModelIds.Gpt5_5 => 2, _ => 0 };")]
    [InlineData("static string Next(string model) => model switch { \"gpt-3\" => [|\"gpt-4\"|], _ => model };")]
    [InlineData("enum Kind { Gpt4, Other } static string IdOf(Kind kind) => kind switch { Kind.Gpt4 => [|\"gpt-4\"|], _ => \"\" };")]
    [InlineData("static readonly Dictionary<string, string> Aliases = new() { [\"best\"] = [|ModelIds.Gpt4|] };")]
    [InlineData("static decimal PriceOf(string model) => 1m; decimal M() => PriceOf([|ModelIds.Gpt4|]);")]
    [InlineData("enum E { [System.Runtime.Serialization.EnumMember(Value = [|\"gpt-4\"|])] Gpt4 }")]
    [InlineData("static string IdOf(ModelVersion version) => version switch { ModelVersion.V4 => [|\"gpt-4\"|], _ => \"\" };")]
    [InlineData("static string IdOf(ModelVersion version) { switch (version) { case ModelVersion.V4: return [|\"gpt-4\"|]; default: return \"\"; } }")]
    [InlineData("static string Next(string model) { switch (model) { case \"gpt-3\": model = [|\"gpt-4\"|]; break; } return model; }")]
    [InlineData("static readonly Dictionary<ModelVersion, string> Ids = new() { [ModelVersion.V4] = [|\"gpt-4\"|] };")]
    [InlineData("static readonly Dictionary<string, string> ModelNameMap = new() { [\"best\"] = [|ModelIds.Gpt4|] };")]
    [InlineData("[Choice(\"The model\", [|\"gpt-4\"|], \"gpt-5.5\")] string Model;")]
    [InlineData("static object Elements(string a, string b, string c) => a; object M() => Elements([|\"gpt-4\"|], \"gpt-5.5\", \"gpt-5.5\");")]
    [InlineData("void Add([ModelId] string modelName, string modelVersion) { } void M() => Add([|\"gpt-4\"|], \"2025-08-07\");")]
    [InlineData("void Add([ModelId] string modelName, string modelVersion) { } void M() => Add(modelVersion: \"1\", modelName: [|\"gpt-4\"|]);")]
    [InlineData("static readonly Hosted A = new() { Model = [|ModelIds.Gpt4|], ModelVersion = \"1\" };")]
    [InlineData("class ChatResult { public string Model { get; set; } = [|\"gpt-4\"|]; }")]
    [InlineData("class ChatResult { public string Model { get; set; } } object M() => new ChatResult { Model = [|ModelIds.Gpt4|] };")]
    public Task Where_the_place_is_about_the_model_the_finding_has_no_fix(string member) => Verify.WithSource(Class(member)).NoFixOffered();

    /// <summary>What is called goes on to be replaced, whatever stands beside it.</summary>
    [Theory]
    [InlineData("public const string DefaultModel = {0};")]
    [InlineData("public string Model {{ get; set; }} = {0};")]
    [InlineData("static readonly Agent[] A = {{ new() {{ Name = \"a\", Model = {0}, Temperature = 0.2 }} }};")]
    [InlineData("static readonly Dictionary<string, string> ByTask = new() {{ [\"chat\"] = {0} }};")]
    [InlineData("static readonly (string Model, double Temperature) Settings = ({0}, 0.2);")]
    [InlineData("public static string GptModel => {0};")]
    [InlineData("string M(bool fast) => fast ? {0} : ModelIds.Gpt5_5;")]
    [InlineData("void Ask([ModelId] string model, int maxTokens) {{ }} void M() => Ask({0}, 500);")]
    [InlineData("static string IdOf(ModelTier tier) => tier switch {{ ModelTier.Fast => {0}, _ => \"\" }};")]
    [InlineData("static readonly Dictionary<string, string> TaskModelMap = new() {{ [\"chat\"] = {0} }};")]
    [InlineData("static readonly Dictionary<ModelTier, string> ByTier = new() {{ [ModelTier.Fast] = {0} }};")]
    [InlineData("void Add([ModelId] string modelName, string version) {{ }} void M() => Add({0}, \"2025\");")]
    [InlineData("[Choice(\"The model\", {0})] string Model;")]
    public Task What_is_called_is_still_replaced(string member)
        => Verify
            .WithSource(Class(string.Format(System.Globalization.CultureInfo.InvariantCulture, member, "[|ModelIds.Gpt4|]")))
            .WithFixedSource(Class(string.Format(System.Globalization.CultureInfo.InvariantCulture, member, "ModelIds.Gpt5_5")))
            .FixesTo();

    /// <summary>In a test most ids are records of what was; what it calls is called.</summary>
    [Theory]
    [InlineData("string Expected = [|ModelIds.Gpt4|];")]
    [InlineData("string[] Recorded = { [|ModelIds.Gpt4|] };")]
    public Task A_test_keeps_what_it_recorded(string member)
        => Verify.WithOption("build_property.IsTestProject", "true").WithSource(Class(member)).NoFixOffered();

    private static string Class(string member) => $$"""
        using System;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using ModelRegistry;

        class C
        {
            {{member}}
        }

        enum ModelVersion { V3, V4 }
        enum ModelTier { Fast, Smart }
        class ChoiceAttribute : Attribute { public ChoiceAttribute(params object[] values) { } }
        static class Is { public static object EqualTo(object expected) => expected; }
        record Row(string Id, decimal Price);
        record Move(string Old, string New);
        record ModelInfo(string Id, int ContextWindow);
        record ModelName(string Value);
        static class SomeTokenizer { public static object CreateForModel(string modelName) => modelName; }
        class Priced { public string Model { get; set; } public double InputPrice { get; set; } }
        class Described { public string Id { get; set; } public string Text { get; set; } public int ContextWindow { get; set; } }
        class Hosted { public string Model { get; set; } public string ModelVersion { get; set; } }
        class Agent { public string Name { get; set; } public string Model { get; set; } public double Temperature { get; set; } }
        """;
}
