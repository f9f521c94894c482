using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

using static ModelRegistry.Analyzers.Tests.Rules.FallbackSources;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>
/// Each form of a fallback, with another registered model in it, the same model again, a retired one, and nothing. The first is a
/// net, the next two are LLM3002 once, and the last is LLM3001 once.
/// </summary>
public class FallbackFormsTests
{
    private const string Other = "ModelIds.ClaudeOpus5";
    private const string Same = "ModelIds.Gpt5_6Terra";
    private const string Retired = "ModelIds.Gpt4";

    /// <summary>Clients that take others: one that fails over, and two of the file's own.</summary>
    private const string Members = """
        public class FailoverChatClient
        {
            public FailoverChatClient(params Client[] clients) { }
            public FailoverChatClient(IEnumerable<Client> clients, bool leaveOpen) { }
            public Task<string> AskAsync(string prompt) => Task.FromResult(prompt);
        }

        public class Decorator
        {
            private readonly Client inner;
            private readonly Client[] spares;
            public Decorator(Client inner, params Client[] spares) { this.inner = inner; this.spares = spares; }
            public async Task<string> AskAsync(string prompt)
            {
                try { return await inner.AskAsync(prompt); } catch { return await spares[0].AskAsync(prompt); }
            }
        }

        public class Chain
        {
            private readonly IEnumerable<Client> clients;
            public Chain(params Client[] clients) { this.clients = clients; }
            public async Task<string> AskAsync(string prompt)
            {
                foreach (var client in clients)
                {
                    try { return await client.AskAsync(prompt); } catch (HttpRequestException) { }
                }

                throw new InvalidOperationException();
            }
        }
        """;

    private static readonly Verifier Verify = Verifier.For(new UnsafeFallbackAnalyzer(), new MissingFallbackAnalyzer()).With();

