using System.Globalization;
using System.Text;

namespace ModelRegistry.Tool.Reporting;

/// <summary>
/// Who serves each tier today, and the prices of its models as bars on one scale, drawn by the page itself, so that the texts keep
/// their size on a small screen.
/// </summary>
internal static class HtmlChart
{
    public static string Draw(RegistryReport report)
    {
        if (report.Scale is not { } scale)
        {
            return string.Empty;
        }

        var unit = HtmlText.Escape(scale.Currency) + " per million tokens";
        var page = new StringBuilder("<section>\n<h2>Price per tier</h2>\n<figure>\n<figcaption>");
        page.Append(unit).Append(": <span class=\"key input\"></span> input <span class=\"key output\"></span> output. ");
        page.Append("Full bars are the model that serves today: the first of the tier that may be called. ");
        page.Append("The others are pale.</figcaption>\n");
        foreach (var tier in report.TierPrices)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"tier\">\n<h3>{HtmlText.Escape(tier.Tier.Name)}</h3>\n");
            if (tier.Tier.Use is { } use)
            {
                page.Append(CultureInfo.InvariantCulture, $"<p>{HtmlText.Escape(use)}</p>\n");
            }

            if (!tier.IsServed)
            {
                page.Append("<p class=\"bad\">Nobody serves it today.</p>\n");
            }

            page.AppendJoin(string.Empty, tier.Chain.Select(choice => Choice(choice, scale))).Append("</div>\n");
        }

        var marks = scale.Marks.Select(mark => Invariant($"<span style=\"--at:{scale.PartOf(mark):0.####}\">{mark:0.##########}</span>"));
        page.Append("<div class=\"choice scale\" aria-hidden=\"true\">");
        page.Append(CultureInfo.InvariantCulture, $"<div>{unit}</div><div class=\"marks\">{string.Concat(marks)}</div></div>\n");
        return page.Append("</figure>\n</section>\n").ToString();
    }

    /// <summary>How many lines a page draws behind the bars.</summary>
    public static string Variables(RegistryReport report) => Invariant($":root {{ --steps: {report.Scale?.Steps ?? 1}; }}\n");

    private static string Choice(ChainPrice choice, PriceScale scale)
    {
        var kind = choice.IsServing ? "choice serving" : "choice";
        var role = $"<small class=\"role\">{HtmlText.Escape(choice.Role)}</small>";
        var mark = HtmlReport.ClassOf(choice.Verified.Mark);
        var price = choice.IsInForce ? "price verified: " : "price ";
        var verified = $"<small class=\"{mark}\">{price}{HtmlText.Escape(choice.Verified.Text)}</small>";
        var bars = string.Concat(choice.Parts.Select(part => Bar(part.Part, part.Price, choice.Currency, scale)));
        var name = HtmlText.Escape(choice.Model.Name);
        name = choice.IsServing ? $"<b>{name}</b>" : $"<span>{name}</span>";
        return $"<div class=\"{kind}\"><div class=\"who\">{name}{role}{verified}</div><div class=\"bars\">{bars}</div></div>\n";
    }

    private static string Bar(string part, decimal? price, string currency, PriceScale scale)
    {
        var isDrawn = currency == scale.Currency;
        var unit = isDrawn ? string.Empty : HtmlText.Escape(currency) + " ";
        var label = price is { } known ? unit + Shown.Money(known) : "unknown";
        var length = isDrawn ? scale.PartOf(price ?? 0) : 0;
        return Invariant($"<div class=\"bar {part}\"><i style=\"--part:{length:0.####}\"></i><span>{label} {part}</span></div>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
