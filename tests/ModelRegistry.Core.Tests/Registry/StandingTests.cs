using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Tests.Registry;

public class StandingTests
{
    private static readonly DateTime Day = new(2026, 11, 21);

    private static readonly Model Fit = new()
    {
        Id = "gpt-5.5",
        Provider = "openai",
        Name = "gpt-5.5",
        Lifecycle = Lifecycle.Available,
        IdVerified = new Verification(Day, "dashboard", null),
    };

    private static readonly Model Retired = Fit with { Lifecycle = Lifecycle.Retired };
    private static readonly Model Paused = Fit with { Access = Registry("api", AccessState.Paused) };
    private static readonly Model Deprecated = Fit with { Lifecycle = Lifecycle.Deprecated };

    [Fact]
    public void Nothing_is_said_against_a_model_that_is_available_verified_and_granted() => Assert.Equal(new Standing(StandingKind.Fit, null), Standing.Of(Fit, Day, enforceDates: true));

    [Theory]
    [InlineData(nameof(StandingKind.Retired))]
    [InlineData(nameof(StandingKind.NotGranted))]
    [InlineData(nameof(StandingKind.Unverified))]
    [InlineData(nameof(StandingKind.Deprecated))]
    public void Each_objection_counts(string kind) => Assert.Equal(kind, Standing.Of(With(Fit, kind), Day, enforceDates: false).Kind.ToString());

    /// <summary>2006 goes before 2007, that before 2004, and that before 2005.</summary>
    [Theory]
    [InlineData(nameof(StandingKind.Retired), nameof(StandingKind.NotGranted))]
    [InlineData(nameof(StandingKind.Retired), nameof(StandingKind.Unverified))]
    [InlineData(nameof(StandingKind.NotGranted), nameof(StandingKind.Unverified))]
    [InlineData(nameof(StandingKind.NotGranted), nameof(StandingKind.Deprecated))]
    [InlineData(nameof(StandingKind.Unverified), nameof(StandingKind.Deprecated))]
    public void Of_two_the_graver_counts(string graver, string lesser) => Assert.Equal(graver, Standing.Of(With(With(Fit, lesser), graver), Day, enforceDates: false).Kind.ToString());

    [Fact]
    public void A_preview_is_waited_for_unless_the_entry_says_otherwise()
        => Assert.Equal(StandingKind.NotGranted, Standing.Of(Fit with { Lifecycle = Lifecycle.Preview }, Day, enforceDates: false).Kind);

    [Fact]
    public void A_model_without_an_id_is_not_verified() => Assert.Equal(StandingKind.Unverified, Standing.Of(Fit with { Id = null }, Day, enforceDates: false).Kind);

    [Theory]
    [InlineData(1, false, nameof(StandingKind.Fit))]
    [InlineData(0, false, nameof(StandingKind.Deprecated))]
    [InlineData(-30, false, nameof(StandingKind.Deprecated))]
    [InlineData(1, true, nameof(StandingKind.Fit))]
    [InlineData(0, true, nameof(StandingKind.Retired))]
    [InlineData(-30, true, nameof(StandingKind.Retired))]
    public void The_day_of_the_shutdown_is_the_end_only_where_dates_are_enforced(int daysLeft, bool enforceDates, string kind)
        => Assert.Equal((kind, daysLeft), (Standing.Of(Fit with { Shutdown = Day.AddDays(daysLeft) }, Day, enforceDates) is var standing ? standing.Kind.ToString() : null, standing.DaysLeft ?? 0));

    [Fact]
    public void Without_a_day_nothing_is_said_of_dates()
        => Assert.Equal(new Standing(StandingKind.Deprecated, null), Standing.Of(Deprecated with { Shutdown = Day.AddYears(-1) }, asOf: null, enforceDates: true));

    private static Model With(Model model, string kind) => kind switch
    {
        nameof(StandingKind.Retired) => model with { Lifecycle = Retired.Lifecycle },
        nameof(StandingKind.NotGranted) => model with { Access = Paused.Access },
        nameof(StandingKind.Unverified) => model with { IdVerified = null },
        _ => model with { Lifecycle = Deprecated.Lifecycle },
    };

    private static EquatableArray<SurfaceAccess> Registry(string surface, AccessState state) => new[] { new SurfaceAccess(surface, state) }.ToEquatableArray();
}