    /// <summary>The code with a fallback whose model is called <c>$</c>, and the same without one.</summary>
    private static readonly (string Name, string With, string Without)[] Forms =
    [
        ("catch",
            "try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { return await api.AskAsync(prompt, $); }",
            "try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { return prompt; }"),
        ("after the try",
            "try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { } return await api.AskAsync(prompt, $);",
            "try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { } return prompt;"),
        ("where there is no answer",
            "string? text = null; try { text = await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { } return text ?? await api.AskAsync(\"In short: \" + prompt, $);",
            "string? text = null; try { text = await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { } return text ?? prompt;"),
        ("switch arm in a catch",
            "try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { return prompt.Length switch { 0 => prompt, _ => await api.AskAsync(prompt, $) }; }",
            "try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { return prompt.Length switch { 0 => prompt, _ => \"\" }; }"),
        ("client in a variable",
            "var first = new Client(ModelIds.Gpt5_6Terra); var second = new Client($); try { return await first.AskAsync(prompt); } catch { return await second.AskAsync(prompt); }",
            "var first = new Client(ModelIds.Gpt5_6Terra); try { return await first.AskAsync(prompt); } catch { return prompt; }"),
        ("client of a switch arm",
            "var first = prompt.Length switch { 1 => new Client(ModelIds.Gpt5_6Terra), _ => throw new FormatException() }; try { return await first.AskAsync(prompt); } catch { return await api.AskAsync(prompt, $); }",
            "var first = prompt.Length switch { 1 => new Client(ModelIds.Gpt5_6Terra), _ => throw new FormatException() }; return await first.AskAsync(prompt);"),
        ("client behind an await",
            "var first = await Task.FromResult(new Client(ModelIds.Gpt5_6Terra)); var second = await Task.FromResult(new Client($)).ConfigureAwait(false); try { return await first.AskAsync(prompt); } catch { return await second.AskAsync(prompt); }",
            "var first = await Task.FromResult(new Client(ModelIds.Gpt5_6Terra)); try { return await first.AskAsync(prompt); } catch { return prompt; }"),
        ("client through several variables",
            "var made = new Client(ModelIds.Gpt5_6Terra); var first = made; var spare = new Client($); var second = spare; try { return await first.AskAsync(prompt); } catch { return await second.AskAsync(prompt); }",
            "var made = new Client(ModelIds.Gpt5_6Terra); var first = made; var more = first; return await more.AskAsync(prompt);"),
        ("loop over clients",
            "foreach (var client in new[] { new Client(ModelIds.Gpt5_6Terra), new Client($) }) { try { return await client.AskAsync(prompt); } catch { } } return prompt;",
            "foreach (var client in new[] { new Client(ModelIds.Gpt5_6Terra) }) { try { return await client.AskAsync(prompt); } catch { } } return prompt;"),
        ("client that fails over",
            "return await new FailoverChatClient(new Client(ModelIds.Gpt5_6Terra), new Client($)).AskAsync(prompt);",
            "return await new FailoverChatClient(new Client(ModelIds.Gpt5_6Terra)).AskAsync(prompt);"),
        ("client that fails over, of an array in a variable",
            "var clients = new[] { new Client(ModelIds.Gpt5_6Terra), new Client($) }; return await new FailoverChatClient(clients).AskAsync(prompt);",
            "var clients = new[] { new Client(ModelIds.Gpt5_6Terra) }; return await new FailoverChatClient(clients).AskAsync(prompt);"),
        ("client that fails over, of a list that is filled",
            "var clients = new List<Client>(); clients.Add(new Client(ModelIds.Gpt5_6Terra)); clients.Add(new Client($)); return await new FailoverChatClient(clients, true).AskAsync(prompt);",
            "var clients = new List<Client>(); clients.Add(new Client(ModelIds.Gpt5_6Terra)); return await new FailoverChatClient(clients, true).AskAsync(prompt);"),
        ("client that fails over, of variables in a list",
            "var first = new Client(ModelIds.Gpt5_6Terra); var rest = new[] { new Client($) }; var clients = new List<Client> { first }; clients.AddRange(rest); return await new FailoverChatClient(clients, true).AskAsync(prompt);",
            "var first = new Client(ModelIds.Gpt5_6Terra); var clients = new List<Client> { first }; return await new FailoverChatClient(clients, true).AskAsync(prompt);"),
        ("client that fails over, of a method",
            "return await new FailoverChatClient(Clients()).AskAsync(prompt); static Client[] Clients() => new List<Client> { new Client(ModelIds.Gpt5_6Terra), new Client($) }.ToArray();",
            "return await new FailoverChatClient(Clients()).AskAsync(prompt); static Client[] Clients() => new List<Client> { new Client(ModelIds.Gpt5_6Terra) }.ToArray();"),
        ("decorator of the file",
            "return await new Decorator(new Client(ModelIds.Gpt5_6Terra), new Client($)).AskAsync(prompt);",
            "return await new Retrying(new Client(ModelIds.Gpt5_6Terra)).AskAsync(prompt);"),
        ("type of the file that goes round",
            "return await new Chain(new Client(ModelIds.Gpt5_6Terra), new Client($)).AskAsync(prompt);",
            "return await new Retrying(new Client(ModelIds.Gpt5_6Terra)).AskAsync(prompt);"),
    ];

    private const string Retrying = """
        public class Retrying
        {
            private readonly Client inner;
            public Retrying(Client inner) { this.inner = inner; }
            public async Task<string> AskAsync(string prompt)
            {
                try { return await inner.AskAsync(prompt); } catch { return await inner.AskAsync(prompt); }
            }
        }
        """;

    public static TheoryData<string> Names() => new(Forms.Select(form => form.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task With_another_model_it_is_a_net(string form) => Assert.Empty(await IdsOf(form, Other));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task With_the_same_model_it_is_none(string form) => Assert.Equal(["LLM3002"], await IdsOf(form, Same));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task With_a_retired_model_it_is_none(string form) => Assert.Equal(["LLM3002"], await IdsOf(form, Retired));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_one_the_call_has_none(string form) => Assert.Equal(["LLM3001"], await IdsOf(form, fallback: null));

    private static async Task<IEnumerable<string>> IdsOf(string name, string? fallback)
    {
        var (_, with, without) = Forms.Single(form => form.Name == name);
        var body = fallback is null ? without : with.Replace("$", fallback, StringComparison.Ordinal);
        return (await Verify.WithSource(Body(body, Members + Retrying)).Diagnostics()).Select(diagnostic => diagnostic.Id);
    }
}
