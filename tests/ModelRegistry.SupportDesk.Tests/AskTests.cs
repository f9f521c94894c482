using System.Text.RegularExpressions;

namespace ModelRegistry.SupportDesk.Tests;

public class AskTests
{
    // Nobody listens on port 1.
    private const string DeadProxy = "http://127.0.0.1:1";

    [Fact]
    public async Task Without_a_key_a_stand_in_answers_and_says_that_no_API_was_called()
    {
        var run = await SupportDeskProgram.RunAsync("ask", "Wo ist mein Päckchen \"Nr. 7\"?");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.StartsWith(
            "OPENAI_API_KEY is not set: a stand-in in this program answers. No API is called, and the tokens are made up. "
            + "Tier balanced of models.json: gpt-5.6-terra, then gpt-5.5; 60 s a try, 1 retry a model Answer of gpt-5.5: ",
            run.Text,
            StringComparison.Ordinal);
        Assert.Contains("\"Wo ist mein Päckchen \"Nr. 7\"?\"", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_that_served_is_shown_after_those_that_did_not_with_their_reasons()
    {
        var run = await SupportDeskProgram.RunAsync("ask", "My parcel is late");

        Assert.Equal("gpt-5.6-terra skipped its API access is Waiting, not Granted", run.Row("gpt-5.6-terra "));
        Assert.Matches(@"^gpt-5\.5 served 1 [0-9.]+ s$", run.Row("gpt-5.5 "));
    }

    [Fact]
    public async Task Tokens_are_counted_and_a_cost_that_is_not_known_has_a_reason()
    {
        var run = await SupportDeskProgram.RunAsync("ask", "My parcel is late");

        Assert.Matches("^Tokens: 5 input, [1-9][0-9]* input read from the cache, [1-9][0-9]* output$", run.Row("Tokens: "));
        Assert.Equal("Cost of gpt-5.5: unknown, because the registry has no input and cache read price for it.", run.Row("Cost of "));
        Assert.Contains("Input and cache prices: no source states them.", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tier_can_be_chosen()
    {
        var run = await SupportDeskProgram.RunAsync("ask", "My parcel is late", "--tier", "cheap");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Tier cheap of models.json: gpt-5.6-luna, then gpt-5.5; 20 s a try", run.Text, StringComparison.Ordinal);
        Assert.Equal("gpt-5.6-luna skipped its API access is Waiting, not Granted", run.Row("gpt-5.6-luna "));
    }

    [Fact]
    public async Task A_streamed_answer_is_the_same_in_pieces()
    {
        var question = $"My parcel is late{string.Concat(Enumerable.Repeat(", very late", 15))}";
        var whole = await SupportDeskProgram.RunAsync("ask", question);
        var streamed = await SupportDeskProgram.RunAsync("ask", question, "--stream");

        Assert.Equal(0, streamed.ExitCode);
        Assert.Equal(WithoutTimes(whole), WithoutTimes(streamed));
        // What is not there yet cannot be wrapped.
        Assert.Contains(streamed.Output, line => line.Length > 120 && line.Contains(question, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("--stream")]
    public async Task In_an_outage_the_model_is_tried_again_and_then_there_is_no_answer(params string[] options)
    {
        var run = await SupportDeskProgram.RunAsync(["ask", "My parcel is late", "--outage", "gpt-5.5", .. options]);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Contains("No answer: each model of the tier balanced failed or was skipped.", run.Text, StringComparison.Ordinal);
        Assert.Equal("gpt-5.6-terra skipped its API access is Waiting, not Granted", run.Row("gpt-5.6-terra "));
        Assert.Collection(
            run.Rows("gpt-5.5 "),
            first => Assert.Matches(@"^gpt-5\.5 failed 1 [0-9.]+ s status 503, ", first),
            second => Assert.Matches(@"^gpt-5\.5 failed 2 [0-9.]+ s status 503, ", second));
        Assert.Matches(@"plays an outage of this model\.; tried again after 0\.[0-9]+ s ", run.Text);
    }

    [Fact]
    public async Task A_model_that_is_withdrawn_is_not_tried_again()
    {
        var run = await SupportDeskProgram.RunAsync("ask", "My parcel is late", "--withdrawn", "gpt-5.5");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^gpt-5\.5 failed 1 [0-9.]+ s status 404, ", run.Row("gpt-5.5 "));
        Assert.Contains("model_not_found", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rollout_is_rehearsed_phase_by_phase()
    {
        var run = await SupportDeskProgram.RunAsync("ask", "My parcel is late", "--rollout");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Equal("flag off gpt-5.5 200 0", run.Row("flag off "));
        Assert.Matches("^share 5 % gpt-5.6-terra ([5-9]|1[0-9]), gpt-5.5 1[89][0-9] ([5-9]|1[0-9])$", run.Row("share 5 % "));
        Assert.Equal("share 100 % gpt-5.6-terra 200 200", run.Row("share 100 % "));
        Assert.Equal("share 100 %, outage gpt-5.5 200 3 gpt-5.6-terra, 3 failures", run.Row("share 100 %, outage "));
    }

    [Fact]
    public async Task The_stand_in_is_reached_past_a_proxy()
    {
        var run = await SupportDeskProgram.RunInEnvironmentAsync(
            [new("HTTP_PROXY", DeadProxy), new("ALL_PROXY", DeadProxy)], "ask", "My parcel is late");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task With_a_key_the_API_itself_is_called_and_only_the_tier_tries_again()
    {
        var run = await SupportDeskProgram.RunInEnvironmentAsync(
            [new("OPENAI_API_KEY", "no-key"), new("HTTPS_PROXY", DeadProxy)], "ask", "My parcel is late");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("stand-in", run.Text, StringComparison.Ordinal);
        Assert.Equal(2, run.Rows("gpt-5.5 ").Length);
        Assert.DoesNotContain("Retry failed", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The registry has no tier 'best'. It has hard, balanced, cheap.", "--tier", "best")]
    [InlineData("The registry has no model 'gpt-4'. It has gpt-5.6-sol, gpt-5.6-terra, gpt-5.6-luna, gpt-5.5.", "--outage", "gpt-4")]
    public async Task What_the_registry_does_not_have_is_an_error(string message, params string[] options)
    {
        var run = await SupportDeskProgram.RunAsync(["ask", "My parcel is late", .. options]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer of", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--outage")]
    [InlineData("--withdrawn")]
    public async Task Nothing_can_be_made_to_fail_at_the_API_itself(string option)
    {
        var run = await SupportDeskProgram.RunInEnvironmentAsync(
            [new("OPENAI_API_KEY", "no-key")], "ask", "My parcel is late", option, "gpt-5.5");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("need the stand-in, which answers where OPENAI_API_KEY is not set.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de_DE.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public async Task The_output_is_the_same_in_every_culture(string locale)
    {
        string[] question = ["ask", "My parcel is late", "--outage", "gpt-5.6-terra"];
        var here = await SupportDeskProgram.RunAsync(question);
        var there = await SupportDeskProgram.RunInCultureAsync(locale, question);

        Assert.Equal(WithoutTimes(here), WithoutTimes(there));
    }

    /// <summary>The output without the times, which differ from run to run, and the rule of a table, which is as long as they are.</summary>
    private static string WithoutTimes(SupportDeskProgram run)
        => Regex.Replace(run.Text, @"\b[0-9]+(\.[0-9]+)? s\b|─+", string.Empty);
}
