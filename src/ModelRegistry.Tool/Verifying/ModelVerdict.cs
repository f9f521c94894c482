using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Stamping;
using ModelRegistry.Tool.Verifying.Calling;

namespace ModelRegistry.Tool.Verifying;

/// <summary>What an account's list says of a registered model.</summary>
internal enum Standing
{
    /// <summary>The list has the id.</summary>
    Listed,

    /// <summary>The list has the id and calls it retired: it cannot be called.</summary>
    Retired,

    /// <summary>The list does not have the id.</summary>
    NotListed,

    /// <summary>The provider has no list.</summary>
    NoList,
}

/// <summary>A registered model beside its provider's list.</summary>
/// <param name="Model">The model.</param>
/// <param name="Provider">The provider that was asked.</param>
/// <param name="Standing">What the list says of the id.</param>
/// <param name="Verification">When and where that was seen.</param>
internal sealed record ModelVerdict(PlacedModel Model, string Provider, Standing Standing, Verification Verification)
{
    /// <summary>The verification of the id; null where the list does not confirm it.</summary>
    public FactStamp? Stamp { get; init; }

    /// <summary>What the list means for access; null where it says nothing of that.</summary>
    public AccessGrant? Access { get; init; }

    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>What came of the test call; null where none was asked for.</summary>
    public TestCall? Call { get; init; }

    /// <summary>What the call means for checks and limits; null where the model did not answer.</summary>
    public CallEdit? CallEdit { get; init; }

    /// <summary>What the verification of the id and of access says: the call, where the model answered, else the list.</summary>
    public Verification Evidence => CallEdit?.Verification ?? Verification;

    /// <summary>An alias of the entry that the list has where it does not have the id; null where there is none.</summary>
    public string? ListedAlias { get; init; }

    /// <summary>Whether somebody has to act.</summary>
    public bool IsFinding
        => (Standing is Standing.Retired or Standing.NotListed && !IsExpected)
            || Call?.Outcome == CallOutcome.Failed
            || Proposals.Any(proposal => proposal.IsContradiction);

    /// <summary>Whether the registry itself says that the model cannot be called yet, or any more.</summary>
    public bool IsExpected
        => Model.Model.Lifecycle == Lifecycle.Retired
            || (Standing == Standing.NotListed && Model.Model.ApiAccess is AccessState.Waiting or AccessState.Paused or AccessState.Denied);
}
