using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Evaluating.Clients;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying.Calling;

/// <summary>What came of a test call.</summary>
internal enum CallOutcome
{
    /// <summary>The model answered.</summary>
    Answered,

    /// <summary>The model did not answer.</summary>
    Failed,

    /// <summary>The model does other work than to answer messages. That says nothing against its id.</summary>
    NotChat,

    /// <summary>The model is not called: the team has decided against it.</summary>
    NotCalled,
}

/// <summary>The smallest call of a model.</summary>
/// <param name="Model">The entry of the model, as it was read before the call.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record TestCall(Model Model, CallOutcome Outcome)
{
    /// <summary>In a sentence, why there is no answer; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>The address that was called; null where none was.</summary>
    public WebAddress? Address { get; init; }

    /// <summary>When the call ended, in UTC.</summary>
    public DateTime Time { get; init; }

    /// <summary>The status; null where the provider did not answer.</summary>
    public int? Status { get; init; }

    /// <summary>The provider's own words about a failure; null where there are none.</summary>
    public string? Message { get; init; }

    /// <summary>The provider's code of a failure.</summary>
    public string? Code { get; init; }

    public string? RequestId { get; init; }

    /// <summary>The organization or account of the key, as the provider or the environment names it.</summary>
    public string? Organization { get; init; }

    public string? Project { get; init; }

    /// <summary>How long the provider asks to wait before the next request.</summary>
    public TimeSpan? Wait { get; init; }

    public RateLimits Limits { get; init; } = RateLimits.Unknown;

    public ModelAnswer? Answer { get; init; }

    /// <summary>What the call cost by the registry; null where a price or a count is not known.</summary>
    public decimal? Cost { get; init; }

    public string? Currency { get; init; }

    /// <summary>The address and the id of the request, as the source of what the call verifies.</summary>
    public string Source => Address!.Shown + (RequestId is { } id ? $", request {id}" : string.Empty);

    public bool IsOf(Model other) => other.Provider == Model.Provider && other.Id == Model.Id;
}
