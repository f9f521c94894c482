using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Registry;

/// <summary>What is wrong with a registry file; each kind belongs to one rule.</summary>
internal enum ProblemKind
{
    Unreadable,
    InvalidJson,
    InvalidProperty,
    Duplicate,
    UnknownReference,
    UnsafeChain,
    InconsistentPrice,
    UnverifiedFact,
    OldVerification,
    OutstandingChecks,
    NoOwner,
    NoSuccessor,

    /// <summary>A name that may be free, and looks like a misspelled one that is known.</summary>
    SuspectName,

    /// <summary>The first model of a tier is gone, or goes.</summary>
    EndingTier,
    PriceNotInForce,
    MixedKinds,
    LostReplacement,
}

/// <summary>A problem at its exact place.</summary>
/// <param name="Kind">Which rule it breaks.</param>
/// <param name="Span">The place in the file that has the problem.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
/// <param name="First">Of a duplicate, where the first stands; otherwise null.</param>
internal sealed record RegistryProblem(ProblemKind Kind, TextRange Span, string Message, ProblemPlace? First = null)
{
    /// <summary>What of it can be filled in, with pointers from the file's root; null where nothing can.</summary>
    public MissingProperties? Missing { get; init; }

    /// <summary>Whether it appears only because time has passed.</summary>
    public bool IsOnlyTime { get; init; }

    /// <summary>Whether a fact of the entry could not be read: then what is missing may be that. A price or a name that is odd has been read.</summary>
    public bool LeavesFactsUnknown => Kind is not (ProblemKind.InconsistentPrice or ProblemKind.SuspectName);
}

/// <summary>A second place that belongs to a problem, in the same file or another.</summary>
internal sealed record ProblemPlace(string Path, TextRange Span);
