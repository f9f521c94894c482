using ModelRegistry.Analyzers.Tests.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

using static ModelRegistry.Analyzers.Tests.Rules.StandingSources;

namespace ModelRegistry.Analyzers.Tests.Fixes;

public class ModelStandingFixerTests
{
    private static readonly Verifier Verify = ModelStandingAnalyzerTests.Verify.WithDefaultId("LLM2006").WithFix<ModelStandingFixer>();

    [Theory]
    [InlineData("ModelIds.Gpt4")]
    [InlineData("ModelRegistry.ModelIds.Gpt4")]
    [InlineData("Models.Gpt4.Id")]
    [InlineData("\"gpt-4\"")]
    [InlineData("\"gpt-\" + \"4\"")]
    [InlineData("ModelIds.GptBoth")]
    public Task The_live_end_of_the_chain_takes_the_place(string expression)
        => Verify.WithSource(Value($"[|{expression}|]")).WithFixedSource(Value("ModelIds.Gpt5_5")).FixesTo();

    [Theory]
    [InlineData("ModelIds.Gpt5")]
    [InlineData("Models.Gpt5_2.Id")]
    [InlineData("ModelIds.GptOver")]
    public Task So_it_does_while_the_model_is_still_served(string expression)
        => Verify.WithDefaultId("LLM2005").WithSource(Value($"[|{expression}|]")).WithFixedSource(Value("ModelIds.Gpt5_5")).FixesTo();

    [Fact]
    public Task Works_wherever_a_constant_can_stand_and_keeps_trivia()
        => Verify
            .WithSource("""
                using System.ComponentModel;
                using ModelRegistry;

                class C
                {
                    const string Fast = /* before */ [|ModelIds.Gpt4|] /* after */; // end

                    [DefaultValue([|ModelIds.Gpt4|])]
                    string M(string id = [|"gpt-4"|])
                        => {|LLM2005:ModelIds.Gpt5|};
                }
                """)
            .WithFixedSource("""
                using System.ComponentModel;
                using ModelRegistry;

                class C
                {
                    const string Fast = /* before */ ModelIds.Gpt5_5 /* after */; // end

                    [DefaultValue(ModelIds.Gpt5_5)]
                    string M(string id = ModelIds.Gpt5_5)
                        => ModelIds.Gpt5_5;
                }
                """)
            .FixesTo();

    [Fact]
    public Task A_using_that_is_missing_is_added_once()
        => Verify
            .WithSource("""
                class C
                {
                    string A => [|"gpt-4"|];
                    string B => [|ModelRegistry.ModelIds.Gpt4|];
                }
                """)
            .WithFixedSource("""
                using ModelRegistry;

                class C
                {
                    string A => ModelIds.Gpt5_5;
                    string B => ModelIds.Gpt5_5;
                }
                """)
            .FixesTo();

    [Fact]
    public Task Names_without_their_class_are_replaced_too()
        => Verify
            .WithSource("""
                using static ModelRegistry.ModelIds;

                class C
                {
                    string A => [|Gpt4|];
                }
                """)
            .WithFixedSource("""
                using ModelRegistry;
                using static ModelRegistry.ModelIds;

                class C
                {
                    string A => ModelIds.Gpt5_5;
                }
                """)
            .FixesTo();

    /// <summary>Where what is known speaks against the change, or nothing is named, a person has to look.</summary>
    [Theory]
    [InlineData("ModelIds.Gpt3")]
    [InlineData("ModelIds.GptRing")]
    [InlineData("ModelIds.GptNext")]
    [InlineData("ModelIds.TextEmbedding1")]
    [InlineData("ModelIds.GptHears")]
    [InlineData("ModelIds.GptWide")]
    [InlineData("ModelIds.GptLong")]
    [InlineData("Tiers.HardId")]
    public Task No_model_is_put_in_that_may_not_fit(string expression) => Verify.WithSource(Value($"[|{expression}|]")).NoFixOffered();

    /// <summary>Both labels would be the same, or a jump would lead nowhere.</summary>
    [Theory]
    [InlineData("internal const string Old = [|\"gpt-4\"|]; int M(string model) => model switch { Old => 1, \"gpt-5.5\" => 2, _ => 0 };")]
    [InlineData("internal const string Old = [|ModelIds.Gpt4|]; bool M(string model) => model is C.Old or \"gpt-5.5\";")]
    [InlineData("public const string Old = [|\"gpt-4\"|]; int M(string m) { switch (m) { case \"a\": goto case Old; case Old: return 1; default: return 0; } }")]
    [InlineData("internal const string Old = [|\"gpt-4\"|]; internal const string Older = Old; int M(string m) { switch (m) { case Older: return 1; default: return 0; } }")]
    [InlineData("internal const string Old = [|\"gpt-4\"|]; Dictionary<string, int> A = new Dictionary<string, int> { [Old] = 1, [\"gpt-5.5\"] = 2 };")]
    [InlineData("int M(string model) { const string Old = [|\"gpt-4\"|]; Ask(Old); switch (model) { case Old: return 1; default: return 0; } }")]
    public Task A_constant_that_is_a_label_keeps_its_text(string members)
        => Verify.WithSource($$"""
            using System.Collections.Generic;
            using ModelRegistry;

            class C
            {
                static void Ask([ModelId] string model) { }
                {{members}}
            }
            """).NoFixOffered();

    [Fact]
    public Task So_it_does_where_the_label_stands_in_another_file()
        => Verify
            .WithSource("static class Names { internal const string Old = [|\"gpt-4\"|]; }")
            .WithFile("D.cs", "class D { int M(string model) => model switch { Names.Old => 1, \"gpt-5.5\" => 2, _ => 0 }; }")
            .NoFixOffered();

    [Fact]
    public Task A_constant_of_the_same_name_is_another()
        => Verify
            .WithSource("using ModelRegistry;\n\nstatic class Names { internal const string Chat = [|\"gpt-4\"|]; }\n")
            .WithFile("D.cs", "class D { const string Chat = \"a\"; int M(string model) => model switch { Chat => 1, _ => 0 }; }")
            .WithFixedSource("using ModelRegistry;\n\nstatic class Names { internal const string Chat = ModelIds.Gpt5_5; }\n")
            .FixesTo();

    [Fact]
    public Task A_text_of_JSON_is_left_to_a_person()
        => Verify.WithSource("""
            class C
            {
                string Body = "{ \"model\": \"[|gpt-4|]\", \"messages\": [] }";
            }
            """).NoFixOffered();
}
