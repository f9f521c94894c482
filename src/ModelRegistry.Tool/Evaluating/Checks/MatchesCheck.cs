#pragma warning disable RS0030 // The pattern is the team's own. It runs without backtracking, or within a time limit.
using System.Text.RegularExpressions;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>A regular expression matches somewhere in the answer.</summary>
internal sealed record MatchesCheck : AnswerCheck
{
    public const string Name = "matches";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    private MatchesCheck(Regex regex) => _regex = regex;

    protected override string Expectation => $"{Name} {MessageText.Clip(_regex.ToString())}";

    /// <param name="pattern">The regular expression of .NET.</param>
    /// <param name="ignoreCase">Whether case does not matter.</param>
    /// <param name="fault">Why it is none; null where it is one.</param>
    public static MatchesCheck? Of(string pattern, bool ignoreCase, out string? fault)
    {
        var options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        fault = null;
        try
        {
            return new MatchesCheck(new Regex(pattern, options | RegexOptions.NonBacktracking, Limit));
        }
        catch (NotSupportedException)
        {
            // Look-arounds and back-references need backtracking, and the time limit.
            return new MatchesCheck(new Regex(pattern, options, Limit));
        }
        catch (ArgumentException exception)
        {
            fault = $"is not a regular expression: {exception.Message.TrimEnd('.')}";
            return null;
        }
    }

    protected override (bool Holds, string? Reason) Judge(string answer)
    {
        try
        {
            return (_regex.IsMatch(answer), null);
        }
        catch (RegexMatchTimeoutException)
        {
            // Neither the check nor its negation may pass.
            return (IsNegated, "the match took longer than 1 second");
        }
    }
}
