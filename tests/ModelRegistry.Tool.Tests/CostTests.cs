using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

public class CostTests : CostRun
{
    [Fact]
    public void A_kind_of_request_is_priced_on_every_tier_and_model()
    {
        Write("models.json", Registry);

        var run = Run("cost", "--requests", "1000", "--input", "2000", "--cached", "1500", "--output", "300");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                "hard: m-1 4.30 USD", "hard, first choice: m-2 unknown", "easy: m-1 4.30 USD",
                "m-3 2.30 EUR", "m-1 4.30 USD", "m-2 unknown", "m-4 unknown",
            ],
            Rows(run.Output));
        Assert.StartsWith(
            "Traffic: 1,000 requests per month, each 2,000 tokens in (1,500 read from the cache) and 300 out.\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.EndsWith("Not known: m-2: no price for cache read; m-4: no price.\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4", "--input", "1000000", "--output", "0")]
    [InlineData("0.02", "--input", "10000", "--output", "0")]
    [InlineData("0.040004", "--input", "10001", "--output", "0")]
    [InlineData("0.005", "--input", "5000", "--output", "0", "--mode", "batch")]
    [InlineData("0.0125", "--input", "5000", "--cache-write", "5000", "--output", "0")]
    [InlineData("unknown", "--input", "1", "--output", "0", "--mode", "flex")]
    [InlineData("0", "--input", "0", "--output", "0")]
    public void Steps_modes_and_the_cache_have_their_prices(string cost, params string[] tokens)
    {
        Write("models.json", Registry);

        var row = RowOf(Run(["cost", .. tokens, "--json"]).Json, "m-1");

        Assert.Equal(cost, Amount(row, 0));
    }

    [Fact]
    public void Cache_writes_of_a_life_that_nobody_names_cost_at_least_those_of_the_cheapest()
    {
        Write("models.json", Registry);
        string[] call = ["cost", "--input", "1000000", "--cache-write", "1000000", "--output", "0"];

        Assert.Contains("m-2 at least 1.25", Rows(Run(call).Output));
        Assert.Contains("m-2 2.00", Rows(Run([.. call, "--cache-life", "3600"]).Output));
        Assert.Contains("m-2 unknown", Rows(Run([.. call, "--cache-life", "60"]).Output));
        Assert.True(Cost(RowOf(Run([.. call, "--json"]).Json, "m-2"), 0).GetProperty("isLowerBound").GetBoolean());
    }

    [Fact]
    public void Another_day_and_a_proposal_stand_beside_today()
    {
        Write("models.json", Registry);
        Write("proposed.json", """
            {
              "models": [
                { "id": "m-1", "provider": "p", "lifecycle": "available", "pricing": { "input": 3, "output": 10 } },
                { "id": "m-9", "provider": "p", "lifecycle": "available", "pricing": { "input": 9, "output": 9 } }
              ]
            }
            """);

        var json = Run("cost", "--input", "10000", "--output", "0", "--on", "2026-06-30", "--with", "proposed.json", "--json").Json;

        var scenarios = json.GetProperty("scenarios").EnumerateArray().Select(scenario => Fields(scenario, "key", "day"));
        Assert.Equal(["now 2026-08-03", "on 2026-06-30", "with 2026-08-03"], scenarios);
        Assert.Equal("0.02 0.04 0.03", Amounts(RowOf(json, "m-1")));
        Assert.Equal([100, 50], new[] { 1, 2 }.Select(place => Cost(RowOf(json, "m-1"), place).GetProperty("changePercent").GetDecimal()));
        Assert.Equal("unknown unknown 0.09", Amounts(RowOf(json, "m-9")));
        var later = Run("cost", "--input", "1", "--output", "0", "--as-of", "2027-01-01", "--json").Json;
        Assert.Equal("unknown", Amounts(RowOf(later, "m-1")));
    }

    [Fact]
    public void A_public_list_can_be_the_proposal()
    {
        Write("models.json", Registry);
        Write("list.json", """
            {
              "m-1": {
                "litellm_provider": "p", "input_cost_per_token": 0.000001, "output_cost_per_token": 0.000002,
                "cache_creation_input_token_cost": 0.000003, "cache_creation_input_token_cost_above_1hr": 0.000006,
                "input_cost_per_token_above_200k_tokens": 0.000004, "output_cost_per_token_above_200k_tokens": 0.000004
              }
            }
            """);

        Assert.Equal("0.000002 0.000001", Amounts(RowOf(With("--input", "1", "--output", "0"), "m-1")));
        Assert.Equal("0.80004 0.80004", Amounts(RowOf(With("--input", "200010", "--output", "0"), "m-1")));
        var written = With("--input", "1000", "--cache-write", "1000", "--cache-life", "3600", "--output", "0");
        Assert.Equal("0.0025 0.006", Amounts(RowOf(written, "m-1")));
        Assert.Equal("unknown", Amounts(RowOf(With("--input", "1", "--output", "0"), "m-2")).Split(' ')[1]);

        JsonElement With(params string[] tokens) => Run(["cost", .. tokens, "--with", "list.json", "--json"]).Json;
    }

    [Fact]
    public void A_baseline_is_compared_with_every_row_of_its_currency()
    {
        Write("models.json", Registry);

        var run = Run("cost", "--input", "1000000", "--output", "100000", "--baseline", "m-2");

        Assert.Contains("m-1 6.00 USD +300 %", Rows(run.Output));
        Assert.Contains("m-3 1.10 EUR", Rows(run.Output));
        Assert.Contains("m-2 1.50 USD", Rows(run.Output));
        Assert.Contains("vs m-2", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Budget (Now): m-1 costs 4.30 USD, within the budget of 4.30 USD.", "4.3", "m-1")]
    [InlineData(1, "Budget (Now): m-1 costs 4.30 USD, above the budget of 4.29 USD.", "4.29", "m-1")]
    [InlineData(1, "Budget (Now): hard costs 4.30 USD, above the budget of 1.00 USD.", "1", "hard")]
    [InlineData(1, "what m-4 costs is not known, so that the budget of 99.00 USD cannot be confirmed.", "99", "m-4")]
    [InlineData(1, "m-3 costs 2.30 EUR, which cannot be compared with the budget of 99.00 USD.", "99", "m-3")]
    public void A_budget_fails_what_is_not_known_to_be_within_it(int exitCode, string sentence, string budget, string target)
    {
        Write("models.json", Registry);

        string[] tokens = ["--requests", "1000", "--input", "2000", "--cached", "1500", "--output", "300"];
        var run = Run(["cost", .. tokens, "--budget", budget, "--for", target]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(sentence, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The traffic is missing")]
    [InlineData("The traffic is missing", "--input", "1")]
    [InlineData("--cached and --cache-write are more than --input", "--input", "1", "--cached", "2", "--output", "1")]
    [InlineData("--input is '1k': expected a whole number from 0 to 2147483647.", "--input", "1k", "--output", "1")]
    [InlineData("--mode is \"bach\"; did you mean \"batch\"?", "--input", "1", "--output", "1", "--mode", "bach")]
    [InlineData("--period is \"mont\"; did you mean \"month\"?", "--input", "1", "--output", "1", "--period", "mont")]
    [InlineData("--traffic and --input exclude each other", "--input", "1", "--traffic", "t.csv")]
    [InlineData("There is no file", "--traffic", "t.csv")]
    [InlineData("--budget needs --for", "--input", "1", "--output", "1", "--budget", "1")]
    [InlineData("give --budget, too", "--input", "1", "--output", "1", "--for", "m-1")]
    [InlineData("--budget is '1,5': expected an amount", "--input", "1", "--output", "1", "--for", "m-1", "--budget", "1,5")]
    [InlineData("The registry has no model \"m9\"", "--input", "1", "--output", "1", "--baseline", "m9")]
    [InlineData("--markdown is", "--input", "1", "--output", "1", "--markdown", "models.json")]
    [InlineData("is not a known price list", "--input", "1", "--output", "1", "--with", "other.json")]
    public void A_wrong_argument_is_refused(string error, params string[] arguments)
    {
        Write("models.json", Registry);
        Write("other.json", "{}");

        var run = Run(["cost", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(error, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_the_table_and_the_traffic_is_never_overwritten()
    {
        Write("models.json", Registry);
        Write("t.csv", "input,output,model\n1000000,0,m-1\n");

        var run = Run("cost", "--traffic", "t.csv", "--markdown", "cost.md");

        Assert.Equal("cost.md: the cost of 1 line of traffic is written.\n", run.Output);
        Assert.Contains("\n| as the file says | 4.00 USD |\n", Read("cost.md"), StringComparison.Ordinal);
        Assert.Equal(2, Run("cost", "--traffic", "t.csv", "--markdown", "t.csv").ExitCode);
    }

    [Fact]
    public void The_report_has_the_costs_of_a_file()
    {
        Write("models.json", Registry);
        Write("t.csv", "input,output\n1000000,0\n");

        Assert.Contains("hard: m-1 4.00 USD", Run("report", "--traffic", "t.csv").Text, StringComparison.Ordinal);
        Assert.Equal("4", Amounts(RowOf(Run("report", "--traffic", "t.csv", "--json").Json, "m-1")));
        Assert.Equal(0, Run("report", "--traffic", "t.csv", "--markdown", "r.md", "--html", "r.html").ExitCode);
        Assert.Contains("## Cost per month", Read("r.md"), StringComparison.Ordinal);
        Assert.Contains("<h2>Cost of the traffic</h2>", Read("r.html"), StringComparison.Ordinal);
        Assert.Equal(2, Run("report", "--traffic", "t.csv", "--html", "t.csv").ExitCode);
    }

    [Fact]
    public void A_table_fits_a_console_of_80_columns()
    {
        Width = 80;
        Write("models.json", Registry);

        string[] tokens = ["--requests", "1000000", "--input", "2000", "--output", "300"];
        var output = Run(["cost", .. tokens, "--on", "2026-06-30", "--baseline", "m-2"]).Output;

        var table = output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();
        Assert.Contains("m-1 7,000.00 USD 14,000.00 USD +100 % +100 %", Rows(output));
        Assert.All(table, line => Assert.InRange(line.Length, 0, 80));
    }
}
