using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

using static ModelRegistry.Analyzers.Tests.Rules.FallbackSources;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class MissingFallbackAnalyzerTests
{
    private static readonly Verifier Verify = Verifier.For<MissingFallbackAnalyzer>().With();

    /// <summary>Each is a row of the table of nets in the rule's page.</summary>
    [Theory]
    [InlineData("try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch (Exception) { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch (HttpRequestException e) when (e.Message.Length > 0) { return await api.AskAsync(prompt, Models.Gpt5_5.Id); }")]
    [InlineData("try { return await api.AskAsync(prompt, Models.Gpt5_6Terra.Id); } catch { return await api.AskAsync(prompt, ModelIds.ClaudeOpus5); }")]
    [InlineData("try { return await api.AskAsync(prompt, Tiers.BalancedId); } catch { return await api.AskAsync(prompt, \"gpt-5.5\"); }")]
    [InlineData("try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { } return await api.AskAsync(prompt, ModelIds.Gpt5_5);")]
    [InlineData("string? answer = null; try { answer = await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { } if (answer == null) { answer = await api.AskAsync(prompt, ModelIds.Gpt5_5); } return answer;")]
    [InlineData("try { if (prompt.Length > 0) { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } } catch (Exception) { } { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("var id = ModelIds.Gpt5_6Terra; try { return await api.AskAsync(prompt, id); } catch { var other = ModelIds.Gpt5_5; return await api.AskAsync(prompt, other); }")]
    [InlineData("try { return api.Ask(prompt, ModelIds.Gpt5_6Terra); } catch { return api.Ask(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { var task = api.AskAsync(prompt, ModelIds.Gpt5_6Terra); return await task; } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { return await Task.Run(() => api.AskAsync(prompt, ModelIds.Gpt5_6Terra)); } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } finally { prompt = \"\"; } } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch (FormatException) { throw; } catch (Exception) { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { await foreach (var part in api.StreamAsync(prompt, ModelIds.Gpt5_6Terra)) { prompt = part; } return prompt; } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { return (await Tiers.Balanced.RunAsync((model, token) => api.AskAsync(prompt, model.Id, token))).Value; }")]
    public Task A_catch_that_asks_another_model_is_a_net(string body) => Verify.WithSource(Body(body)).ReportsNothing();

    [Theory]
    [InlineData("foreach (var id in new[] { ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5 }) { try { return await api.AskAsync(prompt, id); } catch { } } return prompt;")]
    [InlineData("var ids = new List<string> { ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5 }; foreach (var id in ids) { try { return await api.AskAsync(prompt, id); } catch (Exception) { continue; } } throw new Exception();")]
    [InlineData("var ids = new[] { ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5 }; for (var i = 0; i < ids.Length; i++) { try { return await api.AskAsync(prompt, ids[i]); } catch when (i == 0) { } } throw new Exception();")]
    [InlineData("var id = ModelIds.Gpt5_6Terra; while (true) { try { return await api.AskAsync(prompt, id); } catch { id = ModelIds.Gpt5_5; } }")]
    [InlineData("foreach (var model in Tiers.Balanced.Models) { try { return await api.AskAsync(prompt, model.Id); } catch { } } throw new Exception();")]
    public Task A_loop_over_a_chain_is_a_net(string body) => Verify.WithSource(Body(body)).ReportsNothing();

    [Theory]
    [InlineData("try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { return await OtherAsync(prompt); }", "Task<string> OtherAsync(string prompt) => api.AskAsync(prompt, ModelIds.Gpt5_5);")]
    [InlineData("try { return await FirstAsync(prompt); } catch { return await OtherAsync(prompt); }", "private Task<string> FirstAsync(string prompt) => api.AskAsync(prompt, ModelIds.Gpt5_6Terra); Task<string> OtherAsync(string prompt) => api.AskAsync(prompt, ModelIds.Gpt5_5);")]
    [InlineData("try { return await First(); } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_5); } Task<string> First() => api.AskAsync(prompt, ModelIds.Gpt5_6Terra);")]
    [InlineData("Func<Task<string>> first = () => api.AskAsync(prompt, ModelIds.Gpt5_6Terra); try { return await first(); } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("return await SafelyAsync(prompt, ModelIds.Gpt5_6Terra);", "async Task<string> SafelyAsync(string prompt, string model) { try { return await api.AskAsync(prompt, model); } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_5); } }")]
    [InlineData("return await SafelyAsync(prompt, ModelIds.Gpt5_6Terra);", "async Task<string> SafelyAsync(string prompt, string model) { try { return await api.AskAsync(prompt, model); } catch when (model != ModelIds.Gpt5_5) { return await SafelyAsync(prompt, ModelIds.Gpt5_5); } }")]
    public Task A_net_can_stand_in_a_method_around_or_behind_the_call(string body, string members = "") => Verify.WithSource(Body(body, members)).ReportsNothing();

    [Theory]
    [InlineData("var client = new Client(ModelIds.Gpt5_6Terra); var other = new Client(ModelIds.Gpt5_5); try { return await client.AskAsync(prompt); } catch { return await other.AskAsync(prompt); }")]
    [InlineData("using var client = new Client(ModelIds.Gpt5_6Terra); try { return await client.AskAsync(prompt); } catch { return await api.AskAsync(prompt, ModelIds.ClaudeOpus5); }")]
    [InlineData("var client = api.ClientOf(ModelIds.Gpt5_6Terra); try { return await client.AskAsync(prompt); } catch { return await new Client(ModelIds.ClaudeOpus5).AskAsync(prompt); }")]
    [InlineData("try { return await new Client(ModelIds.Gpt5_6Terra).AskAsync(prompt); } catch { return await new Client(ModelIds.ClaudeOpus5).AskAsync(prompt); }")]
    [InlineData("return await first.AskAsync(prompt);", "private readonly Client first = new Client(ModelIds.Gpt5_6Terra); private readonly Client second = new Client(ModelIds.Gpt5_5);")]
    [InlineData("try { return await first.AskAsync(prompt); } catch { return await second.AskAsync(prompt); }", "private readonly Client first; private readonly Client second; public Desk() { first = new Client(ModelIds.Gpt5_6Terra); second = new Client(ModelIds.ClaudeOpus5); }")]
    [InlineData("try { return await Make().AskAsync(prompt); } catch { return await new Client(ModelIds.ClaudeOpus5).AskAsync(prompt); }", "private Client Make() => new Client(ModelIds.Gpt5_6Terra);")]
    [InlineData("var request = new Request { Model = ModelIds.Gpt5_6Terra, Prompt = prompt }; try { return await sender.SendAsync(request); } catch { request.Model = ModelIds.Gpt5_5; return await sender.SendAsync(request); }")]
    [InlineData("var request = new Request { Prompt = prompt }; request.Model = ModelIds.Gpt5_6Terra; try { return await sender.SendAsync(request); } catch { return await sender.SendAsync(new Request { Model = ModelIds.Gpt5_5 }); }")]
    public Task A_client_or_request_that_is_caught_where_it_is_used_has_a_net(string body, string members = "") => Verify.WithSource(Body(body, members)).ReportsNothing();

    [Theory]
    [InlineData("return (await Tiers.Balanced.RunAsync((model, token) => api.AskAsync(prompt, model.Id, token), cancellationToken: ct)).Value;")]
    [InlineData("return Tiers.Balanced.Run((model, token) => api.Ask(prompt, model.Id)).Value;")]
    [InlineData("return (await Tiers.Balanced.RunAsync((model, token) => { var client = new Client(model.Id); return client.AskAsync(prompt); })).Value;")]
    public Task A_tier_is_a_net(string body) => Verify.WithSource(Body(body)).ReportsNothing();

    [Theory]
    [InlineData("[ModelFallback(Justification = \"the gateway falls back\")] Task<string> M(string prompt) => api.AskAsync(prompt, ModelIds.Gpt5_6Terra);")]
    [InlineData("[ModelFallback] Task<string> P => api.AskAsync(\"\", ModelIds.Gpt5_6Terra);")]
    [InlineData("[ModelFallback] readonly Client client = new Client(ModelIds.Gpt5_6Terra);")]
    [InlineData("[ModelFallback] class Inner { Client client = new Client(ModelIds.Gpt5_6Terra); }")]
    [InlineData("[ModelFallback] class Outer { class Inner { Task<string> M(Api api) => api.AskAsync(\"\", ModelIds.Gpt5_6Terra); } }")]
    public Task A_member_or_type_can_say_that_it_has_its_own(string members) => Verify.WithSource(Body("return prompt;", members)).ReportsNothing();

    [Fact]
    public Task An_assembly_can_say_that_it_has_its_own()
        => Verify.WithFile("Assembly.cs", "[assembly: ModelRegistry.ModelFallback]").WithSource(Body("return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra);")).ReportsNothing();

    /// <summary>Each is a row of the table of what is no net.</summary>
    [Theory]
    [InlineData("return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("return await api.AskAsync(prompt, [|\"gpt-5.6-terra\"|]);")]
    [InlineData("return await api.AskAsync(prompt, [|Models.Gpt5_6Terra.Id|]);")]
    [InlineData("return await api.AskAsync(prompt, [|Tiers.BalancedId|]);")]
    [InlineData("var id = ModelIds.Gpt5_6Terra; return await api.AskAsync(prompt, [|id|]);")]
    [InlineData("const string model = \"gpt-5.6-terra\"; return await api.AskAsync(prompt, [|model|]);")]
    [InlineData("string model; model = ModelIds.Gpt5_6Terra; return await api.AskAsync(prompt, [|model|]);")]
    [InlineData("return await api.AskAsync(prompt, [|prompt.Length > 9 ? ModelIds.Gpt5_6Terra : ModelIds.Gpt5_5|]);")]
    [InlineData("return await api.AskAsync(prompt, [|ModelIds.Gpt4o|]);")]
    [InlineData("return await api.AskAsync(prompt, [|ModelIds.GptPaused|]);")]
    [InlineData("try { return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } catch (Exception) { throw; }")]
    [InlineData("try { return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } catch (Exception e) { return e.Message; }")]
    [InlineData("try { return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } finally { await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } catch (FormatException) { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } catch (OperationCanceledException) { return await api.AskAsync(prompt, ModelIds.Gpt5_5); }")]
    [InlineData("try { return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } catch { return await api.AskAsync(prompt, \"gpt-4-turbo\"); }")]
    [InlineData("try { return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } catch { throw; } await api.AskAsync(prompt, ModelIds.Gpt5_5);")]
    [InlineData("try { prompt = await api.AskAsync(prompt, ModelIds.Gpt5_5); } catch { return await api.AskAsync(prompt, ModelIds.ClaudeOpus5); } return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("await api.AskAsync(prompt, ModelIds.Gpt5_5); return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("for (var i = 0; i < 3; i++) { try { return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } catch { await Task.Delay(i); } } throw new Exception();")]
    [InlineData("foreach (var id in new[] { ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5 }) { prompt += await api.AskAsync(prompt, [|id|]); } return prompt;")]
    [InlineData("foreach (var id in new[] { ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5 }) { try { prompt += await api.AskAsync(prompt, [|id|]); } catch { throw; } } return prompt;")]
    [InlineData("return (await Tiers.Balanced.RunAsync((model, token) => api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|], token))).Value;")]
    [InlineData("Func<Task<string>> ask; try { ask = () => api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } catch { return await api.AskAsync(prompt, ModelIds.Gpt5_5); } return await ask();")]
    [InlineData("using var source = new CancellationTokenSource(1000); return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|], source.Token);")]
    [InlineData("var client = new Client([|ModelIds.Gpt5_6Terra|]); return await client.AskAsync(prompt);")]
    [InlineData("var client = new Client([|ModelIds.Gpt5_6Terra|]); try { return await client.AskAsync(prompt); } catch { return await client.AskAsync(prompt); }")]
    [InlineData("var client = new Client([|ModelIds.Gpt5_6Terra|]); try { prompt = await client.AskAsync(prompt); } catch { return await api.AskAsync(prompt, ModelIds.ClaudeOpus5); } return await client.AskAsync(prompt);")]
    [InlineData("var request = new Request { Model = [|ModelIds.Gpt5_6Terra|] }; return await sender.SendAsync(request);")]
    [InlineData("Client client; try { client = new Client([|ModelIds.Gpt5_6Terra|]); } catch { client = new Client(ModelIds.ClaudeOpus5); } return await client.AskAsync(prompt);")]
    public Task What_is_no_net(string body, string members = "") => Verify.WithSource(Body(body, members)).ReportsExactly();

    [Theory]
    [InlineData("Task<string> M(string prompt) { try { return api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } catch { return api.AskAsync(prompt, ModelIds.Gpt5_5); } }")]
    [InlineData("async Task<string> M() { try { return await FirstAsync(); } catch { return await api.AskAsync(\"\", ModelIds.Gpt5_5); } } public Task<string> FirstAsync() => api.AskAsync(\"\", [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("async Task<string> M() { try { await FirstAsync(); } catch { return await api.AskAsync(\"\", ModelIds.Gpt5_5); } return await FirstAsync(); } private Task<string> FirstAsync() => api.AskAsync(\"\", [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("readonly Client client = new Client([|ModelIds.Gpt5_6Terra|]); Task<string> M() => api.AskAsync(\"\", ModelIds.ClaudeOpus5);")]
    [InlineData("Task<string> A() => api.AskAsync(\"\", [|ModelIds.Gpt5_6Terra|]); Task<string> B() => api.AskAsync(\"\", ModelIds.Gpt5_5);")]
    public Task What_is_no_net_either(string members) => Verify.WithSource(Body("return prompt;", members)).ReportsExactly();

    [Theory]
    [InlineData("return await api.AskAsync(prompt, ModelIds.Gpt5_5);")]
    [InlineData("return await api.AskAsync(prompt, ModelIds.GptUnseen);")]
    [InlineData("return await api.AskAsync(prompt, \"gpt-4-turbo\");")]
    [InlineData("return await api.AskAsync(prompt, prompt);")]
    [InlineData("return ModelIds.Gpt5_6Terra;")]
    public Task A_model_that_is_there_needs_none(string body) => Verify.WithSource(Body(body)).ReportsNothing();

    [Fact]
    public Task A_default_is_no_call()
        => Verify.WithSource("using ModelRegistry; class Settings { [ModelId] public string Model { get; set; } = ModelIds.Gpt5_6Terra; void M([ModelId] string model = ModelIds.Gpt5_6Terra) { } }").ReportsNothing();

    [Fact]
    public Task Options_can_ask_for_a_net_always()
        => Verify.WithEditorConfig("[*.cs]\nmodel_registry.require_fallback = always").WithSource(Body("return await api.AskAsync(prompt, [|ModelIds.Gpt5_5|]);")).ReportsExactly();

    [Fact]
    public Task In_a_test_project_it_is_a_suggestion()
        => Verify.WithOption("build_property.IsTestProject", "true").WithSource(Body("return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]);"))
            .WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info).ReportsExactly();

    [Fact]
    public Task Options_can_ask_for_none()
        => Verify.WithEditorConfig("[*.cs]\nmodel_registry.require_fallback = never").WithSource(Body("return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra);")).ReportsNothing();

    [Fact]
    public Task The_message_names_the_tier()
        => Verify.WithSource(Body("return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]);"))
            .WithMessages("The model \"gpt-5.6-terra\" (preview) is called without a fallback: call it through Tiers.Balanced.RunAsync, which tries the chain's other models")
            .ReportsExactly();

    /// <summary>The tier "shaky" begins with it, and would be LLM3002 as soon as it is run.</summary>
    [Fact]
    public Task The_message_proposes_no_tier_that_is_no_net_itself()
        => Verify.WithSource(Body("return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Luna|]);"))
            .WithMessages("The model \"gpt-5.6-luna\" (preview, API access waiting, id not verified) is called without a fallback: add a tier to models.json, such as \"main\": { \"models\": [\"gpt-5.6-luna\", \"gpt-5.5\"], \"timeoutSeconds\": 60, \"retries\": 1 }, and call it through Tiers.Main.RunAsync")
            .ReportsExactly();

    [Fact]
    public Task The_message_names_the_tier_that_is_missing()
        => Verify.WithSource(Body("return await api.AskAsync(prompt, [|ModelIds.ClaudeMythos5|]);"))
            .WithMessages("The model \"claude-mythos-5\" (preview, API access waiting, id not verified) is called without a fallback: add a tier to models.json, such as \"main\": { \"models\": [\"claude-mythos-5\", \"claude-opus-5\"], \"timeoutSeconds\": 60, \"retries\": 1 }, and call it through Tiers.Main.RunAsync")
            .ReportsExactly();

    [Theory]
    [InlineData("try { Use(await api.AskAsync(\"\", ModelIds.Gpt5_6Terra)); } catch { } Use(await api.AskAsync(\"\", ModelIds.Gpt5_5));")]
    [InlineData("try { Use(await api.AskAsync(\"\", ModelIds.Gpt5_6Terra)); } catch { Use(await api.AskAsync(\"\", ModelIds.Gpt5_5)); }")]
    [InlineData("var client = new Client(ModelIds.Gpt5_6Terra); try { Use(client.Ask(\"\")); } catch { Use(api.Ask(\"\", ModelIds.ClaudeOpus5)); }")]
    [InlineData("var first = new Client(ModelIds.Gpt5_6Terra); var second = new Client(ModelIds.Gpt5_5); Use(first.Ask(\"\") + second.Ask(\"\"));")]
    [InlineData("Use(await api.AskAsync(\"\", [|ModelIds.Gpt5_6Terra|]));")]
    [InlineData("Use(await api.AskAsync(\"\", [|ModelIds.Gpt5_6Terra|])); try { Use(\"\"); } catch { Use(await api.AskAsync(\"\", ModelIds.Gpt5_5)); }")]
    public Task Programs_without_a_class(string statements)
    {
        var verify = Verify.WithOutputKind(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication)
            .WithSource($"using ModelRegistry; using System.Threading.Tasks; var api = new Api(); await Task.Yield(); {statements} static void Use(string text) => System.Console.WriteLine(text);");
        return statements.Contains("[|", StringComparison.Ordinal) ? verify.ReportsExactly() : verify.ReportsNothing();
    }

    [Theory]
    [InlineData("class Own : Client { public Own() : base([|ModelIds.Gpt5_6Terra|]) { } }")]
    [InlineData("record Own(string Name) { Client client = new Client([|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("class Own { Client client = new([|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("class Own { Client Client => new([|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("class Own { Client Client { get; } = new([|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("class Own { System.Func<Client> make = () => new Client([|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("class Own { System.Lazy<Client> made = new(() => new Client([|ModelIds.Gpt5_6Terra|])); }")]
    [InlineData("class Own { static Client Make(string kind) => kind switch { \"a\" => new Client([|ModelIds.Gpt5_6Terra|]), _ => new Client([|ModelIds.Gpt5_6Luna|]) }; }")]
    [InlineData("class Own { object requests = new[] { new Request { Model = [|ModelIds.Gpt5_6Terra|] } }; }")]
    [InlineData("class Own { object body = new { model = [|\"gpt-5.6-terra\"|], messages = 1 }; }")]
    [InlineData("class Own { string body = [|\"{ \\\"model\\\": \\\"gpt-5.6-terra\\\", \\\"messages\\\": [] }\"|]; }")]
    public Task Wherever_a_client_or_request_is_made(string source) => Verify.WithSource("using ModelRegistry;\n" + source).ReportsExactly();

    /// <summary>Code that is being written: nothing throws, whatever is said of it.</summary>
    [Theory]
    [InlineData("class C { void M(Api api) { try { api.Ask(\"\", ModelIds.Gpt5_6Terra")]
    [InlineData("class C { void M(Api api) { api.Ask(model: ModelIds.Gpt5_6Terra, ); } }")]
    [InlineData("class C { void M(Api api) { try { api.Ask(\"\", ModelIds.Gpt5_6Terra); } catch (Missing) { } api. } }")]
    [InlineData("class C { void M(Api api) { try { } catch { api.Ask(\"\", ModelIds.Gpt5_6Terra } }")]
    [InlineData("class C { Client c = new Client(ModelIds.Gpt5_6Terra) }")]
    [InlineData("class C { Client c => c.With(new Client(ModelIds.Gpt5_6Terra)) ; Client d = d; }")]
    [InlineData("new Client(ModelIds.Gpt5_6Terra")]
    [InlineData("[assembly: Made(new Client(ModelIds.Gpt5_6Terra))] class C")]
    [InlineData("class C { void M() { M(new Client(ModelIds.Gpt5_6Terra)); var f = () => { try { return new Client(ModelIds.Gpt5_6Terra).Ask(); } catch { goto done; } }; } }")]
    [InlineData("class C { Client A() => B(new Client(ModelIds.Gpt5_6Terra)); Client B(Client c) => A(); }")]
    public async Task Broken_code_breaks_nothing(string source)
        => Assert.DoesNotContain(await Verify.WithSource("using ModelRegistry;\n" + source).Diagnostics(), diagnostic => diagnostic.Id == "AD0001");

    /// <summary>A misspelled lifecycle reads as a preview: the entry's own error is enough.</summary>
    [Fact]
    public Task An_entry_that_could_not_be_read_needs_no_net()
        => Verify.WithRegistry("""{ "models": [ { "id": "gpt-4", "provider": "openai", "lifecycle": "availabel" } ] }""")
            .WithSource("class C { string Ask([ModelRegistry.ModelId] string model) => model; string M() => Ask(ModelRegistry.ModelIds.Gpt4); }")
            .ReportsNothing();
}
