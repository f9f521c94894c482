using System.Globalization;
using System.Net;
using System.Text;
using ModelRegistry.Analyzers.Registry;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The report as one page that needs no other file and no network.</summary>
internal static class HtmlReport
{
    private const string Style = """
        body { font-family: system-ui, sans-serif; margin: 2rem; color: #1f2328; background: #ffffff; }
        table { border-collapse: collapse; margin-bottom: 2rem; }
        th, td { border-bottom: 1px solid #d0d7de; padding: 0.35rem 0.75rem; text-align: left; vertical-align: top; }
        svg { max-width: 100%; height: auto; font-size: 12px; }
        svg text { fill: currentColor; }
        .input { fill: #0969da; }
        .output { fill: #bc4c00; }
        @media (prefers-color-scheme: dark) { body { color: #e6edf3; background: #0d1117; } th, td { border-color: #30363d; } .input { fill: #4493f8; } .output { fill: #db6d28; } }

        """;

    public static string Write(RegistryReport report)
    {
        var title = $"Models as of {MessageText.Iso(report.AsOf)}";
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n<style>\n{Style.ReplaceLineEndings("\n")}</style>\n</head>\n<body>\n<h1>{title}</h1>\n");
        if (TierChart.Draw(report.TierPrices) is { Length: > 0 } chart)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>Price per tier</h2>\n<p>{report.TierPrices[0].Currency} per million tokens, while the first choice of the tier serves.</p>\n{chart}");
        }

        foreach (var table in report.Tables.Where(table => table.Rows.Count > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{table.Title}</h2>\n<table>\n<thead>\n{Row("th", table.Columns)}</thead>\n<tbody>\n");
            page.AppendJoin(string.Empty, table.Rows.Select(row => Row("td", row)));
            page.Append("</tbody>\n</table>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Row(string tag, IReadOnlyList<string> cells)
        => $"<tr>{string.Concat(cells.Select(cell => $"<{tag}>{WebUtility.HtmlEncode(cell)}</{tag}>"))}</tr>\n";
}
