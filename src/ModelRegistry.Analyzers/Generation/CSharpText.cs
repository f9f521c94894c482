using System.Globalization;
using System.Text;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// Writes values as C#. Text of the registry reaches the generated code only through here, so that it can never become code:
/// whatever could end a literal or a comment, reorder a line or hide in it is escaped. Letters of every language stay as they are.
/// </summary>
internal static class CSharpText
{
    /// <summary>A string literal of one line.</summary>
    public static string Literal(string? value)
    {
        if (value is null)
        {
            return "null";
        }

        var literal = new StringBuilder(value.Length + 2).Append('"');
        for (var index = 0; index < value.Length; index++)
        {
            switch (value[index])
            {
                case '"':
                    literal.Append("\\\"");
                    break;
                case '\\':
                    literal.Append("\\\\");
                    break;
                default:
                    Append(literal, value, index);
                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text for an XML documentation comment of one line.</summary>
    public static string Doc(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var index = 0; index < value.Length; index++)
        {
            switch (value[index])
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
                    Append(text, value, index);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>A decimal literal without trailing zeros.</summary>
    public static string Literal(decimal value) => Number(value) + "m";

    /// <summary>A number without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

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

    private static void Append(StringBuilder text, string value, int index)
    {
        if (UnseenCharacters.IsAt(value, index))
        {
            text.Append("\\u").Append(((int)value[index]).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            text.Append(value[index]);
        }
    }
}
