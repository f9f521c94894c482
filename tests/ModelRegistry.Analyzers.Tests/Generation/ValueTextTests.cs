using System.Globalization;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>The text of generated values: one line for a person, the same in every culture.</summary>
public class ValueTextTests
{
    private const string Registry = """
        { "models": [
          {
            "id": "full", "provider": "p", "lifecycle": "available",
            "pricing": {
              "input": 2.50, "output": 1500, "cacheRead": { "discount": 0.90 }, "cacheWrite": { "multiplier": 1.25 },
              "above": [ { "inputTokens": 272000, "input": 5, "output": 22.5 }, { "inputTokens": 500000 } ],
              "from": "2026-06-26", "until": "2026-12-01",
              "verified": { "on": "2026-07-02", "source": "https://example.org", "by": "ana" }
            },
            "checks": {
              "testCall": { "on": "2026-07-03", "source": "log\nof calls", "by": "eve" },
              "billing": { "on": "2026-07-04", "source": "bill" },
              "evals": {
                "on": "2026-07-05", "source": "evals/7", "baseline": "short", "passed": 3700, "total": 4000, "baselinePassed": 3600,
                "costPerTask": 0.0125, "baselineCostPerTask": 2
              }
            }
          },
          {
            "id": "short", "provider": "p", "lifecycle": "available",
            "pricing": { "currency": "EUR", "perTokens": 1000, "output": 0.000123 },
            "checks": { "evals": { "on": "2026-07-05", "source": "s", "passed": 3, "baselinePassed": 2, "baselineCostPerTask": 1 } }
          },
          {
            "id": "from", "provider": "p", "lifecycle": "available",
            "pricing": { "input": 1, "from": "2026-06-26", "verified": { "on": "2026-07-02", "source": "a\r\nb" } }
          },
          {
            "id": "until", "provider": "p", "lifecycle": "available",
            "pricing": { "input": 0, "until": "2026-12-01" },
            "checks": { "evals": { "on": "2026-07-05", "source": "s", "total": 9, "baseline": "full" } }
          },
          {
            "id": "lives", "provider": "p", "lifecycle": "available",
            "pricing": {
              "input": 3, "cacheWrite": [ { "lifeSeconds": 300, "multiplier": 1.25 }, { "lifeSeconds": 3600, "price": 6 } ],
              "above": [ { "inputTokens": 200000, "input": 6 } ]
            }
          },
          { "id": "none", "provider": "p", "lifecycle": "available" }
        ] }
        """;

    private const string Values = """
        string.Join("\n", new object[]
        {
            string.Join("\n; ", Models.Full.Price.ToString().Split(new[] { "; " }, StringSplitOptions.None)),
            Models.Short.Price, Models.From.Price, Models.Until.Price, Models.None.Price,
            Models.Full.Price.Above[0], Models.Full.Price.Above[1],
            new ModelUsage(1250000, 100000), new ModelUsage(1000, 2, 600), new ModelUsage(0, 2, 0, 50), new ModelUsage(1, 2, 3, 4),
            Models.Lives.Price, Models.Lives.Price.CacheWrites[0], Models.Lives.Price.Above[0].CacheWrites[1],
            new ModelUsage(1, 2, 3, new[] { new ModelCacheWrite(3600, 5000), new ModelCacheWrite(300, 4) }), new ModelCacheWrite(3600, 5000),
            Models.Full.Checks[0], Models.Full.Checks[1], Models.Full.Checks[2], Models.Short.Checks[0], Models.Until.Checks[0],
        })
        """;

    private const string Texts = """
        USD per million tokens: 2.50 input, 1500.00 output, 0.25 cache read, 3.125 cache write
        ; above 272,000 prompt tokens: 5.00 input, 22.50 output, 0.50 cache read, 6.25 cache write
        ; above 500,000 prompt tokens: price not known
        ; valid from 2026-06-26 and before 2026-12-01
        ; verified 2026-07-02 by ana, source: https://example.org
        EUR per 1,000 tokens: 0.000123 output; not verified
        USD per million tokens: 1.00 input; valid from 2026-06-26; verified 2026-07-02, source: a  b
        USD per million tokens: 0.00 input; valid before 2026-12-01; not verified
        USD per million tokens: price not known; not verified
        above 272,000 prompt tokens: 5.00 input, 22.50 output, 0.50 cache read, 6.25 cache write
        above 500,000 prompt tokens: price not known
        1250000 tokens in, 100000 out
        1600 tokens in (600 cache read), 2 out
        50 tokens in (50 cache write), 2 out
        8 tokens in (3 cache read, 4 cache write), 2 out
        USD per million tokens: 3.00 input, 3.75 cache write for 300 s, 6.00 cache write for 3600 s; above 200,000 prompt tokens: 6.00 input, 7.50 cache write for 300 s; not verified
        3.75 cache write for 300 s
        price not known: cache write for 3600 s
        5008 tokens in (3 cache read, 4 cache write for 300 s, 5000 cache write for 3600 s), 2 out
        5000 cache write for 3600 s
        testCall: verified 2026-07-03 by eve, source: log of calls
        billing: verified 2026-07-04, source: bill
        evals: verified 2026-07-05, source: evals/7; passed 3700 of 4000; baseline short passed 3600; 0.0125 USD per task; baseline 2.00 USD per task
        evals: verified 2026-07-05, source: s; passed 3; baseline passed 2; baseline 1.00 EUR per task
        evals: verified 2026-07-05, source: s; 9 tasks; baseline full
        """;

    [Theory]
    [InlineData("")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    public async Task Values_have_one_text_in_every_culture(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Assert.Equal(Texts, await Generated.EvaluateAsync(Registry, Values));
            Assert.Equal(Texts, await Generated.EvaluateOnOldestAsync(Registry, Values));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
