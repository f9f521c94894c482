using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>Each provider's list of models: how it is asked for, and what its answer says.</summary>
public class VerifyFormTests : ToolRun
{
    private const string Key = ProviderForm.Key;

    public static TheoryData<string> Forms => [.. ProviderForm.All.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_provider_is_asked_and_answers_in_its_own_form(string name)
    {
        var (provider, variable, request, header, answer, expected) = ProviderForm.All[name];
        Write("models.json", $$"""{ "models": [ { "id": "m-1", "provider": "{{provider}}", "access": { "api": null } } ] }""");
        Variables[variable] = $" {Key}\n";
        using var server = new LoopbackServer(_ => answer);

        var run = Run("verify", "--provider", provider, "--url", server.Url, "--json");

        var model = Assert.Single(run.Json.GetProperty("models").EnumerateArray());
        Assert.Equal(expected, string.Join(' ', Words(model)));
        var asked = Assert.Single(server.Requests);
        Assert.Equal($"GET {request} HTTP/1.1", asked.Target);
        Assert.Equal(header, $"{header.Split(':')[0]}: {asked.Header(header.Split(':')[0])}");
        var stamp = $$"""{ "on": "2026-08-03", "source": "{{server.Url}}{{request.Split('?')[0]}}" }""";
        var isListed = expected.StartsWith("listed", StringComparison.Ordinal);
        Assert.Equal(isListed, Read("models.json").Contains(stamp, StringComparison.Ordinal));
        Assert.DoesNotContain(Key, run.Output + run.Errors + Read("models.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai", "OPENAI_API_KEY", """{ "data": [ { "id": "m-2" } ], "has_more": true, "last_id": "m-2" }""", "/models?after=m-2")]
    [InlineData(
        "google",
        "GEMINI_API_KEY",
        """{ "models": [ { "name": "models/m-2" } ], "nextPageToken": "a/b=" }""",
        "/models?pageSize=1000&pageToken=a%2Fb%3D")]
    [InlineData(
        "openrouter", null, """{ "data": [ { "id": "m-2", "pricing": {} } ], "links": { "next": "/models?page=2" } }""", "/models?page=2")]
    public void A_list_is_read_to_its_last_page(string provider, string? variable, string first, string next)
    {
        Write("models.json", $$"""{ "models": [ { "id": "m-1", "provider": "{{provider}}" } ] }""");
        Variables[variable ?? "NONE"] = Key;
        const string last = """{ "id": "m-1", "name": "models/m-1", "pricing": {} }""";
        var second = $$"""{ "data": [ {{last}} ], "models": [ {{last}} ] }""";
        using var server = new LoopbackServer(request => request.Path == next ? second : first);

        var json = Run("verify", "--provider", provider, "--url", server.Url, "--json").Json;

        Assert.Equal("listed", json.GetProperty("models")[0].GetProperty("standing").GetString());
        Assert.Equal(["m-2"], json.GetProperty("providers")[0].GetProperty("unregistered").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(2, server.Requests.Count);
    }

    /// <summary>An alias of Anthropic's is answered with the model that it stands for, and is in no list.</summary>
    [Fact]
    public void Of_anthropic_an_id_that_no_page_has_is_asked_for_itself()
    {
        var entries = string.Join(", ", new[] { "alias", "gone", "c-2" }.Select(id => $$"""{ "id": "{{id}}", "provider": "anthropic" }"""));
        Write("models.json", $$"""{ "models": [ {{entries}} ] }""");
        Variables["ANTHROPIC_API_KEY"] = Key;
        using var server = new LoopbackServer(request => request.Path switch
        {
            "/v1/models/alias" => """{ "id": "c-1-20260101" }""",
            "/v1/models/gone" => new ServedAnswer(404, """{ "type": "error", "error": { "type": "not_found_error" } }"""),
            var path when path.EndsWith("&after_id=c-1", StringComparison.Ordinal) => """{ "data": [ { "id": "c-2" } ] }""",
            _ => """{ "data": [ { "id": "c-1" } ], "has_more": true, "last_id": "c-1" }""",
        });

        var json = Run("verify", "--provider", "anthropic", "--url", server.Url, "--json").Json;

        Assert.Equal(
            ["alias listed", "gone notListed", "c-2 listed"],
            json.GetProperty("models").EnumerateArray().Select(model => Fields(model, "model", "standing")));
    }

    [Theory]
    [InlineData("openai", "OPENAI_BASE_URL", "OPENAI_API_KEY")]
    [InlineData("anthropic", "ANTHROPIC_BASE_URL", "ANTHROPIC_API_KEY")]
    [InlineData("azure", "AZURE_OPENAI_ENDPOINT", "AZURE_OPENAI_API_KEY")]
    public void The_address_can_come_from_the_variable_that_the_SDKs_read(string provider, string address, string key)
    {
        Write("models.json", $$"""{ "models": [ { "id": "m-1", "provider": "{{provider}}" } ] }""");
        using var server = new LoopbackServer(_ => """{ "data": [ { "id": "m-1" } ] }""");
        (Variables[address], Variables[key]) = (server.Url + "/", Key);

        Assert.Equal(0, Run("verify").ExitCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void OpenAI_is_told_the_organization_and_the_project_of_the_environment()
    {
        Write("models.json", """{ "models": [ { "id": "m-1", "provider": "openai" } ] }""");
        using var server = new LoopbackServer(_ => """{ "data": [ { "id": "m-1" } ] }""");
        (Variables["OPENAI_BASE_URL"], Variables["OPENAI_API_KEY"]) = (server.Url, Key);
        (Variables["OPENAI_ORG_ID"], Variables["OPENAI_PROJECT_ID"]) = ("org-1", "proj-1");

        Assert.Equal(0, Run("verify").ExitCode);

        var request = Assert.Single(server.Requests);
        Assert.Equal(("org-1", "proj-1"), (request.Header("OpenAI-Organization"), request.Header("OpenAI-Project")));
    }

    private static IEnumerable<string> Words(JsonElement model)
    {
        yield return model.GetProperty("standing").GetString()!;
        var access = model.GetProperty("apiAccess");
        yield return access.ValueKind == JsonValueKind.Null ? "null" : access.GetProperty("after").GetString()!;
        foreach (var proposal in model.GetProperty("proposals").EnumerateArray())
        {
            Assert.Equal(JsonValueKind.Null, proposal.GetProperty("registry").ValueKind);
            yield return $"{proposal.GetProperty("what").GetString()}={proposal.GetProperty("provider")}";
        }
    }
}
