namespace ModelRegistry.Core.Baseline;

/// <summary>A line of a baseline that is not used.</summary>
/// <param name="Line">Which one, from 0.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed record BaselineProblem(int Line, string Message);
