using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Editing;

/// <summary>What a user sees who has a project open: findings while a file is being written, the light bulb and its edits, the tooltip.</summary>
public class EditorTests
{
    private const string Source = TestProject.SourcePath;
    private const string Registry = TestProject.RegistryPath;
    private const string Settings = "/0/appsettings.json";
    private const string Verified = """{ "on": "2026-07-02", "source": "the dashboard" }""";
    private const string Call = "class C { static string Of([ModelRegistry.ModelId] string model) => model; string M() => Of(ID); }\n";

    private const string Models = $$"""
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "ai", "idVerified": {{Verified}} },
            {
              "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "owner": "ai", "idVerified": {{Verified}}, "access": { "api": "granted" },
              "fallback": ["gpt-5.5"], "pricing": { "input": 2.50, "output": 15.00, "verified": {{Verified}} }
            },
            { "id": "gpt-5.6-luna", "provider": "openai", "lifecycle": "preview", "owner": "ai", "access": { "api": "granted" }, "fallback": ["gpt-5.5"] },
            { "id": "gpt-5.4", "provider": "openai", "lifecycle": "preview", "owner": "ai", "access": { "api": "waiting" } },
            { "id": "gpt-5", "provider": "openai", "lifecycle": "deprecated", "replacement": "gpt-5.5", "owner": "ai", "idVerified": {{Verified}}, "pricing": { "input": 1 } },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5", "owner": "ai" }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"] } }
        }
        """;

    /// <summary>A registry that leaves nothing open.</summary>
    private const string Whole = $$"""{ "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "ai", "idVerified": {{Verified}} } ] }""";

    private static readonly Editor Project = Editor.For(Repository.Analyzers, Repository.Fixers).WithGenerator<ModelRegistryGenerator>()
        .WithOption("build_property.ModelRegistryAsOf", "2026-07-03")
        .WithAdditionalFileOption(Settings, "build_metadata.AdditionalFiles.ModelRegistryRole", "configuration");

    /// <summary>What a rule offers: each action with the key that `dotnet format` and other tools know it by. docs/editors.md lists the keys.</summary>
    public static TheoryData<string, string, string> Offers() => new()
    {
        { "LLM2001", "\"gpt-5.6-terra\"", "UseModelId: Use ModelIds.Gpt5_6Terra, UseTier: Use Tiers.BalancedId" },
        { "LLM2002", "\"gpt-5.6-tera\"", "AddToRegistry: Add \"gpt-5.6-tera\" to models.json, UseNearest: Replace with gpt-5.6-terra (ModelIds.Gpt5_6Terra)" },
        { "LLM2005", "ModelRegistry.ModelIds.Gpt5", "UseReplacement: Replace with gpt-5.5 (ModelIds.Gpt5_5)" },
        { "LLM2006", "ModelRegistry.ModelIds.Gpt4", "UseReplacement: Replace with gpt-5.5 (ModelIds.Gpt5_5)" },
        { "LLM3001", "ModelRegistry.ModelIds.Gpt5_6Terra", "MissingFallback.Tiers.Balanced: Call through Tiers.Balanced" },
        { "LLM3001", "ModelRegistry.ModelIds.Gpt5_6Luna", "MissingFallback.AddTier: Add a tier to models.json" },
        { "LLM4001", "", "UsePrice: Use Models.Gpt5_6Terra.Price.Input" },
    };

    [Fact]
    public async Task A_hardcoded_id_is_found_as_it_is_typed_and_gone_with_its_fix()
    {
        var editor = await Project.WithRegistry(Whole).WithSource(Call.Replace("ID", "model: null!", StringComparison.Ordinal)).Open();
        Assert.Empty(await editor.Diagnostics(Source));

        editor = await editor.Type(Source, "model: null!", "\"gpt-5.5\"");
        var finding = Assert.Single(await editor.Diagnostics(Source));
        Assert.Equal(("LLM2001", "\"gpt-5.5\""), (finding.Id, await TextAt(editor, Source, finding)));

        editor = await editor.Apply((await editor.Actions(Source, finding))[0]);
        Assert.Equal("using ModelRegistry;\n\n" + Call.Replace("ID", "ModelIds.Gpt5_5", StringComparison.Ordinal), await editor.Text(Source));
        Assert.Empty(await editor.Diagnostics(Source));
    }

