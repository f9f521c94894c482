using System.Xml.Linq;

namespace ModelRegistry.Tool.Tests;

public class ReportTests : ToolRun
{
    private const string Registry = """
        {
          "models": [
            {
              "id": "m-1", "provider": "p", "name": "M <One> | \"best\"", "lifecycle": "deprecated", "shutdown": "2026-09-02", "owner": "team",
              "idVerified": { "on": "2026-08-01", "source": "call" }, "fallback": ["m-2"],
              "pricing": { "input": 2.50, "output": 10, "cacheRead": { "discount": 0.90 }, "verified": { "on": "2026-07-02", "source": "a & b" } },
              "checks": { "billing": { "on": "2026-07-03", "source": "bill" } }
            },
            { "id": "m-2", "provider": "p", "lifecycle": "available", "pricing": { "perTokens": 1000, "input": 0.005 } }
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

        var tables = Run("report", "--json").Json.GetProperty("tables").EnumerateArray().ToDictionary(table => table.GetProperty("title").GetString()!, table => table.GetProperty("rows"));

        Assert.Equal(["Models", "Prices per million tokens", "Readiness", "Tiers"], tables.Keys);
        Assert.Equal("2026-09-02 (in 30 days)", Cell("Models", 0, "Shutdown"));
        Assert.Equal("m-2", Cell("Models", 0, "Falls back to"));
        Assert.Equal("0.25", Cell("Prices per million tokens", 0, "Cache read"));
        Assert.Equal("2026-07-02 (32 days ago)", Cell("Prices per million tokens", 0, "Verified"));
        Assert.Equal("5.00", Cell("Prices per million tokens", 1, "Input"));
        Assert.Equal("unknown", Cell("Prices per million tokens", 1, "Output"));
        Assert.Equal("never", Cell("Prices per million tokens", 1, "Verified"));
        Assert.Equal("deprecated", Cell("Readiness", 0, "What speaks against it"));
        Assert.Equal("evals", Cell("Readiness", 0, "Checks outstanding"));
        Assert.Equal("billing, evals", Cell("Readiness", 1, "Checks outstanding"));
        Assert.Equal("m-1, then m-2", Cell("Tiers", 0, "Chain"));
        Assert.Equal("1.5 s", Cell("Tiers", 0, "Timeout"));

        string? Cell(string table, int row, string column) => tables[table][row].GetProperty(column).GetString();
    }

    [Fact]
    public void Markdown_is_written_to_the_file_and_a_text_in_it_is_no_markup()
    {
        Write("models.json", Registry);

        var run = Run("report", "--markdown", "models.md");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("# Models as of 2026-08-03\n\n## Models\n\n| Model | Id | Provider |", Read("models.md"), StringComparison.Ordinal);
        Assert.Contains("| M \\<One\\> \\| \"best\" | m-1 | p | deprecated | granted |", Read("models.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_one_well_formed_page_with_a_bar_for_each_price_of_a_tier()
    {
        Write("models.json", Registry);

        Assert.Equal(0, Run("report", "--html", "models.html").ExitCode);

        var html = Read("models.html");
        Assert.Contains("<td>M &lt;One&gt; | &quot;best&quot;</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>a &amp; b</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html.Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        var start = html.IndexOf("<svg", StringComparison.Ordinal);
        var svg = XElement.Parse(html[start..(html.IndexOf("</svg>", StringComparison.Ordinal) + "</svg>".Length)]);
        Assert.Equal(
            ["input 105", "output 420", "input 210", "output 0"],
            svg.Elements().Where(element => element.Name.LocalName == "rect").Select(bar => $"{bar.Attribute("class")!.Value} {bar.Attribute("width")!.Value}"));
        Assert.Equal(
            ["hard", "M <One> | \"best\"", "2.50 input", "10.00 output", "cheap", "m-2", "5.00 input", "unknown output"],
            svg.Elements().Where(element => element.Name.LocalName == "text").Select(text => text.Value));
    }

    [Fact]
    public void Without_a_price_of_a_tier_there_is_no_chart()
    {
        Write("models.json", """{ "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available" } ], "tiers": { "t": { "models": ["m-1"] } } }""");

        Assert.Equal(0, Run("report", "--html", "models.html").ExitCode);

        Assert.DoesNotContain("<svg", Read("models.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_the_tables_are_shown()
    {
        Write("models.json", Registry);

        var run = Run("report");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Prices per million tokens Model Currency Input Output", run.Text, StringComparison.Ordinal);
        Assert.Contains("cheap m-2 0", run.Text, StringComparison.Ordinal);
        Assert.EndsWith("As of 2026-08-03.", run.Text, StringComparison.Ordinal);
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
}
