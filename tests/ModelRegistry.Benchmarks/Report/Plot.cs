using System.Globalization;
using System.Text;

namespace ModelRegistry.Benchmarks.Report;

/// <summary>One line of a plot.</summary>
internal sealed record PlotLine(string Name, string Color, IReadOnlyList<(double X, double Y)> Points);

/// <summary>A plot with axes that begin at zero, so that what is linear looks so: a part of a picture in SVG.</summary>
internal sealed record Plot(string Title, string XTitle, string YTitle, IReadOnlyList<PlotLine> Lines)
{
    private const double Left = 56, Top = 40, Width = 300, Height = 190;

    /// <summary>Several plots side by side.</summary>
    public static string ToSvg(IReadOnlyList<Plot> plots)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {plots.Count * 400} 300" font-family="system-ui, sans-serif" font-size="12" fill="#333">
              <rect width="100%" height="100%" fill="#fff" />

            """);
        for (var index = 0; index < plots.Count; index++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""  <g transform="translate({index * 400} 0)">""").Append('\n');
            plots[index].Draw(svg);
            svg.Append("  </g>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private void Draw(StringBuilder svg)
    {
        var (right, bottom) = (Ceiling(Lines.SelectMany(line => line.Points).Max(point => point.X)), Ceiling(Lines.SelectMany(line => line.Points).Max(point => point.Y)));
        Text(svg, Left + (Width / 2), 20, "middle", Title, "font-weight=\"600\"");
        for (var step = 0; step <= 4; step++)
        {
            var (x, y) = (Left + (Width * step / 4), Top + Height - (Height * step / 4));
            svg.Append(CultureInfo.InvariantCulture, $"""    <path d="M{x:F1} {Top}V{Top + Height}M{Left} {y:F1}H{Left + Width}" stroke="#e2e2e2" />""").Append('\n');
            Text(svg, x, Top + Height + 16, "middle", Number(right * step / 4));
            Text(svg, Left - 6, y + 4, "end", Number(bottom * step / 4));
        }

        Text(svg, Left + (Width / 2), Top + Height + 34, "middle", XTitle);
        Text(svg, Left, Top - 8, "start", YTitle);
        for (var index = 0; index < Lines.Count; index++)
        {
            var line = Lines[index];
            var points = line.Points.Select(point => (X: Left + (Width * point.X / right), Y: Top + Height - (Height * Math.Max(0, point.Y) / bottom))).ToList();
            var way = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:F1},{point.Y:F1}")));
            svg.Append(CultureInfo.InvariantCulture, $"""    <polyline points="{way}" fill="none" stroke="{line.Color}" stroke-width="2" />""").Append('\n');
            foreach (var (x, y) in points)
            {
                svg.Append(CultureInfo.InvariantCulture, $"""    <circle cx="{x:F1}" cy="{y:F1}" r="3" fill="{line.Color}" />""").Append('\n');
            }

            Text(svg, Left + 10, Top + 16 + (16 * index), "start", line.Name, $"style=\"fill:{line.Color}\"");
        }
    }

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text, string attributes = "")
        => svg.Append(CultureInfo.InvariantCulture, $"""    <text x="{x:F1}" y="{y:F1}" text-anchor="{anchor}" {attributes}>{System.Security.SecurityElement.Escape(text)}</text>""").Append('\n');

    private static string Number(double value) => value.ToString(value >= 10 || value == 0 ? "#,0" : "0.##", CultureInfo.InvariantCulture);

    /// <summary>The next of 1, 2, 4 and 8 with zeros.</summary>
    private static double Ceiling(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 0.001))));
        return new[] { 1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10 }.First(step => step * unit >= value * 0.999) * unit;
    }
}
