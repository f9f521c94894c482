using System.ClientModel.Primitives;
using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace ModelRegistry.Runtime.Tests;

/// <summary>A response of the SDKs on System.ClientModel: a status and headers.</summary>
internal sealed class ClientResponse(int status, Dictionary<string, string> headers) : PipelineResponse
{
    public override int Status => status;

    public override string ReasonPhrase => "as the provider says";

    public override Stream? ContentStream { get; set; }

    public override BinaryData Content { get; } = BinaryData.FromString(string.Empty);

    protected override PipelineResponseHeaders HeadersCore { get; } = new ClientHeaders(headers);

    public override BinaryData BufferContent(CancellationToken cancellationToken = default) => Content;

    public override ValueTask<BinaryData> BufferContentAsync(CancellationToken cancellationToken = default) => new(Content);

    public override void Dispose()
    {
    }

    private sealed class ClientHeaders(Dictionary<string, string> headers) : PipelineResponseHeaders
    {
        public override IEnumerator<KeyValuePair<string, string>> GetEnumerator() => headers.GetEnumerator();

        public override bool TryGetValue(string name, out string? value) => headers.TryGetValue(name, out value);

        public override bool TryGetValues(string name, out IEnumerable<string>? values)
        {
            values = headers.TryGetValue(name, out var value) ? [value] : null;
            return values is not null;
        }
    }
}

/// <summary>A response of the SDKs on Azure.Core: a status and headers.</summary>
internal sealed class AzureResponse(int status, Dictionary<string, string> headers) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "as the provider says";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = string.Empty;

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
