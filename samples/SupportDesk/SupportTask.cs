namespace SupportDesk;

/// <summary>What the desk asks a model to do.</summary>
internal enum SupportTask
{
    /// <summary>Sort a new message into a queue.</summary>
    Triage,

    /// <summary>Answer a customer.</summary>
    Answer,

    /// <summary>Work through a case that the first answer did not solve.</summary>
    Escalation,
}
