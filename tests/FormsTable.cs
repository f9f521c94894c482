namespace ModelRegistry.Tests;

/// <summary>
/// The texts that name a model, and which one: a row for each form that people write. Every asker of the product is run against each
/// row: the resolver, the references of a registry, code, settings, fixes, the command line and the generated lookup.
/// </summary>
public static class FormsTable
{
    public const string Exact = "Exact";
    public const string Alias = "Alias";
    public const string Qualified = "Qualified";
    public const string OtherForm = "OtherForm";
    public const string None = "None";

    /// <summary>Models of makers, and of platforms that serve them on dates of their own.</summary>
    public const string Registry = """
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "aliases": ["gpt-best"], "idVerified": { "on": "2026-11-01", "source": "log" } },
            { "id": "gpt-4-turbo", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "gpt-4o", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-11-01", "source": "log" } },
            { "id": "gpt-4o", "provider": "azure", "lifecycle": "available", "constant": "AzureGpt4o", "idVerified": { "on": "2026-11-01", "source": "log" } },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "gpt-4", "provider": "azure", "lifecycle": "available", "constant": "AzureGpt4", "idVerified": { "on": "2026-11-01", "source": "log" } },
            { "id": "openai/gpt-5.1", "provider": "openrouter", "lifecycle": "available", "idVerified": { "on": "2026-11-01", "source": "log" } },
            { "id": "gemini-2.5-flash", "provider": "google", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "claude-3-opus-20240229", "provider": "anthropic", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "claude-opus-4-6", "provider": "anthropic", "lifecycle": "available", "idVerified": { "on": "2026-11-01", "source": "log" } },
            { "id": "anthropic.claude-3-sonnet-20240229-v1:0", "provider": "bedrock", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "claude-3-sonnet-20240229", "provider": "anthropic", "lifecycle": "available", "idVerified": { "on": "2026-11-01", "source": "log" } },
            { "id": "llama2", "provider": "ollama", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "llama-3.3-70b-instruct", "provider": "meta", "lifecycle": "available", "idVerified": { "on": "2026-11-01", "source": "log" } },
            { "id": "house-model", "provider": "acme", "lifecycle": "available", "idVerified": { "on": "2026-11-01", "source": "log" } }
          ]
        }
        """;

