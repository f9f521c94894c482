using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <content>The model in an object: options, and clients that are made with it.</content>
public partial class MissingFallbackFixerTests
{
    [Theory]
    [InlineData(
        "async Task<string> M(CancellationToken ct) => await client.CreateAsync(new Params { Model = [|ModelIds.Gpt5_6Terra|], Prompt = \"a\" }, ct);",
        "async Task<string> M(CancellationToken ct) => (await Tiers.Balanced.RunAsync((model, token) => client.CreateAsync(new Params { Model = model.Id, Prompt = \"a\" }, token), cancellationToken: ct)).Value;")]
    [InlineData(
        "async Task<string> M() => await client.CreateAsync(new() { Model = [|ModelIds.Gpt5_6Terra|] });",
        "async Task<string> M() => (await Tiers.Balanced.RunAsync((model, token) => client.CreateAsync(new() { Model = model.Id }, token))).Value;")]
    [InlineData(
        "async Task<string> M() => await new Session([|ModelIds.Gpt5_6Terra|], \"key\").AskAsync(\"a\");",
        "async Task<string> M() => (await Tiers.Balanced.RunAsync((model, token) => new Session(model.Id, \"key\").AskAsync(\"a\", token))).Value;")]
    [InlineData(
        "async Task<string> M() => await client.Open([|ModelIds.Gpt5_6Terra|]).AskAsync(\"a\");",
        "async Task<string> M() => (await Tiers.Balanced.RunAsync((model, token) => client.Open(model.Id).AskAsync(\"a\", token))).Value;")]
    [InlineData(
        "async Task<string> M(string key) { var session = new Session([|ModelIds.Gpt5_6Terra|], key); return await session.AskAsync(\"a\"); }",
        "async Task<string> M(string key) { return (await Tiers.Balanced.RunAsync((model, token) => new Session(model.Id, key).AskAsync(\"a\", token))).Value; }")]
    [InlineData(
        "async Task<string> M(string key) { Session session = new([|ModelIds.Gpt5_6Terra|], key); return await session.AskAsync(\"a\"); }",
        "async Task<string> M(string key) { return (await Tiers.Balanced.RunAsync((model, token) => new Session(model.Id, key).AskAsync(\"a\", token))).Value; }")]
    [InlineData(
        "async Task<string> M(string key) { var id = ModelIds.Gpt5_6Terra; var session = new Session([|id|], key); return await session.AskAsync(\"a\"); }",
        "async Task<string> M(string key) { return (await Tiers.Balanced.RunAsync((model, token) => new Session(model.Id, key).AskAsync(\"a\", token))).Value; }")]
    [InlineData(
        "async Task<string> M() { var talk = new Talk([|ModelIds.Gpt5_6Terra|]); return await talk.SayAsync(\"a\"); }",
        "async Task<string> M() { return (await Tiers.Balanced.RunAsync((model, token) => new Talk(model.Id).SayAsync(\"a\", token))).Value; }")]
    [InlineData(
        "async Task<string> M() => await (client.Open([|ModelIds.Gpt5_6Terra|])!).AskAsync(\"a\");",
        "async Task<string> M() => "
            + "(await Tiers.Balanced.RunAsync((model, token) => (client.Open(model.Id)!).AskAsync(\"a\", token))).Value;")]
    public Task In_an_object_within_the_call(string before, string after) => TierProject.FixesTo(before, after);

    [Fact]
    public Task Options_that_are_made_before_the_call_move_into_it()
        => TierProject.Verify
            .WithSource("""
                using System;
                using System.Threading;
                using System.Threading.Tasks;
                using ModelRegistry;

                class C
                {
                    // Asks once.
                    async Task<string> M(Client client, string prompt, CancellationToken ct)
                    {
                        Console.WriteLine(prompt);

                        var parameters = new Params
                        {
                            // The big one.
                            Model = [|ModelIds.Gpt5_6Terra|],

                            Prompt = prompt,
                        }; // parameters
                        var answer = await client.CreateAsync(
                            parameters,
                            ct);
                        return answer;
                    }
                }
                """)
            .WithFixedSource("""
                using System;
                using System.Threading;
                using System.Threading.Tasks;
                using ModelRegistry;

                class C
                {
                    // Asks once.
                    async Task<string> M(Client client, string prompt, CancellationToken ct)
                    {
                        Console.WriteLine(prompt);

                        var answer = (await Tiers.Balanced.RunAsync((model, token) =>
                        {
                            var parameters = new Params
                            {
                                // The big one.
                                Model = model.Id,

                                Prompt = prompt,
                            }; // parameters
                            return client.CreateAsync(
                                parameters,
                                token);
                        }, cancellationToken: ct)).Value;
                        return answer;
                    }
                }
                """)
            .FixesTo();

