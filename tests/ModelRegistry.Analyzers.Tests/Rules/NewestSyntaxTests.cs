using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>
/// Ids in every place that C# 11 and later have made for an expression: the rules are compiled against a Roslyn that does not know
/// all of them. Only the newest leg can parse these sources.
/// </summary>
public class NewestSyntaxTests
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing ModelRegistry;\n\n";

    private const string Registry = """
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-07-02", "source": "the dashboard" } },
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "idVerified": { "on": "2026-07-02", "source": "the dashboard" }, "access": { "api": "granted" }, "fallback": ["gpt-5.5"], "pricing": { "input": 2.50 } }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"] } }
        }
        """;

    private const string Api = """
        using System;
        using System.Collections.Generic;
        using ModelRegistry;

        public class Api
        {
            public static string Ask([ModelId] string model) => model;
            public static int Many(params ReadOnlySpan<string> texts) => texts.Length;
            public static int Span(ReadOnlySpan<char> text) => text.Length;
        }

        public record Options { [ModelId] public string? Model { get; set; } public string? Text { get; set; } public string[] Texts { get; } = new string[3]; }
        """;

    /// <summary>The forms in which the sources write the registered id, as far as a constant can take its place.</summary>
    private static readonly string[] Registered = ["\"gpt-5.5\"", "\"\"\"gpt-5.5\"\"\"", "$$\"\"\"{{\"gpt-5.5\"}}\"\"\""];

    private static readonly Verifier Verify = Verifier
        .For(new HardcodedModelIdAnalyzer(), new UnregisteredModelIdAnalyzer(), new ComposedModelIdAnalyzer(), new ModelStandingAnalyzer(), new MissingFallbackAnalyzer(), new UnsafeFallbackAnalyzer())
        .WithGenerator<ModelRegistryGenerator>().WithRegistry(Registry)
        .WithLanguageVersion(LanguageVersion.Preview).WithReferenceAssemblies(ReferenceAssemblies.Net100).WithFile("Api.cs", Api).WithDefaultId("LLM2001");

    /// <summary>The members of a partial class with [| |] around each registered id, which the fix replaces, and LLM2002 at what is none.</summary>
    private static readonly (string Place, string Code)[] Members =
    [
        ("field, assigned", """[ModelId] public string Model { get => field ?? {|LLM2002:"gpt-5.6-tera"|}; set => field = value ?? [|"gpt-5.5"|]; }"""),
        ("field, initialized", """public string Text { get; set => field = value.Trim(); } = [|"gpt-5.5"|];"""),
        ("null-conditional assignment", """void M(Options? options) { options?.Model = {|LLM2002:"my-engine"|}; options?.Model ??= {|LLM2002:"my-engine"|}; options?.Text = [|"gpt-5.5"|]; options?.Texts[0] = [|"gpt-5.5"|]; }"""),
        ("partial constructor", """public partial C([ModelId] string model); public partial C(string model) { Api.Ask(model); } static C Make() => new({|LLM2002:"my-engine"|});"""),
        ("partial event", """private partial event Action<string> Asked; private partial event Action<string> Asked { add => value([|"gpt-5.5"|]); remove { Api.Ask({|LLM2002:"my-engine"|}); } }"""),
        ("partial property", """private partial string Text { get; } private partial string Text => [|"gpt-5.5"|];"""),
        ("compound assignment", """public void operator +=(string text) { } static void M(C c) { c += [|"gpt-5.5"|]; }"""),
        ("collection expression", """static readonly List<string> Ids = [[|"gpt-5.5"|], .. new[] { [|"gpt-5.5"|] }]; int M() => Api.Many([[|"gpt-5.5"|]]);"""),
        ("arguments of a collection expression", """static readonly HashSet<string> Ids = [with([|"gpt-5.5"|].Length), [|"gpt-5.5"|]];"""),
        ("params of any type", """int M() => Api.Many([|"gpt-5.5"|], "a", [|"gpt-5.5"|]);"""),
        ("a string for a span", """int M() => Api.Span([|"gpt-5.5"|]);"""),
        ("default of a lambda's parameter", """void M() { var ask = (string text = [|"gpt-5.5"|]) => Api.Ask(text); ask(); }"""),
        ("modifiers without types", """delegate bool Try(string text, out int length); Try M() => (text, out length) => (length = [|"gpt-5.5"|].Length) > 0;"""),
        ("primary constructor", """class Client([ModelId] string model) { public string Go() => model; } class Base() : Client({|LLM2002:"my-engine"|}); Client M() => new({|LLM2002:"my-engine"|});"""),
        ("raw text, interpolated", "string M(int n) => Api.Ask({|LLM2003:$\"\"\"gpt-{n}\"\"\"|}) + Api.Ask([|\"\"\"gpt-5.5\"\"\"|]) + Api.Ask([|$$\"\"\"{{\"gpt-5.5\"}}\"\"\"|]);"),
        ("line breaks in an interpolation", "string M() => $\"{(\n[|\"gpt-5.5\"|]\n)}!\";"),
        ("index from the end", """static readonly Options O = new() { Texts = { [^1] = [|"gpt-5.5"|] } };"""),
        ("list pattern", """bool M(string[] texts) => texts is [[|"gpt-5.5"|], .. [_, [|"gpt-5.5"|]]];"""),
        ("with", """Options M(Options options) => options with { Model = {|LLM2002:"my-engine"|}, Text = [|"gpt-5.5"|] };"""),
        ("generic attribute", """class TagAttribute<T>(string text) : Attribute { public string Text => text; } [Tag<int>([|"gpt-5.5"|])] void M() { }"""),
        ("UTF-8", """static ReadOnlySpan<byte> Id => [|"gpt-5.5"u8|];"""),
        ("required", """class Must { [ModelId] public required string Model { get; init; } } Must M() => new() { Model = {|LLM2002:"my-engine"|} };"""),
        ("static of an interface", """interface IId { static abstract string Id { get; } } class Id : IId { static string IId.Id => [|"gpt-5.5"|]; }"""),
        ("net", """void M(Options? options) { options?.Model = {|LLM3001:ModelIds.Gpt5_6Terra|}; }"""),
    ];

    private static readonly (string Place, string Code)[] Extensions =
    [
        ("method", """static class E { extension(Api api) { public string Tell([ModelId] string model) => Api.Ask(model); } static string M(Api api) => api.Tell({|LLM2002:"my-engine"|}); }"""),
        ("own sink", """static class E { extension(Api api) { public string Tell(string model) => Api.Ask(model); } static string M(Api api) => api.Tell({|LLM2002:"my-engine"|}); }"""),
        ("static", """static class E { extension(Api) { public static string Tell([ModelId] string model) => model; } static string M() => Api.Tell({|LLM2002:"my-engine"|}); }"""),
        ("property", """static class E { extension(Api api) { public string Text => [|"gpt-5.5"|]; [ModelId] public string Model { get => ""; set { } } } static void M(Api api) => api.Model = {|LLM2002:"my-engine"|}; }"""),
        ("receiver", """static class E { extension(string model) { public string Go() => Api.Ask(model); } static string M() => [|"gpt-5.5"|].Go(); }"""),
        ("operator", """static class E { extension(Api) { public static Api operator -(Api api, string text) => api; } static Api M(Api api) => api - [|"gpt-5.5"|]; }"""),
    ];

    private static readonly (string Path, string Text)[] Files =
    [
        .. Members.Select(place => place with { Code = $"partial class C\n{{\n{place.Code}\n}}" }).Concat(Extensions)
            .Select((place, index) => ($"/0/{place.Place}.cs", $"{Usings}namespace Place{index}\n{{\n{place.Code}\n}}\n")),
    ];

    [Fact]
    public Task An_id_is_found_in_every_place_that_is_new()
        => Files.Aggregate(Verify, (verify, file) => verify.WithFile(file.Path, file.Text)).ReportsExactly();

    /// <summary>All of them in one project, with calls that need a net where only newer C# has calls, and every fix of every rule all over it.</summary>
    [Fact]
    public async Task What_is_fixed_there_compiles()
    {
        var editor = Editor.For(Repository.Analyzers, Repository.Fixers).WithGenerator<ModelRegistryGenerator>()
            .WithRegistry(Registry).WithOption("build_property.ModelRegistryAsOf", "2026-07-03").WithLanguageVersion(LanguageVersion.Preview).WithReferenceAssemblies(ReferenceAssemblies.Net100).WithFile("Api.cs", Api)
            .WithFile("Net.cs", Usings + """"
                static class Nets
                {
                    extension(Api api)
                    {
                        public string Tell(string prompt) => Api.Ask(ModelIds.Gpt5_6Terra);
                        public string Text => Api.Ask(ModelIds.Gpt5_6Terra);
                    }

                    public static string Kept { get => field ??= Api.Ask(ModelIds.Gpt5_6Terra); set; }
                    public static List<string> Answers() => [with(capacity: 2), Api.Ask(ModelIds.Gpt5_6Terra), .. new[] { Api.Ask(ModelIds.Gpt5_6Terra) }];
                    public static void Fill(Options? options) => options?.Text = Api.Ask(ModelIds.Gpt5_6Terra);
                    public static string Raw() => $$"""{{Api.Ask(ModelIds.Gpt5_6Terra)}}""";
                }

                class Client(string prompt) { public string Answer { get; } = prompt + Api.Ask(ModelIds.Gpt5_6Terra); }
                class Derived() : Client(Api.Ask(ModelIds.Gpt5_6Terra)) { public decimal TerraInputPrice => 2.50m; }
                """");
        editor = await Files.Aggregate(editor, (editor, file) => editor.WithFile(file.Path, file.Text)).Open();
        Assert.Empty(editor.Errors());
        var all = await editor.BuildDiagnostics();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in all)
        {
            var path = finding.Location.GetLineSpan().Path;
            foreach (var action in await editor.Actions(path, finding))
            {
                if (!tried.Add(finding.Id + action.EquivalenceKey) || await editor.FixAll(path, finding, action, all) is not { } everywhere)
                {
                    continue;
                }

                var after = await editor.Apply(everywhere);
                Assert.Empty(after.Errors());
                if (finding.Id == "LLM2001" && action.EquivalenceKey == "UseModelId")
                {
                    foreach (var (file, text) in Files)
                    {
                        Assert.Equal(Fixed(text), await after.Text(file));
                    }
                }
            }
        }

        Assert.Superset(new HashSet<string> { "LLM2001UseModelId", "LLM2002AddToRegistry", "LLM3001MissingFallback.Tiers.Balanced", "LLM4001UsePrice" }, tried);
    }

    /// <summary>The text without marks, with the constant for each registered id.</summary>
    private static string Fixed(string text)
        => Regex.Replace(Registered.Aggregate(text, (text, id) => text.Replace($"[|{id}|]", "ModelIds.Gpt5_5", StringComparison.Ordinal)), @"\{\|\w+:(.*?)\|\}|\[\|(.*?)\|\]", "$1$2");
}
