using System.Globalization;
using System.Text.RegularExpressions;

namespace ModelRegistry.Tests;

/// <summary>
/// The states that a model can be in on a day, and what follows: a row for each. Every asker of the product is run against each row:
/// the judge, the rules about uses, settings, fallbacks and chains, the report, and the tiers of generated code.
/// </summary>
public static class StatesTable
{
    public const string Callable = "Callable";
    public const string Deprecated = "Deprecated";
    public const string Unverified = "Unverified";
    public const string NotGranted = "NotGranted";
    public const string Retired = "Retired";

    private const string Verified = """ "idVerified": { "on": "2026-07-01", "source": "log" } """;

    /// <summary>
    /// Each state as the inside of an entry, in which <c>[-1]</c> is the day before the one that is asked about; what speaks against a
    /// use; whether a tier calls the model; whether it answers as the fallback of a call; whether a chain may rest on it.
    /// </summary>
    private static readonly (string Entry, string State, bool IsCalled, bool Answers, bool IsNet)[] All =
    [
        ($$""" "lifecycle": "available", {{Verified}} """, Callable, true, true, true),
        ($$""" "lifecycle": "available", "access": { "api": "granted", "codex": "denied" }, {{Verified}} """, Callable, true, true, true),
        ($$""" "lifecycle": "available", "shutdown": "[2]", {{Verified}} """, Callable, true, true, true),
        ($$""" "lifecycle": "available", "shutdown": "[0]", {{Verified}} """, Deprecated, false, false, false),
        ($$""" "lifecycle": "available", "shutdown": "[-1]", {{Verified}} """, Deprecated, false, false, false),
        (""" "lifecycle": "available" """, Unverified, false, false, false),
        ($$""" "lifecycle": "available", "access": { "api": "paused" }, {{Verified}} """, NotGranted, false, false, false),
        ($$""" "lifecycle": "available", "access": { "api": "denied" }, "shutdown": "[-1]", {{Verified}} """, NotGranted, false, false, false),
        ($$""" "lifecycle": "available", "access": { "api": [ { "state": "granted", "scope": "a" }, { "state": "waiting", "scope": "b" } ] }, {{Verified}} """, NotGranted, false, false, false),
        ($$""" "lifecycle": "preview", "access": { "api": "granted" }, {{Verified}} """, Callable, true, false, false),
        (""" "lifecycle": "preview", "access": { "api": "granted" } """, Unverified, false, false, false),
        ($$""" "lifecycle": "preview", {{Verified}} """, NotGranted, false, false, false),
        ($$""" "lifecycle": "deprecated", {{Verified}} """, Deprecated, true, true, false),
        ($$""" "lifecycle": "deprecated", "shutdown": "[2]", {{Verified}} """, Deprecated, true, true, false),
        ($$""" "lifecycle": "deprecated", "shutdown": "[0]", {{Verified}} """, Deprecated, false, false, false),
        (""" "lifecycle": "deprecated" """, Unverified, false, false, false),
        ($$""" "lifecycle": null, {{Verified}} """, Unverified, false, false, false),
        ($$""" "lifecycle": null, "access": { "api": "granted" }, {{Verified}} """, Callable, true, false, false),
        (""" "lifecycle": null, "access": { "api": "denied" } """, NotGranted, false, false, false),
        ($$""" "lifecycle": "retired", {{Verified}} """, Retired, false, false, false),
        ($$""" "lifecycle": "retired", "access": { "api": "granted" }, "shutdown": "[2]", {{Verified}} """, Retired, false, false, false),
    ];

    /// <summary>Every row, as the arguments of a test.</summary>
    public static IEnumerable<object[]> Rows() => All.Select(row => new object[] { row.Entry, row.State, row.IsCalled, row.Answers, row.IsNet });

    /// <summary>A registry of one model in that state and one that is sure, with a tier of both and one of the first alone.</summary>
    public static string Registry(string entry, DateTime day) => $$"""
        {
          "models": [
            { "id": "gpt-subject", "provider": "openai", "owner": "team", {{At(entry, day)}} },
            { "id": "gpt-net", "provider": "openai", "owner": "team", "lifecycle": "available", {{Verified}} },
            { "id": "gpt-first", "provider": "openai", "owner": "team", "lifecycle": "preview", "access": { "api": "granted" }, "fallback": ["gpt-net"], {{Verified}} }
          ],
          "tiers": {
            "both": { "models": ["gpt-subject", "gpt-net"], "requires": [] },
            "alone": { "models": ["gpt-subject"], "requires": [] }
          }
        }
        """;

    private static string At(string entry, DateTime day)
        => Regex.Replace(entry, @"\[(-?\d)\]", match
            => day.AddDays(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
