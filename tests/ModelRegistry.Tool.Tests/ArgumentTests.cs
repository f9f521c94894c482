namespace ModelRegistry.Tool.Tests;

/// <summary>Whatever is passed to the tool, it says what is wrong in sentences, and ends with 2.</summary>
public sealed class ArgumentTests : ToolRun
{
    private static readonly string[] Values =
    [
        "", " ", "x", "0", "-1", "1.5", "1,5", "99999999999", "1e3", "٣", "NaN",
        "2026-02-30", "2026-13-01", "0001-01-01", "9999-12-31", "10000-01-01", "26-01-01",
        "-", "--", "--nope", "@", "@models.json", "@none", "/", ".", "..", "none/there.json", "C:\\x", "*",
        "a\0b", "a\nb", "\u0001", "\ud83d", "%s{0}", "…", new('a', 5_000),
    ];

    /// <summary>Each is run as it is, and with one more argument.</summary>
    private static readonly string[] Commands =
    [
        "", "check", "check --as-of", "check --max-age-days", "check --baseline", "check --sarif", "check --json --as-of",
        "check --max-age-days 3 --max-age-days",
        "stamp", "stamp m-1 --source", "stamp --source s", "stamp m-1 --source s --on", "stamp m-1 --source s --by",
        "stamp m-1 --source s --what", "stamp m-1 --source s --registry", "stamp m-1 --source s --on 2026-08-01 --on",
        "add", "add --provider p", "add m-2 --provider", "add m-2 --provider p --registry",
        "import --provider p --from list.json", "import m-2 --provider p --from", "import m-2 --from list.json --provider",
        "import m-2 --provider p --from list.json --as-of", "import m-2 --provider p --from list.json --registry",
        "diff", "diff --against", "diff --against list.json --list-date", "diff --against list.json --as-of",
        "diff --against list.json --provider", "diff --against list.json --registry",
        "diff --timeout", "import m-2 --provider p --from list.json --update --timeout",
        "stamp --all --source-is", "stamp --all --source-is s --what",
        "verify", "verify --provider", "verify --provider p --url", "verify --provider openai --key-variable",
        "verify --scope", "verify --by",
        "verify --timeout", "verify --dry-run --registry",
        "eval", "eval --evals", "eval --baseline", "eval --baseline m-1 --candidate", "eval --baseline m-1 --candidate m-2 --endpoint",
        "eval --baseline m-1 --candidate m-2 --endpoint p=", "eval --key-variable", "eval --baseline m-1 --candidate m-2 --key-variable p=",
        "eval --parallel", "eval --repeat", "eval --seed", "eval --import", "eval --import promptfoo.json --baseline m-1 --output",
        "eval --import promptfoo.json --baseline m-1 --write --by", "eval --import promptfoo.json --baseline m-1 --cache",
        "eval --timeout", "eval --import promptfoo.json --baseline m-1 --registry",
        "report", "report --as-of", "report --html", "report --markdown", "report --registry",
    ];

    private const string Registry = """
        {
          "maxAgeDays": 36500,
          "models": [
            {
              "id": "m-1", "provider": "p", "lifecycle": "available", "shutdown": "9999-12-31",
              "idVerified": { "on": "9999-12-31", "source": "s" },
              "pricing": { "input": 1, "from": "0001-01-01", "until": "9999-12-31", "verified": { "on": "0001-01-01", "source": "s" } }
            }
          ]
        }
        """;

    private const string List = """
        {
          "m-1": { "litellm_provider": "p" },
          "m-2": { "litellm_provider": "p", "input_cost_per_token": 1e-06, "deprecation_date": "9999-12-31" }
        }
        """;

    private const string Results = """{ "results": { "results": [ { "provider": "m-1", "success": true, "gradingResult": {} } ] } }""";

    public static TheoryData<string> All() => [.. Commands];

    [Theory]
    [MemberData(nameof(All))]
    public void A_value_of_any_kind_is_taken_or_refused_in_words(string command)
    {
        var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var value in Values.Cast<string?>().Append(null))
        {
            Write("models.json", Registry);
            Write("list.json", List);
            Write("promptfoo.json", Results);

            var run = Run(value is null ? arguments : [.. arguments, value]);

            Assert.InRange(run.ExitCode, 0, 2);
            Assert.Equal(run.ExitCode == 2, run.Errors.Length > 0 && !run.Errors.StartsWith("For ", StringComparison.Ordinal));
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("model-registry failed", run.Errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("36501")]
    public void An_age_that_is_no_number_of_days_is_refused(string value)
    {
        Write("models.json", """{ "models": [] }""");

        var run = Run("check", "--max-age-days", value);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            $"--max-age-days is '{value}': expected a whole number of days from 1 to 36500.\n", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    /// <summary>Cloudflare's ids begin like a file of arguments.</summary>
    [Fact]
    public void An_id_can_begin_with_an_at_sign()
    {
        Write("models.json", """{ "models": [] }""");

        Assert.Equal(0, Run("add", "@cf/meta/llama-3.1-8b-instruct", "--provider", "cloudflare").ExitCode);
        Assert.Equal(0, Run("stamp", "@cf/meta/llama-3.1-8b-instruct", "--source", "s").ExitCode);
    }

    [Fact]
    public void A_fault_of_the_tool_is_told_in_a_line()
    {
        Write("models.json", """{ "models": [] }""");
        using var errors = new StringWriter();

        var exitCode = ToolCommand.Run(["add", "m-1", "--provider", "p"], new ToolHost(null!, null!, errors, Folder, Today));

        Assert.Equal(2, exitCode);
        Assert.Matches(
            @"^model-registry failed \(\w+Exception: .+\)\. This is a bug of the tool: report it at https://\S+\.\r?\n$",
            errors.ToString());
    }
}
