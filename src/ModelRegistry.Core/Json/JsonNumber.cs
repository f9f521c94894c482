using System.Globalization;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>A number, kept as it is written: money must not pass through a double.</summary>
internal sealed class JsonNumber(TextRange span, string text) : JsonValue(span)
{
    private const int MaxScale = 28;

    // decimal.MaxValue, the greatest mantissa.
    private const string MaxMantissa = "79228162514264337593543950335";

    /// <summary>The number as it stands in the text, in the grammar of JSON.</summary>
    public string Text { get; } = text;

    public override string Kind => "a number";

    /// <summary>The number without trailing zeros; false if a decimal cannot hold it exactly.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        if (TryGetShort(out value))
            return true;

        var mantissa = Mantissa(out var exponent);
        if (mantissa.Length == 0)
            return true;
        if (exponent < -MaxScale || mantissa.Length + Math.Max(exponent, 0) > MaxMantissa.Length)
            return false;

        // Within these bounds the exponent is small: the digits never grow past those of the greatest mantissa.
        var digits = mantissa.PadRight(mantissa.Length + (int)Math.Max(exponent, 0), '0');
        if (digits.Length == MaxMantissa.Length && string.CompareOrdinal(digits, MaxMantissa) > 0)
            return false;

        var bits = decimal.GetBits(decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
        value = new decimal(bits[0], bits[1], bits[2], Text[0] == '-', (byte)Math.Max(-exponent, 0));
        return true;
    }

    /// <summary>What nearly all numbers are: a few digits with or without a point. Nothing is allocated for them.</summary>
    private bool TryGetShort(out decimal value)
    {
        const int MostDigits = 18;
        value = 0;
        long digits = 0;
        var decimals = -1;
        var isNegative = Text[0] == '-';
        for (var index = isNegative ? 1 : 0; index < Text.Length; index++)
        {
            if (index >= MostDigits || Text[index] is 'e' or 'E')
                return false;

            if (decimals >= 0)
                decimals++;
            if (Text[index] == '.')
                decimals = 0;
            else
                digits = digits * 10 + (Text[index] - '0');
        }

        for (; decimals > 0 && digits % 10 == 0; decimals--)
            digits /= 10;
        if (digits > 0)
            value = new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)Math.Max(decimals, 0));
        return true;
    }

    /// <summary>The number as an integer, also where it is written 1.0 or 1e3; false if it is none or too large.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (!TryGetDecimal(out var number) || number < long.MinValue || number > long.MaxValue || decimal.Truncate(number) != number)
            return false;

        value = (long)number;
        return true;
    }

    /// <summary>The digits between leading and trailing zeros, and the power of ten that they are to be multiplied by.</summary>
    private string Mantissa(out long exponent)
    {
        var end = Text.IndexOfAny(['e', 'E']);
        exponent = end < 0 ? 0 : Exponent(end + 1);
        var numeral = (end < 0 ? Text : Text.Substring(0, end)).TrimStart('-');
        var point = numeral.IndexOf('.');
        if (point >= 0)
        {
            exponent -= numeral.Length - point - 1;
            numeral = numeral.Remove(point, 1);
        }

        numeral = numeral.TrimStart('0');
        var mantissa = numeral.TrimEnd('0');
        exponent += numeral.Length - mantissa.Length;
        return mantissa;
    }

    private long Exponent(int start)
    {
        // No file has so many digits that a greater exponent could be made good by them.
        const long Ceiling = 1_000_000_000_000;
        var isNegative = Text[start] == '-';
        long exponent = 0;
        foreach (var digit in Text.Skip(start))
        {
            if (digit is not ('+' or '-'))
                exponent = Math.Min(exponent * 10 + (digit - '0'), Ceiling);
        }

        return isNegative ? -exponent : exponent;
    }
}
