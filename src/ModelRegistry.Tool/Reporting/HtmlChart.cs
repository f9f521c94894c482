using System.Globalization;
using System.Text;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The prices of the tiers as bars on one scale, drawn by the page itself, so that the texts keep their size on a small screen.</summary>
internal static class HtmlChart
{
    public static string Draw(RegistryReport report)
    {
        if (report.Scale is not { } scale)
        {
            return string.Empty;
        }

        var unit = HtmlText.Escape(scale.Currency) + " per million tokens";
        var page = new StringBuilder("<section>\n<h2>Price per tier</h2>\n<figure>\n");
        page.Append(CultureInfo.InvariantCulture, $"<figcaption>{unit}: <span class=\"key input\"></span> input <span class=\"key output\"></span> output. ");
        page.Append("The first model of a tier serves; pale bars are what it costs when that cannot.</figcaption>\n");
        foreach (var tier in report.TierPrices)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"tier\">\n<h3>{HtmlText.Escape(tier.Tier.Name)}</h3>\n");
            if (tier.Tier.Use is { } use)
            {
                page.Append(CultureInfo.InvariantCulture, $"<p>{HtmlText.Escape(use)}</p>\n");
            }

            for (var index = 0; index < tier.Chain.Count; index++)
            {
                page.Append(Choice(tier.Chain[index], isFirst: index == 0, scale));
            }

            page.Append("</div>\n");
        }

        var marks = scale.Marks.Select(mark => Invariant($"<span style=\"--at:{scale.PartOf(mark):0.####}\">{mark:0.##########}</span>"));
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"choice scale\" aria-hidden=\"true\"><div>{unit}</div><div class=\"marks\">{string.Concat(marks)}</div></div>\n");
        return page.Append("</figure>\n</section>\n").ToString();
    }

    /// <summary>How many lines a page draws behind the bars.</summary>
    public static string Variables(RegistryReport report) => Invariant($":root {{ --steps: {report.Scale?.Steps ?? 1}; }}\n");

    private static string Choice(ChainPrice choice, bool isFirst, PriceScale scale)
    {
        var (kind, then) = isFirst ? ("choice first", string.Empty) : ("choice", "then ");
        var verified = $"<small class=\"{HtmlReport.ClassOf(choice.Verified.Mark)}\">price verified: {HtmlText.Escape(choice.Verified.Text)}</small>";
        var bars = string.Concat(choice.Parts.Select(part => Bar(part.Part, part.Price, choice.Currency, scale)));
        return $"<div class=\"{kind}\"><div class=\"who\">{then}<b>{HtmlText.Escape(choice.Model.Name)}</b>{verified}</div><div class=\"bars\">{bars}</div></div>\n";
    }

    private static string Bar(string part, decimal? price, string currency, PriceScale scale)
    {
        var isDrawn = currency == scale.Currency;
        var label = price is { } known ? (isDrawn ? string.Empty : HtmlText.Escape(currency) + " ") + Shown.Money(known) : "unknown";
        var length = isDrawn ? scale.PartOf(price ?? 0) : 0;
        return Invariant($"<div class=\"bar {part}\"><i style=\"--part:{length:0.####}\"></i><span>{label} {part}</span></div>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
