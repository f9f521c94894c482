using System.Globalization;

namespace ModelRegistry.Core.Configuration;

/// <summary>The option of .editorconfig and .globalconfig that says how many days a verification holds.</summary>
internal static class MaxAgeOption
{
    public const string Key = "model_registry.max_age_days";

    private const int LongestMaxAge = 36_500;

    /// <summary>The number of days; null where the value is none, which <paramref name="problem"/> then says.</summary>
    public static int? Read(string value, out OptionProblem? problem)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= LongestMaxAge)
        {
            problem = null;
            return days;
        }

        problem = OptionProblem.Invalid(Key, value, "a number of days from 1 to 36500");
        return null;
    }
}
