using System.Net;
using System.Text;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Tests;

/// <summary>The body of an error in the form of each provider: what it says, its code, and the id of the request.</summary>
public class ProviderErrorTests
{
    public static TheoryData<string, string, string?, string?, string?> Bodies => new()
    {
        {
            "OpenAI",
            """{ "error": { "message": "gone", "type": "invalid_request_error", "param": null, "code": "model_not_found" } }""",
            "gone", "model_not_found", null
        },
        {
            "OpenAI, without a code",
            """{ "error": { "message": "slow", "type": "tokens", "param": null, "code": null } }""",
            "slow", "tokens", null
        },
        {
            "Anthropic",
            """{ "type": "error", "error": { "type": "overloaded_error", "message": "busy", "details": null }, "request_id": "req_1" }""",
            "busy", "overloaded_error", "req_1"
        },
        {
            "Google",
            """{ "error": { "code": 404, "message": "gone", "status": "NOT_FOUND", "details": [ { "reason": "R" } ] } }""",
            "gone", "NOT_FOUND", null
        },
        {
            "Google, at the address that is like OpenAI's",
            """[ { "error": { "code": 429, "message": "wait", "status": "RESOURCE_EXHAUSTED" } } ]""",
            "wait", "RESOURCE_EXHAUSTED", null
        },
        {
            "Azure",
            """{ "error": { "code": "DeploymentNotFound", "message": "no deployment" } }""",
            "no deployment", "DeploymentNotFound", null
        },
        { "Azure, retired", """{ "error": { "code": "ModelDeprecated", "message": "retired" } }""", "retired", "ModelDeprecated", null },
        {
            "Bedrock",
            """{ "message": "Access denied. This Model is Legacy" }""",
            "Access denied. This Model is Legacy", null, null
        },
        {
            "Mistral",
            """{ "object": "error", "message": "Invalid model: m", "type": "invalid_model", "param": null, "code": "1500" }""",
            "Invalid model: m", "1500", null
        },
        {
            "Mistral, validation",
            """{ "detail": [ { "loc": ["body", "n"], "msg": "too large", "type": "t" } ] }""",
            "body.n: too large", null, null
        },
        { "Ollama", """{ "error": "model 'x' not found" }""", "model 'x' not found", null, null },
        { "OpenRouter", """{ "error": { "code": 402, "message": "no credits", "metadata": { "a": 1 } } }""", "no credits", null, null },
        {
            "GitHub Models",
            """{ "error": { "code": "unavailable_model", "message": "not here" } }""",
            "not here", "unavailable_model", null
        },
        { "a proxy", "<html><title>Sign in</title></html>", null, null, null },
        { "nobody", "", null, null, null },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_is_read_in_its_form(string provider, string body, string? message, string? code, string? requestId)
    {
        var address = WebAddress.Of("https://example.com", provider);

        var answer = new WebAnswer(address, HttpStatusCode.BadRequest, Encoding.UTF8.GetBytes(body), null, null);

        Assert.Equal(new ProviderError(message, code, requestId), ProviderError.Of(answer, key: null));
    }
}
