using System.Text;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>A mistake in the registry is one error at its place, and takes nothing with it that is right.</summary>
[Collection(PackageTests.Name)]
public sealed class BrokenRegistryTests(PackageFeed feed)
{
    private static readonly MarkedText Registry = MarkedText.Parse(
        "models.json",
        $$"""
        {
          "maxAgeDays": {|LLM1003:"thirty"|},
          "models": [
            { "id": "whole", "provider": "acme", "lifecycle": "available", "idVerified": {{WholeRegistry.Verified}}, "pricing": { "input": 1.25, "output": 2 } },
            {
              "id": "unclosed-string",
              "provider": "acme",
              "name": {|LLM1002:"Unclosed|},
              "lifecycle": "preview"
            },
            {
              "id": "missing-comma",
              "provider": "acme"{|LLM1002:|}
              "lifecycle": "preview"
            },
            { "id": "unknown-property", "provider": "acme", "lifecycle": "preview", {|LLM1003:"lifecicle"|}: "preview" },
            { "id": "wrong-type", "provider": "acme", "lifecycle": "preview", "fallback": {|LLM1003:"whole"|} },
            { "id": "bad-date", "provider": "acme", "lifecycle": "preview", "released": {|LLM1003:"26.06.2026"|} },
            {|LLM1003:{|} "id": "missing-provider", "lifecycle": "preview" },
            { "id": "wrong-word", "provider": "acme", "lifecycle": {|LLM1003:"beta"|} },
            { "id": "twice", "provider": "acme", "lifecycle": "preview", "owner": "first" },
            { "id": {|LLM1004:"twice"|}, "provider": "acme", "lifecycle": "preview", "owner": "second" },
            { "id": "same-name", "provider": "acme", "lifecycle": "preview" },
            { "id": {|LLM1004:"same.name"|}, "provider": "acme", "lifecycle": "preview" },
            { "id": "unknown-fallback", "provider": "acme", "lifecycle": "preview", "fallback": ["whole", {|LLM1005:"hole"|}] },
            { "id": "negative-price", "provider": "acme", "lifecycle": "preview", "pricing": { "input": {|LLM1007:-1|}, "output": 2 } },
            { "id": "dear-cache", "provider": "acme", "lifecycle": "preview", "pricing": { "input": 1, "output": 2, "cacheRead": {|LLM1007:1.5|} } },
            { "id": "duplicate-key", "provider": "acme", "owner": "first", {|LLM1002:"owner"|}: "second", "lifecycle": "preview" },
            { "id": "good-after-all", "provider": "acme", "lifecycle": "available", "idVerified": {{WholeRegistry.Verified}} }
          ],
          "tiers": {
            "balanced": { "models": ["whole", {|LLM1005:"wholes"|}] },
            "cheap": { "models": ["good-after-all"] }
          }
        }

        """);

    [Fact]
    public async Task Fifteen_mistakes_are_fifteen_findings_and_what_is_right_is_generated()
    {
        var consumer = ConsumerProject.Application
            .WithCulture("tr-TR")
            .WithFile("models.json", Registry.Text)
            .WithFile(
                "App/Program.cs",
                """
                using System;
                using System.Globalization;
                using System.Linq;
                using ModelRegistry;

                // A comparison uses no model: most of these are not to be used yet.
                var places = Models.All.Select(model => model.Id switch
                {
                    ModelIds.Whole => 0, ModelIds.UnclosedString => 1, ModelIds.MissingComma => 2, ModelIds.UnknownProperty => 3, ModelIds.WrongType => 4,
                    ModelIds.BadDate => 5, ModelIds.MissingProvider => 6, ModelIds.WrongWord => 7, ModelIds.Twice => 8, ModelIds.SameName => 9,
                    ModelIds.UnknownFallback => 10, ModelIds.NegativePrice => 11, ModelIds.DearCache => 12, ModelIds.DuplicateKey => 13,
                    ModelIds.GoodAfterAll => 14, _ => -1,
                });
                Console.WriteLine(places.SequenceEqual(Enumerable.Range(0, 15)));
                Console.WriteLine(Models.Whole.Price.Input?.ToString(CultureInfo.InvariantCulture));
                Console.WriteLine(Models.UnclosedString.Lifecycle + " " + (Models.BadDate.Released is null) + " " + (Models.NegativePrice.Price.Input is null));
                Console.WriteLine(Models.Twice.Owner + " " + Models.DuplicateKey.Owner + " " + Models.UnknownFallback.Fallbacks.Single());
                Console.WriteLine(Tiers.BalancedId + " " + Tiers.Balanced.Models.Count + " " + Tiers.CheapId);
                """)
            .Create(feed);

        var build = (await consumer.BuildAsync()).Failed();

        Assert.Equal(Registry.Places, build.Places);
        Assert.All(build.Rules, result => Assert.Equal(result.RuleId == "LLM1007" ? "warning" : "error", result.Level));
        Assert.Equal(
            """
            True
            1.25
            Preview True True
            first first whole
            whole 1 good-after-all

            """,
            (await consumer.RunAsync("--no-restore", "-p:RunAnalyzers=false")).Succeeded().Output);
    }

    [Fact]
    public async Task File_that_is_no_registry_is_an_error_in_that_file_and_spares_the_others()
    {
        static string Model(string id) => $$"""{ "models": [{ "id": "{{id}}", "provider": "café", "lifecycle": "preview" }] }""";
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["empty.json"] = [],
            ["latin1.json"] = Encoding.Latin1.GetBytes(Model("from-latin-1")),
            ["large.json"] = Encoding.UTF8.GetBytes($$"""{ "models": [], "x-padding": "{{new string('x', 5 * 1024 * 1024)}}" }"""),
            ["no-json.json"] = "id,price\ngpt-5.7,1\n"u8.ToArray(),
            ["utf16-be.json"] = [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Model("from-utf-16-be"))],
            ["utf16-le.json"] = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Model("from-utf-16-le"))],
            ["utf8-bom.json"] = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Model("from-utf-8"))],
        };
        var consumer = ConsumerProject.Application
            .WithProperty("ModelRegistryFile", string.Join(";", files.Keys) + ";folder")
            .WithFile("App/folder/models.json", """{ "models": [] }""")
            .WithFile(
                "App/Program.cs",
                """
                using System;
                using ModelRegistry;

                Console.WriteLine(ModelIds.FromUtf16Be + " " + ModelIds.FromUtf16Le + " " + ModelIds.FromUtf8 + " " + Models.FromUtf8.Provider.Length);
                """)
            .Create(feed);
        foreach (var (name, bytes) in files)
        {
            consumer.Write("App/" + name, bytes);
        }

        var build = (await consumer.BuildAsync()).Failed();

        Assert.Equal(
            [
                new("LLM1001", "App/Program.cs", 1, 1, 1, 1),
                new("LLM1002", "App/empty.json", 1, 1, 1, 1),
                new("LLM1001", "App/large.json", 1, 1, 1, 1),
                new("LLM1001", "App/latin1.json", 1, 54, 1, 55),
                new("LLM1002", "App/no-json.json", 1, 1, 1, 3),
            ],
            build.Places);
        Assert.Contains($"\"{consumer.Root}/App/folder\"", build.Rules.Single(result => result.File == "App/Program.cs").Message, StringComparison.Ordinal);
        Assert.Equal(
            "from-utf-16-be from-utf-16-le from-utf-8 4\n",
            (await consumer.RunAsync("--no-restore", "-p:RunAnalyzers=false")).Succeeded().Output);
    }
}