    [Fact]
    public async Task A_mistake_in_the_registry_is_found_there_as_it_is_typed_and_its_fix_edits_the_file()
    {
        var editor = await Project.WithRegistry(Whole).WithSource(Call.Replace("ID", "ModelRegistry.ModelIds.Gpt5_5", StringComparison.Ordinal)).Open();
        Assert.Empty(await editor.Diagnostics(Registry));

        var broken = await editor.Type(Registry, "\"available\"", "\"availabel\"");
        var mistake = Assert.Single(await broken.Diagnostics(Registry));
        Assert.Equal(("LLM1003", "\"availabel\""), (mistake.Id, await TextAt(broken, Registry, mistake)));
        Assert.Empty(await broken.Actions(Registry, mistake));

        editor = await editor.Type(Registry, "\"owner\"", "\"pricing\": { \"input\": 1 }, \"owner\"");
        var unverified = Assert.Single(await editor.Diagnostics(Registry));
        Assert.Equal("LLM1008", unverified.Id);
        var action = Assert.Single(await editor.Actions(Registry, unverified));
        Assert.Equal(("Add \"verified\" as null", "AddVerification"), (action.Title, action.EquivalenceKey));
        editor = await editor.Apply(action);
        Assert.Contains("\"pricing\": { \"input\": 1, \"verified\": { \"on\": null, \"source\": null, \"by\": null } }", await editor.Text(Registry), StringComparison.Ordinal);
        Assert.Empty(await editor.Diagnostics(Source));
    }

    [Fact]
    public async Task What_is_typed_into_the_registry_is_seen_in_the_code()
    {
        var editor = await Project.WithRegistry(Whole).WithSource(Call.Replace("ID", "\"gpt-5.5\"", StringComparison.Ordinal)).Open();
        Assert.Equal("LLM2001", Assert.Single(await editor.Diagnostics(Source)).Id);

        editor = await editor.Type(Registry, "gpt-5.5", "gpt-5.5-pro");
        Assert.Equal("LLM2002", Assert.Single(await editor.Diagnostics(Source)).Id);

        editor = await editor.Apply((await editor.Actions(Source, Assert.Single(await editor.Diagnostics(Source))))[0]);
        Assert.Contains("\"id\": \"gpt-5.5\"", await editor.Text(Registry), StringComparison.Ordinal);
        Assert.Contains("LLM2001", (await editor.Diagnostics(Source)).Select(diagnostic => diagnostic.Id));
    }

