using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Analyzers.Tests.Registry;
using ModelRegistry.CodeFixes;
using ModelRegistry.Core.Editing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <content>The models that take another's place, and what all fixes have in common.</content>
public partial class RegistryFileFixerTests
{
    private const string Preview = $$""" "provider": "p", "lifecycle": {|LLM1012:"preview"|}, "owner": "o", "checks": {{Governed.Checks}} """;

    public static TheoryData<string, string> Successors => new()
    {
        { "", ", \"fallback\": [\"b\"]" },
        { ", \"fallback\": []", ", \"fallback\": [\"b\"]" },
        { ", \"fallback\": [ ]", ", \"fallback\": [ \"b\" ]" },
        { ", \"fallback\": [ /* who? */ ]", ", \"fallback\": [ /* who? */ \"b\" ]" },
        { ", \"fallback\": null", ", \"fallback\": [\"b\"]" },
        { ", \"fallback\": [\n      // who?\n    ]", ", \"fallback\": [\n      // who?\n      \"b\"\n    ]" },
    };

    [Theory]
    [MemberData(nameof(Successors))]
    public Task Adds_a_model_to_fall_back_to(string before, string after)
        => Verify
            .WithRegistry(Models($$"""{ "id": "a",{{Preview.TrimEnd()}}{{before}} }""", $$"""{ "id": "b", {{Fit}} }"""))
            .WithFixedRegistry(Models($$"""{ "id": "a",{{Unmarked(Preview).TrimEnd()}}{{after}} }""", $$"""{ "id": "b", {{Fit}} }"""))
            .FixesTo();

    [Fact]
    public Task Adds_what_replaces_a_deprecated_model()
        => Verify
            .WithRegistry(Models(
                """{ "id": "a", "provider": "p", "lifecycle": {|LLM1012:"deprecated"|}, "owner": "o", "replacement": null, "idVerified": """ + Verified + " }",
                """{"id":"b","provider":"p","lifecycle":{|LLM1012:"deprecated"|},"owner":"o","idVerified":{"on":"2026-07-02","source":"s"}}""",
                $$"""{ "id": "c", {{Fit}} }"""))
            .WithFixedRegistry(Models(
                """{ "id": "a", "provider": "p", "lifecycle": "deprecated", "owner": "o", "replacement": "c", "idVerified": """ + Verified + " }",
                """{"id":"b","provider":"p","lifecycle":"deprecated","owner":"o","idVerified":{"on":"2026-07-02","source":"s"},"replacement":"c"}""",
                $$"""{ "id": "c", {{Fit}} }"""))
            .FixesTo();

    [Fact]
    public Task Names_the_provider_where_several_have_the_id()
        => Verify
            .WithRegistry(Models($$"""{ "id": "a",{{Preview}}}""", $$"""{ "id": "b", {{Fit}} }""", Elsewhere("b", " \"constant\": \"QB\",")))
            .WithFixedRegistry(Models($$"""{ "id": "a",{{Unmarked(Preview).TrimEnd()}}, "fallback": ["p/b"] }""", $$"""{ "id": "b", {{Fit}} }""", Elsewhere("b", " \"constant\": \"QB\",")))
            .FixesTo();

    [Theory]
    [InlineData(""" "provider": "p", "lifecycle": "available", "owner": "o", "access": { "api": "paused" } """)]
    [InlineData(""" "provider": "q", "lifecycle": "available", "owner": "o" """)]
    public Task Offers_no_model_that_cannot_be_counted_on(string other)
        => Verify.WithRegistry(Models($$"""{ "id": "a",{{Preview}}}""", $$"""{ "id": "b",{{other}}, "idVerified": {{Verified}} }""")).NoFixOffered();

    /// <summary>The model to fall back to can fall back to this one itself.</summary>
    [Fact]
    public Task Offers_nothing_that_closes_a_circle()
        => Verify.WithRegistry(Models($$"""{ "id": "a",{{Preview}}}""", $$"""{ "id": "b", {{Fit}}, "fallback": ["c", "a"] }""", Elsewhere("c"))).NoFixOffered();

