using System.Net;

namespace ModelRegistry.Tool.Web;

/// <summary>The proxy of the environment (HTTPS_PROXY and its like), which never sees what stays on this machine.</summary>
internal sealed class LocalBypassProxy : IWebProxy
{
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => HttpClient.DefaultProxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || HttpClient.DefaultProxy.IsBypassed(host);
}
