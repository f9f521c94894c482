using System.Text.Json;
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

    /// <summary>As a tier decides at run time.</summary>
    [Theory]
    [MemberData(nameof(StatesTable.Rows), MemberType = typeof(StatesTable))]
    public void Says_who_serves_each_tier(string entry, string state, bool isCalled, bool answers, bool isNet)
    {
        _ = (state, answers, isNet);
        Write("models.json", StatesTable.Registry(entry, new DateTime(2026, 8, 3)));

        var tiers = Run("report", "--json").Json.GetProperty("tiers").EnumerateArray().Select(tier => tier.GetProperty("serving"));

        Assert.Equal(
            isCalled ? ["gpt-subject", "gpt-subject"] : ["gpt-net", "nobody"],
            tiers.Select(serving => serving.ValueKind == JsonValueKind.Null ? "nobody" : Fields(serving, "id")));
    }

    private string Report()
    {
        Assert.Equal(0, Run("report", "--markdown", "models.md").ExitCode);
        return Read("models.md");
    }
}
