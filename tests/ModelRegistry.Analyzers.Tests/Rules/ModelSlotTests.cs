using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>What LLM2002 finds at a place where others of the file are ids, without a list around them.</summary>
public class ModelSlotTests
{
    private const string Known = """
        Entry A = new() { Id = [|"gpt-4o"|] }, B = new() { Id = [|"gpt-4.1"|] }, C = new() { Id = [|"claude-sonnet-4-5"|] };
        Entry D = new() { Id = [|"gpt-4o-mini"|] }, E = new() { Id = [|"gemini-2.5-flash"|] };
        """;

    private const string Types = """
        class Entry { public string Id, Text; public Entry(string text = null, string id = null) { } }
        class Other { public string Id; }
        """;

    private static readonly Verifier Verify = Verifier.For<UnregisteredModelIdAnalyzer>()
        .WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(HardcodedModelIdAnalyzerTests.Registry);

    [Theory]
    [InlineData("""Entry F = new() { Id = [|"magentic-brain"|] };""")]
    [InlineData("""Entry F = new Entry() { Id = [|"acme-large-2"|], Text = "acme-text-2" };""")]
    [InlineData("""static Entry F { get; } = new() { Id = [|"acme-large"|] };""")]
    [InlineData("""Entry F() => new() { Id = [|"acme-large"|] };""")]
    [InlineData("""List<Entry> F = new() { new() { Id = [|"acme-large"|] } };""")]
    [InlineData("""Entry[] F = { new() { Id = [|"acme-large"|] } };""")]
    public Task A_text_at_the_place_of_ids_is_flagged_whatever_its_family(string members)
        => Verify.WithSource($"using System.Collections.Generic; class Holder {{ {Types} {Known} {members} }}").ReportsExactly();

    [Theory]
    [InlineData("""Other F = new() { Id = "acme-large" };""")]
    [InlineData("""Entry F = new() { Text = "acme-large" };""")]
    [InlineData("""Entry F = new() { Id = "acme" };""")]
    [InlineData("""Entry F = new() { Id = "Acme-Large" };""")]
    [InlineData("""Entry F = new() { Id = "your-model" };""")]
    [InlineData("""Entry F = new() { Id = "icons/acme-large.png" };""")]
    [InlineData("""Entry F = new() { Id = "acme-one" }, G = new() { Id = "acme-two" };""")]
    public Task A_text_at_another_place_or_without_the_look_of_an_id_is_left_alone(string members)
        => Verify.WithSource($"using System.Collections.Generic; class Holder {{ {Types} {Known} {members} }}").ReportsExactly();

    [Fact]
    public Task An_argument_at_the_place_of_ids_is_flagged()
        => Verify.WithSource($$"""
            class Holder
            {
                {{Types}}
                object A = new Entry("one", [|"gpt-4o"|]), B = new Entry("two", [|"gpt-4.1"|]), C = new Entry("three", [|"gpt-5"|]);
                object D = new Entry("four", [|"acme-large-2"|]), E = new Entry("acme-large-2", null), F = new Other();
            }
            """).ReportsExactly();

    [Fact]
    public Task A_constant_among_ids_is_flagged()
        => Verify.WithSource("""
            static class Known
            {
                public const string A = [|"gpt-4o"|], B = [|"gpt-4.1"|], C = [|"gpt-5"|];
                public const string D = [|"acme-large-2"|], Header = "X-Acme";
            }
            """).ReportsExactly();

    [Fact]
    public Task A_plain_word_among_ids_is_one_where_the_class_is_named_for_models()
        => Verify.WithSource("""
            static class KnownModelTypes
            {
                public const string Ada = [|"ada"|], Ada1 = [|"ada-code-search-code"|], Babbage2 = [|"babbage-002"|], Davinci2 = [|"davinci-002"|];
                public const string Small = [|"gpt-4o-mini"|], Reasoning = [|"openai/o1"|];
            }

            static class Names
            {
                public const string Ada = "ada", Small = [|"gpt-4o-mini"|], Large = [|"gpt-4o"|], Older = [|"gpt-4.1"|];
            }
            """).ReportsExactly();

    [Fact]
    public Task The_name_of_a_type_that_is_called_like_an_id_is_one()
        => Verify.WithSource("""
            class YiMedium200K { public string Name => [|"yi-medium-200k"|]; public string Other => "yi-medium-200k"; }
            class CommandR { public string Id = [|"command-r"|]; }
            class Sonar { public string Name => "sonar"; }
            class Receiver { public string Name => "command-r"; }
            """).ReportsExactly();
}
