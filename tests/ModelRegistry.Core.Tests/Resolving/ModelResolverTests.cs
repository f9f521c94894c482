using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Tests.Registry;
using ModelRegistry.Tests;

namespace ModelRegistry.Core.Tests.Resolving;

public class ModelResolverTests
{
    private static readonly ModelResolver Resolver = new(Registries.Merge(("models.json", FormsTable.Registry)).Snapshot.Models);

    [Theory]
    [MemberData(nameof(FormsTable.Rows), MemberType = typeof(FormsTable))]
    public void Says_which_models_a_text_names(string text, string kind, string models, string? registeredFor)
    {
        var found = Resolver.Resolve(text);

        Assert.Equal((kind, models), (found.Kind.ToString(), NamesOf(found)));
        Assert.Equal(registeredFor, found.Models.Select(found.RegisteredFor).FirstOrDefault());
        Assert.Equal(found.IsExact || found.Id.Equals(text, StringComparison.OrdinalIgnoreCase), found.StandsAlone);
    }

    /// <summary>A reference of a registry is read by other programs, too: it is exact.</summary>
    [Theory]
    [MemberData(nameof(FormsTable.Rows), MemberType = typeof(FormsTable))]
    public void A_reference_is_exact_or_says_what_to_write(string text, string kind, string models, string? registeredFor)
    {
        _ = registeredFor;
        var json = FormsTable.Registry.Replace("\"replacement\": \"gpt-5.5\" },", $"\"replacement\": \"{text}\" }},", StringComparison.Ordinal);

        var problems = Registries.Merge(("models.json", json)).Findings.Select(finding => finding.Message).Distinct().ToList();

        var isOne = !models.Contains(", ", StringComparison.Ordinal);
        if (kind is FormsTable.Exact or FormsTable.Alias or FormsTable.Qualified && isOne)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.StartsWith(
                kind switch
                {
                    FormsTable.None => $"the registry has no model \"{MessageText.Clip(text)}\": ",
                    FormsTable.OtherForm => $"\"{MessageText.Clip(text)}\" is another form of a registered id: write \"{MessageText.Clip(Written(text, models))}\"",
                    _ => $"several providers have a model \"{text}\": write ",
                },
                Assert.Single(problems),
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gpt-4o", null, "openai/gpt-4o, azure/gpt-4o")]
    [InlineData("gpt-4o", "azure", "azure/gpt-4o")]
    [InlineData("gpt-4o", "azure-openai", "azure/gpt-4o")]
    [InlineData("gpt-4o", "google", "openai/gpt-4o, azure/gpt-4o")]
    [InlineData("GPT-4o", "azure", "azure/gpt-4o")]
    [InlineData("GPT-4o", null, "openai/gpt-4o, azure/gpt-4o")]
    [InlineData("openrouter/gpt-4o", "azure", "azure/gpt-4o")]
    [InlineData("openai/gpt-4o", "azure", "openai/gpt-4o")]
    public void Who_is_meant_may_stand_beside_the_text(string text, string? provider, string models)
        => Assert.Equal(models, NamesOf(Resolver.Resolve(text, provider)));

    /// <summary>Only a model of the platform speaks for it: another platform's serves where neither it nor a maker has one.</summary>
    [Theory]
    [InlineData("openai azure", "openrouter/gpt-x", "openai/gpt-x")]
    [InlineData("azure", "openrouter/gpt-x", "azure/gpt-x")]
    [InlineData("azure groq", "openrouter/gpt-x", "azure/gpt-x, groq/gpt-x")]
    [InlineData("openai azure openrouter", "openrouter/openai/gpt-x:free", "openrouter/gpt-x")]
    [InlineData("openai azure", "openrouter/openai/gpt-x", "openai/gpt-x")]
    [InlineData("azure groq", "groq/openai/GPT-X", "groq/gpt-x")]
    [InlineData("aws openai", "us.openai.gpt-x-1:0", "aws/gpt-x")]
    [InlineData("vertex google", "gpt-x@latest", "vertex/gpt-x")]
    public void The_own_entry_of_a_platform_decides_before_that_of_the_maker(string providers, string text, string models)
    {
        var entries = providers.Split(' ').Select(provider => $$"""{ "id": "gpt-x", "provider": "{{provider}}", "lifecycle": "available", "constant": "{{provider}}X" }""");
        var registry = Registries.Merge(("models.json", $$"""{ "models": [ {{string.Join(",", entries)}} ] }""")).Snapshot;

        Assert.Equal(models, NamesOf(new ModelResolver(registry.Models).Resolve(text)));
    }

    [Fact]
    public void A_reference_names_the_provider_where_others_have_the_id()
    {
        var snapshot = Registries.Merge(("models.json", FormsTable.Registry)).Snapshot;

        Assert.Equal(["gpt-5.5", "gpt-4-turbo", "openai/gpt-4o", "azure/gpt-4o"], snapshot.Models.Take(4).Select(snapshot.ReferenceTo));
    }

    private static string NamesOf(Resolution found) => string.Join(", ", found.Models.Select(model => $"{model.Model.Provider}/{model.Model.Id}"));

    /// <summary>What the registry's own references write for a row.</summary>
    private static string Written(string text, string models)
    {
        var id = string.Join("/", models.Split('/').Skip(1));
        return text == "GPT-Best" ? "gpt-best" : id is "gpt-4o" or "gpt-4" ? models : id;
    }
}
