using System.Globalization;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>
/// All rules at once over a table: the states that an entry can be in, the places where code and settings name a model, and the days
/// of a build. What is expected of a place follows from two facts of a row: which rule speaks of a use, and whether a call needs a net.
/// </summary>
public class GovernanceTableTests
{
    private const string Before = "2026-06-01";
    private const string Fresh = "2026-07-05";
    private const string LastDay = "2026-08-31";
    private const string ShutDown = "2026-09-01";
    private const string Later = "2026-11-21";
    private const string NoDay = "";

    private const string Verified = """ "idVerified": { "on": "2026-07-01", "source": "s" } """;
    private const string Net = """{ "id": "gpt-net", "provider": "openai", "lifecycle": "available", "owner": "team", "idVerified": { "on": "2026-07-01", "source": "s" }, "checks": { "evals": { "on": "2026-07-01", "source": "s" } } }""";

    private static readonly Verifier Verify = Verifier.For([.. Repository.Analyzers]).WithGenerator<ModelRegistryGenerator>();

    /// <summary>The entry; the rule of its use by day (or none), whether a call needs a net, and what the registry itself draws.</summary>
    public static TheoryData<string, string, string, bool, string> Rows()
    {
        var rows = new TheoryData<string, string, string, bool, string>();

        Add("available, verified, granted", $$""" "lifecycle": "available", {{Verified}} """, day => "", needsNet: false, _ => "");
        Add("available, granted by its words", $$""" "lifecycle": "available", "access": { "api": "granted", "codex": "denied" }, {{Verified}} """, day => "", needsNet: false, _ => "");
        Add("available, not verified", """ "lifecycle": "available" """, day => "LLM2004", needsNet: false, _ => "LLM1008");
        Add("available, paused", $$""" "lifecycle": "available", "access": { "api": "paused" }, {{Verified}} """, day => "LLM2007", needsNet: true, _ => "");
        Add("available, denied and not verified", """ "lifecycle": "available", "access": { "api": "denied" } """, day => "LLM2007", needsNet: true, _ => "LLM1008");
        Add("preview, silent on access", """ "lifecycle": "preview", "fallback": ["gpt-net"] """, day => "LLM2007", needsNet: true, _ => "");
        Add("preview, waiting", $$""" "lifecycle": "preview", "access": { "api": "waiting" }, "fallback": ["gpt-net"], {{Verified}} """, day => "LLM2007", needsNet: true, _ => "");
        Add("preview, granted", """ "lifecycle": "preview", "access": { "api": "granted" }, "fallback": ["gpt-net"] """, day => "LLM2004", needsNet: true, _ => "");
        Add("preview, granted and verified", $$""" "lifecycle": "preview", "access": { "api": "granted" }, "fallback": ["gpt-net"], {{Verified}} """, day => "", needsNet: true, _ => "");
        Add("preview without a fallback", """ "lifecycle": "preview" """, day => "LLM2007", needsNet: true, _ => "LLM1012");
        Add("deprecated", $$""" "lifecycle": "deprecated", "replacement": "gpt-net", {{Verified}} """, day => "LLM2005", needsNet: true, _ => "LLM1014");
        Add("deprecated without a replacement", $$""" "lifecycle": "deprecated", {{Verified}} """, day => "LLM2005", needsNet: true, _ => "LLM1012,LLM1014");
        Add("deprecated, not verified", """ "lifecycle": "deprecated", "replacement": "gpt-net" """, day => "LLM2004", needsNet: true, _ => "LLM1008,LLM1014");
        Add("deprecated, with a last day", $$""" "lifecycle": "deprecated", "shutdown": "{{ShutDown}}", "replacement": "gpt-net", {{Verified}} """,
            day => IsOver(day.AsOf) && day.EnforceDates ? "LLM2006" : "LLM2005", needsNet: true, _ => "LLM1014");
        Add("available, with a last day", $$""" "lifecycle": "available", "shutdown": "{{ShutDown}}", "replacement": "gpt-net", {{Verified}} """,
            day => !IsOver(day.AsOf) ? "" : day.EnforceDates ? "LLM2006" : "LLM2005", needsNet: false, EndsSoon);
        Add("paused, with a last day", $$""" "lifecycle": "available", "access": { "api": "paused" }, "shutdown": "{{ShutDown}}", {{Verified}} """,
            day => IsOver(day.AsOf) && day.EnforceDates ? "LLM2006" : "LLM2007", needsNet: true, EndsSoon);
        Add("not known", """ "lifecycle": null """, day => "LLM2004", needsNet: false, _ => "");
        Add("not known, granted", """ "lifecycle": null, "access": { "api": "granted" } """, day => "LLM2004", needsNet: false, _ => "");
        Add("not known, denied", """ "lifecycle": null, "access": { "api": "denied" } """, day => "LLM2007", needsNet: true, _ => "");
        Add("retired", """ "lifecycle": "retired" """, day => "LLM2006", needsNet: false, _ => "LLM1014");
        Add("retired, denied", """ "lifecycle": "retired", "access": { "api": "denied" }, "shutdown": "2026-01-01" """, day => "LLM2006", needsNet: true, _ => "LLM1014");
        return rows;

        void Add(string name, string entry, Func<(string AsOf, bool EnforceDates), string> use, bool needsNet, Func<string, string> registry)
        {
            var byDay = string.Join(" ", Days.Select(day => use(day) is { Length: > 0 } rule ? rule : "-"));
            rows.Add(name, entry, byDay, needsNet, string.Join(" ", Days.Select(day => registry(day.AsOf) is { Length: > 0 } rules ? rules : "-")));
        }
    }

