using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>Which models are called.</summary>
public class VerifyCallChoiceTests : VerifyCallRun
{
    [Fact]
    public void Without_the_option_no_model_is_called()
    {
        Serve(_ => Completion());

        var json = Run("verify", "--json").Json;

        Assert.Empty(Calls);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("models")[0].GetProperty("call").ValueKind);
    }

    [Fact]
    public void Without_a_list_every_model_is_called()
    {
        Write("models.json", Registry.Replace("openai", "acme", StringComparison.Ordinal));
        Serve(_ => Completion(("x-request-id", "req_1")), new ServedAnswer(404, "{}"));

        var run = Verify("--provider", "acme", "--url", Server.Url + "/v1");

        Assert.Equal(0, run.ExitCode);
        AssertSays($"{Server.Url}/v1/models is not there: the provider has no list", run);
        AssertWritten("\"idVerified\"");
        AssertWritten("\"state\": \"granted\"");
        Assert.Equal(2, Run("verify", "--provider", "acme", "--url", Server.Url + "/v1").ExitCode);
    }

    [Fact]
    public void Only_listed_chat_models_that_the_team_may_use_are_called()
    {
        Write("models.json", """
            {
              "models": [
                { "id": "m-1", "provider": "openai", "kind": "embedding" },
                { "id": "m-2", "provider": "openai", "access": { "api": "paused" } },
                { "id": "m-3", "provider": "openai", "lifecycle": "retired" },
                { "id": "m-4", "provider": "openai", "lifecycle": "available" },
                { "id": "m-9", "provider": "openai", "lifecycle": "available", "access": { "api": "waiting" } },
                { "id": null, "provider": "openai", "name": "Announced" }
              ]
            }
            """);
        Serve(_ => Completion());

        var run = Verify();

        Assert.Equal("m-4", Assert.Single(Calls).GetProperty("model").GetString());
        AssertSays("\"m-1\" is not verified by a call, which needs a chat model: it is an embedding model.", run);
        AssertSays("\"m-2\" is not called: models.json says that access is paused.", run);
        AssertSays("\"m-3\" is not called: models.json says that it is retired.", run);
        AssertSays("idVerified of \"m-1\" is now verified 2026-08-03, source " + Server.Url + "/models, by Jo", run);
        AssertSays("Cost of the calls by the prices of models.json: not known.", run);
    }

    [Fact]
    public void Named_models_are_called_and_no_others()
    {
        Write("models.json", """
            { "models": [
              { "id": "m-1", "provider": "openai" }, { "id": "m-2", "provider": "openai" }, { "id": "m-3", "provider": "mistral" },
              { "id": null, "provider": "openai", "name": "Announced" }
            ] }
            """);
        Serve(_ => Completion());

        Assert.Equal(0, Verify("--model", "m-2").ExitCode);

        Assert.Equal("m-2", Assert.Single(Calls).GetProperty("model").GetString());
        Assert.Equal("\"m-3\" is served by mistral, which is not asked or gave no list.\n", Verify("--model", "m-3").Errors);
        Assert.Equal("\"Announced\" has no id yet: it cannot be called.\n", Verify("--model", "Announced").Errors);
        Assert.Equal("--model requires --call: it names the models to call.\n", Run("verify", "--model", "m-2").Errors);
    }

    [Fact]
    public void Each_model_is_called_once_and_no_more_than_four_at_a_time()
    {
        string[] ids = ["m-1", "m-2", "m-3", "m-4", "m-5", "m-6"];
        var models = ids.Select(id => $$"""{ "id": "{{id}}", "provider": "openai" }""");
        Write("models.json", $$"""{ "models": [ {{string.Join(", ", models)}} ] }""");
        var (open, most) = (0, 0);
        Serve(
            _ =>
            {
                lock (ids)
                {
                    most = Math.Max(most, ++open);
                }

                Thread.Sleep(300);
                lock (ids)
                {
                    open--;
                }

                return Completion();
            },
            isParallel: true);

        Assert.Equal(0, Verify().ExitCode);

        Assert.Equal(ids, Calls.Select(call => call.GetProperty("model").GetString()!).Order(StringComparer.Ordinal));
        Assert.InRange(most, 2, 4);
    }
}
