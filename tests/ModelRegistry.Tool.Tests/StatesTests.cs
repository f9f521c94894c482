using ModelRegistry.Tests;

namespace ModelRegistry.Tool.Tests;

/// <summary>The report counts as ready the models that a tier would call.</summary>
public class StatesTests : ToolRun
{
    [Theory]
    [MemberData(nameof(StatesTable.Rows), MemberType = typeof(StatesTable))]
    public void Counts_the_models_that_may_be_called(string entry, string state, bool isCalled, bool answers, bool isNet)
    {
        _ = (state, answers, isNet);
        Write("models.json", StatesTable.Registry(entry, new DateTime(2026, 8, 3)));

        Assert.Contains($"ready to call {(isCalled ? 3 : 2)},", Report(), StringComparison.Ordinal);
    }

    private string Report()
    {
        Assert.Equal(0, Run("report", "--markdown", "models.md").ExitCode);
        return Read("models.md");
    }
}
