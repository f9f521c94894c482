using System.Globalization;
using System.Text;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// Writes values as C#. Text of the registry reaches the generated code only through here, so that it can never become code:
/// whatever could end a literal or a comment, reorder a line or hide in it is escaped.
/// </summary>
internal static class CSharpText
{
    /// <summary>A string literal, all of it in ASCII and Latin letters.</summary>
    public static string Literal(string? value)
    {
        if (value is null)
        {
            return "null";
        }

        var literal = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"':
                    literal.Append("\\\"");
                    break;
                case '\\':
                    literal.Append("\\\\");
                    break;
                default:
                    Append(literal, character);
                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text for an XML documentation comment of one line.</summary>
    public static string Doc(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            switch (character)
            {
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '&':
                    text.Append("&amp;");
                    break;
                case '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029':
                    text.Append(' ');
                    break;
                default:
                    Append(text, character);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>A decimal literal without trailing zeros.</summary>
    public static string Literal(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture) + "m";

    public static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Literal(bool value) => value ? "true" : "false";

    public static string Literal(DateTime date)
        => FormattableString.Invariant($"new global::System.DateTime({date.Year}, {date.Month}, {date.Day})");

    /// <summary>A span of time that the registry gives in seconds.</summary>
    public static string Seconds(decimal seconds)
        => seconds == decimal.Truncate(seconds)
            ? $"global::System.TimeSpan.FromSeconds({Literal((long)seconds)})"
            : $"global::System.TimeSpan.FromTicks({Literal((long)(seconds * TimeSpan.TicksPerSecond))})";

    public static string Literal(IEnumerable<string> values)
        => $"new string[] {{ {string.Join(", ", values.Select(value => Literal(value)))} }}";

    /// <summary>A price as people write it: with at least two decimals.</summary>
    public static string Money(decimal price) => price.ToString("0.00##########################", CultureInfo.InvariantCulture);

    public static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>ASCII and the Latin letters stay as they are; what Unicode may yet reclassify, or a reader cannot see, is spelled out.</summary>
    private static void Append(StringBuilder text, char character)
    {
        if (character is (>= ' ' and <= '~') or (>= '\u00A1' and <= '\u024F' and not '\u00AD'))
        {
            text.Append(character);
        }
        else
        {
            text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
