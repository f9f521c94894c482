using System.Globalization;
using System.Text;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The sources of a page, each once: tables refer to them by their numbers.</summary>
internal sealed class HtmlSources
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>A link to a source.</summary>
    public string Reference(string source)
    {
        if (!_numbers.TryGetValue(source, out var number))
        {
            _texts.Add(source);
            _numbers[source] = number = _texts.Count;
        }

        return FormattableString.Invariant($"<a href=\"#source-{number}\">source {number}</a>");
    }

    /// <summary>The list; empty where nothing refers to it.</summary>
    public string List()
    {
        if (_texts.Count == 0)
        {
            return string.Empty;
        }

        var list = new StringBuilder("<section>\n<h2>Sources</h2>\n<ol class=\"sources\">\n");
        foreach (var (text, number) in _texts.Select((text, index) => (text, index + 1)))
        {
            list.Append(CultureInfo.InvariantCulture, $"<li id=\"source-{number}\">{HtmlText.Linked(text)}</li>\n");
        }

        return list.Append("</ol>\n</section>\n").ToString();
    }
}
