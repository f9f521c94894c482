
namespace ModelRegistry.Benchmarks.Inside;

/// <summary>One way in which a file of code can grow: the same construct, repeated or nested.</summary>
/// <param name="Name">What grows.</param>
/// <param name="Size">The smallest size that is measured; twice and four times as many follow.</param>
/// <param name="Source">The file of a given size.</param>
internal sealed record Shape(string Name, int Size, Func<int, string> Source)
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Text;
        using OpenAI.Chat;

        namespace ModelRegistry { class ModelIdAttribute : Attribute { } }

        class Options
        {
            [ModelRegistry.ModelId] public string Model;
            public int MaxTokens;
            public string ServiceTier;
            public Options Inner;
            public Options With([ModelRegistry.ModelId] string model, int maxTokens = 0) => this;
        }

        class C
        {
            static string F(string text) => text;
            static string Part => DateTime.Now.ToString();

        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        Body("lines of JSON joined with +", 375, n => $"static string M() => {Repeat(n, _ => """ "{\"model\":\"gpt-5.6-terra\"}\n" """, "+\n")};"),
        Body("lines of JSON with a hole each", 375, n => $"static string M() => {Repeat(n, _ => """ "{\"model\":\"" + Part + "\"}\n" """, "+\n")};"),
        Body("terms of a composed id", 500, n => $"static string M() => {Repeat(n, _ => "\"gpt-5.6-\" + Part", " + ")};"),
        Body("holes of an interpolated text", 500, n => $"static string M() => $\"{Repeat(n, _ => "gpt-5.6-{Part}", "")}\";"),
        Body("appends to a StringBuilder", 500, n => $"static string M() {{ var text = new StringBuilder(); {Repeat(n, _ => "text.Append(\"gpt-5.6-\");", "\n")} return text.ToString(); }}"),
        Body("calls of ToString on a StringBuilder", 250, n => $"static void M() {{ var text = new StringBuilder(); {Repeat(n, _ => "text.Append(\"gpt-5.6-\"); new ChatClient(text.ToString(), Part);", "\n")} }}"),
        Body("entries of a dictionary", 2_500, n => $"static Dictionary<string, string> M = new() {{ {Repeat(n, i => $"[\"key{i}\"] = \"gpt-5.5\"", ",\n")} }};"),
        Body("pairs of a dictionary of prices", 2_500, n => $"static Dictionary<string, decimal> Prices = new() {{ {Repeat(n, i => $"{{ \"gpt-5.5-v{i}\", 2.50m }}", ",\n")} }};"),
        Body("elements of a list of models", 2_500, n => $"static string[] Models = {{ {Repeat(n, i => $"\"gpt-5.{i}\"", ",\n")} }};"),
        Body("elements of a list, read in a loop", 500, n => $"static string[] Models = {{ {Repeat(n, i => $"\"gpt-5.{i}\"", ",\n")} }}; static void M() {{ foreach (var model in Models) new ChatClient(model, Part); }}"),
        Body("arms of a switch expression", 500, n => $"static string M(int i) => i switch {{ {Repeat(n, i => $"{i} => \"gpt-5.6-terra\"", ",\n")}, _ => \"\" }};"),
        Body("cases of a switch", 500, n => $"static int M(string model) {{ switch (model) {{ {Repeat(n, i => $"case \"gpt-5.{i}\": return {i};", "\n")} }} return 0; }}"),
        Body("comparisons joined with or", 250, n => $"static bool M(string model) => {Repeat(n, i => $"model == \"gpt-5.{i}\"", " ||\n")};"),
        Body("nested conditional expressions", 100, n => $"static string M(int i) => {Repeat(n, i => $"i == {i} ? \"gpt-5.6-terra\"", " :\n")} : \"\";"),
        Body("a chain of ??", 250, n => $"static string M(string a) => {Repeat(n, _ => "F(a)", " ??\n")} ?? \"gpt-5.6-terra\";"),
        Body("nested loops", 100, n => $"static void M() {{ {Repeat(n, i => $"for (var i{i} = 0; i{i} < 2; i{i}++) {{", "\n")} new ChatClient(\"gpt-5.6-terra\", Part); {new string('}', n)} }}"),
        Body("nested loops with a call in each", 50, n => $"static void M() {{ {Repeat(n, i => $"for (var i{i} = 0; i{i} < 2; i{i}++) {{ new ChatClient(\"gpt-5.6-terra\", Part).CompleteChat(\"\");", "\n")} {new string('}', n)} }}"),
        Body("nested try statements", 50, n => $"static void M() {{ {Repeat(n, i => "try { new ChatClient(\"gpt-5.6-terra\", Part).CompleteChat(\"\");", "\n")} {Repeat(n, _ => "} catch (Exception) { F(Part); }", "\n")} }}"),
        Body("nested calls", 200, n => $"static string M() => {Repeat(n, _ => "F(", "")}\"gpt-5.6-terra\"{new string(')', n)};"),
        Body("nested lambdas", 8, n => $"static void M() {{ {Repeat(n, i => $"Action a{i} = () => {{ new ChatClient(\"gpt-5.6-terra\", Part).CompleteChat(\"\");", "\n")} {Repeat(n, _ => "};", "")} }}"),
        Body("nested initializers", 100, n => $"static Options M = {Repeat(n, _ => "new Options { Model = \"gpt-5.6-terra\", MaxTokens = 999999, ServiceTier = \"flex\", Inner = ", "\n")} null {new string('}', n)};"),
        Body("a chain of calls", 200, n => $"static Options M() => new Options(){Repeat(n, _ => ".With(\"gpt-5.6-terra\", 999999)", "\n")};"),
        Body("assignments to one variable", 1_000, n => $"static void M() {{ string model = null; {Repeat(n, _ => "model = \"gpt-5.6-terra\";", "\n")} new ChatClient(model, Part); }}"),
        Body("assignments to one variable, each with a use", 250, n => $"static void M() {{ string model = null; {Repeat(n, _ => "model = \"gpt-5.6-terra\"; new ChatClient(model, Part);", "\n")} }}"),
        Body("assignments to one field", 500, n => $"static string Model; {Repeat(n, i => $"static void M{i}() {{ Model = \"gpt-5.6-terra\"; new ChatClient(Model, Part); }}", "\n")}"),
        Body("variables made of each other", 250, n => $"static void M() {{ var m0 = \"gpt-5.6-terra\"; {Repeat(n, i => $"var m{i + 1} = m{i};", "\n")} new ChatClient(m{n}, Part); }}"),
        Body("constants", 1_000, n => Repeat(n, i => $"const string Model{i} = \"gpt-5.6-terra\";", "\n")),
        Body("clients of one name, in a method each", 250, n => Repeat(n, i => $"static void M{i}() {{ var client = new ChatClient(\"gpt-5.6-terra\", Part); client.CompleteChat(\"\"); }}", "\n")),
        Body("methods that call each other", 250, n => Repeat(n, i => $"static void M{i}() {{ try {{ new ChatClient(\"gpt-5.6-terra\", Part).CompleteChat(\"\"); }} catch (Exception) {{ M{(i + 1) % n}(); }} }}", "\n")),
        Body("methods that pass a model on", 250, n => Repeat(n, i => $"static void M{i}(string model) => M{i + 1}(model);", "\n") + $"static void M{n}(string model) => new ChatClient(model, Part); static void M() => M0(\"gpt-5.6-terra\");"),
        Body("uses of one client", 500, n => $"static void M() {{ var client = new ChatClient(\"gpt-5.6-terra\", Part); {Repeat(n, _ => "client.CompleteChat(\"\");", "\n")} }}"),
        Body("options with a limit and a mode", 250, n => Repeat(n, i => $"static void M{i}() {{ var options = new Options {{ Model = \"gpt-5.6-terra\" }}; options.MaxTokens = 999999; options.ServiceTier = \"flex\"; }}", "\n")),
        Body("options set in one method", 125, n => $"static void M() {{ var options = new Options {{ Model = \"gpt-5.6-terra\" }}; {Repeat(n, _ => "options.MaxTokens = 999999; options.ServiceTier = \"flex\"; options.Model = \"gpt-5.5\";", "\n")} }}"),
        Body("limits of models in one method", 250, n => $"static void M() {{ var model = \"gpt-5.5\"; {Repeat(n, i => $"const int Gpt5_5ContextWindow{i} = 999999;", "\n")} new ChatClient(model, Part); }}"),
        Body("prices in a sum", 250, n => $"static decimal TokenPrice = {Repeat(n, _ => "2.50m", " + ")};"),
        Body("prices with a factor each", 250, n => $"static decimal Cost(long inputTokens) => {Repeat(n, _ => "inputTokens * 2.50m", " + ")};"),
        Body("prices in one list", 500, n => $"static (string, decimal)[] TokenPrices = {{ {Repeat(n, i => $"(\"gpt-5.{i}\", 2.50m)", ",\n")} }};"),
    ];

    private static Shape Body(string name, int size, Func<int, string> body) => new(name, size, n => Head + body(n) + "\n}\n");

    private static string Repeat(int count, Func<int, string> part, string separator) => string.Join(separator, Enumerable.Range(0, count).Select(part));

    /// <summary>The registry that the shapes speak of.</summary>
    public const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "access": { "api": "waiting" }, "fallback": ["gpt-5.5"],
              "pricing": { "input": 2.50, "output": 15.00 }
            },
            {
              "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-07-02", "source": "list" },
              "limits": { "contextWindow": 400000, "maxOutputTokens": 128000, "verified": { "on": "2026-07-02", "source": "list" } }
            }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"] } }
        }
        """;
}