    [Fact]
    public Task Options_that_statements_fill_move_into_the_call()
        => TierProject.Verify
            .WithSource(TierProject.InClass("""
                async Task<string> M(string prompt)
                {
                    var parameters = new Params();
                    parameters.Model = [|ModelIds.Gpt5_6Terra|];
                    parameters.Prompt = prompt;
                    parameters.Tools.Add("search");
                    return await client.CreateAsync(parameters);
                }
                """))
            .WithFixedSource(TierProject.InClass("""
                async Task<string> M(string prompt)
                {
                    return (await Tiers.Balanced.RunAsync((model, token) =>
                    {
                        var parameters = new Params();
                        parameters.Model = model.Id;
                        parameters.Prompt = prompt;
                        parameters.Tools.Add("search");
                        return client.CreateAsync(parameters, token);
                    })).Value;
                }
                """))
            .FixesTo();

    [Fact]
    public Task A_client_of_several_calls_becomes_a_function()
        => TierProject.Verify
            .WithSource("""
                using System.Threading.Tasks;
                using ModelRegistry;

                class C
                {
                    async Task<string> M(string key)
                    {
                        // One session for all.
                        var session = new Session([|ModelIds.Gpt5_6Terra|], key); // made here
                        var first = await session.AskAsync("a");
                        return first + session.Ask("b");
                    }
                }
                """)
            .WithFixedSource("""
                using System.Threading.Tasks;
                using ModelRegistry;

                class C
                {
                    async Task<string> M(string key)
                    {
                        // One session for all.
                        Session CreateSession(Model model) => new Session(model.Id, key); // made here
                        var first = (await Tiers.Balanced.RunAsync((model, token) => CreateSession(model).AskAsync("a", token))).Value;
                        return first + Tiers.Balanced.Run((model, _) => CreateSession(model).Ask("b")).Value;
                    }
                }
                """)
            .FixesTo();

    [Fact]
    public Task A_client_that_is_a_field_becomes_a_function()
        => TierProject.Verify
            .WithSource("""
                using System;
                using System.Threading.Tasks;
                using ModelRegistry;

                class C
                {
                    private readonly Session _session = new Session([|ModelIds.Gpt5_6Terra|], "key");

                    public async Task<string> M() => await _session.AskAsync("a");

                    public string N() => this._session.Ask("b");
                }

                class D
                {
                    static Session Session;

                    static D()
                    {
                        Session = new([|ModelIds.Gpt5_6Terra|], "key");
                    }

                    public static Task<string> M() => Session.AskAsync("a");
                }
                """)
            .WithNullable(Microsoft.CodeAnalysis.NullableContextOptions.Disable)
            .WithFixedSource("""
                using System;
                using System.Threading.Tasks;
                using ModelRegistry;

                class C
                {
                    private readonly Func<Model, Session> _createSession = model => new Session(model.Id, "key");

                    public async Task<string> M() => (await Tiers.Balanced.RunAsync((model, token) => _createSession(model).AskAsync("a", token))).Value;

                    public string N() => Tiers.Balanced.Run((model, _) => this._createSession(model).Ask("b")).Value;
                }

                class D
                {
                    static Func<Model, Session> CreateSession;

                    static D()
                    {
                        CreateSession = model => new Session(model.Id, "key");
                    }

                    public static async Task<string> M() => (await Tiers.Balanced.RunAsync((model, token) => CreateSession(model).AskAsync("a", token))).Value;
                }
                """)
            .FixesTo();

    [Theory]
    [InlineData(
        "async Task M(CancellationToken ct) { await foreach (var word in client.StreamAsync(\"a\", [|ModelIds.Gpt5_6Terra|], ct)) { Console.Write(word); } }",
        "async Task M(CancellationToken ct) { await foreach (var word in Tiers.Balanced.RunStreamingAsync((model, token) => client.StreamAsync(\"a\", model.Id, token), cancellationToken: ct)) { Console.Write(word); } }")]
    [InlineData(
        "async Task M(CancellationToken ct) { await foreach (var word in client.StreamAsync(\"a\", [|ModelIds.Gpt5_6Terra|]).WithCancellation(ct).ConfigureAwait(false)) { Console.Write(word); } }",
        "async Task M(CancellationToken ct) { await foreach (var word in Tiers.Balanced.RunStreamingAsync((model, token) => client.StreamAsync(\"a\", model.Id, token), cancellationToken: ct).WithCancellation(ct).ConfigureAwait(false)) { Console.Write(word); } }")]
    [InlineData(
        "IAsyncEnumerable<string> M() => client.StreamAsync(\"a\", [|ModelIds.Gpt5_6Terra|]);",
        "IAsyncEnumerable<string> M() => Tiers.Balanced.RunStreamingAsync((model, token) => client.StreamAsync(\"a\", model.Id, token));")]
    public Task Streams(string before, string after) => TierProject.FixesTo(before, after);

