using System.Xml.Linq;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Reporting;

namespace ModelRegistry.Tool.Tests;

public class ReportTests : ToolRun
{
    private const string Registry = """
        {
          "maxAgeDays": 31,
          "models": [
            {
              "id": "m-1", "provider": "p", "name": "M <One> | \"best\"", "lifecycle": "deprecated", "shutdown": "2026-09-02", "owner": "team",
              "idVerified": { "on": "2026-08-01", "source": "call" }, "fallback": ["m-2"],
              "pricing": { "input": 2.50, "output": 10, "cacheRead": { "discount": 0.90 }, "verified": { "on": "2026-07-02", "source": "a & b", "by": "Kim" } },
              "checks": { "billing": { "on": "2026-07-03", "source": "bill" } }
            },
            { "id": "m-2", "provider": "p", "lifecycle": "available", "pricing": { "perTokens": 1000, "input": 0.005, "modes": { "batch": { "input": 0.0025 }, "flex": { "discount": 0.20 } }, "above": [ { "inputTokens": 1000, "input": 0.01, "output": 0.02 } ] }, "limits": { "maxOutputTokens": 8000 } }
          ],
          "tiers": {
            "hard": { "models": ["m-1", "m-2"], "timeoutSeconds": 1.5, "requires": ["billing", "evals"], "use": "Hard work" },
            "cheap": { "models": ["m-2"], "requires": ["billing"] }
          }
        }
        """;

    [Fact]
    public void The_tables_show_what_the_registry_says_on_the_day()
    {
        Write("models.json", Registry);

        var tables = Tables();

        Assert.Equal(
            [
                "Tiers", "Shut down by 2026-11-01 (90 days)", "Models", "Prices per million tokens", "Limits", "Evals", "Readiness", "Dates",
            ],
            tables.Keys);
        Assert.Equal("2026-09-02 (in 30 days)", Cell("Models", 0, "Shutdown"));
        Assert.Equal("m-2", Cell("Models", 0, "Falls back to"));
        Assert.Equal("0.25", Cell("Prices per million tokens", 0, "Cache read"));
        Assert.Equal("2026-07-02 by Kim (32 days ago, stale: allowed 31)", Cell("Prices per million tokens", 0, "Verified"));
        Assert.Equal("5.00", Cell("Prices per million tokens", 1, "Input"));
        Assert.Equal("unknown", Cell("Prices per million tokens", 1, "Output"));
        Assert.Equal("never", Cell("Prices per million tokens", 1, "Verified"));
        Assert.Equal(
            [
                "standard 5.00 unknown unknown unknown", "above 1,000 tokens 10.00 20.00 unknown unknown", "batch 2.50 unknown unknown unknown",
                "flex 4.00 unknown unknown unknown", "flex above 1,000 tokens 8.00 16.00 unknown unknown",
            ],
            tables["Prices per million tokens"].Skip(1).Select(row
                => string.Join(' ', new[] { "For", "Input", "Output", "Cache read", "Cache write" }.Select(column => row[column]))));
        Assert.Equal(
            ["8,000", "unknown", "", "unknown"],
            new[] { "Max output tokens", "Context window", "Dimensions", "Regions" }.Select(column => Cell("Limits", 0, column)));
        Assert.Equal("m-1", Cell("Tiers", 0, "Serves today"));
        Assert.Equal("nobody", Cell("Tiers", 1, "Serves today"));
        Assert.Equal("m-2: id not verified", Cell("Tiers", 1, "Cannot be called"));
        Assert.Equal("2026-08-01 (2 days ago)", Cell("Readiness", 0, "Id verified"));
        Assert.Equal("deprecated", Cell("Readiness", 0, "What speaks against it"));
        Assert.Equal("evals", Cell("Readiness", 0, "Checks outstanding"));
        Assert.Equal("billing, evals", Cell("Readiness", 1, "Checks outstanding"));
        Assert.Equal("m-1, then m-2", Cell("Tiers", 0, "Chain"));
        Assert.Equal("1.5 s", Cell("Tiers", 0, "Timeout"));

        string Cell(string table, int row, string column) => tables[table][row][column];
    }