    private static (string AsOf, bool EnforceDates)[] Days { get; } =
        [.. new[] { Before, Fresh, LastDay, ShutDown, Later, NoDay }.SelectMany(day => new[] { (day, false), (day, true) })];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Every_place_on_every_day(string state, string entry, string byDay, bool needsNet, string registry)
    {
        var (uses, registries) = (byDay.Split(' '), registry.Split(' '));
        for (var index = 0; index < Days.Length; index++)
        {
            var (asOf, enforceDates) = Days[index];
            var use = uses[index] == "-" ? "" : uses[index];

            var found = await FindingsOf(entry, asOf, enforceDates);

            Assert.Equal($"{state}, {asOf}, {enforceDates}:\n" + Expected(use, needsNet, registries[index] == "-" ? "" : registries[index]), $"{state}, {asOf}, {enforceDates}:\n" + found);
        }
    }

    /// <summary>What a verification's age brings is told of the registry alone, by its own rule, from the first day on.</summary>
    [Theory]
    [InlineData("2026-07-31", 0)]
    [InlineData("2026-08-01", 5)]
    [InlineData("2027-08-01", 5)]
    [InlineData("", 0)]
    public async Task Old_verifications_are_told_of_the_registry_alone(string asOf, int count)
    {
        var diagnostics = await Project($$""" "lifecycle": "available", {{Verified}} """, asOf, false, "\"maxAgeDays\": 30,").Diagnostics();

        Assert.Equal(Enumerable.Repeat("LLM1009", count), diagnostics.Where(diagnostic => !diagnostic.Location.IsInSource).Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics.Where(diagnostic => diagnostic.Location.IsInSource), diagnostic => Assert.Contains(diagnostic.Id, new[] { "LLM2001", "LLM4001" }));
    }

