using System.Globalization;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>
/// Says what is wrong and finds the place to go on from. What keeps one mistake from being reported twice: no two errors
/// are reported at the same next token, however many levels stumble over it; and after a value that has drawn an error, what
/// follows is passed over in silence until it makes sense again.
/// </summary>
internal sealed class JsonRecovery(string text, JsonTokenStream tokens, JsonOpenBrackets open, JsonErrorList errors)
{
    private int _reportedAt = -1;
    private int _errorEnd = -1;

    /// <summary>Whether an error has been reported in what was just taken, so that a missing comma after it is no news.</summary>
    public bool IsAfterError => _errorEnd == tokens.PreviousEnd;

    public bool StartsMember => tokens.Current is var token
        && ((token.IsNameLike && tokens.Next.Kind == JsonTokenKind.Colon) || (token.IsString && token.IsFirstOnLine));

    /// <summary>Whether what follows a word shows that it is meant to be a name.</summary>
    public bool HasColonOrQuote => tokens.Next.Kind == JsonTokenKind.Colon || tokens.HasClosingQuote;

    /// <summary>Whether a bracket that opens has a property behind it as a brace would; on a line of its own, a brace may be missing.</summary>
    public bool OpensObject => tokens.Next.IsString && !tokens.Next.IsFirstOnLine && tokens.AfterNext.Kind == JsonTokenKind.Colon;

    /// <summary>Whether a property stands here that the layout shows to be one of the object around the innermost bracket.</summary>
    public bool IsMemberOfParent =>
        tokens.Current.IsString && tokens.Next.Kind == JsonTokenKind.Colon && open.IsOutside(tokens.Current);

    /// <summary>Whether the next item of an array around stands here, so that what is open before it ends.</summary>
    public bool IsNextItem => tokens.Current.Kind == JsonTokenKind.OpenBrace && open.BeginsItem(tokens.Current);

    public void MarkError() => _errorEnd = tokens.PreviousEnd;

    /// <summary>Makes the next token one at which nothing more is reported.</summary>
    public void Silence() => _reportedAt = tokens.Current.Start;

    public void Report(TextRange span, string message)
    {
        var isHidden = tokens.Current.Kind == JsonTokenKind.EndOfFile && tokens.EndsInComment;
        if (_reportedAt == tokens.Current.Start || isHidden)
            return;

        Silence();
        errors.Add(span, message);
    }

    /// <summary>What has just been taken is wrong, unless an error before it has already been reported at it.</summary>
    public void ReportTaken(TextRange span, string message)
    {
        if (_reportedAt != span.Start)
            errors.Add(span, message);
    }

    /// <summary>The next token is wrong.</summary>
    public void ReportFound(string expected, string hint = "") =>
        Report(tokens.Current.Span, $"{expected}, found {JsonSnippet.Show(text, tokens.Current)}{hint}");

    /// <summary>Something is missing before the next token.</summary>
    public void ReportMissing(string expected)
    {
        var unclosed = "";
        if (tokens.Current.Kind == JsonTokenKind.EndOfFile && open.Count > 0)
        {
            var bracket = open.Innermost.Kind == JsonTokenKind.OpenBrace ? '{' : '[';
            var line = LineMap.Of(text).PositionOf(open.Innermost.Start).Line + 1;
            unclosed = string.Format(CultureInfo.InvariantCulture, ": the '{0}' in line {1} is not closed", bracket, line);
        }

        Report(tokens.Gap, $"{expected}, found {JsonSnippet.Show(text, tokens.Current)}{unclosed}");
    }

    public void ReportMissingComma(string expected)
    {
        if (!IsAfterError)
            ReportMissing(expected);
    }

    /// <summary>Whether a closing bracket of the wrong kind ends the innermost object or array.</summary>
    public bool EndsAtMisfit(string expected, bool isAfterObject)
    {
        var misfit = open.Judge(tokens, isAfterObject);
        if (misfit == JsonOpenBrackets.Misfit.ClosesOuter)
        {
            ReportMissing(expected);
            return true;
        }

        ReportFound(expected);
        tokens.Take();
        return misfit == JsonOpenBrackets.Misfit.IsMistyped;
    }

    /// <summary>Passes over at least one token to the end of the object, its next property or the next line.</summary>
    public void SkipToNextMember()
    {
        do
            SkipOne();
        while (!EndsLine(tokens.Current) && !StartsMember && !IsCommaBeforeMember());

        MarkError();
    }

    /// <summary>Passes over at least one token to the end of the array, its next item or the next line.</summary>
    public void SkipToNextItem()
    {
        do
            SkipOne();
        while (!EndsLine(tokens.Current) && tokens.Current.Kind is not (JsonTokenKind.Comma or JsonTokenKind.OpenBrace));

        MarkError();
    }

    private void SkipOne()
    {
        if (tokens.Current.IsOpening)
            tokens.SkipBalanced();
        else
            tokens.Take();
    }

    private bool IsCommaBeforeMember() =>
        tokens.Current.Kind == JsonTokenKind.Comma
        && (EndsLine(tokens.Next) || (tokens.Next.IsNameLike && tokens.AfterNext.Kind == JsonTokenKind.Colon));

    private static bool EndsLine(JsonToken token) =>
        token.IsFirstOnLine || token.IsClosing || token.Kind == JsonTokenKind.EndOfFile;
}
