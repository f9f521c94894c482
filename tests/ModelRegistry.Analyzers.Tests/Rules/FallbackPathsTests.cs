using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

using static ModelRegistry.Analyzers.Tests.Rules.FallbackSources;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>A request after a try is a fallback where a failure leads to it, or where it asks the same again.</summary>
public class FallbackPathsTests
{
    private static readonly Verifier Verify = Verifier.For(new UnsafeFallbackAnalyzer(), new MissingFallbackAnalyzer()).With();

    /// <summary>What follows a try that leaves its answer in <c>a</c>.</summary>
    [Theory]
    [InlineData("if (string.IsNullOrWhiteSpace(a)) { a = await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5); } return a;")]
    [InlineData("a ??= await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5); return a;")]
    [InlineData("return a ?? await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5);")]
    [InlineData("if (a is not null) { return a; } return await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5);")]
    [InlineData("if (failed) { a = await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5); } return a + prompt;")]
    [InlineData("try { a ??= await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5); } catch { } return a + prompt;")]
    [InlineData("var has = a != null; if (!has) { return await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5); } return a!;")]
    [InlineData("a = await api.AskAsync(prompt, ModelIds.Gpt5_5); return a;")]
    public Task A_failure_leads_to_it(string next)
        => Verify.WithSource(Body(
            "string? a = null; var failed = true; "
            + "try { a = await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); failed = false; } catch { } " + next)).ReportsNothing();

    [Theory]
    [InlineData("Exception? error = null; string a = \"\"; try { a = await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch (Exception e) { error = e; } if (error != null) { a = await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5); } return a;")]
    [InlineData("var ok = false; string a = \"\"; try { a = await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); ok = true; } catch { } if (!ok) { a = await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5); } return a;")]
    [InlineData("var all = new List<string>(); try { all.Add(await api.AskAsync(prompt, ModelIds.Gpt5_6Terra)); } catch { } if (all.Count == 0) { all.Add(await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5)); } return all[0];")]
    [InlineData("for (var i = 0; i < 3; i++) { try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch { await Task.Delay(i); } } return await api.AskAsync(\"Short \" + prompt, ModelIds.Gpt5_5);")]
    [InlineData("string? a = null; foreach (var id in new[] { ModelIds.Gpt5_6Terra, ModelIds.Gpt5_5 }) { if (a != null) { break; } try { a = await api.AskAsync(prompt, id); } catch { } } return a!;")]
    [InlineData("string? a = null; var id = ModelIds.Gpt5_6Terra; while (a == null) { try { a = await api.AskAsync(prompt, id); } catch { id = ModelIds.Gpt5_5; } } return a;")]
    [InlineData("try { var text = new Client(ModelIds.Gpt5_6Terra).Ask(prompt); return text; } catch { return await api.AskAsync(prompt, ModelIds.ClaudeOpus5); }")]
    public Task A_failure_leads_to_it_in_another_way(string body) => Verify.WithSource(Body(body)).ReportsNothing();

    [Fact]
    public Task A_failure_leads_to_what_follows_in_the_section_of_a_switch()
        => Verify.WithSource(Body("""
            switch (prompt.Length)
            {
                case 0:
                    try { return await api.AskAsync(prompt, ModelIds.Gpt5_6Terra); } catch (HttpRequestException) { }
                    return await api.AskAsync(prompt, ModelIds.Gpt5_5);
                default:
                    return prompt;
            }
            """)).ReportsNothing();

    [Fact]
    public Task What_follows_in_another_section_of_a_switch_is_no_fallback()
        => Verify.WithSource(Body("""
            switch (prompt.Length)
            {
                case 0:
                    try { return await api.AskAsync(prompt, {|LLM3001:ModelIds.Gpt5_6Terra|}); } catch (HttpRequestException) { }
                    return prompt;
                default:
                    return await api.AskAsync(prompt, ModelIds.Gpt5_5);
            }
            """)).ReportsExactly();

    [Fact]
    public Task A_client_that_a_method_gives_on_is_caught_where_it_is_used()
        => Verify
            .WithFile("Selves.cs", "public static class Selves { public static Client Self(this Client client) => client; }")
            .WithSource(Body("""
                var client = new Client(ModelIds.Gpt5_6Terra).Self();
                try { return await client.AskAsync(prompt); } catch { return await api.AskAsync(prompt, ModelIds.ClaudeOpus5); }
                """)).ReportsNothing();

    [Fact]
    public Task A_client_in_another_type_of_the_file_is_no_fallback()
        => Verify.WithSource(
            Body("return await first.AskAsync(prompt);", "readonly Client first = new Client({|LLM3001:ModelIds.Gpt5_6Terra|});")
            + "\nclass Other { readonly Client second = new Client(ModelIds.Gpt5_5); public object Second => second; }").ReportsExactly();

    /// <summary>The place that names the model and its fallback is one client: it does not stand in for itself.</summary>
    [Fact]
    public Task A_client_of_either_model_is_not_its_own_fallback()
        => Verify.WithSource(Body(
            "return await first.AskAsync(prompt);",
            "readonly Client first = new Client({|LLM3001:Environment.ProcessorCount > 4 ? ModelIds.Gpt5_6Terra : ModelIds.Gpt5_5|});"))
            .ReportsExactly();

