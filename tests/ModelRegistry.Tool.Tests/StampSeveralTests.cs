namespace ModelRegistry.Tool.Tests;

/// <summary>The weekly round: many models of one source, and every fact of a source.</summary>
public class StampSeveralTests : ToolRun
{
    private const string Registry = """
        {
          "models": [
            { "id": "m-1", "provider": "p", "lifecycle": "available", "idVerified": { "on": "2026-07-01", "source": "page" } },
            {
              "id": "m-2", "provider": "p", "lifecycle": "available",
              "pricing": { "input": 1, "verified": { "on": "2026-07-01", "source": "page", "by": "Kim" } }
            },
            {
              "id": "m-3", "provider": "p", "lifecycle": "available", "idVerified": { "on": "2026-07-01", "source": "log" },
              "access": { "api": { "state": "granted", "verified": { "on": "2026-07-01", "source": "page" } } },
              "checks": { "billing": { "on": "2026-07-01", "source": "page" }, "x-redTeam": { "on": "2026-07-01", "source": "page" } }
            }
          ]
        }
        """;

    public StampSeveralTests() => Write("models.json", Registry);

    [Fact]
    public void Several_models_are_stamped_at_once()
    {
        var run = Run("stamp", "m-1", "p/m-2", "m-3", "m-2", "--source", "new page", "--on", "2026-08-02");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, Count("""{ "on": "2026-08-02", "source": "new page" }"""));
        Assert.Equal(
            [
                "models.json: idVerified of \"m-1\" is now verified 2026-08-02, source new page "
                    + "(before: verified 2026-07-01, source page).",
                "models.json: idVerified of \"m-2\" is now verified 2026-08-02, source new page.",
                "models.json: idVerified of \"m-3\" is now verified 2026-08-02, source new page (before: verified 2026-07-01, source log).",
            ],
            run.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Of_several_models_none_is_stamped_where_one_cannot_be()
    {
        Assert.Equal(2, Run("stamp", "m-2", "m-1", "--what", "pricing", "--source", "page").ExitCode);
        Assert.Equal(2, Run("stamp", "m-1", "m-9", "--source", "page").ExitCode);
        Assert.Equal(Registry, Read("models.json"));
    }

    [Fact]
    public void Every_fact_of_a_source_is_stamped_and_keeps_the_source()
    {
        var run = Run("stamp", "--all", "--source-is", "page", "--by", "Jo", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["m-1 id", "m-2 pricing", "m-3 billing", "m-3 x-redTeam"],
            run.Json.GetProperty("stamps").EnumerateArray().Select(stamp => Fields(stamp, "model", "what")));
        Assert.Equal(
            ["m-3 access.api.verified"],
            run.Json.GetProperty("leftAlone").EnumerateArray().Select(left => Fields(left, "model", "property")));
        Assert.Equal(4, Count("""{ "on": "2026-08-03", "source": "page", "by": "Jo" }"""));
        Assert.Equal(1, Count("\"source\": \"log\""));
    }

    [Fact]
    public void The_source_can_be_replaced_and_the_facts_limited()
    {
        var run = Run("stamp", "--all", "--source-is", "page", "--source", "other", "--what", "id", "--what", "pricing");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, Count("\"on\": \"2026-08-03\", \"source\": \"other\""));
        Assert.Contains("access.api.verified of \"m-3\" has this source too and is left as it is", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_selects_among_models_that_are_named()
    {
        Assert.Equal(0, Run("stamp", "m-2", "m-3", "--source-is", "page").ExitCode);

        Assert.Equal(3, Count("\"on\": \"2026-08-03\""));
        Assert.Contains("""
            "id": "m-1", "provider": "p", "lifecycle": "available", "idVerified": { "on": "2026-07-01", "source": "page" }
            """, Read("models.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Models_of_several_files_are_stamped_in_theirs()
    {
        Write("more.models.json", """{ "models": [ { "id": "m-4", "provider": "p" } ] }""");

        Assert.Equal(0, Run("stamp", "m-1", "m-4", "--source", "log").ExitCode);

        Assert.Contains(
            "\"idVerified\": { \"on\": \"2026-08-03\", \"source\": \"log\" }", Read("more.models.json"), StringComparison.Ordinal);
        Assert.Equal(1, Count("2026-08-03"));
    }

    [Fact]
    public void An_entry_that_cannot_be_stamped_is_the_one_that_is_named()
    {
        Write("models.json", Registry.Replace("""{ "on": "2026-07-01", "source": "log" }""", "\"yes\"", StringComparison.Ordinal));

        var run = Run("stamp", "m-1", "m-2", "m-3", "--source", "page");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "cannot take a stamp of \"m-3\": \"idVerified\" is not a verification. Correct it first.",
            run.Errors,
            StringComparison.Ordinal);
    }

    private int Count(string text) => Read("models.json").Split(text).Length - 1;
}
