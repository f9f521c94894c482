using Microsoft.CodeAnalysis.CSharp;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>Text of the registry never becomes code, and comes back as it was.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts() =>
    [
        "\"; System.Environment.Exit(1); //",
        "\\\"; class Evil { } //",
        "*/ class Evil { } /*",
        "\n/// </summary>\nclass Evil { }",
        "\r\nclass Evil { }",
        "\u0085class Evil { }",
        "\u2028class Evil { }",
        "\u2029class Evil { }",
        "</summary><see cref=\"Nothing\"/><para>&amp;",
        "]]> <![CDATA[ & <",
        "{0} {{ }} {x}",
        "#if false",
        "\"\"\"",
        "\u202Edesrever\u200B\uFEFF\u00AD",
        "\u0000\u0001\u001F\u007F",
        "\uD83D\uDE00",
        "\uFFFE\uFFFF",
        "$\"{System.Environment.Exit(1)}\"",
        "%s\\u0022\\",
        new string('x', 10_000),
    ];

    /// <summary>Halves of characters. Not theory data, because neither metadata nor UTF-8 can hold them.</summary>
    private const string Halves = "\uD83D\uDE00 \uDE00 \uD83D";

    [Fact]
    public Task Half_a_character_comes_back_as_it_was() => Comes_back_as_it_was(Halves);

    [Fact]
    public Task Half_a_character_compiles_as_an_id_and_an_alias() => Compiles_as_an_id_and_an_alias(Halves);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Comes_back_as_it_was(string text)
    {
        var json = Quote(text);
        var registry = $$"""
            {
              "models": [ {
                "id": "m", "provider": {{json}}, "name": {{json}}, "family": {{json}}, "publicTier": {{json}}, "lifecycle": "available", "owner": {{json}},
                "idVerified": { "on": "2026-01-01", "source": {{json}} }, "access": { {{json}}: "waiting" },
                "pricing": { "input": 1, "verified": { "on": "2026-01-01", "source": {{json}}, "by": {{json}} } },
                "limits": { "regions": [ {{json}} ] }, "capabilities": [ {{json}} ],
                "checks": { "billing": { "on": "2026-01-01", "source": {{json}}, "by": {{json}} } }, "notes": {{json}}
              } ],
              "tiers": { {{Quote("t" + text[..Math.Min(text.Length, 255)])}}: { "models": ["m"], "flag": {{json}}, "use": {{json}} } }
            }
            """;
        const string source = """
            using ModelRegistry;

            internal static class Probe
            {
                public static string?[] Run()
                {
                    var model = Models.All[0];
                    var tier = Tiers.All[0];
                    return new[] { model.Provider, model.Name, model.Family, model.PublicTier, model.Owner, model.IdSource, model.Price.Source, model.Price.VerifiedBy, model.Regions![0], model.Capabilities[0], model.Checks[0].Source, model.Checks[0].VerifiedBy, model.Notes, tier.Flag, tier.Use };
                }
            }
            """;

        var run = await Generated.Runner.WithRegistry(registry).WithSource(source).Run();

        using var loaded = run.AssertCompiles().EmitAndLoad();
        var texts = (string?[])loaded.Type("Probe").GetMethod("Run")!.Invoke(null, null)!;
        Assert.All(texts, returned => Assert.Equal(text, returned));
        Assert.DoesNotContain(loaded.Assembly.GetTypes(), type => type.Name == "Evil");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Compiles_as_an_id_and_an_alias(string text)
    {
        var json = Quote(text);
        var registry = $$"""{ "models": [ { "id": {{json}}, "provider": "p", "lifecycle": "available" }, { "id": "m", "provider": "p", "lifecycle": "available", "aliases": [ {{Quote("a" + text)}} ], "fallback": [ {{json}} ] } ] }""";

        var run = await Generated.Runner.WithRegistry(registry).Run();

        using var loaded = run.AssertCompiles().EmitAndLoad();
        Assert.DoesNotContain(loaded.Assembly.GetTypes(), type => type.Name == "Evil");
        Assert.All(loaded.Type("ModelRegistry.ModelIds").GetFields(), field => Assert.Contains(field.GetRawConstantValue(), new[] { "m", text, "a" + text }));
    }

    /// <summary>A name in metadata has at most 1,023 bytes, what the compiler adds to it included.</summary>
    [Theory]
    [InlineData("型")]
    [InlineData("*")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("a-1.")]
    public async Task The_longest_names_fit_into_metadata(string part)
    {
        var longest = string.Concat(Enumerable.Repeat(part, 256 / part.Length));
        var registry = $$"""
            {
              "models": [
                { "id": "{{longest}}", "provider": "p", "lifecycle": "available" },
                { "name": "{{longest[..^part.Length]}}", "provider": "p", "lifecycle": "preview", "constant": "{{new string('型', 256)}}" }
              ],
              "tiers": { "{{longest}}": { "models": ["{{longest}}"] } }
            }
            """;

        var run = await Generated.Runner.WithRegistry(registry).Run();

        using var loaded = run.AssertCompiles().EmitAndLoad();
        Assert.Single(loaded.Type("ModelRegistry.ModelIds").GetFields());
    }

    [Fact]
    public async Task What_cannot_be_seen_is_spelled_out()
    {
        var registry = Generated.Registry("\"notes\": \"a\\u202Eb\\u200Bc\", \"name\": \"x\\u202Ey\"");

        var source = (await Generated.Runner.WithRegistry(registry).Run()).Generated["ModelRegistry.Models.g.cs"];

        Assert.Contains("\nnotes: a\\u202Eb\\u200Bc\"", source, StringComparison.Ordinal);
        Assert.DoesNotContain(source, character => character > '\u024F');
        Assert.Empty(CSharpSyntaxTree.ParseText(source).GetDiagnostics());
    }

    [Theory]
    [InlineData("通义千问")]
    [InlineData("Ünïcode")]
    [InlineData("Яндекс")]
    [InlineData("ไทย हिन्दी ქართული")]
    [InlineData("نور")]
    [InlineData("\U0001F600 \U00020000")]
    public async Task Letters_stay_letters(string text)
    {
        var registry = $$"""
            {
              "models": [ {
                "id": "m", "provider": "{{text}}", "name": "{{text}}", "lifecycle": "available", "notes": "{{text}}",
                "pricing": { "input": 1, "verified": { "on": "2026-01-01", "source": "{{text}}" } }
              } ],
              "tiers": { "cheap": { "models": ["m"], "use": "{{text}}" } }
            }
            """;

        var run = await Generated.Runner.WithRegistry(registry).Run();

        run.AssertCompiles();
        Assert.Contains($"/// <para>{text} of {text}, <c>m</c>: ", run.Generated["ModelRegistry.ModelIds.g.cs"], StringComparison.Ordinal);
        Assert.Contains($"source: {text}.</para>", run.Generated["ModelRegistry.ModelIds.g.cs"], StringComparison.Ordinal);
        Assert.Contains(text, run.Generated["ModelRegistry.Models.g.cs"], StringComparison.Ordinal);
        Assert.Contains($"/// <para>{text}</para>", run.Generated["ModelRegistry.Tiers.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>The source of a price is cut in its documentation, and not within a character.</summary>
    [Fact]
    public async Task A_long_source_is_cut_between_characters()
    {
        var source = string.Concat(Enumerable.Repeat("\U0001F600", 200));
        var registry = Generated.Registry($$"""
            "pricing": { "input": 1, "verified": { "on": "2026-01-01", "source": "x{{source}}" } }
            """);

        var ids = (await Generated.Runner.WithRegistry(registry).Run()).Generated["ModelRegistry.ModelIds.g.cs"];

        Assert.Contains("\U0001F600....</para>", ids, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", ids, StringComparison.Ordinal);
    }

    /// <summary>The text in JSON, every character as its code: a serializer would replace half a character.</summary>
    private static string Quote(string text) => $"\"{string.Concat(text.Select(character => $"\\u{(int)character:X4}"))}\"";
}
