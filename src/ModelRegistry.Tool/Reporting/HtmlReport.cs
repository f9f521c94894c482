using System.Globalization;
using System.Text;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The report as one page that needs no other file and no network: for a wall, a screen at night, a phone or a printer.</summary>
internal static class HtmlReport
{
    private const int LongestUnbroken = 12;
    private const string StyleSheet = "report.css";

    public static string Write(RegistryReport report)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{report.Title}</title>\n");
        page.Append(CultureInfo.InvariantCulture, $"<style>\n{Style()}{HtmlChart.Variables(report)}</style>\n</head>\n<body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<main>\n<h1>{report.Title}</h1>\n<ul class=\"figures\">\n");
        foreach (var (_, what, count, mark) in report.Figures)
        {
            var kind = ClassOf(count == 0 ? CellMark.None : mark);
            page.Append(CultureInfo.InvariantCulture, $"<li><b class=\"{kind}\">{count}</b>{what}</li>\n");
        }

        page.Append("</ul>\n").Append(HtmlChart.Draw(report)).Append(HtmlCosts.Draw(report));
        var sources = new HtmlSources();
        foreach (var table in report.Tables.Where(table => !HtmlCosts.Shows(report, table)))
        {
            Append(page, table.WithoutBlankColumns(), sources);
        }

        page.Append(sources.List()).Append("</main>\n<footer>Prices and dates are those of the registry on that day. ");
        page.Append("\"unknown\" means that models.json does not say it; a blank cell means that it does not apply. ");
        page.Append("Read the source of a fact that is stale or was never verified, then stamp it.</footer>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }

    public static string ClassOf(CellMark mark) => mark switch
    {
        CellMark.Good => "good",
        CellMark.Caution => "caution",
        CellMark.Bad => "bad",
        CellMark.Unknown => "unknown",
        _ => "plain",
    };

    private static void Append(StringBuilder page, ReportTable table, HtmlSources sources)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{HtmlText.Escape(table.Title)}</h2>\n");
        if (table.Rows.Count > 0)
        {
            var heads = table.Columns.Select(column => $"<th scope=\"col\"{Number(column)}>{HtmlText.Escape(column.Name)}</th>");
            page.Append(CultureInfo.InvariantCulture, $"<table>\n<thead>\n<tr>{string.Concat(heads)}</tr>\n</thead>\n<tbody>\n");
            foreach (var row in table.Rows)
            {
                var cells = table.Columns.Zip(row).Skip(1).Select(cell => Cell(cell.First, cell.Second, sources));
                page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlText.Escape(row[0].Text)}</th>");
                page.AppendJoin(string.Empty, cells).Append("</tr>\n");
            }

            page.Append("</tbody>\n</table>\n");
        }

        if (table.Note.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{HtmlText.Escape(table.Note)}</p>\n");
        }

        page.Append("</section>\n");
    }

    private static string Number(ReportColumn column) => column.IsNumber ? " class=\"number\"" : string.Empty;

    private static string Cell(ReportColumn column, ReportCell cell, HtmlSources sources)
    {
        if (column.Name == ModelTables.Source && cell.Text.Length > 0)
        {
            return $"<td class=\"plain short\">{sources.Reference(cell.Text)}</td>";
        }

        var kind = column.IsNumber ? " number" : cell.Text.Length <= LongestUnbroken ? " short" : " long";
        var label = HtmlText.Escape(column.Name);
        return $"<td class=\"{ClassOf(cell.Mark)}{kind}\" data-label=\"{label}\">{HtmlText.Escape(cell.Text)}</td>";
    }

    private static string Style()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(StyleSheet)
            ?? throw new InvalidOperationException($"The tool was built without {StyleSheet}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