    [Fact]
    public void The_price_of_writing_to_the_cache_is_shown_for_each_life()
    {
        Write("models.json", """
            {
              "models": [ {
                "id": "m-1", "provider": "p",
                "pricing": {
                  "input": 3, "cacheWrite": [ { "lifeSeconds": 3600, "price": 6 }, { "lifeSeconds": 300, "multiplier": 1.25 } ],
                  "modes": { "batch": { "cacheWrite": [ { "lifeSeconds": 60, "price": 1 } ] } },
                  "above": [ { "inputTokens": 1000, "input": 6 } ]
                }
              } ]
            }
            """);

        var prices = Tables()["Prices per million tokens"];

        Assert.Equal(
            ["standard: 3.75 for 300 s, 6.00 for 3600 s", "above 1,000 tokens: 7.50 for 300 s", "batch: 1.00 for 60 s"],
            prices.Select(row => $"{row["For"]}: {row["Cache write"]}"));
    }

    [Fact]
    public void The_dates_come_in_their_order_and_those_of_a_retired_model_are_over()
    {
        Write("models.json", """
            {
              "maxAgeDays": 30,
              "models": [
                {
                  "id": "m-1", "provider": "p", "lifecycle": "deprecated", "shutdown": "2026-08-02", "idVerified": { "on": "2026-08-01", "source": "s" },
                  "pricing": { "input": 1, "from": "2026-08-04", "until": "2026-12-01", "verified": { "on": "2026-07-01", "source": "s" } },
                  "checks": { "billing": { "on": "2026-08-01", "source": "s" } }
                },
                { "id": "m-2", "provider": "p", "lifecycle": "retired", "shutdown": "2026-01-01", "idVerified": { "on": "2026-01-01", "source": "s" } }
              ]
            }
            """);

        Assert.Equal(
            [
                "2026-07-31 (3 days ago): verify again: price",
                "2026-08-02 (1 day ago): shut down, and still called deprecated",
                "2026-08-04 (in 1 day): new prices",
                "2026-08-31 (in 28 days): verify again: id, billing",
                "2026-12-01 (in 120 days): its prices end",
            ],
            Tables()["Dates"].Select(row => $"{row["Date"]} ({row["When"]}): {row["What"]}"));
        Assert.Equal(
            [
                "2026-07-31 m-1 verifyAgain price", "2026-08-02 m-1 shutdown ", "2026-08-04 m-1 pricesBegin ",
                "2026-08-31 m-1 verifyAgain id,billing", "2026-12-01 m-1 pricesEnd ",
            ],
            Run("report", "--json").Json.GetProperty("dates").EnumerateArray().Select(coming
                => $"{Fields(coming, "date", "id", "event")} {string.Join(',', coming.GetProperty("facts").EnumerateArray())}"));
    }

