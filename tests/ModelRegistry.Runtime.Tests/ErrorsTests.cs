using System.ClientModel;
using System.Net;
using Anthropic.Exceptions;
using Azure;

namespace ModelRegistry.Runtime.Tests;

/// <summary>What is read of the exceptions of HTTP clients and SDKs, known and unknown.</summary>
public class ErrorsTests
{
    public static TheoryData<string, int?, bool, bool> Errors() => new()
    {
        { "OpenAI 429", 429, true, false },
        { "OpenAI 400", 400, false, false },
        { "OpenAI 404", 404, false, true },
        { "OpenAI 403 model_not_found", 403, false, true },
        { "OpenAI 403", 403, false, false },
        { "OpenAI 0", null, true, false },
        { "Azure 503", 503, true, false },
        { "Azure 401", 401, false, false },
        { "Azure 0", null, true, false },
        { "Anthropic 529", 529, true, false },
        { "Anthropic 404", 404, false, true },
        { "http 429", 429, true, false },
        { "http 400", 400, false, false },
        { "http", null, true, false },
        { "Status 503", 503, true, false },
        { "Status 0", null, false, false },
        { "StatusCode 429", 429, true, false },
        { "StatusCode? 408", 408, true, false },
        { "StatusCode?", null, false, false },
        { "Status of another kind", null, false, false },
        { "Status hidden", 503, true, false },
        { "Status that throws", null, false, false },
        { "wrapped 429", 429, true, false },
        { "wrapped too deep", null, false, false },
        { "several", 503, true, false },
        { "none", null, false, false },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Each_is_known_for_what_it_is(string name, int? status, bool isTransient, bool isModelNotFound)
    {
        var error = Error(name);

        Assert.Equal(status, ModelErrors.StatusOf(error));
        Assert.Equal(isTransient, ModelErrors.IsTransient(error));
        Assert.Equal(isModelNotFound, ModelErrors.IsModelNotFound(error));
    }

    [Theory]
    [InlineData("Retry-After", "3", 3d)]
    [InlineData("Retry-After", "0", 0d)]
    [InlineData("Retry-After", "-4", 0d)]
    [InlineData("Retry-After", "1.5", 1.5)]
    [InlineData("retry-after-ms", "250", 0.25)]
    [InlineData("Retry-After", "Tue, 30 Jun 2026 12:00:09 GMT", 9d)]
    [InlineData("Retry-After", "Tuesday, 30-Jun-26 12:00:09 GMT", 9d)]
    [InlineData("Retry-After", "Tue Jun 30 12:00:09 2026", 9d)]
    [InlineData("Retry-After", "Tue, 30 Jun 2026 11:00:00 GMT", 0d)]
    [InlineData("Retry-After", "soon", null)]
    [InlineData("Retry-After", "", null)]
    [InlineData("Retry-After", "NaN", null)]
    [InlineData("Retry-After", "1e300", double.MaxValue)]
    [InlineData("Other", "3", null)]
    public void The_wait_is_read_of_the_headers(string header, string value, double? seconds)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [header] = value };
        var now = new DateTimeOffset(2026, 6, 30, 12, 0, 0, TimeSpan.Zero);
        TimeSpan? expected = seconds is null ? null : seconds == double.MaxValue ? TimeSpan.MaxValue : TimeSpan.FromSeconds(seconds.Value);

