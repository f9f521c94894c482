using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Evaluating.Clients;

/// <summary>Keeps the last response to a request with its headers, which chat clients do not pass on.</summary>
internal sealed class ResponseRecorder
{
    private static readonly AsyncLocal<ResponseRecorder?> Flow = new();

    /// <summary>The recorder of the request that is being made; null where nobody needs its response.</summary>
    public static ResponseRecorder? Current => Flow.Value;

    /// <summary>The response; null where the last attempt had none.</summary>
    public RecordedResponse? Last { get; set; }

    /// <summary>Begins to record the requests that follow.</summary>
    public static ResponseRecorder Start() => Flow.Value = new ResponseRecorder();
}

/// <summary>A response, whatever its status.</summary>
/// <param name="Answer">Status and body.</param>
/// <param name="Headers">The headers, by name in any case.</param>
internal sealed record RecordedResponse(WebAnswer Answer, IReadOnlyDictionary<string, string> Headers)
{
    public static RecordedResponse Of(WebAnswer answer, HttpResponseMessage response)
        => new(
            answer,
            response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase));

    /// <summary>The first of the headers that the response has; null where it has none of them.</summary>
    public string? Header(params string[] names)
        => names.Select(name => Headers.GetValueOrDefault(name)?.Trim()).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
