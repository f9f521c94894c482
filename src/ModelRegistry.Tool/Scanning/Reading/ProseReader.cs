using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>Reads text for people, word by word: what is unmistakably an id there is named, and not called.</summary>
internal static class ProseReader
{
    public static void Read(TextCollector collector, CancellationToken cancellationToken = default)
    {
        var text = collector.Text;
        for (var position = 0; position < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[position]))
            {
                position++;
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var start = position;
            while (position < text.Length && ModelIdText.IsIdCharacter(text[position]))
            {
                position++;
            }

            var end = position;
            while (end > start && !char.IsAsciiLetterOrDigit(text[end - 1]))
            {
                end--;
            }

            collector.Add(start, end, ConfigurationKey.Root, isData: true);
        }
    }
}