        Assert.Equal(expected, ModelErrors.RetryAfter(new ClientResultException(new ClientResponse(429, headers)), now));
        Assert.Equal(expected, ModelErrors.RetryAfter(new RequestFailedException(new AzureResponse(429, headers)), now));
        Assert.Equal(expected, ModelErrors.RetryAfter(new InvalidOperationException("wrapped", new ClientResultException(new ClientResponse(429, headers))), now));
    }

    [Fact]
    public void Milliseconds_go_before_seconds()
        => Assert.Equal(
            TimeSpan.FromMilliseconds(1_500),
            ModelErrors.RetryAfter(new ClientResultException(new ClientResponse(429, new(StringComparer.OrdinalIgnoreCase) { ["Retry-After"] = "2", ["Retry-After-Ms"] = "1500" }))));

    [Fact]
    public void The_wait_is_read_of_a_property_and_of_the_data()
    {
        Assert.Equal(TimeSpan.FromSeconds(4), ModelErrors.RetryAfter(new PropertyException(TimeSpan.FromSeconds(4))));
        Assert.Equal(TimeSpan.Zero, ModelErrors.RetryAfter(new PropertyException(TimeSpan.FromSeconds(-4))));
        Assert.Null(ModelErrors.RetryAfter(new PropertyException(null)));
        Assert.Equal(TimeSpan.FromSeconds(5), ModelErrors.RetryAfter(Noted(TimeSpan.FromSeconds(5))));
        Assert.Equal(TimeSpan.FromSeconds(5), ModelErrors.RetryAfter(Noted(5)));
        Assert.Equal(TimeSpan.FromSeconds(0.5), ModelErrors.RetryAfter(Noted(0.5)));
        Assert.Equal(TimeSpan.FromSeconds(5), ModelErrors.RetryAfter(Noted("5")));
        Assert.Equal(TimeSpan.FromSeconds(5), ModelErrors.RetryAfter(Noted(DateTimeOffset.UnixEpoch.AddSeconds(5)), DateTimeOffset.UnixEpoch));
        Assert.Null(ModelErrors.RetryAfter(Noted(new object())));
        Assert.Null(ModelErrors.RetryAfter(new ClientResultException("no response", null)));

        static Exception Noted(object value) => new InvalidOperationException { Data = { ["Retry-After"] = value } };
    }

    [Fact]
    public void No_error_is_a_mistake()
    {
        Assert.Throws<ArgumentNullException>("error", () => ModelErrors.IsTransient(null!));
        Assert.Throws<ArgumentNullException>("error", () => ModelErrors.IsModelNotFound(null!));
        Assert.Throws<ArgumentNullException>("error", () => ModelErrors.StatusOf(null!));
        Assert.Throws<ArgumentNullException>("error", () => ModelErrors.RetryAfter(null!));
    }

    private static Exception Error(string name)
    {
        var words = name.Split(' ');
        var status = words.Length > 1 && int.TryParse(words[1], out var number) ? number : (int?)null;
        var network = new HttpRequestException("no such host");
        return name switch
        {
            "OpenAI 0" => new ClientResultException("no response", null, network),
            "OpenAI 403 model_not_found" => new ClientResultException("HTTP 403 (invalid_request_error: model_not_found)", new ClientResponse(403, [])),
            "Azure 0" => new RequestFailedException(0, "no response", network),
            "http" => network,
            "Status of another kind" => new WebException("failed", WebExceptionStatus.ProtocolError),
            "Status hidden" => new HidingException(503),
            "Status that throws" => new ThrowingException(),
            "wrapped 429" => new InvalidOperationException("outer", new StatusException(0, "inner", new StatusException(429))),
            "wrapped too deep" => Enumerable.Range(0, 20).Aggregate((Exception)new StatusException(429), (inner, _) => new InvalidOperationException("outer", inner)),
            "several" => new AggregateException(new StatusException(400), new StatusException(503)),
            "none" => new InvalidOperationException(),
            _ => words[0] switch
            {
                "OpenAI" => new ClientResultException(new ClientResponse(status!.Value, [])),
                "Azure" => new RequestFailedException(new AzureResponse(status!.Value, [])),
                "Anthropic" => new AnthropicApiException("failed", new HttpRequestException()) { StatusCode = (HttpStatusCode)status!.Value, ResponseBody = "{}" },
                "http" => new HttpRequestException("failed", null, (HttpStatusCode)status!.Value),
                "Status" => new StatusException(status!.Value),
                "StatusCode" => new StatusCodeException((HttpStatusCode)status!.Value),
                _ => new NullableStatusCodeException(status),
            },
        };
    }

    private sealed class StatusCodeException(HttpStatusCode status) : Exception
    {
        public HttpStatusCode StatusCode { get; } = status;
    }

    private sealed class NullableStatusCodeException(int? status) : Exception
    {
        public int? StatusCode { get; } = status;
    }

    /// <summary>Two properties of one name, which a plain search by name cannot tell apart.</summary>
    private sealed class HidingException(int status) : StatusException(0)
    {
        public new HttpStatusCode Status { get; } = (HttpStatusCode)status;
    }

    private sealed class ThrowingException : Exception
    {
        public int Status => throw new NotSupportedException();
    }

    private sealed class PropertyException(TimeSpan? retryAfter) : Exception
    {
        public TimeSpan? RetryAfter { get; } = retryAfter;
    }
}
