using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class ComposedModelIdAnalyzerTests
{
    private static readonly Verifier Verify = Verifier.For<ComposedModelIdAnalyzer>()
        .WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(HardcodedModelIdAnalyzerTests.Registry);

    [Theory]
    [InlineData("[|$\"gpt-5.6-{x}\"|]")]
    [InlineData("[|$\"gpt-4o-{x}\"|]")]
    [InlineData("[|$\"openai/gpt-4o-{x}\"|]")]
    [InlineData("[|$\"{x}/gpt-4o-{x}\"|]")]
    [InlineData("[|$\"gpt-5.{x}\"|]")]
    [InlineData("[|$\"gpt-4o-{x:yyyy}-preview\"|]")]
    [InlineData("[|\"gpt-4o-\" + x|]")]
    [InlineData("[|\"gpt-4o\" + \"-\" + x|]")]
    [InlineData("[|Family + \"-\" + x|]")]
    [InlineData("[|string.Format(\"gpt-4o-{0}\", x)|]")]
    [InlineData("[|string.Concat(\"gpt-4o-\", x)|]")]
    [InlineData("[|string.Join(\"-\", \"gpt-4o\", x)|]")]
    [InlineData("[|\"gpt-4o\".Replace(\"4o\", x)|]")]
    [InlineData("$\"{[|\"gpt-4o-\" + x|]} and more\"")]
    [InlineData("[|\"gpt-4o\" + (x == null ? \"-mini\" : \"\")|]")]
    [InlineData("x == null ? [|$\"gpt-4o-{x}\"|] : x")]
    public Task A_stem_with_family_and_version_is_flagged_wherever_it_stands(string expression) => VerifyExpression(expression).ReportsExactly();

    [Theory]
    [InlineData("$\"gpt-{x}\"")]
    [InlineData("$\"claude-{x}\"")]
    [InlineData("$\"gemini-{x}\"")]
    [InlineData("$\"gpt-4o took {x} ms\"")]
    [InlineData("$\"gpt-4o: {x}\"")]
    [InlineData("$\"gpt-4o_{x}\"")]
    [InlineData("$\"gpt-4o/{x}\"")]
    [InlineData("$\"gpt-4o-{x}.json\"")]
    [InlineData("$\"{x}:latest\"")]
    [InlineData("$\"openai/{x}\"")]
    [InlineData("\"gpt-4o\" + x")]
    [InlineData("\"gpt-4o\" + \"-\" + \"mini\"")]
    [InlineData("System.IO.Path.Combine(x, $\"gpt-4o-{x}\")")]
    [InlineData("x.StartsWith($\"gpt-4o-{x}\") ? x : x")]
    [InlineData("$\"gpt-4o-{x} took {x} ms\"")]
    [InlineData("$\"see gpt-4o-{x}\"")]
    [InlineData("$\"gpt-4o-{x} is slow\"")]
    [InlineData("\"gpt-4o is good\".Replace(\"o\", x)")]
    public Task Display_names_folders_and_wrappers_are_left_alone(string expression) => VerifyExpression(expression).ReportsNothing();

    [Theory]
    [InlineData("Ask([|$\"gpt-{x}\"|])")]
    [InlineData("Ask([|$\"{x}-mini\"|])")]
    [InlineData("Ask([|x + \"-mini\"|])")]
    [InlineData("Ask([|x + x|])")]
    [InlineData("Ask([|string.Format(\"{0}-{1}\", x, x)|])")]
    [InlineData("Ask([|string.Format(\"{1}-{0}\", x, \"gpt\")|])")]
    [InlineData("Ask([|string.Format(\"gpt-{0,3}\", \"4o\")|])")]
    [InlineData("Ask([|string.Format(\"gpt-{0}\", args: x.Split(' '))|])")]
    [InlineData("Ask([|string.Format(arg0: x, format: \"gpt-{0}\")|])")]
    [InlineData("Ask([|string.Format(\"{{gpt}}-{0}\", x)|])")]
    [InlineData("var b = new System.Text.StringBuilder(); b.AppendFormat(\"{1}-{0}\", x, \"gpt\"); b.Append(x); Ask([|b.ToString()|])")]
    [InlineData("Ask([|string.Join(\"-\", x, x, \"mini\")|])")]
    [InlineData("Ask([|x.Replace(\"mini\", \"nano\")|])")]
    [InlineData("Ask(x ?? [|$\"gpt-{x}\"|])")]
    [InlineData("var id = [|$\"gpt-{x}\"|]; Ask(id)")]
    [InlineData("var b = new System.Text.StringBuilder(\"gpt\"); b.Append('-').Append(x); Ask([|b.ToString()|])")]
    [InlineData("var b = new System.Text.StringBuilder(); b.Append(\"gpt-\"); b.Append(x); var id = [|b.ToString()|]; Ask(id)")]
    [InlineData("Own([|$\"gpt-{x}\"|])")]
    [InlineData("var id = \"gpt-4\"; if (x != null) [|id += \"-mini\"|]; Ask(id)")]
    [InlineData("Ask([|string.Join(\"-\", new[] { \"gpt\", x })|])")]
    [InlineData("Ask([|string.Join(\"-\", x.Split(' '))|])")]
    [InlineData("Ask([|string.Concat(x.Split(' '))|])")]
    [InlineData("Ask([|string.Format(System.Globalization.CultureInfo.InvariantCulture, \"gpt-{0}\", x)|])")]
    [InlineData("Ask([|string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"gpt-{x}\")|])")]
    [InlineData("Ask([|System.FormattableString.Invariant($\"gpt-{x}\")|])")]
    [InlineData("Ask(Build(x)); string Build(string v) => [|\"gpt-\" + v|]")]
    [InlineData("Ask(Build(x)); string Build(string v) { if (v == null) return v; return [|$\"gpt-{v}\"|]; }")]
    [InlineData("Ask(x switch { null => [|\"gpt-\" + x|], _ => x })")]
    [InlineData("var body = new { model = [|$\"gpt-{x}\"|], messages = 1 }")]
    [InlineData("var body = $\"{{\\\"model\\\":\\\"[|gpt-{x}|]\\\",\\\"messages\\\":[]}}\"")]
    [InlineData("var body = \"{\\\"model\\\":\\\"[|gpt-|]\" + x + \"\\\",\\\"messages\\\":[]}\"")]
    [InlineData("var body = new System.Collections.Generic.Dictionary<string, object> { [\"model\"] = [|$\"gpt-{x}\"|], [\"messages\"] = 1 }")]
    public Task Whatever_is_put_together_for_a_sink_is_flagged(string statements) => VerifyStatements(statements).ReportsExactly();

    [Theory]
    [InlineData("Ask(x)")]
    [InlineData("Ask($\"{x}\")")]
    [InlineData("Ask($\"openai/{x}\")")]
    [InlineData("Ask($\"{x}/{x}\")")]
    [InlineData("Ask($\"models/{x}\")")]
    [InlineData("Ask(string.Format(\"{0}/{1}\", x, \"my-engine\"))")]
    [InlineData("Ask(string.Format(\"{1}:{0}\", \"latest\", \"my-engine\"))")]
    [InlineData("Ask(string.Format(x, \"my-engine\", \"gpt-4o\"))")]
    [InlineData("Ask(string.Format(\"gpt-{0\", x))")]
    [InlineData("Ask(string.Format(\"{0}/{2}\", \"openai\", \"my-engine\"))")]
    [InlineData("Ask($\"{x}:latest\")")]
    [InlineData("Ask(x + \":\" + x)")]
    [InlineData("Ask($\"us.{x}\")")]
    [InlineData("Ask($\"arn:aws:bedrock:{x}:{x}:inference-profile/{x}\")")]
    [InlineData("Ask(x.Replace(\"models/\", \"\"))")]
    [InlineData("Ask(x.Trim())")]
    [InlineData("Ask(x.Substring(1))")]
    [InlineData("var deployment = $\"gpt-4o-{x}\"")]
    [InlineData("var model = $\"gpt-{x}\"")]
    [InlineData("var s = \"4\"; var t = $\"gpt-4o{s}\"")]
    public Task A_whole_id_with_a_path_or_a_tag_is_none(string statements) => VerifyStatements(statements).ReportsNothing();

    /// <summary>A family before a hole and an end behind it are an id in the making where a model is named, whoever sends it.</summary>
    [Theory]
    [InlineData("var o = new Own { ModelId = [|$\"claude-{x}-4-5\"|] }")]
    [InlineData("new Own().ChatModel = [|$\"gemini-{x}-flash\"|]")]
    [InlineData("new Own().ChatModel = [|\"gemini-\" + x + \"-flash\"|]")]
    [InlineData("var model = [|$\"gpt-{x}-mini\"|]")]
    public Task An_id_in_settings_of_ones_own_is_flagged(string statements) => VerifyStatements(statements).ReportsExactly();

    [Theory]
    [InlineData("var o = new Own { ModelId = $\"gpt-{x}\" }")]
    [InlineData("var o = new Own { ModelId = $\"gpt-{x}-folder\" }")]
    [InlineData("var o = new Own { ModelId = $\"acme-{x}-flash\" }")]
    [InlineData("var o = new Own { Title = $\"gemini-{x}-flash\" }")]
    [InlineData("var folder = $\"gemini-{x}-flash\"")]
    public Task A_family_alone_or_elsewhere_is_none(string statements) => VerifyStatements(statements).ReportsNothing();

    [Theory]
    [InlineData("Ask($\"\\\"{x}\\\"\")")]
    [InlineData("Ask(\"'\" + x + \"'\")")]
    [InlineData("Ask(string.Format(\"\\\"{0}\\\"\", x))")]
    [InlineData("Ask(string.Concat(\"<\", x, \">\"))")]
    [InlineData("Ask($\"{x}\\n\")")]
    [InlineData("Ask($\"\\\"models/{x}\\\"\")")]
    [InlineData("Ask(Quote(x)); string Quote(string s) => \"\\\"\" + s + \"\\\"\"")]
    [InlineData("var body = \"{\\\"model\\\":\\\"\" + Escape(x) + \"\\\",\\\"messages\\\":[]}\"")]
    [InlineData("var id = \"\\\"\" + x + \"\\\"\"; var body = \"{\\\"model\\\": \" + id + \",\\\"prompt\\\": \\\"\" + x + \"\\\"}\"")]
    [InlineData("var body = $\"{{\\\"model\\\":{Escape(x)},\\\"messages\\\":[]}}\"")]
    [InlineData("var body = new { model = \"'\" + x + \"'\", messages = 1 }")]
    public Task What_another_format_wants_around_an_id_adds_nothing_to_it(string statements) => VerifyStatements(statements).ReportsNothing();

    [Theory]
    [InlineData("x.Replace(\" \", \"\")")]
    [InlineData("x.Replace(\"\\n\", \"\")")]
    [InlineData("x.Replace(\"\\\"\", \"\\\\\\\"\")")]
    [InlineData("x.Replace(\"&\", \"&amp;\")")]
    [InlineData("x.Replace(\"/\", \"%2F\")")]
    [InlineData("x.Replace('/', '\\\\')")]
    [InlineData("x.Replace(\"models/\", string.Empty)")]
    [InlineData("x.Replace(\"models/\", String.Empty)")]
    [InlineData("x.Replace(\"openai/\", null)")]
    [InlineData("x.Replace(x, string.Empty, StringComparison.Ordinal)")]
    [InlineData("x.Replace(\"-latest\", Nothing)")]
    [InlineData("x.Replace(\" \", \"\").Replace(\"\\t\", \"\")")]
    public Task Stripping_and_escaping_compose_nothing(string expression) => VerifyStatements($"Ask({expression})").ReportsNothing();

    [Theory]
    [InlineData("x.Replace(\" \", \"-\")")]
    [InlineData("x.Replace('-', ':')")]
    [InlineData("x.Replace(\"TIER\", x)")]
    [InlineData("\"gpt-5.6-TIER\".Replace(\"TIER\", x)")]
    [InlineData("$\"\\\"gpt-{x}\\\"\"")]
    [InlineData("$\"({x}-mini)\"")]
    [InlineData("$\"\\\"{x}\\\" {x}\"")]
    public Task What_adds_to_an_id_composes_it_whatever_stands_around(string expression) => VerifyStatements($"Ask([|{expression}|])").ReportsExactly();

    [Theory]
    [InlineData("Ask($\"generator{Guid.NewGuid():N}\")")]
    [InlineData("Ask($\"local-{Guid.NewGuid()}\")")]
    [InlineData("Ask(\"local-\" + Guid.NewGuid().ToString(\"N\"))")]
    [InlineData("Ask(\"local-\" + Guid.NewGuid().ToString(\"N\").Substring(0, 8))")]
    [InlineData("Ask(\"local-\" + Guid.NewGuid().ToString()[..8])")]
    [InlineData("Ask(string.Concat(\"local-\", Guid.NewGuid()))")]
    [InlineData("Ask(\"local-\" + Convert.ToBase64String(Guid.NewGuid().ToByteArray()))")]
    [InlineData("var id = Guid.NewGuid().ToString(\"N\"); Ask($\"local-{id}\")")]
    [InlineData("var key = Guid.NewGuid(); var id = key.ToString(); Ask($\"local-{id}\")")]
    [InlineData("Ask($\"local-{Fresh()}\"); string Fresh() => Guid.NewGuid().ToString(\"N\")")]
    [InlineData("Ask($\"local-{new Random().Next()}\")")]
    [InlineData("Ask(x ?? $\"local-{Guid.NewGuid():N}\")")]
    [InlineData("var id = $\"gpt-4o-{Guid.NewGuid():N}\"")]
    public Task A_name_with_a_unique_part_is_no_model_of_a_provider(string statements) => VerifyStatements(statements).ReportsNothing();

    [Theory]
    [InlineData("Ask([|$\"gpt-{Version(Guid.NewGuid())}\"|]); string Version(Guid tenant) => x")]
    [InlineData("var id = x; Ask([|$\"gpt-{id}\"|])")]
    [InlineData("var id = Guid.NewGuid().ToString(); id = x; Ask([|$\"gpt-{id}\"|])")]
    public Task A_part_that_a_unique_value_only_leads_to_is_one_like_any_other(string statements) => VerifyStatements(statements).ReportsExactly();

    [Fact]
    public Task Says_what_to_do()
        => Verify
            .WithSource("class C { string M(string x) => [|$\"gpt-5.6-{x}\"|]; }")
            .WithMessages("The model id $\"gpt-5.6-{x}\" is composed at run time, so that nothing can check it: choose between whole ids, such as the constants of ModelIds")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Fact]
    public Task A_chain_of_a_thousand_additions_takes_no_stack()
        => VerifyExpression("x" + string.Concat(Enumerable.Repeat(" + \"gpt-\" + x", 1_000))).ReportsNothing();

    private static Verifier VerifyExpression(string expression) => Verify
        .WithSource($$"""
            class C
            {
                const string Family = "gpt-4o";
                string M(string x) => {{expression}};
            }
            """);

    private static Verifier VerifyStatements(string statements) => Verify
        .WithSource($$"""
            using System;

            class Own { public string ModelId, ChatModel, Title; }

            class C
            {
                const string Nothing = "";
                static string Escape(string s) => s.Replace("\\", "\\\\").Replace("\"", "\\\"");
                static void Ask([ModelRegistry.ModelId] string model) { }
                static void Own(string modelName) => Ask(modelName);
                void M(string x) { {{statements}}{{(statements.EndsWith('}') && statements.Contains("return", StringComparison.Ordinal) ? "" : ";")}} }
            }
            """);
}
