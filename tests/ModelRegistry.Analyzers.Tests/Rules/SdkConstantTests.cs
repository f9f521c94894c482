using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>The constants of an SDK draw what the texts of their ids draw.</summary>
public class SdkConstantTests
{
    private const string Registry = """
        {
          "models": [
            { "id": "claude-haiku-4-5", "provider": "anthropic", "lifecycle": "retired", "replacement": "claude-opus-5" },
            { "id": "claude-opus-5", "provider": "anthropic", "lifecycle": "available", "idVerified": { "on": "2026-11-01", "source": "s" } },
            { "id": "claude-opus-4-6", "provider": "anthropic", "lifecycle": "deprecated", "replacement": "claude-opus-5",
              "idVerified": { "on": "2026-11-01", "source": "s" } },
            { "id": "claude-sonnet-5", "provider": "anthropic", "lifecycle": "available", "access": { "api": "paused" },
              "fallback": ["claude-opus-5"], "idVerified": { "on": "2026-11-01", "source": "s" } },
            { "id": "claude-opus-4-7", "provider": "anthropic", "lifecycle": "available" }
          ]
        }
        """;

    private static readonly Verifier Standing = For<ModelStandingAnalyzer>();

    [Theory]
    [InlineData("LLM2004", "ClaudeOpus4_7")]
    [InlineData("LLM2005", "ClaudeOpus4_6")]
    [InlineData("LLM2006", "ClaudeHaiku4_5")]
    [InlineData("LLM2007", "ClaudeSonnet5")]
    public Task The_standing_of_a_constant_is_that_of_its_id(string rule, string member)
        => Standing.WithDefaultId(rule).WithSource(Request($"[|Model.{member}|]")).ReportsExactly();

    [Theory]
    [InlineData("[|Anthropic.Models.Messages.Model.ClaudeHaiku4_5|]")]
    [InlineData("isSmall ? [|Model.ClaudeHaiku4_5|] : Model.ClaudeOpus5")]
    [InlineData("isSmall switch { true => [|Model.ClaudeHaiku4_5|], _ => Model.ClaudeOpus5 }")]
    [InlineData("(Model?)[|Model.ClaudeHaiku4_5|] ?? Model.ClaudeOpus5")]
    public Task It_is_found_wherever_its_value_comes_from(string model)
        => Standing.WithDefaultId("LLM2006").WithSource(Request(model)).ReportsExactly();

    [Theory]
    [InlineData("Model Choose() => [|Model.ClaudeHaiku4_5|];")]
    [InlineData("void M(Action<Model> ask) => ask([|Model.ClaudeHaiku4_5|]);")]
    [InlineData("static readonly Model Small = [|Model.ClaudeHaiku4_5|];")]
    [InlineData("Model[] Offered => new[] { Model.ClaudeOpus5, [|Model.ClaudeHaiku4_5|] };")]
    public Task It_needs_no_call_beside_it(string member)
        => Standing.WithDefaultId("LLM2006").WithSource(Class(member)).ReportsExactly();

    [Theory]
    [InlineData("bool M(Model model) => model == Model.ClaudeHaiku4_5;")]
    [InlineData("bool M(Model model) => model is Model.ClaudeHaiku4_5;")]
    [InlineData("// Model.ClaudeHaiku4_5\n    int M() => 0;")]
    [InlineData("string M() => \"Model.ClaudeHaiku4_5\";")]
    [InlineData("string M() => nameof(Model.ClaudeHaiku4_5);")]
    public Task What_only_names_it_draws_nothing(string member) => Standing.WithSource(Class(member)).ReportsNothing();

    [Fact]
    public Task A_constant_of_that_name_in_the_users_own_class_is_none()
        => Standing.WithSource("""
            static class Model { public const int ClaudeHaiku4_5 = 1; }
            class C { int M() => Model.ClaudeHaiku4_5; }
            """).ReportsNothing();

    [Fact]
    public Task One_that_is_not_registered_is_told_with_its_id()
        => For<UnregisteredModelIdAnalyzer>().WithSource(Request("[|Model.ClaudeSonnet4_5|]"))
            .WithMessages("The model id \"claude-sonnet-4-5\" is not in the registry: add { \"id\": \"claude-sonnet-4-5\", \"provider\": \"anthropic\" } to models.json")
            .ReportsExactly();

    [Fact]
    public Task It_could_be_the_registrys_own_constant()
        => For<HardcodedModelIdAnalyzer>().WithFix<HardcodedModelIdFixer>()
            .WithSource(Request("[|Model.ClaudeOpus5|]"))
            .WithSeverity(DiagnosticSeverity.Info)
            .WithFixedSource(Request("ModelRegistry.ModelIds.ClaudeOpus5"))
            .FixesTo();

    [Fact]
    public Task The_successor_takes_its_place()
        => Standing.WithDefaultId("LLM2006").WithFix<ModelStandingFixer>()
            .WithSource(Request("[|Model.ClaudeHaiku4_5|]"))
            .WithFixedSource(Request("ModelRegistry.ModelIds.ClaudeOpus5"))
            .FixesTo();

    [Fact]
    public void The_table_is_sorted_and_of_listed_SDKs()
        => Assert.All(SdkConstants.Assemblies, name => Assert.True(SinkTable.Default.Lists(name), name));

    private static Verifier For<TAnalyzer>() where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        => Verifier.For<TAnalyzer>()
            .WithGenerator<ModelRegistryGenerator>()
            .WithOption("build_property.ModelRegistryAsOf", "2026-11-21")
            .WithRegistry(Registry)
            .WithSdk(Sdk.Anthropic);

    private static string Request(string model)
        => Class($"MessageCreateParams M(bool isSmall) => new() {{ Model = {model}, MaxTokens = 9, Messages = new List<MessageParam>() }};");

    private static string Class(string member) => $$"""
        using System;
        using System.Collections.Generic;
        using Anthropic.Models.Messages;

        class C
        {
            {{member}}
        }
        """;
}
