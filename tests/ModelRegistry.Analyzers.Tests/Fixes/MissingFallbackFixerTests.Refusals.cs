namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <content>Where the result would not compile, or would mean something else.</content>
public partial class MissingFallbackFixerTests
{
    [Theory]
    [InlineData("Task<string> M() => client.AskAsync(\"a\", [|\"azure/gpt-5.6-terra\"|]);")]
    [InlineData("Task<string> M() => client.AskAsync(\"a\", [|\"openai/gpt-5.6-terra\"|]);")]
    [InlineData("Task<string> M() => client.AskAsync(\"a\", [|\"claude-next[1m]\"|]);")]
    [InlineData("Task<string> M() { var id = \"gpt-5.6-terra:free\"; return client.AskAsync(\"a\", [|id|]); }")]
    [InlineData("Task<string> M() => client.AskAsync(\"a\", [|\"ft:alone:acme::1\"|]);")]
    [InlineData("System.Linq.Expressions.Expression<Func<string>> M() => () => client.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("System.Linq.Expressions.Expression<Func<Task<string>>> M() => () => client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|], default);")]
    [InlineData("static readonly Client Shared = new Client(); string answer = Shared.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("static readonly Client Shared = new Client(); string Answer { get; } = Shared.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("IEnumerable<string> M(string[] prompts) => from p in prompts select client.Ask(p, [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("void M(ref int count) { client.Fill(ref count, [|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("void M(in string prompt) { client.Send(prompt, [|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("void M() { int count = 0; ref var alias = ref count; client.Send(\"a\" + alias, [|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("int M(ReadOnlySpan<char> prompt) => client.Count(prompt, [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("void M(out string prompt) { prompt = \"a\"; client.Send(prompt, [|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("IEnumerable<Task<string>> M() { yield return client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("Task<string> M() { lock (client) { return client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); } }")]
    [InlineData("unsafe Task<string> M(char* p) { return client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("Task<string> M(ref int count) { count++; return client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("Task<string> M() { try { return client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); } catch (Exception) { return Task.FromResult(\"\"); } }")]
    [InlineData("Task<string> M => client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("async Task M() { var task = client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); await Task.WhenAny(task); }")]
    [InlineData("Task<string> M() => client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|]).ContinueWith(t => t.Result);")]
    [InlineData("IEnumerable<string> M() => client.Words(\"a\", [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("string M(int i) => client.Ask(\"a\" + i++, [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("string M(string s) => client.Ask(s = \"a\", [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("async Task<string> M(Task<string> prompt) => client.Ask(await prompt, [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("string? M(Client? c) => c?.Ask(\"a\", [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("string M() => client.Ask(int.TryParse(\"1\", out var n) ? \"a\" : \"b\", [|ModelIds.Gpt5_6Terra|]) + n;")]
    [InlineData("async Task M() { await Tiers.Hard.RunAsync((m, t) => client.AskAsync(\"a\", [|ModelIds.Gpt5_6Terra|], t)); }")]
    [InlineData("Task<Verdict> M() => client.JudgeAsync(\"a\", [|ModelIds.Gpt5_6Terra|]);")]
    [InlineData("async Task M() { var verdict = await client.JudgeTwiceAsync(\"a\", [|ModelIds.Gpt5_6Terra|]); }")]
    [InlineData("string M() => client.Peek(\"a\", [|ModelIds.Gpt5_6Terra|]);")]
    public Task Not_at_such_a_place(string member) => TierProject.Verify.WithSource(TierProject.InClass(member)).NoFixOffered();

    [Theory]
    [InlineData("Session M() => new Session([|ModelIds.Gpt5_6Terra|], \"key\");")]
    [InlineData("Params M() => new Params { Model = [|ModelIds.Gpt5_6Terra|] };")]
    [InlineData("Task<Params> M() => Task.FromResult(new Params { Model = [|ModelIds.Gpt5_6Terra|] });")]
    [InlineData("Task M(System.IO.Stream s) => System.Text.Json.JsonSerializer.SerializeAsync(s, new Params { Model = [|ModelIds.Gpt5_6Terra|] });")]
    [InlineData("async Task M() { var p = new Params { Model = [|ModelIds.Gpt5_6Terra|] }; Console.WriteLine(p.Prompt); await client.CreateAsync(p); }")]
    [InlineData("async Task M() { var p = new Params(); p.Model = [|ModelIds.Gpt5_6Terra|]; await client.CreateAsync(p); p.Prompt = \"b\"; await client.CreateAsync(p); }")]
    [InlineData("async Task M(Queue<string> q) { var p = new Params(); p.Model = [|ModelIds.Gpt5_6Terra|]; p.Prompt = q.Dequeue(); await client.CreateAsync(p); }")]
    [InlineData("async Task M(Params p) { p.Model = [|ModelIds.Gpt5_6Terra|]; await client.CreateAsync(p); }")]
    [InlineData("async Task M() { var t = new Talk([|ModelIds.Gpt5_6Terra|]); await t.SayAsync(\"a\"); await t.SayAsync(\"b\"); }")]
    [InlineData("async Task M() { var t = new Talk([|ModelIds.Gpt5_6Terra|]); foreach (var word in new[] { \"a\", \"b\" }) { await t.SayAsync(word); } }")]
    [InlineData("readonly Talk t = new Talk([|ModelIds.Gpt5_6Terra|]); Task<string> M() => t.SayAsync(\"a\");")]
    [InlineData("async Task M() { var p = new Params { Model = [|ModelIds.Gpt5_6Terra|] }; await client.CreateAsync(p); await client.CreateAsync(p); }")]
    [InlineData("async Task M(Queue<string> q) { var p = new Params { Model = [|ModelIds.Gpt5_6Terra|], Prompt = q.Dequeue() }; await client.CreateAsync(p); }")]
    [InlineData("async Task M(string s) { var p = new Session([|ModelIds.Gpt5_6Terra|], s); s = \"b\"; await p.AskAsync(s); }")]
    [InlineData("async Task M() { var s = new Session([|ModelIds.Gpt5_6Terra|], \"key\"); Console.WriteLine(s.Name); await s.AskAsync(\"a\"); }")]
    [InlineData("async Task M() { var s = new Session([|ModelIds.Gpt5_6Terra|], \"key\"); s = null!; await s.AskAsync(\"a\"); }")]
    [InlineData("readonly Session s = new Session([|ModelIds.Gpt5_6Terra|], \"key\"); string M() => s.Ask(\"a\") + s.Name;")]
    [InlineData("public readonly Session s = new Session([|ModelIds.Gpt5_6Terra|], \"key\"); string M() => s.Ask(\"a\");")]
    [InlineData("Session s = new Session([|ModelIds.Gpt5_6Terra|], \"key\"); void N() => s = null!; string M() => s.Ask(\"a\");")]
    [InlineData("Session s = new Session([|ModelIds.Gpt5_6Terra|], \"key\"); void N() => this.s = null!; string M() => s.Ask(\"a\");")]
    [InlineData(
        "readonly Session s = new Session([|ModelIds.Gpt5_6Terra|], \"key\"); "
            + "string M() => s.Ask(\"a\"); Task N() => Task.WhenAny(s.AskAsync(\"b\"));")]
    public Task Not_with_such_an_object(string member) => TierProject.Verify.WithSource(TierProject.InClass(member)).NoFixOffered();

    [Fact]
    public Task Not_a_field_whose_class_goes_on_elsewhere()
        => TierProject.Verify
            .WithSource("using System; using ModelRegistry; partial class P { Session s = new Session([|ModelIds.Gpt5_6Terra|], \"key\"); string M() => s.Ask(\"a\"); }")
            .WithFile("Other.cs", "partial class P { string N() => s.Ask(\"b\"); }")
            .NoFixOffered();

    /// <summary>A using that the code does not have yet could change what its names mean.</summary>
    [Fact]
    public Task Not_a_field_where_the_type_of_a_function_has_no_name()
        => TierProject.Verify
            .WithSource("using ModelRegistry; class P { Session s = new Session([|ModelIds.Gpt5_6Terra|], \"key\"); string M() => s.Ask(\"a\"); }")
            .NoFixOffered();

    [Theory]
    [InlineData("struct S { int x; string M(Client c) => c.Ask(\"a\" + this.x, [|ModelIds.Gpt5_6Terra|]); }")]
    public Task Not_in_such_a_type(string type) => TierProject.Verify.WithSource("using ModelRegistry;\n\n" + type).NoFixOffered();
}
