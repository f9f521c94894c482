namespace ModelRegistry.SupportDesk.Tests;

public class SupportDeskTests
{
    [Fact]
    public async Task The_registry_is_a_table_in_which_unknown_is_never_zero()
    {
        var run = await SupportDeskProgram.RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Equal("GPT-5.6 Terra gpt-5.6-terra preview waiting USD/M 2.50 15.00 0.25 3.125 2026-07-02 [1]", run.Row("GPT-5.6 Terra "));
        Assert.Equal("GPT-5.6 Sol Ultra not published preview waiting USD/M 5.00 30.00 unknown unknown 2026-06-27 [2]", run.Row("GPT-5.6 Sol Ultra "));
        Assert.Equal("GPT-5.5 gpt-5.5 available granted USD/M unknown 30.00 unknown unknown 2026-06-27 [3]", run.Row("GPT-5.5 "));
        Assert.Contains(run.Output, line => line.StartsWith("[1] OpenAI, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_price_there_is_no_comparison_but_a_reason()
    {
        var run = await SupportDeskProgram.RunAsync();

        Assert.Equal("balanced GPT-5.6 Terra USD 0.0120625 3,618.75 unknown", run.Row("balanced "));
        Assert.Equal("(compared with) GPT-5.5 USD unknown unknown", run.Row("(compared with) "));
        Assert.Contains(
            "No comparison with GPT-5.5 can be made: the registry has no input, cache read and cache write price for it.",
            run.Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en_US.UTF-8")]
    [InlineData("de_DE.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public async Task Costs_are_exact_and_the_same_in_every_culture(string locale)
    {
        var run = await SupportDeskProgram.RunInCultureAsync(
            locale, "--conversations", "1", "--days", "1", "--input", "1000000", "--output", "1000000", "--cache-read", "1000000", "--cache-write", "1000000");

        Assert.Equal("balanced GPT-5.6 Terra USD 20.875 20.875 unknown", run.Row("balanced "));
    }

    [Fact]
    public async Task Known_prices_are_compared()
    {
        var run = await SupportDeskProgram.RunAsync("--conversations", "20000", "--against", "gpt-5.6-sol");

        Assert.Equal("hard GPT-5.6 Sol USD 0.024125 14,475.00 0.00 (0.0 %)", run.Row("hard "));
        Assert.Equal("cheap GPT-5.6 Luna USD 0.004825 2,895.00 -11,580.00 (-80.0 %)", run.Row("cheap "));
        Assert.DoesNotContain(run.Output, line => line.StartsWith("No comparison", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_prices_that_the_traffic_needs_are_asked_for()
    {
        var run = await SupportDeskProgram.RunAsync("--cache-read", "0", "--cache-write", "0");

        Assert.Contains(
            "No comparison with GPT-5.5 can be made: the registry has no input price for it.",
            run.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_task_has_the_clients_of_its_tier_and_is_told_which_of_them_a_run_skips()
    {
        var run = await SupportDeskProgram.RunAsync("clients");

        const string Skipped = "skipped: its API access is Waiting, not Granted";
        Assert.Equal($"triage cheap ChatClient(\"gpt-5.6-luna\") 20 s 1 {Skipped}", run.Row("triage "));
        Assert.Equal($"answer balanced ChatClient(\"gpt-5.6-terra\") 60 s 1 {Skipped}", run.Row("answer "));
        Assert.Equal($"escalation hard ChatClient(\"gpt-5.6-sol\") 120 s 1 {Skipped}", run.Row("escalation "));
        Assert.Equal(
            ["ChatClient(\"gpt-5.5\") 20 s 1 can be called", "ChatClient(\"gpt-5.5\") 60 s 1 can be called", "ChatClient(\"gpt-5.5\") 120 s 1 can be called"],
            run.Rows("ChatClient("));
    }

    [Theory]
    [InlineData("--against", "gpt-5.4", "The registry has no model 'gpt-5.4'. It has gpt-5.6-sol, gpt-5.6-terra, gpt-5.6-luna, gpt-5.5.")]
    [InlineData("--days", "-1", "--days cannot be negative.")]
    public async Task What_cannot_be_meant_is_an_error(string option, string value, string message)
    {
        var run = await SupportDeskProgram.RunAsync(option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Piped_output_is_plain_text_of_at_most_120_columns()
    {
        var run = await SupportDeskProgram.RunAsync();

        Assert.All(run.Output, line => Assert.InRange(line.Length, 0, 120));
        Assert.DoesNotContain('\u001b', string.Concat(run.Output));
    }
}
