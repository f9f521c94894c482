using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool;

/// <summary>Options that several commands have, or that are read in the same way.</summary>
internal static class ToolOptions
{
    private const string Iso = "yyyy-MM-dd";
    private const int UsualTimeout = 30;
    private const int LongestTimeout = 600;

    public static Option<bool> Json() => new("--json") { Description = "Write JSON instead of a table" };

    public static Option<DateTime?> AsOf() => Date("--as-of", "The date treated as today, yyyy-MM-dd; the default is today (UTC)");

    public static Option<string[]> Registry() => new("--registry")
    {
        Description = "A registry file; repeat it for more. The default is the nearest models.json at or above the current folder "
            + "and every *.models.json beside it",
        HelpName = "FILE",
    };

    public static Option<string?> By() => new("--by") { Description = "Who checked; by default no name is recorded", HelpName = "NAME" };

    /// <summary>Throws where <c>--by</c> is given and says nothing.</summary>
    public static void RequireName(string? by)
    {
        if (by is not null && by.Trim().Length == 0)
        {
            throw new ToolException("--by is empty: name who checked, or leave it out.");
        }
    }

    public static Option<int> Timeout(int usual = UsualTimeout) => new("--timeout")
    {
        Description = "How many seconds an address has for its answer",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => usual,
        CustomParser = argument => Parse<int>(
            argument,
            "--timeout",
            Seconds,
            FormattableString.Invariant($"a whole number of seconds from 1 to {LongestTimeout}")) ?? usual,
    };

    public static Option<DateTime?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = argument => Parse<DateTime>(
            argument,
            name,
            text => DateTime.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            "a day such as 2026-07-02"),
    };

    public static Option<int?> Days(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = argument => Parse(argument, name, text => MaxAgeOption.Read(text, out _), "a whole number of days from 1 to 36500"),
    };

    public static Option<int?> Number(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = argument => Parse<int>(
            argument,
            name,
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : null,
            FormattableString.Invariant($"a whole number from {least} to {most}")),
    };

    private static int? Seconds(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= LongestTimeout
            ? number
            : null;

    private static T? Parse<T>(ArgumentResult argument, string name, Func<string, T?> read, string expected)
        where T : struct
    {
        var text = argument.Tokens[^1].Value;
        if (read(text) is { } value)
        {
            return value;
        }

        argument.AddError($"{name} is '{MessageText.Clip(text)}': expected {expected}.");
        return null;
    }
}
