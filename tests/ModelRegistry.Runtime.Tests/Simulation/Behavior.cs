namespace ModelRegistry.Runtime.Tests.Simulation;

/// <summary>What a simulated provider does with a request.</summary>
internal enum Behavior
{
    Answers,
    AnswersBlank,
    IsOverloaded,
    DoesNotKnowTheModel,
    HasNoQuota,
    RefusesTheRequest,
    SendsHtml,
    Hangs,

    /// <summary>Streams only: fails once content has been sent.</summary>
    BreaksOff,
}