    /// <summary>What is wrong in the registry is told there, whatever the code does; errors alone while there are any.</summary>
    [Theory]
    [InlineData("LLM1002", """{ "models": [ ] "tiers": { } }""")]
    [InlineData("LLM1003", """{ "models": [ { "id": "gpt-subject", "provider": "openai", "lifecycle": "new" } ] }""")]
    [InlineData("LLM1004", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "retired", "owner": "t" }, { "id": "gpt-a", "provider": "x", "lifecycle": "retired", "owner": "t" } ] }""")]
    [InlineData("LLM1005", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "retired", "owner": "t", "replacement": "gpt-b" } ] }""")]
    [InlineData("LLM1006", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "retired", "owner": "t", "fallback": ["gpt-a"] } ] }""")]
    [InlineData("LLM1007", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "retired", "owner": "t", "pricing": { "input": -1 } } ] }""")]
    [InlineData("LLM1008", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "available", "owner": "t" } ] }""")]
    [InlineData("LLM1009", """{ "maxAgeDays": 9, "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "available", "owner": "t", "idVerified": { "on": "2026-01-01", "source": "s" } } ] }""")]
    [InlineData("LLM1010", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "preview", "owner": "t", "replacement": "gpt-b" }, { "id": "gpt-b", "provider": "x", "lifecycle": null, "owner": "t" } ] }""")]
    [InlineData("LLM1011", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "retired" } ] }""")]
    [InlineData("LLM1012", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "deprecated", "owner": "t", "idVerified": { "on": "2026-06-01", "source": "s" } } ] }""")]
    [InlineData("LLM1014", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "retired", "owner": "t" }, { "id": "gpt-b", "provider": "x", "lifecycle": "available", "owner": "t", "idVerified": { "on": "2026-06-01", "source": "s" } } ], "tiers": { "t": { "models": ["gpt-a", "gpt-b"], "requires": [] } } }""")]
    [InlineData("LLM1015", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": null, "owner": "t", "pricing": { "input": 1, "until": "2026-05-01", "verified": { "on": "2026-01-01", "source": "s" } } } ] }""")]
    [InlineData("LLM1016", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": null, "kind": "chat", "owner": "t", "fallback": ["gpt-b"] }, { "id": "gpt-b", "provider": "x", "kind": "image", "lifecycle": "available", "owner": "t", "idVerified": { "on": "2026-06-01", "source": "s" } } ] }""")]
    [InlineData("LLM1017", """{ "models": [ { "id": "gpt-a", "provider": "x", "lifecycle": "retired", "owner": "t", "replacement": "gpt-a" } ] }""")]
    public async Task Every_rule_about_the_registry_speaks_there(string id, string registry)
    {
        var diagnostics = await Verify.WithOption("build_property.ModelRegistryAsOf", Before).WithSource("class C { }").WithRegistry(registry).Diagnostics();

        Assert.Equal(id, string.Join(", ", diagnostics.Select(diagnostic => diagnostic.Id).Distinct()));
        Assert.All(diagnostics, diagnostic => Assert.EndsWith("models.json", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal));
    }

    /// <summary>A model that nobody registered: in code where it is called or has the shape of an id, and in settings.</summary>
    [Theory]
    [InlineData("Ask(\"gpt-9\")", "LLM2002")]
    [InlineData("\"gpt-9-mini\"", "LLM2002")]
    [InlineData("Ask($\"gpt-9-{Size}\")", "LLM2003")]
    [InlineData("\"subject\"", "")]
    public async Task What_is_not_registered_or_put_together_is_told_in_code(string expression, string expected)
    {
        var diagnostics = await Project($$""" "lifecycle": "available", {{Verified}} """, Fresh, false)
            .WithAdditionalFile("appsettings.json", "{ }")
            .WithSource($$"""
                class C
                {
                    string Size = "";
                    string Ask([ModelRegistry.ModelId] string model) => model;
                    string M() => {{expression}};
                }
                """).Diagnostics();

        Assert.Equal(expected, string.Join(", ", diagnostics.Select(diagnostic => diagnostic.Id)));
    }

    /// <summary>Two builds of one commit on different days differ in rules about days, and in nothing else; with the day pinned, in nothing.</summary>
    [Fact]
    public async Task A_day_changes_only_what_is_about_days()
    {
        string[] aboutDays = ["LLM1009", "LLM1014", "LLM2005", "LLM2006", "LLM2008"];
        var entry = $$""" "lifecycle": "available", "shutdown": "{{ShutDown}}", "replacement": "gpt-net", {{Verified}} """;

        var early = await LinesOf(Fresh);
        var late = await LinesOf(Later);

        Assert.Equal(early, await LinesOf(Fresh));
        Assert.NotEqual(early, late);
        Assert.All(early.Except(late).Concat(late.Except(early)), line => Assert.Contains(aboutDays, id => line.Contains(id, StringComparison.Ordinal)));

        async Task<List<string>> LinesOf(string asOf)
            => [.. (await Project(entry, asOf, false, "\"maxAgeDays\": 30,").Diagnostics()).Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
    }

    /// <summary>The first model of a tier that is shut down within 30 days.</summary>
    private static string EndsSoon(string asOf) => asOf.Length > 0 && string.CompareOrdinal(asOf, "2026-08-02") >= 0 ? "LLM1014" : "";

    private static bool IsOver(string asOf)
        => asOf.Length > 0 && string.CompareOrdinal(asOf, ShutDown) >= 0;

    /// <summary>The table of the places: each with what it draws.</summary>
    private static string Expected(string use, bool needsNet, string registry)
    {
        var net = needsNet ? "LLM3001" : "";
        return Table(
            ("literal called", ["LLM2001", use, net]),
            ("literal kept", ["LLM2001", use]),
            ("literal in a request's text", ["LLM2001", use, net]),
            ("constant called", [use, net]),
            ("constant kept", [use]),
            ("constant by another name", [use]),
            ("alias called", [use, net]),
            ("model's id called", [use, net]),
            ("tier's id called", [use, net]),
            ("called with a net", [use]),
            ("called in a tier", []),
            ("literal compared", ["LLM2001"]),
            ("constant compared", []),
            ("constant as a key", []),
            ("constant in prose", []),
            ("price alone", []),
            ("price written", ["LLM4001"]),
            ("settings", [use.Length > 0 ? "LLM2008" : ""]),
            ("registry", registry.Split(",")));
    }

    private static async Task<string> FindingsOf(string entry, string asOf, bool enforceDates)
    {
        var diagnostics = await Project(entry, asOf, enforceDates).Diagnostics();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal) || diagnostic.Id == "AD0001");

        return Table([.. Places.Select((place, index) => (place, At(index))), ("settings", In("appsettings.json")), ("registry", In("models.json"))]);

        string[] At(int index) => [.. diagnostics.Where(diagnostic => diagnostic.Location.IsInSource && Line(diagnostic) == FirstPlace + index).Select(diagnostic => diagnostic.Id)];

        string[] In(string file) => [.. diagnostics.Where(diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith(file, StringComparison.Ordinal)).Select(diagnostic => diagnostic.Id)];
    }

    private static int Line(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;

    private static string Table(params (string Place, string[] Ids)[] rows)
        => string.Concat(rows.Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{row.Place}: {string.Join(", ", row.Ids.Where(id => id.Length > 0).Order(StringComparer.Ordinal))}\n")));

    private static readonly string[] Places =
    [
        "literal called", "literal kept", "literal in a request's text", "constant called", "constant kept", "constant by another name", "alias called", "model's id called",
        "tier's id called", "called with a net", "called in a tier", "literal compared", "constant compared", "constant as a key", "constant in prose", "price alone", "price written",
    ];

    private const int FirstPlace = 11;

    private const string Source = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using ModelRegistry;
        using Ids = ModelRegistry.ModelIds;

        class Places
        {
            string Ask([ModelId] string model) => model;
            Task<string> AskAsync([ModelId] string model) => Task.FromResult(model);
            void Log(string message) { }

            string LiteralCalled() => Ask("gpt-subject");
            string LiteralKept() => "gpt-subject";
            string LiteralInText() => "{ \"model\": \"gpt-subject\", \"messages\": [] }";
            string ConstantCalled() => Ask(ModelIds.GptSubject);
            string ConstantKept() => ModelIds.GptSubject;
            string ConstantRenamed() => Ids.GptSubject;
            string AliasCalled() => Ask(ModelIds.GptSame);
            string IdCalled() => Ask(Models.GptSubject.Id);
            string TierCalled() => Ask(Tiers.SubjectId);
            string WithNet() { try { return Ask(ModelIds.GptSubject); } catch (System.Exception) { return Ask(ModelIds.GptNet); } }
            async Task<string> InTier() => (await Tiers.Subject.RunAsync((model, _) => AskAsync(model.Id))).Value;
            bool LiteralCompared(string other) => other == "gpt-subject";
            bool ConstantCompared(string other) => other == ModelIds.GptSubject;
            object ConstantAsKey() => new Dictionary<string, int> { [ModelIds.GptSubject] = 1 };
            void ConstantInProse() => Log("called " + ModelIds.GptSubject + " for that");
            decimal? PriceAlone() => Models.GptSubject.Price.Cost(1, 1);
            const decimal InputPricePerMillionTokens = 12.5m;
        }
        """;

    private static Verifier Project(string entry, string asOf, bool enforceDates, string root = "") => Verify
        .WithOption("build_property.ModelRegistryAsOf", asOf)
        .WithOption("build_property.ModelRegistryEnforceDates", enforceDates ? "true" : "false")
        .WithSource(Source)
        .WithAdditionalFile("appsettings.json", """{ "Chat": { "Model": "gpt-subject" } }""")
        .WithRegistry($$"""
            {
              {{root}}
              "models": [
                { "id": "gpt-subject", "aliases": ["gpt-same"], "provider": "openai", "owner": "team", {{entry}},
                  "pricing": { "input": 12.5, "verified": { "on": "2026-07-01", "source": "s" } },
                  "checks": { "evals": { "on": "2026-07-01", "source": "s", "baseline": "gpt-net", "passed": 29, "total": 30, "baselinePassed": 28 } } },
                {{Net}}
              ],
              "tiers": { "subject": { "models": ["gpt-subject", "gpt-net"], "requires": ["evals"] } }
            }
            """);
}
