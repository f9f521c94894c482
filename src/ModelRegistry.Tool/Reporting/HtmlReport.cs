using System.Globalization;
using System.Text;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The report as one page that needs no other file and no network: for a wall, a screen at night, a phone or a printer.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --text: #1f2328; --quiet: #59636e; --paper: #ffffff; --panel: #f6f8fa; --line: #d1d9e0; --input: #0969da; --output: #bc4c00; --good: #1a7f37; --caution: #9a6700; --bad: #cf222e; --label: 8.5rem; }
        @media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #9198a1; --paper: #0d1117; --panel: #151b23; --line: #3d444d; --input: #4493f8; --output: #f0883e; --good: #3fb950; --caution: #d29922; --bad: #f85149; } }
        * { box-sizing: border-box; }
        body { font: 16px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; max-width: 88rem; margin: 0 auto; padding: 2rem clamp(1rem, 3vw, 3rem); color: var(--text); background: var(--paper); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        h1 { font-size: 2rem; margin: 0 0 1rem; } h2 { font-size: 1.35rem; margin: 2.5rem 0 0.75rem; } h3 { font-size: 1.1rem; margin: 0; }
        a { color: var(--input); }
        .figures { display: flex; flex-wrap: wrap; gap: 0.75rem; list-style: none; margin: 0; padding: 0; }
        .figures li { flex: 1 1 9rem; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--panel); color: var(--quiet); }
        .figures b { display: block; font-size: 2rem; line-height: 1.1; color: var(--text); }
        .good, .figures b.good { color: var(--good); } .caution, .figures b.caution { color: var(--caution); } .bad, .figures b.bad { color: var(--bad); }
        figure { margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--panel); }
        figcaption, .tier p { color: var(--quiet); margin: 0 0 0.5rem; }
        .key { display: inline-block; width: 0.9em; height: 0.9em; border-radius: 2px; vertical-align: -0.1em; } .key.input { background: var(--input); } .key.output { background: var(--output); }
        .tier { padding: 0.75rem 0 0.25rem; border-top: 1px solid var(--line); break-inside: avoid; }
        .choice { display: grid; grid-template-columns: minmax(12rem, 20rem) 1fr; gap: 0 1rem; align-items: center; padding: 0.35rem 0; }
        .who { overflow-wrap: anywhere; unicode-bidi: isolate; } .who b { font-weight: 600; } .who small { display: block; }
        .bars { position: relative; padding: 0.25rem 0; }
        .bars::before { content: ""; position: absolute; inset: 0 var(--label) 0 0; border-right: 1px solid var(--line); background: repeating-linear-gradient(to right, var(--line) 0 1px, transparent 1px calc(100% / var(--steps))); }
        .bar { position: relative; display: flex; align-items: center; gap: 0.5rem; white-space: nowrap; line-height: 1.5; font-variant-numeric: tabular-nums; }
        .bar i { flex: none; height: 0.95em; width: calc((100% - var(--label)) * var(--part)); border-radius: 0 3px 3px 0; } .input i { background: var(--input); } .output i { background: var(--output); }
        .bar span { padding: 0 0.25rem; border-radius: 3px; background: var(--panel); } .choice:not(.first) i { opacity: 0.4; } .choice:not(.first) .bar span { color: var(--quiet); }
        .scale { color: var(--quiet); font-size: 0.85rem; border-top: 1px solid var(--line); } .marks { position: relative; height: 1.5em; }
        .marks span { position: absolute; left: calc((100% - var(--label)) * var(--at)); transform: translateX(-50%); } .marks span:first-child { transform: none; }
        table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
        th, td { border-bottom: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; unicode-bidi: isolate; }
        th { color: var(--quiet); font-weight: 600; overflow-wrap: normal; } td:first-child { font-weight: 600; min-width: 8rem; } tr { break-inside: avoid; }
        td { font-variant-numeric: tabular-nums; } td.short { white-space: nowrap; } td.long { min-width: 8.5rem; }
        footer { margin-top: 2rem; color: var(--quiet); font-size: 0.9rem; }
        @media (max-width: 48rem) {
          body { padding: 1rem; } :root { --label: 7.25rem; } .bar { font-size: 0.875rem; } .choice { grid-template-columns: 1fr; } .scale > :first-child { display: none; } .marks { font-size: 0.75rem; }
          thead { display: none; } table, tbody, tr, td { display: block; } tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); } td, td.long { border: 0; padding: 0.1rem 0; min-width: 0; } td:empty { display: none; }
          td:not(:first-child)::before { content: attr(data-label) ": "; color: var(--quiet); font-weight: 400; } td:first-child { font-size: 1.05rem; }
        }
        @media print { body { padding: 0; max-width: none; font-size: 11px; } }

        """;

    private const int LongestUnbroken = 12;

    public static string Write(RegistryReport report)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{report.Title}</title>\n<style>\n{Style.ReplaceLineEndings("\n")}{HtmlChart.Variables(report)}</style>\n</head>\n<body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{report.Title}</h1>\n<ul class=\"figures\">\n");
        foreach (var (_, what, count, mark) in report.Figures)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><b class=\"{ClassOf(count == 0 ? CellMark.None : mark)}\">{count}</b>{what}</li>\n");
        }

        page.Append("</ul>\n").Append(HtmlChart.Draw(report));
        foreach (var table in report.Tables.Where(table => table.Rows.Count > 0))
        {
            var heads = table.Columns.Select(column => $"<th scope=\"col\">{HtmlText.Escape(column)}</th>");
            page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{HtmlText.Escape(table.Title)}</h2>\n<table>\n<thead>\n<tr>{string.Concat(heads)}</tr>\n</thead>\n<tbody>\n");
            page.AppendJoin(string.Empty, table.Rows.Select(row => $"<tr>{string.Concat(table.Columns.Zip(row, Cell))}</tr>\n"));
            page.Append("</tbody>\n</table>\n</section>\n");
        }

        page.Append("<footer>Prices and dates are those of the registry on that day. A fact that is stale or was never verified is no more than a rumour: read its source, then stamp it.</footer>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }

    public static string ClassOf(CellMark mark) => mark switch
    {
        CellMark.Good => "good",
        CellMark.Caution => "caution",
        CellMark.Bad => "bad",
        _ => "plain",
    };

    private static string Cell(string column, ReportCell cell)
    {
        var kind = cell.Text.Length <= LongestUnbroken ? " short" : " long";
        var text = column == ModelTables.Source ? HtmlText.Linked(cell.Text) : HtmlText.Escape(cell.Text);
        return $"<td class=\"{ClassOf(cell.Mark)}{kind}\" data-label=\"{HtmlText.Escape(column)}\">{text}</td>";
    }
}
