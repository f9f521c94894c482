namespace ModelRegistry.Tool.Web;

/// <summary>An address that the tool may ask: https, or plain http on this machine.</summary>
internal sealed record WebAddress
{
    private WebAddress(Uri uri) => Uri = uri;

    public Uri Uri { get; }

    /// <summary>The address as messages and files show it: without the query, which can hold a key.</summary>
    public string Shown => Uri.GetLeftPart(UriPartial.Path);

    /// <summary>Whether the text is an address rather than a path.</summary>
    public static bool IsOne(string text) => text.Contains("://", StringComparison.Ordinal);

    /// <exception cref="ToolException">The address is of another kind, or contains a password.</exception>
    /// <param name="text">The address.</param>
    /// <param name="option">The option or variable that it comes from.</param>
    public static WebAddress Of(string text, string option)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsWeb(uri)
            ? Of(uri, option)
            : throw new ToolException($"{option} is not a web address: expected one such as https://example.com/list.json.");

    /// <summary>The address that a path and a query lead to from here. A query that is here already stays.</summary>
    public WebAddress At(string path, string query = "")
    {
        string[] queries = [Uri.Query.TrimStart('?'), query];
        return new WebAddress(new UriBuilder(Uri)
        {
            Path = Uri.AbsolutePath.TrimEnd('/') + path,
            Query = string.Join('&', queries.Where(part => part.Length > 0)),
        }.Uri);
    }

    /// <summary>The address that an answer redirects to.</summary>
    public WebAddress Redirected(Uri location)
    {
        var target = new Uri(Uri, location);
        return !IsWeb(target) ? throw new ToolException($"{Shown} redirects to something that is not a web address.")
            : target.Scheme != Uri.Scheme && target.Scheme == Uri.UriSchemeHttp
                ? throw new ToolException($"{Shown} redirects from https to http: that is not followed.")
            : Of(target, $"The address that {Shown} redirects to");
    }

    private static WebAddress Of(Uri uri, string option)
        => uri.UserInfo.Length > 0 ? throw new ToolException($"{option} contains a user name or a password: remove it.")
            : uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback
                ? throw new ToolException($"{option} is http://{uri.Authority}: use https. Plain http is accepted for this machine only.")
            : new WebAddress(uri);

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;
}
