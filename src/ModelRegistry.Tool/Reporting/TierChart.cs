using System.Globalization;
using System.Net;
using System.Text;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The prices of the tiers as bars, in an SVG that needs no other file.</summary>
internal static class TierChart
{
    private const int LabelWidth = 260;
    private const int BarWidth = 420;
    private const int Width = LabelWidth + BarWidth + 110;
    private const int BarHeight = 16;
    private const int RowHeight = 2 * BarHeight + 16;

    /// <summary>Empty where no tier has a price: a chart of nothing says nothing. Of several currencies the first tier's is drawn.</summary>
    public static string Draw(IReadOnlyList<TierPrice> tiers)
    {
        var priced = tiers.Where(tier => tier.Input is not null || tier.Output is not null).ToList();
        priced = [.. priced.Where(tier => tier.Currency == priced[0].Currency)];
        var dearest = priced.Select(tier => Math.Max(tier.Input ?? 0, tier.Output ?? 0)).DefaultIfEmpty().Max();
        if (dearest == 0)
        {
            return string.Empty;
        }

        var height = priced.Count * RowHeight + 8;
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"tier-chart\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\">\n"));
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"tier-chart\">{priced[0].Currency} per million tokens of the first choice of each tier</title>\n");
        for (var index = 0; index < priced.Count; index++)
        {
            var top = index * RowHeight + 8;
            var tier = priced[index];
            svg.Append(Invariant($"<text x=\"0\" y=\"{top + BarHeight - 3}\" font-weight=\"bold\">{WebUtility.HtmlEncode(tier.Tier)}</text>\n"));
            svg.Append(Invariant($"<text x=\"0\" y=\"{top + 2 * BarHeight - 2}\">{WebUtility.HtmlEncode(tier.Model.Name)}</text>\n"));
            svg.Append(Bar("input", tier.Input, top, dearest));
            svg.Append(Bar("output", tier.Output, top + BarHeight + 2, dearest));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Bar(string part, decimal? price, int top, decimal dearest)
    {
        var length = decimal.Round((price ?? 0) / dearest * BarWidth, 1);
        var label = price is { } known ? Shown.Money(known) : "unknown";
        return Invariant($"<rect class=\"{part}\" x=\"{LabelWidth}\" y=\"{top}\" width=\"{length:0.#}\" height=\"{BarHeight}\"/>\n")
            + Invariant($"<text x=\"{LabelWidth + length + 6:0.#}\" y=\"{top + BarHeight - 4}\">{label} {part}</text>\n");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
