using System.Globalization;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Lists;

/// <summary>The text of a public list, from a file or from an address.</summary>
/// <param name="Source">Where it is, as messages show it.</param>
/// <param name="Text">The text.</param>
/// <param name="Date">Its day: the one in the name, else of an address today; null where a file's name has none.</param>
internal sealed record ListText(string Source, string Text, DateTime? Date)
{
    private const string Iso = "yyyy-MM-dd";

    /// <param name="name">The file or address.</param>
    /// <param name="option">The option that names it.</param>
    /// <param name="timeoutSeconds">How long an address has for its answer.</param>
    /// <param name="host">Where paths begin, and which day it is.</param>
    public static ListText Read(string name, string option, int timeoutSeconds, ToolHost host)
    {
        if (!WebAddress.IsOne(name))
        {
            var path = host.FullPath(name);
            return new ListText(host.Shown(path), TextFile.Read(path).Text, DateIn(Path.GetFileName(path)));
        }

        var address = WebAddress.Of(name, option);
        using var client = new WebFetcher(timeoutSeconds);
        var text = client.Download(address).Text;
        return new ListText(address.Shown, text, DateIn(address.Uri.AbsolutePath) ?? host.Today);
    }

    private static DateTime? DateIn(string name)
    {
        for (var start = 0; start + Iso.Length <= name.Length; start++)
        {
            var part = name.AsSpan(start, Iso.Length);
            if (DateTime.TryParseExact(part, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }
        }

        return null;
    }
}
