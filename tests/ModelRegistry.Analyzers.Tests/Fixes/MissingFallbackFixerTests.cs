namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <summary>A request with the model in it: by what the code does with the answer.</summary>
public partial class MissingFallbackFixerTests
{
    [Theory]
    [InlineData(
        "async Task<string> M(string prompt, CancellationToken ct) => await client.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|], ct);",
        "async Task<string> M(string prompt, CancellationToken ct) => (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(prompt, model.Id, token), cancellationToken: ct)).Value;")]
    [InlineData(
        "async Task<string> M(string prompt, CancellationToken ct) => await client.AskAsync(prompt, [|\"gpt-5.6-terra\"|], ct).ConfigureAwait(false);",
        "async Task<string> M(string prompt, CancellationToken ct) => (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(prompt, model.Id, token), cancellationToken: ct).ConfigureAwait(false)).Value;")]
    [InlineData(
        "async Task M() => await client.AskAsync(\"a\", [|\"GPT-5.6-Terra\"|]);",
        "async Task M() => await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token));")]
    [InlineData(
        "async Task M() { await client.AskAsync(\"a\", [|Tiers.BalancedId|]); }",
        "async Task M() { await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token)); }")]
    [InlineData(
        "async Task M() => await client.AskAsync(\"a\", [|Models.Gpt5_6Terra.Id|]);",
        "async Task M() => await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token));")]
    [InlineData(
        "async Task M() { await client.SendAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }",
        "async Task M() { await Tiers.Balanced.RunAsync((model, token) => client.SendAsync(\"a\", model.Id, token)); }")]
    [InlineData(
        "async Task M() { var answer = await client.AskPlainAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); Console.WriteLine(answer); }",
        "async Task M() { var answer = (await Tiers.Balanced.RunAsync((model, _) => client.AskPlainAsync(\"a\", model.Id))).Value; Console.WriteLine(answer); }")]
    [InlineData(
        "async Task<int> M() => (await client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|])).Length;",
        "async Task<int> M() => (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value.Length;")]
    [InlineData(
        "async Task<string> M() => $\"{await client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|])}!\";",
        "async Task<string> M() => $\"{(await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value}!\";")]
    [InlineData(
        "async Task M() { _ = await client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]) ?? \"none\"; }",
        "async Task M() { _ = (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value ?? \"none\"; }")]
    public Task Awaited(string before, string after) => TierProject.FixesTo(before, after);

    [Theory]
    [InlineData(
        "Task<string> M(CancellationToken ct) => client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|], ct);",
        "async Task<string> M(CancellationToken ct) => (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token), cancellationToken: ct)).Value;")]
    [InlineData(
        "public static Task<string> M(Client c) { return c.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }",
        "public static async Task<string> M(Client c) { return (await Tiers.Balanced.RunAsync((model, token) => c.AskAsync(\"a\", model.Id, token))).Value; }")]
    [InlineData(
        "Task<string> M(bool b) { if (b) { return Task.FromResult(\"\"); } return client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }",
        "async Task<string> M(bool b) { if (b) { return await Task.FromResult(\"\"); } return (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value; }")]
    [InlineData(
        "Task<string> M(bool b) { if (b) { return client.AskAsync(\"b\", [|ModelIds.Gpt5_6Terra|]); } return client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }",
        "async Task<string> M(bool b) { if (b) { return (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"b\", model.Id, token))).Value; } return (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value; }")]
    [InlineData(
        "Task M() => client.SendAsync(\"a\", [|ModelIds.Gpt5_6Terra|]);",
        "Task M() => Tiers.Balanced.RunAsync((model, token) => client.SendAsync(\"a\", model.Id, token));")]
    [InlineData(
        "Task M() { return client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }",
        "Task M() { return Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token)); }")]
    [InlineData(
        "void M() { _ = client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }",
        "void M() { _ = Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token)); }")]
    [InlineData(
        "Task M() => Task.WhenAll(client.SendAsync(\"a\", [|ModelIds.Gpt5_6Terra|]), Task.CompletedTask);",
        "Task M() => Task.WhenAll(Tiers.Balanced.RunAsync((model, token) => client.SendAsync(\"a\", model.Id, token)), Task.CompletedTask);")]
    [InlineData(
        "ValueTask<string> M() => client.QuickAsync(\"a\", [|ModelIds.Gpt5_6Terra|]);",
        "async ValueTask<string> M() => (await Tiers.Balanced.RunAsync((model, token) => client.QuickAsync(\"a\", model.Id, token).AsTask())).Value;")]
    [InlineData(
        "ValueTask M() => client.TouchAsync(\"a\", [|ModelIds.Gpt5_6Terra|]);",
        "ValueTask M() => new ValueTask(Tiers.Balanced.RunAsync((model, token) => client.TouchAsync(\"a\", model.Id, token).AsTask()));")]
    [InlineData(
        "async Task<string> M() => await client.QuickAsync(\"a\", [|ModelIds.Gpt5_6Terra|]).ConfigureAwait(false);",
        "async Task<string> M() => (await Tiers.Balanced.RunAsync((model, token) => client.QuickAsync(\"a\", model.Id, token).AsTask()).ConfigureAwait(false)).Value;")]
    [InlineData(
        "string M() => client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]).Result;",
        "string M() => Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token)).Result.Value;")]
    [InlineData(
        "string M() => client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]).GetAwaiter().GetResult();",
        "string M() => Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token)).GetAwaiter().GetResult().Value;")]
    [InlineData(
        "void M() => client.SendAsync(\"a\", [|ModelIds.Gpt5_6Terra|]).Wait();",
        "void M() => Tiers.Balanced.RunAsync((model, token) => client.SendAsync(\"a\", model.Id, token)).Wait();")]
    public Task Not_awaited_at_once(string before, string after) => TierProject.FixesTo(before, after);

