using ModelRegistry.Core.Baseline;

namespace ModelRegistry.Core.Tests.Baseline;

public class KnownFindingsTests
{
    private static readonly KnownFinding Finding = new("LLM2001", "C.cs", "x");

    [Fact]
    public void Counts_are_those_of_the_lines()
    {
        var known = Read("# LLM2001 D.cs \"x\" 1", "", "LLM2001 C.cs \"x\" 3", "LLM2001 c.cs \"x\" 1");

        Assert.Empty(known.Problems);
        Assert.Equal([3, 1, 0, 0, 0], new[]
        {
            Finding, Finding with { Path = "c.cs" }, Finding with { Path = "D.cs" }, Finding with { Text = "X" }, Finding with { RuleId = "LLM2002" },
        }.Select(known.CountOf));
    }

    [Fact]
    public void A_line_that_is_not_used_is_a_problem_and_the_others_are_used()
    {
        var known = Read("# header", "=======", "LLM2001 C.cs \"x\" 3", "LLM2001 C.cs \"x\" 9", "LLM1003 models.json \"x\" 1");

        Assert.Equal(3, known.CountOf(Finding));
        Assert.Equal(
            [
                new(1, "the line is not valid; expected a rule, a file, the text at the finding in quotes, and a number"),
                new(3, "the finding is listed twice; the first line counts"),
                new(4, "LLM1003 is not a rule that a baseline can list"),
            ],
            known.Problems);
    }

    private static KnownFindings Read(params string[] lines) => KnownFindings.Read(lines, rule => rule != "LLM1003");
}
