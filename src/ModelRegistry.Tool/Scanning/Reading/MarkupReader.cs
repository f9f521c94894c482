using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>Reads the attributes and the texts of XML and HTML.</summary>
internal static class MarkupReader
{
    private const int LongestText = 400;

    public static void Read(TextCollector collector, CancellationToken cancellationToken = default)
    {
        var text = collector.Text;
        var element = string.Empty;
        for (var position = 0; position < text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (text[position] != '<')
            {
                var open = text.IndexOf('<', position);
                var end = open < 0 ? text.Length : open;
                if (end - position <= LongestText)
                {
                    collector.Add(position, end, ConfigurationKey.Root.Under(element));
                }

                position = end;
            }
            else if (string.CompareOrdinal(text, position, "<!--", 0, 4) == 0)
            {
                var close = text.IndexOf("-->", position, StringComparison.Ordinal);
                position = close < 0 ? text.Length : close + 3;
            }
            else
            {
                element = NameAt(text, position + 1);
                position = ReadTag(collector, position + 1);
            }
        }
    }

    /// <summary>Reads the attributes of a tag; the answer is the place behind it.</summary>
    private static int ReadTag(TextCollector collector, int position)
    {
        var text = collector.Text;
        string attribute = string.Empty, sibling = string.Empty;
        while (position < text.Length && text[position] != '>')
        {
            if (text[position] is '"' or '\'')
            {
                var close = text.IndexOf(text[position], position + 1);
                var end = close < 0 ? text.Length : close;
                var isValue = attribute.Equals("value", StringComparison.OrdinalIgnoreCase) && sibling.Length > 0;
                collector.Add(position + 1, end, ConfigurationKey.Root.Under(isValue ? sibling : attribute));
                sibling = attribute is "key" or "name" && end - position < LongestText ? text[(position + 1)..end] : sibling;
                position = Math.Min(end + 1, text.Length);
            }
            else if (char.IsLetter(text[position]))
            {
                attribute = NameAt(text, position);
                position += attribute.Length;
            }
            else
            {
                position++;
            }
        }

        return Math.Min(position + 1, text.Length);
    }

    private static string NameAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestText && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or ':'))
        {
            end++;
        }

        return text[start..end];
    }
}
