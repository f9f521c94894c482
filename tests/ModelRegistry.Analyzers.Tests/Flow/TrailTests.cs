using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Flow;

/// <summary>Each form that passes a value on, against each question that is asked of values.</summary>
public class TrailTests
{
    private const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "fallback": ["gpt-5.5"],
              "access": { "api": "granted" }, "idVerified": { "on": "2026-07-02", "source": "dashboard" }
            },
            {
              "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-07-02", "source": "dashboard" },
              "limits": { "contextWindow": 400000, "maxOutputTokens": 128000, "verified": { "on": "2026-07-02", "source": "docs" } },
              "pricing": { "input": 4.20, "output": 30 }, "unsupportedParameters": ["topK"]
            },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5" }
          ]
        }
        """;

    private static readonly LanguageVersion LatestVersion = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion();

    /// <summary>Statements, members of the class, and the expression that has the value <c>$v</c> of type <c>$T</c> then.</summary>
    private static readonly Dictionary<string, (string Before, string Members, string Value)> AllForms = new()
    {
        ["as it is"] = ("", "", "$v"),
        ["parentheses"] = ("", "", "($v)"),
        ["cast"] = ("", "", "($T)$v"),
        ["cast through object"] = ("", "", "($T)(object)$v"),
        ["suppression"] = ("", "", "$v!"),
        ["checked"] = ("", "", "checked($v)"),
        ["conditional"] = ("", "", "late ? $v : $v"),
        ["switch expression"] = ("", "", "late switch { true => $v, _ => throw new Exception() }"),
        ["await"] = ("", "", "await Task.FromResult($v)"),
        ["assignment"] = ("$T a;", "", "a = $v"),
        ["local"] = ("var a = $v;", "", "a"),
        ["local of a local"] = ("var b = $v; var a = b;", "", "a"),
        ["local set later"] = ("$T a; a = $v;", "", "a"),
        ["ref local"] = ("var b = $v; ref var a = ref b;", "", "a"),
        ["constant"] = ("const $T a = $v;", "", "a"),
        ["field"] = ("", "private readonly $T held = $v;", "held"),
        ["field of this"] = ("", "private readonly $T held = $v;", "this.held"),
        ["field set in the constructor"] = ("", "private readonly $T held; public C() { held = $v; }", "held"),
        ["property"] = ("", "private $T Held => $v;", "Held"),
        ["property with an initializer"] = ("", "private $T Held { get; } = $v;", "Held"),
        ["method"] = ("", "private $T Held() => $v;", "Held()"),
        ["method that returns"] = ("", "private $T Held() { return $v; }", "Held()"),
        ["local function"] = ("$T Held() => $v;", "", "Held()"),
        ["array"] = ("", "", "new[] { $v }[0]"),
        ["array of its type"] = ("", "", "new $T[] { $v }[0]"),
        ["list"] = ("", "", "new List<$T> { $v }[0]"),
        ["array in a local"] = ("var a = new[] { $v };", "", "a[0]"),
        ["collection expression"] = ("$T[] a = [$v];", "", "a[0]"),
        ["spread"] = ("$T[] b = [$v]; $T[] a = [.. b];", "", "a[0]"),
        ["dictionary"] = ("var a = new Dictionary<string, $T> { [\"k\"] = $v };", "", "a[\"k\"]"),
        ["foreach"] = ("", "", "FOREACH"),
        ["first of a list"] = ("var a = new[] { $v };", "", "a.First()"),
        ["tuple"] = ("", "", "($v, 1).Item1"),
        ["tuple with names"] = ("var a = (Held: $v, Other: 1);", "", "a.Held"),
        ["deconstruction"] = ("var (a, _) = ($v, 1);", "", "a"),
        ["deconstruction into locals"] = ("$T a; (a, _) = ($v, 1);", "", "a"),
        ["object initializer"] = ("var a = new Box<$T> { Value = $v };", "", "a.Value"),
        ["property set later"] = ("var a = new Box<$T>(); a.Value = $v;", "", "a.Value"),
        ["anonymous object"] = ("var a = new { Value = $v };", "", "a.Value"),
        ["record"] = ("var a = new Pair<$T>($v, 1);", "", "a.Value"),
        ["with"] = ("Pair<$T> b = null!; var a = b with { Value = $v };", "", "a.Value"),
    };

    /// <summary>The version of C# that each of these forms came with; the oldest Roslyn that the tests run on cannot parse them.</summary>
    private static readonly Dictionary<string, int> Newer = new() { ["collection expression"] = 1200, ["spread"] = 1200, ["ref local"] = 1300 };

    public static TheoryData<string> Forms { get; } = [.. AllForms.Keys.Where(form => !Newer.TryGetValue(form, out var version) || (int)LatestVersion >= version)];

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Which_model(string form) => Check(new UnregisteredModelIdAnalyzer(), form, "string", "{|LLM2002:\"my-engine\"|}", "api.Ask(\"\", $v);");

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Which_state(string form) => Check(new ModelStandingAnalyzer(), form, "string", "{|LLM2006:ModelIds.Gpt4|}", "api.Ask(\"\", $v);");

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Which_net(string form) => CheckUse(new MissingFallbackAnalyzer(), form, "string", "ModelIds.Gpt5_6Terra", "{|LLM3001:$v|}", "api.Ask(\"\", $v);");

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Which_limit_of_a_model(string form) => Check(new HardcodedLimitAnalyzer(), form, "string", "ModelIds.Gpt5_5", "api.Send(new Request { Model = $v, MaxTokens = {|LLM4002:128001|} });");

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Which_limit(string form) => CheckUse(new HardcodedLimitAnalyzer(), form, "int", "128001", "{|LLM4002:$v|}", "api.Send(new Request { Model = ModelIds.Gpt5_5, MaxTokens = $v });");

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Which_mode_of_a_model(string form) => Check(new ProcessingModeAnalyzer(), form, "string", "ModelIds.Gpt5_5", "api.Send(new Request { Model = $v, ServiceTier = {|LLM2009:\"flex\"|} });");

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Which_mode(string form)
    {
        // The mode is marked where it is set: in what is written there, or all of it where that only leads to the mode.
        var isWritten = AllForms[form].Value.Contains("$v", StringComparison.Ordinal);
        var (value, marked) = isWritten ? ("{|LLM2009:\"flex\"|}", "$v") : ("\"flex\"", "{|LLM2009:$v|}");
        return CheckUse(new ProcessingModeAnalyzer(), form, "string", value, marked, "api.Send(new Request { Model = ModelIds.Gpt5_5, ServiceTier = $v });");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Which_parameter_of_a_model(string form)
        => Check(new UnsupportedParameterAnalyzer(), form, "string", "ModelIds.Gpt5_5", "api.Send(new Request { Model = $v, TopK = {|LLM4003:40|} });");

    [Theory]
    [MemberData(nameof(Forms))]
    public Task Which_price(string form) => Check(new HardcodedPriceAnalyzer(), form, "decimal", "{|LLM4001:4.20m|}", "decimal inputTokenPrice = $v;");

    private static Task Check(DiagnosticAnalyzer analyzer, string form, string type, string value, string use)
        => CheckUse(analyzer, form, type, value, "$v", use);

    private static Task CheckUse(DiagnosticAnalyzer analyzer, string form, string type, string value, string marked, string use)
    {
        var (before, members, expression) = AllForms[form];
        if (expression == "FOREACH")
        {
            before = "foreach (var a in new[] { $v }) {";
            use += " }";
            expression = "a";
        }

        string Fill(string text) => text.Replace("$v", value, StringComparison.Ordinal).Replace("$T", type, StringComparison.Ordinal);
        var statements = $"{Fill(before)} {use.Replace("$v", Fill(marked == "$v" ? expression : marked.Replace("$v", expression, StringComparison.Ordinal)), StringComparison.Ordinal)}";
        return Verifier.For(analyzer).WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry).WithSource($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using ModelRegistry;

            public class Request { [ModelId] public string Model { get; set; } = ""; public string ServiceTier { get; set; } = ""; public int MaxTokens { get; set; } public int TopK { get; set; } }
            public class Box<T> { public T Value { get; set; } = default!; }
            public record Pair<T>(T Value, int Other);
            public class Api
            {
                public string Ask(string prompt, [ModelId] string model) => prompt + model;
                public string Send(Request request) => request.Model;
            }

            public class C
            {
                private readonly Api api = new();
                {{Fill(members)}}
                public async Task M(bool late) { await Task.Yield(); {{statements}} }
            }
            """).ReportsExactly();
    }
}
