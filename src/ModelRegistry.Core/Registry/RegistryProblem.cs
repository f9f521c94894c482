using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Registry;

/// <summary>What is wrong with a registry file; each kind is one rule, but for the two of outstanding checks.</summary>
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

    /// <summary>Checks are outstanding, or speak against the model, and yet it is in use.</summary>
    PromotedUnready,
    NoOwner,
    NoSuccessor,
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
}

/// <summary>A second place that belongs to a problem, in the same file or another.</summary>
internal sealed record ProblemPlace(string Path, TextRange Span);
