using System.Globalization;

namespace ModelRegistry.Analyzers.Tests.Registry;

public class VerificationAgesTests
{
    private const string Price = """
        "pricing": { "input": 1, "verified": { "on": {|LLM1009:"2026-07-02"|}, "source": "https://example.com/pricing" } }
        """;

    [Fact]
    public Task A_price_that_is_older_than_allowed_says_by_how_much_and_what_to_do()
        => Governed.On("2026-11-21", Registry(30, Price))
            .WithMessages("Out of date: price last verified 2026-07-02, 142 days ago; allowed 30: check https://example.com/pricing and set pricing.verified.on")
            .ReportsExactly();

    [Fact]
    public Task Every_verification_of_an_entry_counts()
        => Governed.On("2026-08-02", """
                {
                  "maxAgeDays": 30,
                  "models": [
                    {
                      "id": "m", "provider": "p", "lifecycle": "available", "owner": "o",
                      "idVerified": { "on": {|LLM1009:"2026-07-02"|}, "source": "dashboard" },
                      "limits": { "contextWindow": 1000, "verified": { "on": {|LLM1009:"2026-07-02"|}, "source": "limits.md" } },
                      "checks": {
                        "testCall": { "on": {|LLM1009:"2026-07-02"|}, "source": "log" },
                        "billing": { "on": "2026-07-03", "source": "invoice" }
                      }
                    }
                  ]
                }
                """)
            .WithMessages(
                "Out of date: id last verified 2026-07-02, 31 days ago; allowed 30: check dashboard and set idVerified.on",
                "Out of date: limits last verified 2026-07-02, 31 days ago; allowed 30: check limits.md and set limits.verified.on",
                "Out of date: check testCall last verified 2026-07-02, 31 days ago; allowed 30: check log and set checks.testCall.on")
            .ReportsExactly();

    [Theory]
    [InlineData("2026-07-02", false)]
    [InlineData("2026-08-01", false)]
    [InlineData("2026-08-02", true)]
    [InlineData("2027-07-02", true)]
    [InlineData("2026-07-01", false)]
    [InlineData("2026-06-30", true)]
    public async Task Exactly_as_old_as_allowed_is_fine_and_so_is_tomorrow(string day, bool isTold)
        => Assert.Equal(isTold ? 1 : 0, (await Governed.On(day, Registry(30, Price, idVerifiedOn: day)).Diagnostics()).Count);

    [Fact]
    public Task A_check_cannot_lie_ahead()
        => Governed.On("2026-06-30", Registry(30, Price, idVerifiedOn: "2026-06-30"))
            .WithMessages("Out of date: price verified 2026-07-02, after today, 2026-06-30: set pricing.verified.on to the day of the check")
            .ReportsExactly();

    [Fact]
    public async Task Without_a_day_or_an_age_nothing_is_said_of_dates()
    {
        Assert.Empty(await Governed.On(null, Registry(30, Price)).Diagnostics());
        Assert.Empty(await Governed.On("2030-01-01", Registry(null, Price)).Diagnostics());
        Assert.Empty(await Governed.On("1999-01-01", Registry(null, Price)).Diagnostics());
    }

    [Theory]
    [InlineData("31", 1)]
    [InlineData("141", 1)]
    [InlineData("142", 0)]
    public async Task An_option_goes_before_the_file(string days, int findings)
    {
        var registry = Governed.On("2026-11-21", Registry(30, Price));

        Assert.Equal(findings, (await registry.WithEditorConfig($"[models.json]\nmodel_registry.max_age_days = {days}\n").Diagnostics()).Count);
        Assert.Equal(findings, (await registry.WithOption("model_registry.max_age_days", days).Diagnostics()).Count);
        Assert.Single(await registry.WithEditorConfig("[other.json]\nmodel_registry.max_age_days = 142\n").Diagnostics());
    }

    [Fact]
    public Task An_option_is_enough()
        => Governed.On("2026-11-21", Registry(null, Price)).WithOption("model_registry.max_age_days", "30").ReportsExactly();

    [Fact]
    public Task Of_a_model_that_is_gone_nothing_grows_old()
        => Governed.On("2026-11-21", """{ "maxAgeDays": 30, "models": [ { "id": "m", "provider": "p", "lifecycle": "retired", "owner": "o", "idVerified": { "on": "2020-01-01", "source": "s" } } ] }""")
            .ReportsNothing();

    [Fact]
    public Task An_earlier_price_does_not_grow_old()
        => Governed.On("2026-11-21", Registry(30, """
                "pricing": { "history": [ { "from": "2025-01-01", "until": "2026-01-01", "input": 2, "verified": { "on": "2025-01-01", "source": "s" } } ] }
                """)).ReportsNothing();

    /// <summary>In Thailand the year is 2569.</summary>
    [Fact]
    public async Task The_culture_of_the_machine_changes_no_date()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
        try
        {
            var registry = Governed.On("2026-11-21", Registry(30, Price));
            Assert.Contains("last verified 2026-07-02, 142 days ago", Assert.Single(await registry.Diagnostics()).GetMessage(null), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>An id that is verified anew each month, a price that is not: what a team sees through a year.</summary>
    [Theory]
    [InlineData("2026-07-02", 0)]
    [InlineData("2026-08-02", 31)]
    [InlineData("2026-09-02", 62)]
    [InlineData("2026-10-02", 92)]
    [InlineData("2026-11-02", 123)]
    [InlineData("2026-12-02", 153)]
    [InlineData("2027-01-02", 184)]
    [InlineData("2027-02-02", 215)]
    [InlineData("2027-03-02", 243)]
    [InlineData("2027-04-02", 274)]
    [InlineData("2027-05-02", 304)]
    [InlineData("2027-06-02", 335)]
    [InlineData("2027-07-02", 365)]
    public async Task Through_twelve_months_the_age_is_that_of_the_calendar(string day, int age)
    {
        var messages = (await Governed.On(day, Registry(30, Price, idVerifiedOn: day)).Diagnostics()).Select(diagnostic => diagnostic.GetMessage(null));

        Assert.Equal(
            age <= 30 ? [] : [$"Out of date: price last verified 2026-07-02, {age} days ago; allowed 30: check https://example.com/pricing and set pricing.verified.on"],
            messages);
    }

    private static string Registry(int? maxAgeDays, string fields, string idVerifiedOn = "2026-11-21")
        => $$"""
            {
              "maxAgeDays": {{maxAgeDays?.ToString(CultureInfo.InvariantCulture) ?? "null"}},
              "models": [ { "id": "m", "provider": "p", "lifecycle": "available", "owner": "o", "idVerified": { "on": "{{idVerifiedOn}}", "source": "s" }, {{fields}} } ]
            }
            """;
}
