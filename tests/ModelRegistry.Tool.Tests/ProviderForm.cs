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
        ["GitHub Models"] = new(
            "github",
            "GITHUB_TOKEN",
            "/catalog/models",
            "X-GitHub-Api-Version: 2026-03-10",
            """
            [ {
              "id": "openai/m-1", "name": "M", "publisher": "OpenAI", "registry": "azure-openai", "version": "1", "tags": [],
              "capabilities": ["streaming"], "rate_limit_tier": "high",
              "limits": { "max_input_tokens": 1048576, "max_output_tokens": 32768 }
            } ]
            """,
            "listed null context window (at least)=1048576 max output tokens=32768"),
        ["GitHub Models, with a key"] = new(
            "github", "GITHUB_TOKEN", "/catalog/models", Bearer, """[ { "id": "m-1" } ]""", "listed null"),
        ["GitHub Models, in its own format"] = new(
            "github", "GITHUB_TOKEN", "/catalog/models", "Accept: application/vnd.github+json", """[ { "id": "m-1" } ]""", "listed null"),
        ["Anthropic, active"] = new(
            "anthropic",
            "ANTHROPIC_API_KEY",
            OfAnthropic,
            $"x-api-key: {Key}",
            """
            {
              "data": [ {
                "type": "model", "id": "m-1", "created_at": "1970-01-01T00:00:00Z", "max_input_tokens": null, "max_tokens": null,
                "lifecycle": "active", "deprecated_at": null, "retires_at": null, "line": "m", "allowed_fallback_models": [],
                "capabilities": { "batch": { "supported": true }, "effort": { "low": { "supported": true } } }
              } ],
              "has_more": false
            }
            """,
            "listed granted"),
        ["Anthropic, overdue"] = new(
            "anthropic",
            "ANTHROPIC_API_KEY",
            OfAnthropic,
            $"x-api-key: {Key}",
            """{ "data": [ { "id": "m-1", "lifecycle": "deprecated", "retires_at": "2026-07-01T00:00:00Z" } ], "has_more": false }""",
            "listed granted lifecycle=deprecated shutdown=2026-07-01"),
        ["OpenAI, without an end"] = new(
            "openai",
            "OPENAI_API_KEY",
            "/models",
            Bearer,
            """{ "data": [ { "id": "m-1", "object": "model", "created": 1, "owned_by": "o", "shutdown_date": null } ] }""",
            "listed granted"),
        ["Mistral, not deprecated"] = new(
            "mistral",
            "MISTRAL_API_KEY",
            "/models",
            Bearer,
            """
            {
              "object": "list",
              "data": [ {
                "id": "m-1", "aliases": [], "deprecation": null, "deprecation_replacement_model": null, "type": "fine-tuned",
                "capabilities": { "completion_chat": true, "ocr": false }
              } ]
            }
            """,
            "listed granted"),
        ["Ollama, a model of its cloud"] = new(
            "ollama",
            "OLLAMA_API_KEY",
            "/api/tags",
            Bearer,
            """
            { "models": [ {
              "name": "m-1", "modified_at": "2026-01-01T00:00:00Z", "details": {}, "capabilities": ["completion"],
              "remote_model": "m-1", "remote_host": "https://example.com"
            } ] }
            """,
            "listed granted"),
        ["OpenRouter, with a discount and prices for long prompts"] = new(
            "openrouter",
            "OPENROUTER_API_KEY",
            "/models",
            Bearer,
            """
            {
              "data": [ {
                "id": "m-1", "expiration_date": null, "alias_target": null, "per_request_limits": null, "supported_parameters": [],
                "pricing": {
                  "prompt": "0.000002", "completion": "0.00001", "input_cache_read": "0.0000002", "discount": 0.5,
                  "overrides": [ { "min_prompt_tokens": 200000, "prompt": "0.000004" } ]
                }
              } ],
              "links": { "next": null }, "total_count": 1
            }
            """,
            "listed null input=1 output=5 cache read=0.1 input above 200,000 tokens=2"),
        ["Azure OpenAI, generally available"] = new(
            "azure",
            "AZURE_OPENAI_API_KEY",
            "/openai/models?api-version=2024-10-21",
            $"api-key: {Key}",
            """{ "data": [ { "id": "m-1", "status": "succeeded", "lifecycle_status": "generally-available" } ] }""",
            "listed null lifecycle=available"),
        ["Amazon Bedrock, across regions"] = new(
            "bedrock",
            "AWS_BEARER_TOKEN_BEDROCK",
            "/foundation-models",
            Bearer,
            """
            {
              "modelSummaries": [ {
                "modelId": "m-1", "modelArn": "arn:aws:bedrock:us-east-1::foundation-model/m-1", "inferenceTypesSupported": ["ON_DEMAND"],
                "modelLifecycle": {
                  "status": "ACTIVE", "startOfLifeTime": "2026-01-01T00:00:00Z", "legacyTime": "2027-01-01T00:00:00Z",
                  "publicExtendedAccessTime": "2027-02-01T00:00:00Z", "endOfLifeTime": "2027-07-01T00:00:00Z"
                }
              } ]
            }
            """,
            "listed null lifecycle=deprecated shutdown=2027-07-01"),
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
