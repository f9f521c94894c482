using ModelRegistry.Tool.Verifying.Calling;

namespace ModelRegistry.Tool.Verifying;

/// <summary>What a run of <c>verify</c> has found and written.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Verification">The models beside the lists, and the edits.</param>
/// <param name="Accounts">The accounts that answered.</param>
/// <param name="Skipped">The providers of the registry that were not asked, with the reason.</param>
/// <param name="Failed">The accounts that gave no list, with the reason.</param>
/// <param name="IsDryRun">Whether the edits are only shown.</param>
internal sealed record VerifyReport(
    DateTime AsOf,
    RegistryVerification Verification,
    IReadOnlyList<AccountModels> Accounts,
    IReadOnlyList<(string Provider, string Reason)> Skipped,
    IReadOnlyList<(ProviderAccount Account, string Reason)> Failed,
    bool IsDryRun)
{
    /// <summary>The models of one provider.</summary>
    public IReadOnlyList<ModelVerdict> Of(AccountModels account)
        => [.. Verification.Verdicts.Where(verdict => verdict.Provider == account.Account.Provider)];

    public IReadOnlyList<TestCall> Calls => [.. Verification.Verdicts.Select(verdict => verdict.Call).OfType<TestCall>()];

    /// <summary>The lines of a model's entry that change; none where nothing is recorded for it.</summary>
    public IReadOnlyList<(char Sign, string Line)> EditOf(ModelVerdict verdict)
        => verdict.Stamp is { } stamp ? Verification.Edits.LinesOf(stamp.Model) : [];

    public IReadOnlyList<string> UnregisteredOf(AccountModels account) => Verification.Unregistered[account.Account.Provider];
}