    [Fact]
    public Task A_pipeline_of_another_library_that_is_named_like_one_of_Polly_is_no_fallback()
        => Verify
            .WithFile("Pipeline.cs", """
                using System;
                using System.Threading.Tasks;

                public class Pipeline
                {
                    public Pipeline AddFallback(string text) => this;
                    public Task<T> ExecuteAsync<T>(Func<Task<T>> run) => run();
                }
                """)
            .WithSource(Body("""
                return await new Pipeline().AddFallback("sorry").ExecuteAsync(() => api.AskAsync(prompt, {|LLM3001:ModelIds.Gpt5_6Terra|}));
                """)).ReportsExactly();

    /// <summary>Fifteen tries that only throw again are between the call and the one that falls back; with one more it is not looked at.</summary>
    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    public async Task The_sixteen_nearest_tries_are_looked_at(int between)
    {
        var id = between < 16 ? "ModelIds.Gpt5_6Terra" : "{|LLM3001:ModelIds.Gpt5_6Terra|}";
        var inner = string.Concat(Enumerable.Repeat("try { ", between)) + $"return await api.AskAsync(prompt, {id});" + string.Concat(Enumerable.Repeat(" } finally { }", between));
        var verifier = Verify.WithSource(Body($"try {{ {inner} }} catch {{ return await api.AskAsync(prompt, ModelIds.Gpt5_5); }}"));
        await (between < 16 ? verifier.ReportsNothing() : verifier.ReportsExactly());
    }

    [Theory]
    [InlineData("return await api.AskAsync(\"Translate \" + a, ModelIds.Gpt5_5);")]
    [InlineData("try { return a + await api.AskAsync(\"Translate \" + prompt, ModelIds.Gpt5_5); } catch { } return a!;")]
    [InlineData("try { return a + await api.AskAsync(\"Translate \" + prompt, {|LLM3001:ModelIds.Gpt5_6Terra|}); } catch { } return a!;")]
    [InlineData("if (a != null) { a = await api.AskAsync(\"Translate \" + a, ModelIds.Gpt5_5); } return a + prompt;")]
    [InlineData("if (a is null) { return prompt; } return await api.AskAsync(\"Translate \" + a, ModelIds.Gpt5_5);")]
    [InlineData("if (!string.IsNullOrEmpty(a)) { a = await api.AskAsync(\"Translate \" + a, ModelIds.Gpt5_5); } return a + prompt;")]
    [InlineData("if (error is not null) { return error; } return await api.AskAsync(\"Translate \" + a, ModelIds.Gpt5_5);")]
    [InlineData("return a + await new Client(ModelIds.Gpt5_5).AskAsync(\"Translate \" + prompt);")]
    public Task An_independent_request_is_no_fallback(string next)
        => Verify.WithSource(Body(
            "string? a = null, error = null; "
            + "try { a = await api.AskAsync(\"Sum \" + prompt, {|LLM3001:ModelIds.Gpt5_6Terra|}); } catch (Exception e) { error = e.Message; } " + next))
            .ReportsExactly();

    [Theory]
    [InlineData("foreach (var q in prompt.Split(' ')) { try { prompt += await api.AskAsync(\"a\" + q, [|ModelIds.Gpt5_6Terra|]); } catch { } try { prompt += await api.AskAsync(\"b\" + q, ModelIds.Gpt5_5); } catch { } } return prompt;")]
    [InlineData("try { return await api.AskAsync(prompt, [|ModelIds.Gpt5_6Terra|]); } catch (Exception e) { prompt = await api.AskAsync(\"Explain \" + e, ModelIds.Gpt5_5); throw new InvalidOperationException(prompt, e); }")]
    [InlineData("var text = new Client([|ModelIds.Gpt5_6Terra|]).Ask(prompt); try { return text.Trim(); } catch { return await api.AskAsync(prompt, ModelIds.ClaudeOpus5); }")]
    public Task Neither_is_one_of_another_round_or_one_before_a_throw(string body)
        => Verify.WithDefaultId("LLM3001").WithSource(Body(body)).ReportsExactly();

    /// <summary>A client of a registered fallback in the same type is one, unless it is seen to do other work.</summary>
    [Theory]
    [InlineData("Task<string> Answer(string text) => answers.AskAsync(text); Task<string> Title(string text) => titles.AskAsync(text);", false)]
    [InlineData("async Task<string> M(string text) { var a = await answers.AskAsync(text); return a + await titles.AskAsync(\"Title of \" + a); }", false)]
    [InlineData("async Task<string?> Answer(string text) { try { return await answers.AskAsync(text); } catch { return null; } } Task<string> Title(string text) => titles.AskAsync(text);", false)]
    [InlineData("Task<string> Answer(string text) => answers.AskAsync(text); Task<string> Title(string text) => titles.AskAsync(text); async Task<string> M(string text) => await Answer(text) ?? await Title(text);", true)]
    [InlineData("Task<string> Answer(string text) => answers.AskAsync(text); Task<string> Backup(string text) => backup.AskAsync(text); readonly Client backup = new Client(ModelIds.Gpt5_5);", true)]
    [InlineData("object Both() => new[] { answers, titles };", true)]
    [InlineData("Task<string> Answer(string text) => answers.AskAsync(text);", true)]
    public Task A_client_beside_it(string members, bool isNet)
    {
        var first = isNet ? "ModelIds.Gpt5_6Terra" : "{|LLM3001:ModelIds.Gpt5_6Terra|}";
        var verify = Verify.WithDefaultId("LLM3001").WithSource(Body(
            "return prompt;", $"readonly Client answers = new Client({first}); readonly Client titles = new Client(ModelIds.Gpt5_5); {members}"));
        return isNet ? verify.ReportsNothing() : verify.ReportsExactly();
    }
}