    [Fact]
    public Task Offers_nothing_in_a_file_that_must_not_be_changed()
        => Verify
            .WithRegistry("""{ "models": [ { "id": {|LLM1008:"a"|}, "provider": "p", "lifecycle": "available", "owner": "o" } ] }""")
            .WithAdditionalFileOption("models.json", "build_metadata.AdditionalFiles.ModelRegistryReadOnly", "true")
            .NoFixOffered();

    [Fact]
    public async Task Says_what_it_adds()
    {
        var actions = await Verify
            .WithRegistry($$"""
                {
                  "models": [
                    { "id": {|LLM1008:"a"|}, "provider": "p", "lifecycle": "available", "owner": "o" },
                    { "id": {|LLM1010:"b"|}, "provider": "q", "lifecycle": {|LLM1012:"preview"|}, "owner": "o" },
                    {{Elsewhere("c")}},
                    { "id": "d", "provider": "q", "lifecycle": {|LLM1012:"deprecated"|}, "owner": "o", "idVerified": {{Verified}}, "pricing": {|LLM1008:{|} "input": 1 } }
                  ]
                }
                """)
            .CodeActions();

        Assert.Equal(
            [
                ("Add \"idVerified\" as null", Completion.AddVerification),
                ("Add the outstanding checks as null", Completion.AddChecks),
                ("Add \"fallback\": [\"c\"]", Completion.AddSuccessor),
                ("Add \"replacement\": \"c\"", Completion.AddSuccessor),
                ("Add \"verified\" as null", Completion.AddVerification),
            ],
            actions.Select(action => (action.Title, action.EquivalenceKey!)));
    }

    [Fact]
    public void Is_asked_about_JSON_that_is_no_source()
    {
        var exported = Assert.IsType<ExportCodeFixProviderAttribute>(Assert.Single(typeof(RegistryFileFixer).GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false)));

        Assert.Equal(["Document", "AdditionalDocument"], exported.DocumentKinds!);
        Assert.Equal([".cs", ".json"], exported.DocumentExtensions!);
    }

    [Fact]
    public async Task Fix_All_completes_a_file_once_however_many_projects_report_it()
    {
        const string shared = """{ "models": [ { "id": "a", "provider": "p", "lifecycle": "available", "owner": "o" }, { "id": "b", "provider": "p", "lifecycle": "available", "owner": "o" } ] }""";
        var projects = new SharedRegistry(new RegistryFileAnalyzer(), new RegistryFileFixer(), _ => "class C { }");
        var solution = projects.Solution(("A", "/0/models.json", shared, []), ("B", "/0/models.json", shared, []), ("C", "/0/c/models.json", shared, []));

        var changed = await projects.FixAll(solution, FixAllScope.Solution, Completion.AddVerification);

        Assert.All(changed.Projects, project => Assert.Equal(shared.Replace("\"o\"", $"\"o\", \"idVerified\": {Skeleton}", StringComparison.Ordinal), SharedRegistry.TextOf(project)));
        Assert.Same(changed, await projects.FixAll(changed, FixAllScope.Solution, Completion.AddVerification));

        var one = await projects.FixAll(solution, FixAllScope.Project, Completion.AddVerification);
        Assert.Equal([SharedRegistry.TextOf(changed.Projects.First()), shared, shared], one.Projects.Select(SharedRegistry.TextOf));
    }

    private static string Models(params string[] entries) => $"{{\n  \"models\": [\n    {string.Join(",\n    ", entries)}\n  ]\n}}\n";

    /// <summary>Of another provider, which does not take the place of one of this.</summary>
    private static string Elsewhere(string id, string own = "") => $$"""{ "id": "{{id}}",{{own}}{{Fit.Replace("\"p\"", "\"q\"", StringComparison.Ordinal)}} }""";

    private static string Unmarked(string text) => text.Replace("{|LLM1012:", string.Empty, StringComparison.Ordinal).Replace("|}", string.Empty, StringComparison.Ordinal);
}
