using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Tests.Registry;
using ModelRegistry.Tests;

namespace ModelRegistry.Core.Tests.Judging;

public class ModelJudgeTests
{
    private static readonly DateTime Day = new(2026, 8, 3);

    [Theory]
    [MemberData(nameof(StatesTable.Rows), MemberType = typeof(StatesTable))]
    public void Says_of_each_state_what_follows(string entry, string state, bool isCalled, bool answers, bool isNet)
    {
        var snapshot = Registries.Merge(("models.json", StatesTable.Registry(entry, Day))).Snapshot;
        var judge = new ModelJudge(snapshot, new JudgingPolicy(Day, EnforceDates: false));
        var model = snapshot.Models[0].Model;

        Assert.Equal(
            (state, isCalled, answers, isNet),
            (judge.VerdictOf(model).State.ToString(), judge.MayBeCalled(model), judge.Answers(model), judge.IsDependable(model)));
    }

    /// <summary>A model that is shut down by the day alone is retired where the project enforces dates, and as before where no day is given.</summary>
    [Theory]
    [InlineData(false, true, "Deprecated")]
    [InlineData(true, true, "Retired")]
    [InlineData(true, false, "Callable")]
    public void The_day_counts_as_far_as_the_project_says(bool enforceDates, bool hasDay, string state)
    {
        var snapshot = Registries.Merge(("models.json", StatesTable.Registry(
            """ "lifecycle": "available", "shutdown": "[0]", "idVerified": { "on": "2026-07-01", "source": "log" } """, Day))).Snapshot;
        var judge = new ModelJudge(snapshot, new JudgingPolicy(hasDay ? Day : null, enforceDates));

        Assert.Equal(state, judge.VerdictOf(snapshot.Models[0].Model).State.ToString());
    }

    /// <summary>A replacement that cannot be counted on yet hides no fallback that can, and neither does a doubt about it.</summary>
    [Theory]
    [InlineData(""" "replacement": "next", "fallback": ["sure"] """)]
    [InlineData(""" "capabilities": ["vision"], "fallback": ["sure"] """)]
    public void What_the_entry_names_to_fall_back_to_comes_before_what_it_does_not_name(string names)
    {
        const string Verified = """ "idVerified": { "on": "2026-07-01", "source": "log" } """;
        var snapshot = Registries.Merge(("models.json", $$"""
            { "models": [
              { "id": "old", "provider": "p", "lifecycle": "deprecated", {{names}}, {{Verified}} },
              { "id": "next", "provider": "p", "lifecycle": "preview", "access": { "api": "granted" }, {{Verified}} },
              { "id": "other", "provider": "p", "lifecycle": "available", "released": "2026-07-01", {{Verified}} },
              { "id": "sure", "provider": "q", "lifecycle": "available", "capabilities": ["tools"], {{Verified}} }
            ], "tiers": { "t": { "models": ["old", "other"] } } }
            """)).Snapshot;

        Assert.Equal("sure", new ModelJudge(snapshot, new JudgingPolicy(Day, EnforceDates: false)).NetFor(snapshot.Models[0])?.Model.Id);
    }
}
