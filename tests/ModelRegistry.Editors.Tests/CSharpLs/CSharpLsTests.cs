using System.Text.Json.Nodes;

namespace ModelRegistry.Editors.Tests.CSharpLs;

/// <summary>What csharp-ls, a C# language server of another maker, shows of the package over the protocol.</summary>
public class CSharpLsTests(ShopProject shop) : IClassFixture<ShopProject>
{
    [CSharpLsFact]
    public async Task Findings_in_code_are_shown_for_an_open_file()
        => Assert.Equal(["LLM2001"], Codes(await shop.AskAsync("textDocument/diagnostic")));

    [CSharpLsFact]
    public async Task Findings_in_the_registry_are_shown_for_the_workspace()
    {
        var report = await shop.RequestAsync("workspace/diagnostic", new() { ["previousResultIds"] = new JsonArray() });

        var files = report!["items"]!.AsArray().Select(file => (file!["uri"]!.GetValue<string>(), string.Join(' ', Codes(file))));
        Assert.Equal([(shop.SourceUri, "LLM2001"), (shop.RegistryUri, "LLM1003")], files.Where(file => file.Item2.Length > 0));
    }

    [CSharpLsFact]
    public async Task A_constant_has_a_tooltip()
        => Assert.Contains(
            "of openai: available, API access granted, id not verified",
            (await shop.AskAsync("textDocument/hover", "ModelIds.Gpt5"))!["contents"]!["value"]!.GetValue<string>(),
            StringComparison.Ordinal);

    [CSharpLsFact]
    public async Task Completion_lists_the_constants()
        => Assert.Equal(
            ["Equals", "Gpt5_5", "ReferenceEquals"],
            Texts((await shop.AskAsync("textDocument/completion", "ModelIds."))!["items"], "label"));

    /// <summary>It loads Roslyn's own fixes only. When it shows ours, docs/editors.md changes.</summary>
    [CSharpLsFact]
    public async Task Fixes_of_packages_are_not_shown()
        => Assert.DoesNotContain(
            "Use ModelIds.Gpt5_5",
            Texts(await shop.AskAsync("textDocument/codeAction", "\"gpt-5"), "title"));

    /// <summary>The ids of the package's rules in a report; the SDK has rules of its own.</summary>
    private static IEnumerable<string> Codes(JsonNode? report)
        => Texts(report!["items"], "code").Where(code => code.StartsWith("LLM", StringComparison.Ordinal));

    private static IEnumerable<string> Texts(JsonNode? items, string property)
        => items!.AsArray().Select(item => item![property]!.GetValue<string>());
}
