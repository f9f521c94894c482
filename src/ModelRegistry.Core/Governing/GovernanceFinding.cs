using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>A missing fact of an entry, in terms of the content.</summary>
/// <param name="Kind">Which rule it breaks.</param>
/// <param name="Property">Where in the entry it stands, as a pointer; the entry's id or name where the entry does not have that.</param>
/// <param name="Message">What is open and what to write.</param>
internal sealed record GovernanceFinding(ProblemKind Kind, Pointer Property, string Message)
{
    /// <summary>What of it can be filled in, with pointers from the entry; null where nothing can.</summary>
    public MissingProperties? Missing { get; init; }

    /// <summary>Whether it appears only because time has passed.</summary>
    public bool IsOnlyTime { get; init; }
}