    [Theory]
    [InlineData(
        "Func<Task<string>> M() => () => client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]);",
        "Func<Task<string>> M() => async () => (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value;")]
    [InlineData(
        "Func<Task> M() => async () => await client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]);",
        "Func<Task> M() => async () => await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token));")]
    [InlineData(
        "Func<Task<string>> M() => async () => await client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]);",
        "Func<Task<string>> M() => async () => (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value;")]
    [InlineData(
        "Task<string[]> M(string[] prompts) => Task.WhenAll(prompts.Select(p => client.AskAsync(p, [|ModelIds.Gpt5_6Terra|])));",
        "Task<string[]> M(string[] prompts) => Task.WhenAll(prompts.Select(async p => (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(p, model.Id, token))).Value));")]
    [InlineData(
        "Func<string, Task<string>> M() => delegate (string p) { return client.AskAsync(p, [|ModelIds.Gpt5_6Terra|]); };",
        "Func<string, Task<string>> M() => async delegate (string p) { return (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(p, model.Id, token))).Value; };")]
    [InlineData(
        "async Task<string> M() { Task<string> Local(string p) => client.AskAsync(p, [|ModelIds.Gpt5_6Terra|]); return await Local(\"a\"); }",
        "async Task<string> M() { async Task<string> Local(string p) => (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(p, model.Id, token))).Value; return await Local(\"a\"); }")]
    [InlineData(
        "Func<string, string> M() => p => client.Ask(p, [|ModelIds.Gpt5_6Terra|]);",
        "Func<string, string> M() => p => Tiers.Balanced.Run((model, _) => client.Ask(p, model.Id)).Value;")]
    [InlineData(
        "Action<string> M() => p => client.Ask(p, [|ModelIds.Gpt5_6Terra|]);",
        "Action<string> M() => p => Tiers.Balanced.Run((model, _) => client.Ask(p, model.Id));")]
    public Task In_lambdas_and_local_functions(string before, string after) => TierProject.FixesTo(before, after);

    [Theory]
    [InlineData(
        "string M() => client.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]);",
        "string M() => Tiers.Balanced.Run((model, _) => client.Ask(\"a\", model.Id)).Value;")]
    [InlineData(
        "void M() { client.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]); }",
        "void M() { Tiers.Balanced.Run((model, _) => client.Ask(\"a\", model.Id)); }")]
    [InlineData(
        "void M() => client.Send(\"a\", [|ModelIds.Gpt5_6Terra|]);",
        "void M() => Tiers.Balanced.Run((model, _) => client.Send(\"a\", model.Id));")]
    [InlineData(
        "string M => $\"{client.Ask(\"a\", [|ModelIds.Gpt5_6Terra|])}\";",
        "string M => $\"{Tiers.Balanced.Run((model, _) => client.Ask(\"a\", model.Id)).Value}\";")]
    [InlineData(
        "string M(CancellationToken ct) => client.AskUntil(\"a\", [|ModelIds.Gpt5_6Terra|], ct).Trim();",
        "string M(CancellationToken ct) => Tiers.Balanced.Run((model, token) => client.AskUntil(\"a\", model.Id, token), cancellationToken: ct).Value.Trim();")]
    public Task Without_a_task(string before, string after) => TierProject.FixesTo(before, after);