    [Fact]
    public void What_is_stale_is_what_check_would_say()
    {
        Write("models.json", Registry);
        Write(".globalconfig", "is_global = true\nmodel_registry.max_age_days = 1\n");

        Assert.EndsWith("facts verified 0, facts stale 3, facts never verified 3.", Run("report").Text, StringComparison.Ordinal);
        Assert.Equal(3, Run("check", "--json").Json.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("rule").GetString() == "LLM1009"));
    }

    [Fact]
    public void Json_has_the_prices_of_every_chain_as_exact_numbers()
    {
        Write("models.json", Registry);

        var prices = Run("report", "--json").Json.GetProperty("tierPrices").EnumerateArray();

        Assert.Equal(
            ["hard m-1 USD 2.5 10", "hard m-2 USD 5 null", "cheap m-2 USD 5 null"],
            prices.Select(price => Fields(price, "tier", "id", "currency", "input", "output")));
    }

    [Fact]
    public void Markdown_has_the_chart_and_the_tables_and_a_text_in_it_is_no_markup()
    {
        Write("models.json", Registry);

        var run = Run("report", "--markdown", "models.md");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("models.md: the report of 2 models as of 2026-08-03 is written.\n", run.Output);
        var markdown = Read("models.md");
        Assert.StartsWith("# Models as of 2026-08-03\n\nmodels 2, ready to call 1, facts verified 2, facts stale 1, facts never verified 3.\n\n## Price per tier\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| hard | M \\<One\\> \\| \"best\" | **serves today** | input | 2.50 | " + new string('█', 8) + " | **2026-07-02 by Kim (32 days ago, stale: allowed 31)** |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| hard | m-2 | fallback | output | unknown |  | **never** |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| M \\<One\\> \\| \"best\" | m-1 | p | deprecated | granted |", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_has_a_bar_of_its_length_for_each_price_of_a_chain_and_says_what_is_stale()
    {
        Write("models.json", Registry);

        var body = Html();

        Assert.Equal(
            ["input 0.25 2.50 input", "output 1 10.00 output", "input 0.5 5.00 input", "output 0 unknown output", "input 0.5 5.00 input", "output 0 unknown output"],
            ByClass(body, "bar").Select(bar => $"{ClassOf(bar)[4..]} {bar.Element("i")!.Attribute("style")!.Value["--part:".Length..]} {bar.Element("span")!.Value}"));
        Assert.Equal(["0", "2", "4", "6", "8", "10"], ByClass(body, "marks").Single().Elements().Select(mark => mark.Value));
        Assert.Equal(
            [
                "b: M <One> | \"best\", serves today", "span: m-2, fallback",
                "span: m-2, cannot be called: id not verified",
            ],
            ByClass(body, "who").Select(who => who.Elements().ToList()).Select(who => $"{who[0].Name}: {who[0].Value}, {who[1].Value}"));
        Assert.Equal("Nobody serves it today.", ByClass(body, "tier").Last().Elements("p").Last().Value);
        Assert.Equal(
            ["price verified: 2026-07-02 by Kim (32 days ago, stale: allowed 31)", "price verified: never", "price verified: never"],
            body.Descendants("small").Where(text => ClassOf(text) == "bad").Select(text => text.Value));
        Assert.Equal(["2 models", "1 ready to call", "2 facts verified", "1 facts stale", "3 facts never verified"], ByClass(body, "figures").Single().Elements().Select(figure => $"{figure.Element("b")!.Value} {figure.LastNode}"));
    }

    [Fact]
    public void Whatever_a_text_holds_it_is_text_on_the_page_and_only_a_web_address_is_a_link()
    {
        const string Hostile = "</td><script>alert(1)</script> \" onload=x ' & ]]> --> \u0001\u0085\u2028\u202e é";
        var text = System.Text.Json.JsonSerializer.Serialize(Hostile);
        Write("models.json", $$"""
            {
              "models": [
                { "id": "m-1", "provider": "p", "name": {{text}}, "lifecycle": "available", "owner": {{text}}, "pricing": { "input": 1, "verified": { "on": "2026-08-01", "source": "https://example.com/?a=\"><b>", "by": {{text}} } } },
                { "id": "m-2", "provider": "p", "lifecycle": "available", "pricing": { "input": 1, "verified": { "on": "2026-08-01", "source": "javascript:alert(1)" } } }
              ],
              "tiers": { "t": { "models": ["m-1", "m-2"], "use": {{text}} } }
            }
            """);

        var body = Html();
        Assert.Equal(0, Run("report", "--markdown", "models.md").ExitCode);

        var shown = Hostile.Replace('\u0001', ' ').Replace('\u0085', ' ');
        Assert.Empty(body.Descendants("script"));
        Assert.Contains(body.Descendants("td"), cell => cell.Value == shown);
        Assert.Equal(shown, ByClass(body, "tier").Single().Element("p")!.Value);
        Assert.Equal("https://example.com/?a=%22%3E%3Cb%3E", Assert.Single(Links(), link => link[0] != '#'));
        Assert.Equal(2, Links().Count(link => link[0] == '#'));
        Assert.DoesNotContain("<script", Read("models.md").Replace("\\<", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(Read("models.md").Split('\n'), line => Assert.Matches("^(|#.*|\\|.*\\||(models [0-9]|No |In a tier).*\\.)$", line));

        List<string> Links() => [.. body.Descendants("a").Select(link => link.Attribute("href")!.Value)];
    }

    [Fact]
    public void The_page_needs_no_other_file_and_no_network()
    {
        Write("models.json", Registry);

        Html();

        Assert.DoesNotMatch("(?i)<link|<script|<img|@import|url\\(|src=", Read("models.html"));
    }

    [Fact]
    public void Without_a_price_of_a_tier_there_is_no_chart()
    {
        Write("models.json", """{ "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available" } ], "tiers": { "t": { "models": ["m-1"] } } }""");

        Assert.Equal(0, Run("report", "--html", "models.html").ExitCode);

        Assert.DoesNotContain("<figure>", Read("models.html"), StringComparison.Ordinal);
        Assert.Equal(0, Run("report", "--markdown", "models.md").ExitCode);
        Assert.DoesNotContain("Price per tier", Read("models.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_the_tables_are_shown()
    {
        Write("models.json", Registry);

        var run = Run("report");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Prices per million tokens Model For Currency Input Output", run.Text, StringComparison.Ordinal);
        Assert.Contains("cheap nobody m-2: id not verified m-2 0", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Deadline", run.Text, StringComparison.Ordinal);
        Assert.EndsWith("As of 2026-08-03: models 2, ready to call 1, facts verified 2, facts stale 1, facts never verified 3.", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_narrow_console_each_row_is_a_paragraph_and_no_text_commands_the_terminal()
    {
        Width = 60;
        Write("models.json", """{ "models": [ { "id": "m-1", "provider": "p", "name": "M\u001b[2J\u202e1", "lifecycle": "available" } ] }""");

        var output = Run("report").Output;

        Assert.StartsWith("Models\nM [2J 1\n  Id: m-1\n  Provider: p\n  Lifecycle: available\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output, character => character is '\u001b' or '\u202e');
    }

    [Fact]
    public void A_registry_with_errors_is_not_reported_in_part()
    {
        Write("models.json", """{ "models": [ { "id": "m-1" } ] }""");

        var run = Run("report", "--html", "models.html");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("has errors: correct first", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Folder, "models.html")));
    }

    [Theory]
    [InlineData(0.075, "0 0.02 0.04 0.06 0.08")]
    [InlineData(1, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(12, "0 2 4 6 8 10 12")]
    [InlineData(12.5, "0 2.5 5 7.5 10 12.5")]
    [InlineData(30, "0 5 10 15 20 25 30")]
    [InlineData(600, "0 100 200 300 400 500 600")]
    public void The_scale_has_round_marks_and_reaches_the_dearest_price(double dearest, string marks)
    {
        Write("models.json", FormattableString.Invariant($$"""{ "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available", "pricing": { "output": {{dearest}} } } ], "tiers": { "t": { "models": ["m-1"] } } }"""));

        Assert.Equal(marks, string.Join(' ', ByClass(Html(), "marks").Single().Elements().Select(mark => mark.Value)));
    }

    /// <summary>The tables as every form of the report shows them: by title, each row by the names of its columns.</summary>
    private Dictionary<string, List<Dictionary<string, string>>> Tables()
        => RegistryReport.Of(RegistrySet.Read([Path.Combine(Folder, "models.json")]), Today).Tables.ToDictionary(
            table => table.Title,
            table => table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(cell => cell.First.Name, cell => cell.Second.Text)).ToList());

    /// <summary>The body of the page, which is well-formed.</summary>
    private XElement Html()
    {
        Assert.Equal(0, Run("report", "--html", "models.html").ExitCode);
        var html = Read("models.html");
        var start = html.IndexOf("<body>", StringComparison.Ordinal);
        return XElement.Parse(html[start..(html.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length)], LoadOptions.PreserveWhitespace);
    }

    private static IEnumerable<XElement> ByClass(XElement body, string name) => body.Descendants().Where(element => ClassOf(element).Split(' ').Contains(name));

    private static string ClassOf(XElement element) => element.Attribute("class")?.Value ?? string.Empty;
}
