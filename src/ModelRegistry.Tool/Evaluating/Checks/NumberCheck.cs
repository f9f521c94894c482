using System.Globalization;

namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>The last number of the answer is a number, or no further from it than a tolerance.</summary>
internal sealed record NumberCheck(decimal Number, decimal Tolerance) : AnswerCheck
{
    public const string Name = "number";

    private const int ThousandsLength = 3;

    protected override string Expectation
        => Tolerance == 0
            ? FormattableString.Invariant($"{Name} {Number}")
            : FormattableString.Invariant($"{Name} {Number} with a tolerance of {Tolerance}");

    /// <summary>The last number of a text: digits with a sign, with commas between thousands, a decimal point and an exponent.</summary>
    public static decimal? LastNumberIn(string text)
    {
        decimal? last = null;
        for (var position = 0; position < text.Length; position++)
        {
            if (!char.IsAsciiDigit(text[position]))
            {
                continue;
            }

            var start = StartOf(text, position);
            position = EndOf(text, position);
            var digits = text[start..position].Replace(",", string.Empty, StringComparison.Ordinal).Replace('\u2212', '-');
            last = decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : last;
        }

        return last;
    }

    protected override (bool Holds, string? Reason) Judge(string answer)
        => LastNumberIn(answer) is { } last
            ? (IsNear(last), FormattableString.Invariant($"the answer says {last}"))
            : (IsNegated, "the answer has no number");

    private bool IsNear(decimal other)
    {
        try
        {
            return Math.Abs(other - Number) <= Tolerance;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>A dash behind a digit or letter is a hyphen: 2026-07 has no negative number.</summary>
    private static int StartOf(string text, int digit)
    {
        var start = Begins(digit) && text[digit - 1] == '.' ? digit - 1 : digit;
        return Begins(start) && text[start - 1] is '-' or '\u2212' ? start - 1 : start;

        bool Begins(int at) => at > 0 && (at == 1 || !char.IsLetterOrDigit(text[at - 2]));
    }

    private static int EndOf(string text, int start)
    {
        var end = Digits(start);
        while (end < text.Length && text[end] == ',' && Digits(end + 1) == end + 1 + ThousandsLength)
        {
            end = Digits(end + 1);
        }

        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Digits(end + 1);
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var exponent = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            end = Digits(exponent) > exponent ? Digits(exponent) : end;
        }

        return end;

        int Digits(int from)
        {
            var position = from;
            while (position < text.Length && char.IsAsciiDigit(text[position]))
            {
                position++;
            }

            return position;
        }
    }
}
