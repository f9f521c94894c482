using System.Text.Json;

namespace ModelRegistry.Editors.Tests.Roslyn;

/// <summary>Fixes that edit a models.json, where one project has the file and where several do.</summary>
public class RegistryFixTests
{
    private const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.5", "provider": "openai", "lifecycle": "available",
              "idVerified": { "on": "2026-11-01", "source": "https://platform.openai.com/docs/models" },
              "pricing": { "input": 1.25, "output": 10.00 }
            },
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "fallback": ["gpt-5.5"] }
          ]
        }
        """;

    private const string Source = """
        using ModelRegistry;

        class Gateway
        {
            public string Ask(string prompt, [ModelId] string model) => model + prompt;

            public string Unregistered(string prompt) => Ask(prompt, "gpt-5.9-nova");

            public string Unguarded(string prompt) => Ask(prompt, ModelIds.Gpt5_6Terra);
        }
        """;

    private static readonly SolutionFiles Files = SolutionFiles.Of(Source, Registry);

    public static TheoryData<string> Sources => [SolutionFiles.Shop, SolutionFiles.Frameworks, SolutionFiles.Alone];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Adding_a_model_enters_it_once(string source)
    {
        using var registry = await FixAsync(source, "\"gpt-5.9-nova\"", "AddToRegistry", Files.RegistryOf(source));

        Assert.Equal(
            ["gpt-5.5", "gpt-5.6-terra", "gpt-5.9-nova"],
            registry.RootElement.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("id").GetString()));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Adding_a_tier_enters_it_once(string source)
    {
        using var registry = await FixAsync(source, "ModelIds.Gpt5_6Terra", "MissingFallback.AddTier", Files.RegistryOf(source));

        Assert.Equal(["gpt5_6Terra"], registry.RootElement.GetProperty("tiers").EnumerateObject().Select(tier => tier.Name));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Adding_a_verification_enters_it_once(string source)
    {
        var path = Files.RegistryOf(source);
        using var registry = await FixAsync(path, """{ "input": 1.25""", "AddVerification", path);

        var price = registry.RootElement.GetProperty("models")[0].GetProperty("pricing");
        Assert.Equal(["input", "output", "verified"], price.EnumerateObject().Select(property => property.Name));
    }

    /// <summary>Applies an action, looks that it is not offered again, builds, and reads the registry.</summary>
    private static async Task<JsonDocument> FixAsync(string path, string at, string key, string registry)
    {
        using var editor = EditorSession.Open(Files);
        await editor.ApplyAsync((await editor.ActionsAsync(path, at)).Single(action => action.EquivalenceKey == key));

        var text = await editor.TextAsync(registry);
        try
        {
            Assert.DoesNotContain(key, (await editor.ActionsAsync(path, at)).Select(action => action.EquivalenceKey));
            Assert.Empty(await editor.BuildAsync());
            return JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"After '{key}' in {path}, models.json is\n{text}", exception);
        }
    }
}
