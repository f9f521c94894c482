namespace ModelRegistry.Tool.Tests;

/// <summary>A provider's list of models: how it is asked for, its answer, and what that says of a model "m-1".</summary>
/// <param name="Provider">The provider, as the registry names it.</param>
/// <param name="Variable">The environment variable that holds the key.</param>
/// <param name="Request">The path and query.</param>
/// <param name="Header">A header of the request.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Expected">The standing of the model, its access afterwards, and the proposals.</param>
internal sealed record ProviderForm(string Provider, string Variable, string Request, string Header, string Answer, string Expected)
{
    public const string Key = "key-5f3a";

    private const string Bearer = "Authorization: Bearer " + Key;
    private const string OfAnthropic = "/v1/models?limit=1000&lifecycle%5B%5D=active&lifecycle%5B%5D=deprecated&lifecycle%5B%5D=retired";

    public static IReadOnlyDictionary<string, ProviderForm> All { get; } = new Dictionary<string, ProviderForm>(StringComparer.Ordinal)
    {
        ["OpenAI"] = new(
            "openai",
            "OPENAI_API_KEY",
            "/models",
            Bearer,
            """
            {
              "object": "list",
              "data": [
                { "id": "m-1", "object": "model", "created": 1, "owned_by": "o", "shutdown_date": "2026-12-01" },
                { "id": "m-2", "object": "model", "created": 1, "owned_by": "o", "shutdown_date": null }
              ]
            }
            """,
            "listed granted lifecycle=deprecated shutdown=2026-12-01"),
        ["Anthropic"] = new(
            "anthropic",
            "ANTHROPIC_API_KEY",
            OfAnthropic,
            $"x-api-key: {Key}",
            """
            {
              "data": [ {
                "type": "model", "id": "m-1", "display_name": "M", "created_at": "2026-01-01T00:00:00Z", "max_input_tokens": 200000,
                "max_tokens": 64000, "capabilities": null, "lifecycle": "deprecated", "retires_at": "2026-12-01T00:00:00Z"
              } ],
              "has_more": false, "first_id": "m-1", "last_id": "m-1"
            }
            """,
            "listed granted lifecycle=deprecated shutdown=2026-12-01 context window (at least)=200000 max output tokens=64000"),
        ["Anthropic, retired"] = new(
            "anthropic",
            "ANTHROPIC_API_KEY",
            OfAnthropic,
            "anthropic-version: 2026-10-21",
            """{ "data": [ { "id": "m-1", "lifecycle": "retired", "retires_at": "2026-07-01T00:00:00Z" } ], "has_more": false }""",
            "retired null lifecycle=retired shutdown=2026-07-01"),
        ["Google"] = new(
            "google",
            "GEMINI_API_KEY",
            "/models?pageSize=1000",
            $"x-goog-api-key: {Key}",
            """
            {
              "models": [ {
                "name": "models/m-1", "version": "001", "displayName": "M", "inputTokenLimit": 1048576, "outputTokenLimit": 65536,
                "supportedGenerationMethods": ["generateContent"]
              } ]
            }
            """,
            "listed granted context window (at least)=1048576 max output tokens=65536"),
        ["Google by its other names"] = new(
            "gemini",
            "GOOGLE_API_KEY",
            "/models?pageSize=1000",
            $"x-goog-api-key: {Key}",
            """{ "models": [ { "name": "models/m-1" } ] }""",
            "listed granted"),
        ["Mistral"] = new(
            "mistral",
            "MISTRAL_API_KEY",
            "/models",
            Bearer,
            """
            {
              "object": "list",
              "data": [ {
                "id": "m-1-2512", "object": "model", "max_context_length": 131072, "aliases": ["m-1"],
                "deprecation": "2026-12-01T12:00:00Z", "deprecation_replacement_model": "m-2", "type": "base"
              } ]
            }
            """,
            "listed granted lifecycle=deprecated shutdown=2026-12-01 replacement=m-2 context window=131072"),
        ["Ollama"] = new(
            "ollama",
            "OLLAMA_API_KEY",
            "/api/tags",
            Bearer,
            """{ "models": [ { "name": "m-1:latest", "model": "m-1:latest", "size": 1, "digest": "d", "details": { "family": "f" } } ] }""",
            "listed granted"),
        ["OpenRouter"] = new(
            "openrouter",
            "OPENROUTER_API_KEY",
            "/models",
            Bearer,
            """
            {
              "data": [ {
                "id": "m-1", "canonical_slug": "m-1-2026", "context_length": 400000, "expiration_date": "2026-12-01",
                "pricing": { "prompt": "0.000002", "completion": "0.000012", "web_search": "0" },
                "top_provider": { "max_completion_tokens": 128000 }
              } ],
              "total_count": 1
            }
            """,
            "listed null lifecycle=deprecated shutdown=2026-12-01 input=2 output=12 context window=400000 max output tokens=128000"),
        ["Azure OpenAI"] = new(
            "azure_openai",
            "AZURE_OPENAI_API_KEY",
            "/openai/models?api-version=2024-10-21",
            $"api-key: {Key}",
            """
            {
              "object": "list",
              "data": [ {
                "id": "m-1", "status": "succeeded", "lifecycle_status": "preview", "capabilities": { "inference": true },
                "deprecation": { "inference": 1796083200, "fine_tune": 0 }
              } ]
            }
            """,
            "listed null lifecycle=preview shutdown=2026-12-01"),
        ["Amazon Bedrock"] = new(
            "bedrock",
            "AWS_BEARER_TOKEN_BEDROCK",
            "/foundation-models",
            Bearer,
            """
            {
              "modelSummaries": [ {
                "modelId": "m-1", "modelName": "M", "providerName": "P",
                "modelLifecycle": { "status": "LEGACY", "legacyTime": "2026-06-01T00:00:00Z", "endOfLifeTime": "2026-12-01T00:00:00Z" }
              } ]
            }
            """,
            "listed null lifecycle=deprecated shutdown=2026-12-01"),
        ["Amazon Bedrock, active"] = new(
            "aws",
            "AWS_BEARER_TOKEN_BEDROCK",
            "/foundation-models",
            Bearer,
            """{ "modelSummaries": [ { "modelId": "m-1", "modelLifecycle": { "status": "ACTIVE" } } ] }""",
            "listed null"),
        ["an OpenAI-compatible server"] = new(
            "acme",
            "ACME_API_KEY",
            "/models",
            Bearer,
            """{ "data": [ { "id": "m-1", "context_window": 131072, "max_completion_tokens": 8192 } ] }""",
            "listed granted context window=131072 max output tokens=8192"),
        ["a server that answers a bare list"] = new(
            "my-lab",
            "MY_LAB_API_KEY",
            "/models",
            Bearer,
            """[ { "id": "m-1", "max_model_len": 4096 } ]""",
            "listed granted context window=4096"),
    };
}
