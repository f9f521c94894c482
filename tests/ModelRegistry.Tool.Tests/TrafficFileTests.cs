using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

public class TrafficFileTests : CostRun
{
    private const string Span = """
        {"gen_ai.request.model":"m-4","gen_ai.response.model":"m-1","gen_ai.usage.input_tokens":10000,
        """ + """
        "gen_ai.usage.output_tokens":0,"model_registry.outcome":"rejected"}
        """;

    [Fact]
    public void A_file_has_a_line_for_each_class_and_what_serves_it()
    {
        Write("models.json", Registry);
        Write("traffic.csv", """
            name,requests,input,cached,cache_write,output,mode,tier,model,team

            "chat, short",1000,1000,,,100,,easy,,a
            nightly,10,5000,0,0,0,batch,,m-1,b
            odd,1,1,0,0,1,,,m-3,c
            """.ReplaceLineEndings("\r\n"));

        var run = Run("cost", "--traffic", "traffic.csv", "--period", "day");

        Assert.Contains("as the file says 0.000002 EUR + 3.05 USD", Rows(run.Output));
        Assert.Contains("m-1 3.05 USD", Rows(run.Output));
        Assert.Contains("m-2 at least 1.50 USD", Rows(run.Output));
        Assert.StartsWith("Traffic: 1,011 requests per day in 3 lines of traffic.csv.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_is_priced_at_the_prices_of_its_days_and_of_today()
    {
        Write("models.json", Registry);
        Write("attempts.jsonl", """
            {"date":"2026-06-30T23:59:59Z","tier":"hard","model":"m-1","input_tokens":10000,"output_tokens":0,"outcome":"served"}
            {"time":"2026-07-01","model":"m-2-latest","input_tokens":1000,"output_tokens":0,"outcome":"served"}
            {"timestamp":"2026-07-02T00:30:00+02:00","attributes":SPAN}
            {"model":"m-2","outcome":"Skipped"}
            """.Replace("SPAN", Span, StringComparison.Ordinal));

        var json = Run("cost", "--traffic", "attempts.jsonl", "--json").Json;

        var scenarios = json.GetProperty("scenarios").EnumerateArray();
        Assert.Equal(["then", "now"], scenarios.Select(scenario => scenario.GetProperty("key").GetString()));
        var assigned = json.GetProperty("costs").EnumerateArray().First();
        Assert.Equal("assigned", assigned.GetProperty("kind").GetString());
        Assert.Equal("0.061 0.041", Amounts(assigned));
        Assert.Equal("m-1 m-2", string.Join(' ', Cost(assigned, 0).GetProperty("models").EnumerateArray().Select(id => id.GetString())));
        Assert.Equal(3, json.GetProperty("traffic").GetProperty("requests").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("traffic").GetProperty("period").ValueKind);
    }

    [Fact]
    public void What_a_log_does_not_know_makes_the_cost_a_lower_bound()
    {
        Write("models.json", Registry);
        Write("log.csv", "model,input,output,is_lower_bound\nm-1,1000000,0,\nm-1,,,\nzz,1,1,\n");

        var output = Run("cost", "--traffic", "log.csv").Output;
        Assert.Contains("as the file says at least 4.00 USD", Rows(output));
        Assert.Contains("Not known: \"zz\" is not in the registry; requests without token counts", output, StringComparison.Ordinal);
        Write("log.csv", "model,input,output,is_lower_bound\nm-1,1000000,0,true\n");
        Assert.Contains("as the file says at least 4.00", Run("cost", "--traffic", "log.csv").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t(1,1): the header is missing", "\n")]
    [InlineData("t(1,1): the header has no column \"output\"", "input\n1\n")]
    [InlineData("t(1,7): unknown column \"ouput\"; did you mean \"output\"?", "input,ouput\n1,1\n")]
    [InlineData("t(1,14): the header has \"input\" twice.", "input,output,input_tokens\n1,1,1\n")]
    [InlineData("t(2,3): \"output\" is '-1': expected a whole number from 0 to 2147483647.", "input,output\n1,-1\n")]
    [InlineData("t(3,1): \"requests\" is '1e3': expected a whole number", "requests,input,output\n1,1,1\n1e3,1,1\n")]
    [InlineData("t(2,3): \"mode\" is 'bach': expected one of standard, batch, flex, priority; did", "input,mode,output\n1,bach,1\n")]
    [InlineData("t(2,1): \"output\" is empty", "input,output\n1,\n")]
    [InlineData("t(2,1): the prompt has 1 tokens, and 2 of it are cached", "input,cached,output\n1,2,0\n")]
    [InlineData("t(2,5): \"date\" is 'soon': expected a day or a time", "input,output,date\n1,1,soon\n")]
    [InlineData("t(2,5): the line has 3 fields, and the header 2.", "input,output\n1,1,1\n")]
    [InlineData("t(2,1): the quote is never closed.", "input,output\n\"1,1\n")]
    [InlineData("t(2,4): a comma or the end of the line is expected", "input,output\n\"1\"1,1\n")]
    [InlineData("t(2,10): ", "{\"input\":1,\"output\":1}\n{\"input\":}\n")]
    [InlineData("t(1,12): unknown property \"outptu\"; did you mean \"output\"?", "{\"input\":1,\"outptu\":1}\n")]
    [InlineData("t(2,1): the line is an array: expected an object.", "{\"input\":1,\"output\":1}\n[]\n")]
    [InlineData("t has no traffic", "input,output\n")]
    public void An_error_of_a_file_has_its_place(string error, string text)
    {
        Write("models.json", Registry);
        Write("t", text);

        var run = Run("cost", "--traffic", "t");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(error, run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
