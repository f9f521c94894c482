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

    public static Option<bool> Json() => new("--json") { Description = "Write JSON instead of a table" };

    public static Option<DateTime?> AsOf() => Date("--as-of", "The day that counts as today, yyyy-MM-dd; without it, today (UTC)");

    public static Option<string[]> Registry() => new("--registry")
    {
        Description = "A registry file, and another one for each time it is given; without it, the nearest models.json at or above the current folder and every *.models.json beside it",
        HelpName = "FILE",
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
