using System.Text;

namespace ModelRegistry.Tool.Tests;

/// <summary>Files as teams have them, however they are written: a command that changes one changes nothing else in it, and nothing twice.</summary>
public class OddFileTests : ToolRun
{
    private const string Entry = "\"id\":\"m-1\",\"provider\":\"p\",\"lifecycle\":\"available\",\"pricing\":{\"input\":1}";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["on one line"] = $"{{\"models\":[{{{Entry}}}]}}",
        ["on one line with spaces and commas"] = "{ \"models\": [ { \"id\": \"m-1\", \"provider\": \"p\", \"lifecycle\": \"available\", \"pricing\": { \"input\": 1, }, }, ], }",
        ["with tabs"] = "{\n\t\"models\": [\n\t\t{\n\t\t\t\"id\": \"m-1\",\n\t\t\t\"provider\": \"p\",\n\t\t\t\"lifecycle\": \"available\",\n\t\t\t\"pricing\": { \"input\": 1 }\n\t\t}\n\t]\n}\n",
        ["with comments everywhere"] =
            """
            /* a */ { // b
              /* c */ "models" /* d */ : /* e */ [ // f
                // g
                { // h
                  "id" /* i */ : "m-1" /* j */, // k
                  "provider": "p",
                  "lifecycle": "available", /* l */
                  "pricing": { "input": 1 /* m */ } // n
                  // o
                } /* p */ // q
                // r
              ] // s
              // t
            } // u
            // v
            """,
        ["with commas first"] = "{\n  \"models\":\n  [\n    { \"id\": \"m-1\"\n    , \"provider\": \"p\"\n    , \"lifecycle\": \"available\"\n    , \"pricing\": { \"input\": 1 }\n    }\n  ]\n}\n",
        ["with everything on its own line"] = "{\n\"models\"\n:\n[\n{\n\"id\"\n:\n\"m-1\"\n,\n\"provider\"\n:\n\"p\"\n,\n\"lifecycle\"\n:\n\"available\"\n,\n\"pricing\"\n:\n{\n\"input\"\n:\n1\n}\n}\n]\n}",
        ["with empty objects"] = $"{{ \"models\": [ {{ {Entry.Replace("{\"input\":1}", "{ }", StringComparison.Ordinal)}, \"checks\": {{}}, \"idVerified\": null }} ], \"tiers\": {{}} }}",
    };

    private static readonly string[][] Commands =
    [
        ["stamp", "m-1", "--source", "s"],
        ["stamp", "m-1", "--source", "s", "--what", "pricing", "--what", "billing", "--by", "Jo"],
        ["add", "m-2", "--provider", "p"],
        ["import", "m-3", "--provider", "p", "--from", "list.json"],
    ];

    public static TheoryData<string, int, string, bool> All()
    {
        var data = new TheoryData<string, int, string, bool>();
        foreach (var name in Files.Keys)
        {
            for (var command = 0; command < Commands.Length; command++)
            {
                data.Add(name, command, "\n", false);
                data.Add(name, command, "\r\n", true);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_command_adds_to_a_file_what_it_says_and_nothing_twice(string name, int command, string lineBreak, bool hasMark)
    {
        var text = Files[name].ReplaceLineEndings(lineBreak);
        var path = Path.Combine(Folder, "models.json");
        File.WriteAllText(path, text, new UTF8Encoding(hasMark));
        Write("list.json", """
            { "m-3": { "litellm_provider": "p", "input_cost_per_token": 2e-06, "input_cost_per_token_above_272k_tokens": 4e-06, "input_cost_per_token_batches": 1e-06, "max_output_tokens": 10, "deprecation_date": "2026-09-01" } }
            """);

        var run = Run(Commands[command]);
        Assert.Empty(run.Errors);
        Assert.Equal(0, run.ExitCode);

        var first = File.ReadAllBytes(path);
        var changed = Read("models.json");
        Assert.Equal(hasMark, first[0] == 0xEF);
        Assert.Equal(changed.ReplaceLineEndings(lineBreak), changed);
        AssertWithin(text.Replace("null", string.Empty, StringComparison.Ordinal), changed);
        Assert.Equal(0, Run("check").ExitCode);
        Assert.Equal(0, Run(Commands[command]).ExitCode);
        Assert.Equal(first, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("{}", "add", "m-2", "--provider", "p")]
    [InlineData("{ \"models\": [] }", "import", "m-3", "--provider", "p", "--from", "list.json")]
    [InlineData("{\r\n}", "add", "m-2", "--provider", "p")]
    public void A_registry_without_a_model_gets_its_first(string text, params string[] arguments)
    {
        Write("models.json", text);
        Write("list.json", """{ "m-3": { "litellm_provider": "p", "input_cost_per_token": 2e-06 } }""");

        Assert.Equal(0, Run(arguments).ExitCode);

        Assert.Contains($"\"{arguments[1]}\"", Read("models.json"), StringComparison.Ordinal);
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Theory]
    [InlineData("", "stamp", "m-1", "--source", "s")]
    [InlineData("[]", "add", "m-2", "--provider", "p")]
    [InlineData("{ \"models\": { } }", "add", "m-2", "--provider", "p")]
    [InlineData("{ \"models\": [ { \"id\": \"m-1\" ", "add", "m-2", "--provider", "p")]
    [InlineData("{ \"models\": [ { \"id\": \"m-1\" ", "import", "m-3", "--provider", "p", "--from", "list.json")]
    [InlineData("{ \"models\": [ ] }\nand more", "add", "m-2", "--provider", "p")]
    [InlineData("{ \"models\": [ {" + Entry + "} ] } }", "stamp", "m-1", "--source", "s")]
    [InlineData("{ \"models\": [ ] }\nand more", "import", "m-3", "--provider", "p", "--from", "list.json")]
    [InlineData("{ \"models\": [ ] }", "add", "m-2", "--provider", "p\n")]
    [InlineData("{ \"models\": [ ] }", "add", "m\u0001", "--provider", "p")]
    public void What_cannot_be_changed_safely_is_refused_with_a_reason_and_stays(string text, params string[] arguments)
    {
        Write("models.json", text);
        Write("list.json", """{ "m-3": { "litellm_provider": "p", "input_cost_per_token": 2e-06 } }""");

        var run = Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Errors.Trim());
        Assert.Empty(run.Output);
        Assert.Equal(text, Read("models.json"));
    }

    [Theory]
    [InlineData("add", "m-2", "--provider", "p")]
    [InlineData("stamp", "m-1", "--source", "s")]
    public void A_file_that_is_no_Unicode_is_refused_and_stays(params string[] arguments)
    {
        var path = Path.Combine(Folder, "models.json");
        File.WriteAllText(path, Files["with tabs"].Replace("\"p\"", "\"p\u00e9\"", StringComparison.Ordinal), Encoding.Latin1);
        var old = File.ReadAllBytes(path);

        var run = Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("save it as UTF-8", run.Errors, StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_stays_UTF_16(string encoding)
    {
        var path = Path.Combine(Folder, "models.json");
        File.WriteAllText(path, Files["with comments everywhere"], Encoding.GetEncoding(encoding));
        var mark = File.ReadAllBytes(path)[..2];

        Assert.Equal(0, Run("add", "模型-2", "--provider", "p").ExitCode);

        Assert.Equal(mark, File.ReadAllBytes(path)[..2]);
        Assert.Contains("模型-2", File.ReadAllText(path, Encoding.GetEncoding(encoding)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no folder for", "report", "--html", "none/models.html")]
    [InlineData("There is no folder for", "check", "--sarif", "none/out.sarif")]
    [InlineData("is a folder: name a file in it.", "report", "--markdown", ".")]
    public void A_file_that_cannot_be_written_is_refused_before_anything_is_shown(string reason, params string[] arguments)
    {
        Write("models.json", Files["with tabs"]);

        var run = Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    /// <summary>Whatever was in the text is still there, in its order.</summary>
    private static void AssertWithin(string text, string changed)
    {
        var position = 0;
        foreach (var character in changed)
        {
            if (position < text.Length && text[position] == character)
            {
                position++;
            }
        }

        Assert.True(position == text.Length, $"Lost from \"{text[position..]}\" on in:\n{changed}");
    }
}