    /// <summary>A rule that speaks at the end of a compilation only is silent in every editor.</summary>
    [Fact]
    public async Task What_a_build_reports_an_editor_shows_file_by_file()
    {
        var editor = await Project.WithRegistry(Models)
            .WithAdditionalFile(Settings, """{ "Chat": { "Model": "gpt-4" } }""")
            .WithSource("""
                using ModelRegistry;

                class C
                {
                    static string Of([ModelId] string model) => model;

                    decimal _terraInputPrice = 2.50m;

                    void M(int i)
                    {
                        Of("gpt-5.5");
                        Of("gpt-5.6-tera");
                        Of($"gpt-{i}");
                        Of(ModelIds.Gpt5);
                        Of(ModelIds.Gpt4);
                        Of(ModelIds.Gpt5_6Luna);
                        Of(ModelIds.Gpt5_4);
                    }
                }
                """)
            .Open();

        var shown = (await editor.Diagnostics(Source)).Concat(await editor.Diagnostics(Settings)).Concat(await editor.Diagnostics(Registry)).ToList();

        Assert.Equal((await editor.BuildDiagnostics()).Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal), shown.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["LLM1008", "LLM1010", "LLM1012", "LLM2001", "LLM2002", "LLM2003", "LLM2004", "LLM2005", "LLM2006", "LLM2007", "LLM2008", "LLM3001", "LLM4001"],
            shown.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(WellKnownDiagnosticTags.CompilationEnd, Repository.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).SelectMany(descriptor => descriptor.CustomTags));
    }

    [Theory]
    [MemberData(nameof(Offers))]
    public async Task The_light_bulb_offers_the_actions_that_the_page_lists_the_safe_one_first(string rule, string argument, string offer)
    {
        var code = rule == "LLM4001"
            ? "class C { decimal _terraInputPrice = 2.50m; }"
            : Call.Replace("ID", argument, StringComparison.Ordinal);
        var editor = await Project.WithRegistry(Models).WithSource(code).Open();
        var finding = (await editor.Diagnostics(Source)).Single(diagnostic => diagnostic.Id == rule);

        var actions = await editor.Actions(Source, finding);

        Assert.Equal(offer, string.Join(", ", actions.Select(action => $"{action.EquivalenceKey}: {action.Title}")));
        Assert.Equal(actions.Count, actions.Select(action => action.Title).Distinct().Count());
        Assert.Equal(actions.Count, actions.Select(action => action.EquivalenceKey).Distinct().Count());
        foreach (var action in actions)
        {
            var page = Repository.Read("docs", "editors.md");
            Assert.Matches($@"\| \[?{rule}\b[^\n]*`{Regex.Escape(action.EquivalenceKey!.Replace("Balanced", "", StringComparison.Ordinal))}", page);
            Assert.DoesNotContain(rule, (await (await editor.Apply(action)).Diagnostics(Source)).Select(diagnostic => diagnostic.Id).Except(action.EquivalenceKey == "MissingFallback.AddTier" ? ["LLM3001"] : []));
        }
    }

    [Theory]
    [InlineData("ModelIds.Gpt5_6Terra", "gpt-5.6-terra of openai: preview, API access granted, id verified 2026-07-02.", "USD per 1,000,000 tokens: 2.50 input, 15.00 output; verified 2026-07-02, source: the dashboard.", "Falls back to ModelRegistry.Models.Gpt5_5.")]
    [InlineData("ModelIds.Gpt5", "gpt-5 of openai: deprecated, API access granted, id verified 2026-07-02.", "Replaced by ModelRegistry.Models.Gpt5_5.")]
    [InlineData("ModelIds.Gpt5_6Luna", "Price not known.", "Falls back to ModelRegistry.Models.Gpt5_5.")]
    [InlineData("Tiers.Balanced", "ModelRegistry.Models.Gpt5_6Terra", "ModelRegistry.Models.Gpt5_5")]
    public async Task The_tooltip_says_whether_a_model_may_be_used_and_what_it_costs(string member, params string[] lines)
    {
        var editor = await Project.WithRegistry(Models).WithSource($"class C {{ object M() => ModelRegistry.{member}; }}").Open();

        var text = Rendered(await editor.Hover(Source, member));

        Assert.All(lines, line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    /// <summary>The text of a documentation comment as a tooltip shows it, every reference by its name; one that leads nowhere throws.</summary>
    private static string Rendered(string documentation)
    {
        var member = XElement.Parse(documentation);
        foreach (var reference in member.Descendants("see").ToList())
        {
            var target = reference.Attribute("cref")!.Value;
            Assert.Matches("^[TPFM]:", target);
            reference.ReplaceWith(target[2..]);
        }

        return Regex.Replace(member.Value, @"\s+", " ").Trim();
    }

    private static async Task<string> TextAt(Editor editor, string path, Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        return (await editor.Text(path)).Substring(span.Start, span.Length);
    }
}
