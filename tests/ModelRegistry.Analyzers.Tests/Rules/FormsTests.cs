using System.Globalization;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;
using ModelRegistry.Tests;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>Every form of an id against the rules and fixes that judge it.</summary>
public class FormsTests
{
    private static readonly Verifier Code = Verifier
        .For(new HardcodedModelIdAnalyzer(), new UnregisteredModelIdAnalyzer(), new ComposedModelIdAnalyzer(), new ModelStandingAnalyzer())
        .WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(FormsTable.Registry);

    private static readonly Lazy<Task<IReadOnlyList<Diagnostic>>> InCode = new(() => Code.WithSource(Calls(FormsTable.Texts)).Diagnostics());

    private static readonly Lazy<Task<IReadOnlyList<Diagnostic>>> InSettings = new(() => Verifier.For<ConfigurationFileAnalyzer>()
        .WithSource("class C { }")
        .WithRegistry(FormsTable.Registry)
        .WithAdditionalFile("appsettings.json", "{ \"Models\": [\n" + string.Join(",\n", FormsTable.Texts.Select(text => $"\"{text}\"")) + "\n] }")
        .Diagnostics());

    /// <summary>Only the exact text is hardcoded, only what the registry does not have is unregistered, and a retired model is retired in every form.</summary>
    [Theory]
    [MemberData(nameof(FormsTable.Rows), MemberType = typeof(FormsTable))]
    public async Task Code_that_calls_a_model_draws_what_the_model_draws(string text, string kind, string models, string? registeredFor)
    {
        var found = (await InCode.Value).Where(diagnostic => LineOf(diagnostic) == FormsTable.Texts.ToList().IndexOf(text)).ToList();

        var expected = new List<string>();
        if (kind is FormsTable.Exact or FormsTable.Alias)
        {
            expected.Add("LLM2001");
        }

        if (kind == FormsTable.None && text != "openai/")
        {
            expected.Add("LLM2002");
        }

        if (FormsTable.IsRetired(models))
        {
            expected.Add("LLM2006");
            var reason = registeredFor is null ? "is retired" : $"is retired (as registered for {registeredFor})";
            Assert.Contains($"\" {reason}: use \"gpt-5.5\" (ModelIds.Gpt5_5)", found[^1].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        Assert.Equal(expected, found.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(FormsTable.Rows), MemberType = typeof(FormsTable))]
    public async Task Settings_that_name_a_model_draw_what_the_model_draws(string text, string kind, string models, string? registeredFor)
    {
        var found = (await InSettings.Value).Where(diagnostic => LineOf(diagnostic) == FormsTable.Texts.ToList().IndexOf(text)).ToList();

        var expected = kind == FormsTable.None && text is not ("openai/" or "ft:") ? "is not in the registry: add it to models.json"
            : !FormsTable.IsRetired(models) ? null
            : registeredFor is null ? "is retired: use \"gpt-5.5\""
            : $"is retired (as registered for {registeredFor}): use \"gpt-5.5\"";
        Assert.Equal(expected is null ? [] : [expected], found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split("\" ", 2)[1]));
    }

    /// <summary>Nothing stands around an id that only differs in case; all else would be lost.</summary>
    [Theory]
    [InlineData("gpt-4-turbo", true)]
    [InlineData("GPT-4-Turbo", true)]
    [InlineData("openai/gpt-4-turbo", false)]
    [InlineData("azure/gpt-4-turbo", false)]
    [InlineData("us.anthropic.claude-3-sonnet-20240229-v1:0", false)]
    [InlineData("llama2:7b", false)]
    [InlineData("claude-3-opus@20240229", false)]
    [InlineData("ft:gpt-4-turbo:acme::abc123", false)]
    public async Task The_replacement_is_offered_where_nothing_stands_around_the_id(string text, bool isOffered)
    {
        var verify = Verifier.For<ModelStandingAnalyzer>().WithDefaultId("LLM2006").WithFix<ModelStandingFixer>()
            .WithGenerator<ModelRegistryGenerator>().WithRegistry(FormsTable.Registry);

        var actions = await verify.WithSource(Calls([text]).Replace($"\"{text}\"", $"[|\"{text}\"|]", StringComparison.Ordinal)).CodeActions();

        Assert.Equal(isOffered ? ["Replace with gpt-5.5 (ModelIds.Gpt5_5)"] : [], actions.Select(action => action.Title));
    }

    /// <summary>Where nothing says that a model is called, "GPT-4" is a name for people.</summary>
    [Theory]
    [InlineData("string Label => \"GPT-4-Turbo\";")]
    [InlineData("string Vendor => \"LLAMA2\";")]
    [InlineData("string Tooltip => \"azure/gpt-4-turbo\";")]
    [InlineData("string DeploymentName => \"GPT-4-Turbo\";")]
    [InlineData("bool Is(string id) => id == \"azure/gpt-4-turbo\";")]
    [InlineData("bool Is(string id) => id.StartsWith(\"azure/gpt-4-turbo\");")]
    [InlineData("object Find() => ModelRegistry.Models.TryFind(\"azure/gpt-4-turbo\", out _);")]
    [InlineData("string ChatModel => \"azure/gpt-5.5\";")]
    [InlineData("string[] All => new[] { \"azure/gpt-5.5\", \"openai/gpt-4o\", \"azure/gpt-4o\" };")]
    public Task Elsewhere_another_form_draws_nothing(string member) => Code.WithSource($"class C {{ {member} }}").ReportsNothing();

    /// <summary>In a variable that is called like a model, in a list of ids, in JSON, and wherever the text can be nothing else.</summary>
    [Theory]
    [InlineData("string ChatModel => [|\"GPT-4-Turbo\"|];")]
    [InlineData("string[] All => new[] { [|\"GPT-4-Turbo\"|], \"openai/gpt-4o\" };")]
    [InlineData("string Id => [|\"azure/gpt-4-turbo\"|];")]
    [InlineData("string Id => [|\"arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-sonnet-20240229-v1:0\"|];")]
    [InlineData("string Body => \"{\\\"model\\\": \\\"[|models/gemini-2.5-flash|]\\\", \\\"messages\\\": []}\";")]
    [InlineData("string Id => [|\"azure/\" + \"gpt-4-turbo\"|];")]
    [InlineData("void M() => Ask([|\"LLAMA2\"|]);")]
    [InlineData("void M() { var id = [|\"Llama2:latest\"|]; Ask(id); }")]
    [InlineData("static readonly string Part = [|\"gpt-4-turbo\"|]; void M() => Ask([|$\"azure/{Part}\"|]);")]
    public Task Where_a_model_is_expected_it_draws_what_the_model_draws(string member)
        => Verifier.For(new UnregisteredModelIdAnalyzer(), new ModelStandingAnalyzer()).WithDefaultId("LLM2006")
            .WithGenerator<ModelRegistryGenerator>().WithRegistry(FormsTable.Registry)
            .WithSource($"class C {{ static void Ask([ModelRegistry.ModelId] string model) {{ }} {member} }}").ReportsExactly();

    [Fact]
    public Task What_the_project_allows_is_another_model_for_all_that_it_resembles_one()
        => Code
            .WithEditorConfig("[*.cs]\nmodel_registry.allowed_ids = GPT-4-*, ft:*")
            .WithSource(Calls(["GPT-4-Turbo", "ft:gpt-4-turbo:acme::1"]))
            .ReportsNothing();

    private static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1;

    /// <summary>A call for each text, each on a line of its own from the second on.</summary>
    private static string Calls(IEnumerable<string> texts)
        => "class C { static void Ask([ModelRegistry.ModelId] string model) { } void M() {\n"
            + string.Join("\n", texts.Select(text => $"Ask(\"{text}\");")) + "\n} }";
}