    /// <summary>
    /// Each text, how it names its models, and these as <c>provider/id</c>; then, where the text speaks of a platform that has no entry
    /// of its own, the provider whose entry decides.
    /// </summary>
    private static readonly (string Text, string Kind, string Models, string? For)[] All =
    [
        ("gpt-5.5", Exact, "openai/gpt-5.5", null),
        ("gpt-best", Alias, "openai/gpt-5.5", null),
        ("openai/gpt-5.5", Qualified, "openai/gpt-5.5", null),
        ("openai/gpt-best", Qualified, "openai/gpt-5.5", null),

        // The case of the letters.
        ("GPT-5.5", OtherForm, "openai/gpt-5.5", null),
        ("GPT-4-Turbo", OtherForm, "openai/gpt-4-turbo", null),
        ("OpenAI/GPT-4-Turbo", OtherForm, "openai/gpt-4-turbo", null),
        ("GPT-Best", OtherForm, "openai/gpt-5.5", null),
        ("House-Model", OtherForm, "acme/house-model", null),

        // An id of several providers: the text says whose, or nobody does.
        ("gpt-4o", Exact, "openai/gpt-4o, azure/gpt-4o", null),
        ("openai/gpt-4o", Qualified, "openai/gpt-4o", null),
        ("azure/gpt-4o", Qualified, "azure/gpt-4o", null),
        ("azure_ai/gpt-4o", OtherForm, "azure/gpt-4o", null),
        ("Azure-OpenAI/GPT-4o", OtherForm, "azure/gpt-4o", null),
        ("azure/GPT-4", OtherForm, "azure/gpt-4", null),
        ("openrouter/openai/gpt-4", OtherForm, "openai/gpt-4", "openai"),
        ("openrouter/gpt-4", OtherForm, "openai/gpt-4", "openai"),

        // The paths of makers, platforms and routers.
        ("azure/gpt-4-turbo", OtherForm, "openai/gpt-4-turbo", "openai"),
        ("azure/eu/gpt-4-turbo", OtherForm, "openai/gpt-4-turbo", "openai"),
        ("openrouter/openai/gpt-4-turbo", OtherForm, "openai/gpt-4-turbo", "openai"),
        ("openrouter/openai/gpt-5.1", Qualified, "openrouter/openai/gpt-5.1", null),
        ("openai/gpt-5.1", Exact, "openrouter/openai/gpt-5.1", null),
        ("models/gemini-2.5-flash", OtherForm, "google/gemini-2.5-flash", null),
        ("google/gemini-2.5-flash", Qualified, "google/gemini-2.5-flash", null),
        ("gemini/gemini-2.5-flash", OtherForm, "google/gemini-2.5-flash", null),
        ("~google/gemini-2.5-flash", OtherForm, "google/gemini-2.5-flash", null),
        ("vertex_ai/gemini-2.5-flash", OtherForm, "google/gemini-2.5-flash", "google"),
        ("publishers/google/models/gemini-2.5-flash", OtherForm, "google/gemini-2.5-flash", "google"),
        ("projects/p-1/locations/us-central1/publishers/google/models/gemini-2.5-flash", OtherForm, "google/gemini-2.5-flash", "google"),
        ("@cf/meta/llama-3.3-70b-instruct", OtherForm, "meta/llama-3.3-70b-instruct", "meta"),
        ("meta-llama/Llama-3.3-70B-Instruct", OtherForm, "meta/llama-3.3-70b-instruct", null),
        ("huggingface/meta-llama/Llama-3.3-70B-Instruct", OtherForm, "meta/llama-3.3-70b-instruct", "meta"),
        ("acme/gpt-4-turbo", OtherForm, "openai/gpt-4-turbo", "openai"),

        // Amazon Bedrock.
        ("anthropic.claude-3-sonnet-20240229-v1:0", Exact, "bedrock/anthropic.claude-3-sonnet-20240229-v1:0", null),
        ("bedrock/anthropic.claude-3-sonnet-20240229-v1:0", Qualified, "bedrock/anthropic.claude-3-sonnet-20240229-v1:0", null),
        ("us.anthropic.claude-3-sonnet-20240229-v1:0", OtherForm, "bedrock/anthropic.claude-3-sonnet-20240229-v1:0", null),
        ("us-gov.anthropic.claude-3-sonnet-20240229-v1:0", OtherForm, "bedrock/anthropic.claude-3-sonnet-20240229-v1:0", null),
        ("global.anthropic.claude-3-sonnet-20240229-v1:0", OtherForm, "bedrock/anthropic.claude-3-sonnet-20240229-v1:0", null),
        ("us-east-1.anthropic.claude-3-sonnet-20240229-v1:0", OtherForm, "bedrock/anthropic.claude-3-sonnet-20240229-v1:0", null),
        ("anthropic.claude-3-sonnet-20240229-x1:0", None, "", null),
        ("bedrock/us-east-1/anthropic.claude-3-sonnet-20240229-v1:0", OtherForm, "bedrock/anthropic.claude-3-sonnet-20240229-v1:0", null),
        ("anthropic.claude-3-sonnet-20240229-v1:0:28k", OtherForm, "bedrock/anthropic.claude-3-sonnet-20240229-v1:0", null),
        ("bedrock/converse/eu.anthropic.claude-3-sonnet-20240229-v1:0", OtherForm, "bedrock/anthropic.claude-3-sonnet-20240229-v1:0", null),
        ("arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-sonnet-20240229-v1:0", OtherForm, "bedrock/anthropic.claude-3-sonnet-20240229-v1:0", null),
        ("arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:inference-profile/us-gov.anthropic.claude-3-opus-20240229-v1:0", OtherForm, "anthropic/claude-3-opus-20240229", "anthropic"),
        ("anthropic.claude-3-opus-20240229-v1:0", OtherForm, "anthropic/claude-3-opus-20240229", "anthropic"),
        ("apac.anthropic.claude-3-opus-20240229-v1:0", OtherForm, "anthropic/claude-3-opus-20240229", "anthropic"),
        ("anthropic.claude-opus-4-6-v1", OtherForm, "anthropic/claude-opus-4-6", "anthropic"),
        ("bedrock/claude-3-sonnet-20240229", OtherForm, "anthropic/claude-3-sonnet-20240229", "anthropic"),
        ("arn:aws:bedrock:us-east-1:123456789012:provisioned-model/anthropic.claude-3-opus-20240229-v1:0", None, "", null),
        ("arn:aws:s3:::foundation-model/gpt-4-turbo", None, "", null),

        // Tags, dates and windows.
        ("llama2:latest", OtherForm, "ollama/llama2", null),
        ("llama2:7b", OtherForm, "ollama/llama2", null),
        ("llama2:7b-chat-q4_K_M", OtherForm, "ollama/llama2", null),
        ("ollama/llama2:13b", OtherForm, "ollama/llama2", null),
        ("openai/gpt-5.5:free", OtherForm, "openai/gpt-5.5", null),
        ("openrouter/openai/gpt-5.5:nitro", OtherForm, "openai/gpt-5.5", "openai"),
        ("claude-3-opus@20240229", OtherForm, "anthropic/claude-3-opus-20240229", "anthropic"),
        ("vertex_ai/claude-3-opus@20240229", OtherForm, "anthropic/claude-3-opus-20240229", "anthropic"),
        ("claude-opus-4-6@latest", OtherForm, "anthropic/claude-opus-4-6", "anthropic"),
        ("claude-opus-4-6@default", OtherForm, "anthropic/claude-opus-4-6", "anthropic"),
        ("claude-opus-4-6[1m]", OtherForm, "anthropic/claude-opus-4-6", null),
        ("ft:gpt-4-turbo:acme::abc123", OtherForm, "openai/gpt-4-turbo", null),
        ("ft:gpt-4-turbo", OtherForm, "openai/gpt-4-turbo", null),
        ("openai/ft:gpt-4-turbo:acme::abc123", OtherForm, "openai/gpt-4-turbo", null),

        // What is another model.
        ("gpt-4-turbo-2024-04-09", None, "", null),
        ("azure/gpt-4-turbo-2024-04-09", None, "", null),
        ("claude-opus-4-6@20260101", None, "", null),
        ("claude-opus-4-6-20260101", None, "", null),
        ("azure/gpt-5.9-nova", None, "", null),
        ("my-org/llama2", None, "", null),
        ("thebloke/llama2", None, "", null),
        ("huggingface/my-org/llama2", None, "", null),
        ("accounts/my-org/models/llama2", None, "", null),
        ("eu/gpt-4-turbo", None, "", null),
        ("llama2:mine", None, "", null),
        ("claude-opus-4-6-v1:0", None, "", null),
        ("mygpt-4-turbo", None, "", null),
        ("openai/", None, "", null),
        ("ft:", None, "", null),
    ];

    /// <summary>Every row, as the arguments of a test.</summary>
    public static IEnumerable<object?[]> Rows() => All.Select(row => new object?[] { row.Text, row.Kind, row.Models, row.For });

    /// <summary>Every text, in the order of the rows.</summary>
    public static IReadOnlyList<string> Texts { get; } = All.Select(row => row.Text).ToList();

    /// <summary>Whether all models of a row are retired.</summary>
    public static bool IsRetired(string models)
        => models.Length > 0 && models.Split(", ").All(model => model is "openai/gpt-4-turbo" or "openai/gpt-4" or "google/gemini-2.5-flash"
            or "anthropic/claude-3-opus-20240229" or "bedrock/anthropic.claude-3-sonnet-20240229-v1:0" or "ollama/llama2");
}
