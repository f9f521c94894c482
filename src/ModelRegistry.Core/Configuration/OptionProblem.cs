namespace ModelRegistry.Core.Configuration;

/// <summary>An option that cannot be taken as it stands. Two files that set the same option to the same value have the same problem.</summary>
/// <param name="Option">The MSBuild property or the key of .editorconfig.</param>
/// <param name="Value">What it is set to, or the part of it that is wrong.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
internal sealed record OptionProblem(string Option, string Value, string Message)
{
    public static OptionProblem Invalid(string option, string value, string expected)
        => new(option, value, $"{option} is \"{value}\"; expected {expected}");
}