    [Theory]
    [InlineData(
        "async Task M(CancellationToken ct) { await client.AskPlainAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }",
        "async Task M(CancellationToken ct) { await Tiers.Balanced.RunAsync((model, _) => client.AskPlainAsync(\"a\", model.Id), cancellationToken: ct); }")]
    [InlineData(
        "async Task M(CancellationTokenSource s) { await client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|], cancellationToken: s.Token); }",
        "async Task M(CancellationTokenSource s) { await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, cancellationToken: token), cancellationToken: s.Token); }")]
    [InlineData(
        "async Task M(CancellationToken ct) { await client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|], CancellationToken.None); }",
        "async Task M(CancellationToken ct) { await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token)); }")]
    [InlineData(
        "async Task M(CancellationToken ct) { await client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|], default); }",
        "async Task M(CancellationToken ct) { await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token)); }")]
    [InlineData(
        "async Task M(CancellationToken ct) { await client.TuneAsync([|ModelIds.Gpt5_6Terra|]); }",
        "async Task M(CancellationToken ct) { await Tiers.Balanced.RunAsync((model, token) => client.TuneAsync(model.Id, stop: token), cancellationToken: ct); }")]
    [InlineData(
        "async Task M(CancellationToken a, CancellationToken b) { await client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }",
        "async Task M(CancellationToken a, CancellationToken b) { await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token)); }")]
    [InlineData(
        "async Task M(string model, int token) { await client.AskAsync(model + token, [|ModelIds.Gpt5_6Terra|]); }",
        "async Task M(string model, int token) { await Tiers.Balanced.RunAsync((model2, token2) => client.AskAsync(model + token, model2.Id, token2)); }")]
    [InlineData(
        "Func<int, string> M() => _ => client.Ask(\"a\", model: [|ModelIds.Gpt5_6Terra|]);",
        "Func<int, string> M() => _ => Tiers.Balanced.Run((model, token) => client.Ask(\"a\", model: model.Id)).Value;")]
    public Task Tokens_and_names(string before, string after) => TierProject.FixesTo(before, after);

    [Theory]
    [InlineData(
        "async Task<string> M() { var id = ModelIds.Gpt5_6Terra; return await client.AskAsync(\"a\", [|id|]); }",
        "async Task<string> M() { return (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value; }")]
    [InlineData(
        "async Task<string> M() { const string model = \"gpt-5.6-terra\"; return await client.AskAsync(\"a\", [|model|]); }",
        "async Task<string> M() { return (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value; }")]
    [InlineData(
        "async Task<string> M() { var id = ModelIds.Gpt5_6Terra; Console.WriteLine(id); return await client.AskAsync(\"a\", [|id|]); }",
        "async Task<string> M() { var id = ModelIds.Gpt5_6Terra; Console.WriteLine(id); return (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value; }")]
    [InlineData(
        "static readonly string Id = ModelIds.Gpt5_6Terra; async Task<string> M() => await client.AskAsync(\"a\", [|Id|]);",
        "static readonly string Id = ModelIds.Gpt5_6Terra; async Task<string> M() => (await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value;")]
    public Task A_variable_that_holds_the_model(string before, string after) => TierProject.FixesTo(before, after);

    [Fact]
    public Task In_top_level_statements()
        => TierProject.Verify.WithOutputKind(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication)
            .WithSource("""
                using System;
                using ModelRegistry;

                var client = new Client();
                var parameters = new Params { Model = [|ModelIds.Gpt5_6Terra|] };
                Console.WriteLine(await client.CreateAsync(parameters));
                var id = ModelIds.Gpt5_6Terra;

                Console.WriteLine(client.Ask("a", [|id|]));
                """)
            .WithFixedSource("""
                using System;
                using ModelRegistry;

                var client = new Client();
                Console.WriteLine((await Tiers.Balanced.RunAsync((model, token) =>
                {
                    var parameters = new Params { Model = model.Id };
                    return client.CreateAsync(parameters, token);
                })).Value);

                Console.WriteLine(Tiers.Balanced.Run((model, _) => client.Ask("a", model.Id)).Value);
                """)
            .FixesTo();

    /// <summary>The using comes once, and each line keeps its place, in every document.</summary>
    [Fact]
    public Task In_several_documents_at_once()
        => TierProject.Verify
            .WithSource("class A\n{\n    string M(Client c) => c.Ask(\"a\", [|\"gpt-5.6-terra\"|])\n        + c.Ask(\"b\", [|\"gpt-5.6-terra\"|]);\n}\n")
            .WithFile("B.cs", "class B\n{\n    void M(Client c) => c.Send(\"a\", [|\"claude-next\"|]);\n}\n")
            .WithFixedSource("using ModelRegistry;\n\nclass A\n{\n    string M(Client c) => Tiers.Balanced.Run((model, _) => c.Ask(\"a\", model.Id)).Value\n        + Tiers.Balanced.Run((model, _) => c.Ask(\"b\", model.Id)).Value;\n}\n")
            .WithFixedFile("B.cs", "using ModelRegistry;\n\nclass B\n{\n    void M(Client c) => Tiers.Far.Run((model, _) => c.Send(\"a\", model.Id));\n}\n")
            .FixesTo();
}
