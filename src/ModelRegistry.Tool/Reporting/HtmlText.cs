using System.Net;
using System.Text;

namespace ModelRegistry.Tool.Reporting;

/// <summary>Texts of a registry on a page: whatever they hold, they are text there and never markup.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A page cannot hold control characters, and half a surrogate pair has become the sign for what cannot be shown.
            plain.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return WebUtility.HtmlEncode(plain.ToString());
    }

    /// <summary>A web address is one that can be followed; any other text, an address of another kind among them, stays as it is.</summary>
    public static string Linked(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? $"<a href=\"{Escape(uri.AbsoluteUri)}\" rel=\"noreferrer\">{Escape(text)}</a>"
            : Escape(text);
}
