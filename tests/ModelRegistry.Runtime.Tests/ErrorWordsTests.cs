namespace ModelRegistry.Runtime.Tests;

/// <summary>How providers word their refusals: a row for each, with the consequence for the run.</summary>
public class ErrorWordsTests
{
    public static TheoryData<string, int, string, string> Bodies() => new()
    {
        { "OpenAI", 404, "HTTP 404 (invalid_request_error: model_not_found)", "ModelNotFound" },
        { "OpenAI", 403, "Project `p` does not have access to model `m`", "ModelNotFound" },
        { "OpenAI", 429, "HTTP 429 (insufficient_quota: insufficient_quota)", "QuotaUsedUp" },
        { "OpenAI", 429, "credit_balance_exhausted", "QuotaUsedUp" },
        { "OpenAI", 400, "Billing hard limit has been reached", "QuotaUsedUp" },
        { "OpenAI", 429, "HTTP 429 (tokens: rate_limit_exceeded)", "Transient" },
        { "OpenAI", 400, "HTTP 400 (invalid_request_error: context_length_exceeded)", "PromptTooLong" },
        { "OpenAI", 400, "unsupported_parameter: max_tokens", "BadRequest" },
        { "OpenAI", 401, "Incorrect API key provided", "KeyRefused" },
        { "Anthropic", 404, "not_found_error: model: claude-x", "ModelNotFound" },
        { "Anthropic", 402, "billing_error", "QuotaUsedUp" },
        { "Anthropic", 400, "Your credit balance is too low to access the Anthropic API", "QuotaUsedUp" },
        { "Anthropic", 400, "prompt is too long: 210000 tokens > 200000 maximum", "PromptTooLong" },
        { "Anthropic", 400, "input length and `max_tokens` exceed context limit: 190000 + 20000 > 200000", "PromptTooLong" },
        { "Anthropic", 413, "request_too_large", "PromptTooLong" },
        { "Anthropic", 529, "overloaded_error", "Transient" },
        { "Anthropic, in a stream", 0, "overloaded_error: Overloaded", "Transient" },
        { "Anthropic, in a stream", 0, "rate_limit_error", "Transient" },
        { "Anthropic", 403, "permission_error", "KeyRefused" },
        { "Google", 404, "models/x is not found for API version v1beta, or is not supported for generateContent", "ModelNotFound" },
        { "Google", 400, "API key not valid. Please pass a valid API key. API_KEY_INVALID", "KeyRefused" },
        { "Google", 429, "You exceeded your current quota, please check your plan. RESOURCE_EXHAUSTED", "Transient" },
        { "Google", 400, "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).", "PromptTooLong" },
        { "Google", 503, "UNAVAILABLE: The model is overloaded.", "Transient" },
        { "Azure", 404, "DeploymentNotFound", "ModelNotFound" },
        { "Azure", 410, "ModelDeprecated", "ModelNotFound" },
        { "Azure", 400, "The chatCompletion operation does not work with the specified model, m.", "ModelNotFound" },
        { "Azure", 429, "429: Requests have exceeded the call rate limit", "Transient" },
        { "Bedrock", 403, "You don't have access to the model with the specified model ID.", "ModelNotFound" },
        { "Bedrock", 400, "The provided model identifier is invalid.", "ModelNotFound" },
        { "Bedrock", 400, "Invocation of model ID m with on-demand throughput isn't supported.", "ModelNotFound" },
        { "Bedrock", 404, "Access denied. This Model is marked by provider as Legacy", "ModelNotFound" },
        { "Bedrock", 400, "ServiceQuotaExceededException", "QuotaUsedUp" },
        { "Bedrock", 429, "ThrottlingException: Too many tokens, please wait before trying again.", "Transient" },
        { "Bedrock", 400, "ValidationException: Input is too long for requested model.", "PromptTooLong" },
        { "Mistral", 400, "{\"type\":\"invalid_model\",\"code\":\"1500\"}", "ModelNotFound" },
        { "GitHub Models", 400, "{\"error\":{\"code\":\"unavailable_model\",\"message\":\"Unavailable model: gpt-5\"}}", "ModelNotFound" },
        { "GitHub Models", 400, "{\"error\":{\"code\":\"unknown_model\",\"message\":\"Unknown model: gpt-9\"}}", "ModelNotFound" },
        { "Mistral", 400, "Prompt contains 40000 tokens, too large for model with 32768 maximum context length", "PromptTooLong" },
        { "Mistral", 401, "Unauthorized", "KeyRefused" },
        { "Mistral", 422, "validation error", "BadRequest" },
        { "Ollama", 404, "model 'x' not found", "ModelNotFound" },
        { "Ollama", 400, "the request exceeds the available context size", "PromptTooLong" },
        { "Ollama", 400, "x does not support tools", "BadRequest" },
        { "OpenRouter", 400, "x/y is not a valid model ID", "ModelNotFound" },
        { "OpenRouter", 402, "Insufficient credits", "QuotaUsedUp" },
        { "DeepSeek", 400, "Model Not Exist", "ModelNotFound" },
        { "Groq", 400, "model_decommissioned", "ModelNotFound" },
        { "OpenAI", 404, "model_not_found: The model `m` has been deprecated, learn more here: https://example.com", "ModelNotFound" },
        { "OpenAI", 403, "model_not_found: Project `p` does not have access to model `m`", "ModelNotFound" },
        { "OpenAI", 429, "HTTP 429 (requests: rate_limit_exceeded)", "Transient" },
        { "OpenAI", 429, "HTTP 429 (slow_down)", "Transient" },
        { "OpenAI", 400, "unsupported_value: temperature", "BadRequest" },
        { "OpenAI", 500, "The server had an error while processing your request", "Transient" },
        { "OpenAI", 503, "The engine is currently overloaded", "Transient" },
        { "OpenAI, in a stream", 0, "response.failed: server_error", "Transient" },
        { "Anthropic", 429, "rate_limit_error", "Transient" },
        { "Anthropic", 400, "invalid_request_error: temperature: range: 0..1", "BadRequest" },
        { "Anthropic", 500, "api_error", "Transient" },
        { "Anthropic", 504, "timeout_error", "Transient" },
        { "Anthropic, in a stream", 0, "timeout_error", "Transient" },
        { "Google", 403, "PERMISSION_DENIED", "KeyRefused" },
        { "Google", 400, "INVALID_ARGUMENT: Unknown name \"x\"", "BadRequest" },
        { "Google", 429, "No capacity available for model m", "Transient" },
        { "Azure", 401, "PermissionDenied", "KeyRefused" },
        { "Azure", 403, "Access denied due to Virtual Network/Firewall rules.", "KeyRefused" },
        { "Azure", 429, "RateLimitReached", "Transient" },
        { "Azure", 400, "OperationNotSupported: The chatCompletion operation does not work with the specified model, m.", "ModelNotFound" },
        { "Azure", 400, "context_length_exceeded", "PromptTooLong" },
        { "Azure", 400, "unsupported_parameter", "BadRequest" },
        { "Azure", 408, "Timeout", "Transient" },
        { "Azure", 503, "Service unavailable", "Transient" },
        { "Bedrock", 403, "AccessDeniedException: You don't have access to the model with the specified model ID.", "ModelNotFound" },
        { "Bedrock", 404, "ResourceNotFoundException: This model version has reached the end of its life.", "ModelNotFound" },
        { "Bedrock", 404, "FTUFormNotFilled: Model use case details have not been submitted for this account.", "ModelNotFound" },
        { "Bedrock", 400, "ValidationException: Malformed input request", "BadRequest" },
        { "Bedrock", 503, "ServiceUnavailableException", "Transient" },
        { "Bedrock", 429, "ModelNotReadyException", "Transient" },
        { "Bedrock", 408, "ModelTimeoutException", "Transient" },
        { "Bedrock", 424, "ModelErrorException", "Transient" },
        { "Mistral", 429, "{\"type\":\"rate_limited\",\"code\":\"1300\"}", "Transient" },
        { "Mistral", 429, "{\"type\":\"invalid_request_error\",\"message\":\"Service tier capacity exceeded\"}", "Transient" },
        { "Mistral", 503, "Service unavailable", "Transient" },
        { "Ollama", 401, "unauthorized", "KeyRefused" },
        { "Ollama", 403, "forbidden", "KeyRefused" },
        { "Ollama", 429, "too many requests", "Transient" },
        { "Ollama", 500, "model runner has unexpectedly stopped", "Transient" },
        { "Ollama", 502, "bad gateway", "Transient" },
        { "OpenRouter", 404, "No endpoints found for x/y.", "ModelNotFound" },
        { "OpenRouter", 403, "Your key is not allowed", "KeyRefused" },
        { "OpenRouter", 429, "Rate limit exceeded", "Transient" },
        { "OpenRouter", 400, "Provider returned error", "BadRequest" },
        { "OpenRouter", 502, "Provider returned error", "Transient" },
        { "OpenRouter", 503, "No available model provider", "Transient" },
        { "OpenRouter", 529, "Provider overloaded", "Transient" },
        { "anyone, in a stream", 0, "something that nobody knows", "Unknown" },
        { "prose of a program", 0, "Your credit balance is too low", "Unknown" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_says_what_it_says(string provider, int status, string body, string kind)
    {
        Exception error = status == 0 ? new InvalidOperationException(body) : new StatusException(status, body);

        Assert.Equal(kind, ModelErrors.KindOf(error).ToString());
        Assert.Equal(kind, ModelErrors.KindOf(new InvalidOperationException(provider, error)).ToString());
        Assert.Equal(kind == "Transient", ModelErrors.IsTransient(error));
        Assert.Equal(kind == "ModelNotFound", ModelErrors.IsModelNotFound(error));
        Assert.Equal(kind == "QuotaUsedUp", ModelErrors.IsQuotaUsedUp(error));
        Assert.Equal(kind == "KeyRefused", ModelErrors.IsKeyRefused(error));
        Assert.Equal(kind == "PromptTooLong", ModelErrors.IsPromptTooLong(error));
    }

    [Fact]
    public void The_wait_that_Google_asks_for_is_in_the_body()
        => Assert.Equal(
            TimeSpan.FromSeconds(37),
            ModelErrors.RetryAfter(new StatusException(429, """{"details":[{"@type":"RetryInfo","retryDelay": "37s"}]}""")));
}