    [Fact]
    public Task One_call_within_another()
        => TierProject.FixesTo(
            "async Task<string> M() => await client.AskAsync(await client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]), [|ModelIds.Gpt5_6Terra|]);",
            "async Task<string> M() => (await Tiers.Balanced.RunAsync(async (model2, token2) => await client.AskAsync((await Tiers.Balanced.RunAsync((model, token) => client.AskAsync(\"a\", model.Id, token))).Value, model2.Id, token2))).Value;");

    /// <summary>The host of the tests ends lines otherwise.</summary>
    [Theory]
    [InlineData("using ModelRegistry;\r\n\r\n")]
    [InlineData("")]
    public Task Keeps_comments_and_line_endings_and_adds_the_using(string usings)
        => TierProject.Verify
            .WithSource(usings + "class C\r\n{\r\n    /* a */ string M(Client c) => /* b */ c.Ask(\"a\", // prompt\r\n        [|\"gpt-5.6-terra\"|] /* id */); // end\r\n}\r\n")
            .WithFixedSource("using ModelRegistry;\r\n\r\nclass C\r\n{\r\n    /* a */ string M(Client c) => /* b */ Tiers.Balanced.Run((model, _) => c.Ask(\"a\", // prompt\r\n        model.Id /* id */)).Value; // end\r\n}\r\n")
            .FixesTo();

    [Theory]
    [InlineData("", "using ModelRegistry;\r\n", "")]
    [InlineData("\r\nclass Tiers { }\r\n", "", "ModelRegistry.")]
    public Task Keeps_the_line_endings_and_tabs_of_a_call_over_several_lines(string other, string added, string qualifier)
        => TierProject.Verify
            .WithSource($"using System;\r\n\r\nnamespace A;\r\n{other}\r\nclass C\r\n{{\r\n\tprivate readonly Session _session = new([|\"gpt-5.6-terra\"|], \"k\");\r\n\r\n\t// comment\r\n\tpublic string M() =>\r\n\t\t_session.Ask(\"a\") // why\r\n\t\t\t.Trim();\r\n}}\r\n")
            .WithFixedSource($"using System;\r\n{added}\r\nnamespace A;\r\n{other}\r\nclass C\r\n{{\r\n\tprivate readonly Func<{qualifier}Model, Session> _createSession = model => new Session(model.Id, \"k\");\r\n\r\n\t// comment\r\n\tpublic string M() =>\r\n\t\t{qualifier}Tiers.Balanced.Run((model, _) => _createSession(model).Ask(\"a\")).Value // why\r\n\t\t\t.Trim();\r\n}}\r\n")
            .FixesTo();

    [Fact]
    public Task Names_the_tier_in_full_where_a_using_would_change_another_name()
        => TierProject.Verify
            .WithSource("class Tiers { } class C { Tiers T => new Tiers(); string M(Client c) => c.Ask(\"a\", [|\"gpt-5.6-terra\"|]); }")
            .WithFixedSource("class Tiers { } class C { Tiers T => new Tiers(); string M(Client c) => ModelRegistry.Tiers.Balanced.Run((model, _) => c.Ask(\"a\", model.Id)).Value; }")
            .FixesTo();

    [Fact]
    public Task In_old_CSharp()
        => Old
            .WithSource("""
                using System.Threading;
                using System.Threading.Tasks;
                using ModelRegistry;

                class C
                {
                    async Task<string> M(Client client, CancellationToken ct)
                    {
                        var session = new Session([|ModelIds.Gpt5_6Terra|], "key");
                        await session.AskAsync("a", ct);
                        client.Send("a", [|ModelIds.Gpt5_6Terra|]);
                        return await session.AskAsync("b", default(CancellationToken)).ConfigureAwait(false);
                    }
                }
                """)
            .WithFixedSource("""
                using System.Threading;
                using System.Threading.Tasks;
                using ModelRegistry;

                class C
                {
                    async Task<string> M(Client client, CancellationToken ct)
                    {
                        Session CreateSession(Model model) => new Session(model.Id, "key");
                        await Tiers.Balanced.RunAsync((model, token) => CreateSession(model).AskAsync("a", token), cancellationToken: ct);
                        Tiers.Balanced.Run((model, _) => client.Send("a", model.Id), cancellationToken: ct);
                        return (await Tiers.Balanced.RunAsync((model, token) => CreateSession(model).AskAsync("b", token)).ConfigureAwait(false)).Value;
                    }
                }
                """)
            .FixesTo();

    private static Verifier Old => TierProject.Verify
        .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3)
        .WithReferenceAssemblies(ReferenceAssemblies.Net472)
        .WithFile("Client.cs", TierProject.Client.Replace("ReadOnlySpan<char>", "string", StringComparison.Ordinal))
        .WithFile("NewerClient.cs", "");
}
