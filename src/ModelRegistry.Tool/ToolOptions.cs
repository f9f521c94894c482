using System.CommandLine;
using System.Globalization;

namespace ModelRegistry.Tool;

/// <summary>Options that several commands have, or that are read in the same way.</summary>
internal static class ToolOptions
{
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
        CustomParser = argument =>
        {
            var text = argument.Tokens.Single().Value;
            if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            argument.AddError($"{name} is '{text}': expected a day such as 2026-07-02.");
            return null;
        },
    };
}
