using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Tests.Registry;

/// <summary>Reads registries for the tests of the layer.</summary>
internal static class Registries
{
    /// <summary>A registry with two models of one provider and a tier.</summary>
    public const string Two = """
        {
          "models": [
            { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "fallback": ["gpt-5.5"] },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-terra", "gpt-5.5"] } }
        }
        """;

    public static RegistryFile Read(string json, string path = "models.json") => RegistryReader.Read(path, json);

    public static RegistryMerge Merge(params (string Path, string Json)[] files)
        => RegistryMerger.Merge(files.Select(file => Read(file.Json, file.Path).Content));

    /// <summary>A registry of one model, from the inside of its entry.</summary>
    public static string OneModel(string fields)
        => $$"""{ "models": [ { "id": "m", "provider": "p", "lifecycle": "available", {{fields}} } ] }""";

    /// <summary>The only model of a registry that has no problem.</summary>
    public static Model Model(string fields)
    {
        var file = Read(OneModel(fields));
        Assert.Empty(file.Problems);
        return Assert.Single(file.Content.Models).Model;
    }
}
