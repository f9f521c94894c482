using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Tests.Judging;

public class VerdictTests
{
    private static readonly DateTime Day = new(2026, 11, 21);

    private static readonly Model Callable = new()
    {
        Id = "gpt-5.5",
        Provider = "openai",
        Name = "gpt-5.5",
        Lifecycle = Lifecycle.Available,
        IdVerified = new Verification(Day, "dashboard", null),
    };

    [Fact]
    public void A_model_that_is_available_verified_and_granted_may_be_called()
        => Assert.Equal(new Verdict(ModelState.Callable, null), Verdict.Of(Callable, new JudgingPolicy(Day, EnforceDates: true)));

    [Theory]
    [InlineData(nameof(ModelState.Retired))]
    [InlineData(nameof(ModelState.NotGranted))]
    [InlineData(nameof(ModelState.Unverified))]
    [InlineData(nameof(ModelState.Deprecated))]
    public void Each_objection_counts(string state) => Assert.Equal(state, StateOf(With(Callable, state)));

    /// <summary>2006 before 2007, that before 2004, and that before 2005.</summary>
    [Theory]
    [InlineData(nameof(ModelState.Retired), nameof(ModelState.NotGranted))]
    [InlineData(nameof(ModelState.Retired), nameof(ModelState.Unverified))]
    [InlineData(nameof(ModelState.NotGranted), nameof(ModelState.Unverified))]
    [InlineData(nameof(ModelState.NotGranted), nameof(ModelState.Deprecated))]
    [InlineData(nameof(ModelState.Unverified), nameof(ModelState.Deprecated))]
    public void Of_two_the_more_serious_counts(string serious, string lesser) => Assert.Equal(serious, StateOf(With(With(Callable, lesser), serious)));

    [Fact]
    public void A_preview_is_waiting_unless_the_entry_says_otherwise() => Assert.Equal("NotGranted", StateOf(Callable with { Lifecycle = Lifecycle.Preview }));

    [Fact]
    public void A_model_without_an_id_is_not_verified() => Assert.Equal("Unverified", StateOf(Callable with { Id = null }));

    [Fact]
    public void Of_a_model_of_which_nothing_is_known_nothing_else_is_said()
    {
        var unknown = new Model { Id = "gpt-4o", Provider = "openai", Name = "gpt-4o" };

        Assert.Equal("Unverified", StateOf(unknown));
        Assert.Null(unknown.ApiAccess);
        Assert.Equal("Unverified", StateOf(unknown with { IdVerified = Callable.IdVerified }));
        Assert.Equal("Unverified", StateOf(unknown with { Access = Granted() }));
        Assert.Equal("Callable", StateOf(unknown with { Access = Granted(), IdVerified = Callable.IdVerified }));
    }

    [Theory]
    [InlineData(1, false, nameof(ModelState.Callable))]
    [InlineData(0, false, nameof(ModelState.Deprecated))]
    [InlineData(-30, false, nameof(ModelState.Deprecated))]
    [InlineData(1, true, nameof(ModelState.Callable))]
    [InlineData(0, true, nameof(ModelState.Retired))]
    [InlineData(-30, true, nameof(ModelState.Retired))]
    public void The_day_of_the_shutdown_is_the_end_only_where_dates_are_enforced(int daysLeft, bool enforceDates, string state)
    {
        var verdict = Verdict.Of(Callable with { Shutdown = Day.AddDays(daysLeft) }, new JudgingPolicy(Day, enforceDates));

        Assert.Equal((state, (int?)daysLeft, daysLeft <= 0), (verdict.State.ToString(), verdict.DaysLeft, verdict.IsShutDown));
    }

    [Fact]
    public void Without_a_day_dates_are_not_judged()
        => Assert.Equal(
            new Verdict(ModelState.Deprecated, null),
            Verdict.Of(With(Callable, nameof(ModelState.Deprecated)) with { Shutdown = Day.AddYears(-1) }, new JudgingPolicy(null, EnforceDates: true)));

    private static string StateOf(Model model) => Verdict.Of(model, new JudgingPolicy(Day, EnforceDates: false)).State.ToString();

    private static EquatableArray<SurfaceAccess> Granted() => new[] { new SurfaceAccess("api", AccessState.Granted) }.ToEquatableArray();

    private static Model With(Model model, string state) => state switch
    {
        nameof(ModelState.Retired) => model with { Lifecycle = Lifecycle.Retired },
        nameof(ModelState.NotGranted) => model with { Access = new[] { new SurfaceAccess("api", AccessState.Paused) }.ToEquatableArray() },
        nameof(ModelState.Unverified) => model with { IdVerified = null },
        _ => model with { Lifecycle = Lifecycle.Deprecated },
    };
}
