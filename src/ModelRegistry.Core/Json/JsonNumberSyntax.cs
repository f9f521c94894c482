using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>Holds what begins as a number to the grammar of JSON.</summary>
internal static class JsonNumberSyntax
{
    /// <summary>Whether the token is a number; if not, the first thing that is wrong with it has been reported.</summary>
    public static bool Check(string text, JsonToken token, JsonErrorList errors)
    {
        var i = token.Start;
        if (text[i] == '+' && i + 1 < token.End && IsDigit(text[i + 1]))
            return Fail(i, i + 1, "a number must not begin with '+'");
        if (text[i] == '-')
            i++;

        var integer = i;
        i = SkipDigits(integer);
        if (i == integer)
        {
            if (i == token.End)
                return Fail(i, i, "expected a digit after '-'");
            if (text[i] != '.' || i + 1 == token.End || !IsDigit(text[i + 1]))
                return FailAsWhole();

            return Fail(i, i, "expected a digit before '.'");
        }

        if (text[integer] == '0' && i == integer + 1 && i < token.End && text[i] is 'x' or 'X')
            return Fail(token.Start, token.End, "a number is written in decimal digits");

        var fraction = i;
        if (i < token.End && text[i] == '.')
        {
            i = SkipDigits(fraction + 1);
            if (i == fraction + 1 && (i == token.End || text[i] is 'e' or 'E'))
                return Fail(i, i, "expected a digit after '.'");
        }

        if (i < token.End && text[i] is 'e' or 'E')
        {
            i++;
            if (i < token.End && text[i] is '+' or '-')
                i++;
            var exponent = i;
            i = SkipDigits(exponent);
            if (i == exponent && i == token.End)
                return Fail(i, i, "expected a digit in the exponent");
        }

        if (i < token.End)
            return FailAsWhole();

        var zeros = integer;
        while (zeros < fraction - 1 && text[zeros] == '0')
            zeros++;
        return zeros == integer || Fail(integer, zeros, "a number must not begin with zeros");

        int SkipDigits(int position)
        {
            while (position < token.End && IsDigit(text[position]))
                position++;
            return position;
        }

        bool FailAsWhole() => Fail(
            token.Start,
            token.End,
            $"expected a value, found {JsonSnippet.Show(text, token)}: it is not a number, and strings need double quotes");

        bool Fail(int start, int end, string message)
        {
            errors.Add(TextRange.FromBounds(start, end), message);
            return false;
        }
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
