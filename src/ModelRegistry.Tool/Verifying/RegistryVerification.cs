using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Stamping;
using ModelRegistry.Tool.Verifying.Calling;

namespace ModelRegistry.Tool.Verifying;

/// <summary>The models of a registry beside the lists of the accounts, and the edits that follow.</summary>
internal sealed class RegistryVerification
{
    private readonly RegistrySet _set;
    private readonly string? _scope;
    private readonly IReadOnlyList<TestCall> _calls;

    /// <param name="set">The registry.</param>
    /// <param name="accounts">What the providers have answered.</param>
    /// <param name="calls">What came of test calls; none where no model was called.</param>
    /// <param name="scope">The API organization or workspace of the account; null where nobody says.</param>
    /// <param name="verifiedBy">Who verifies; null where nobody is named.</param>
    /// <param name="today">The day.</param>
    public RegistryVerification(
        RegistrySet set,
        IReadOnlyList<AccountModels> accounts,
        IReadOnlyList<TestCall> calls,
        string? scope,
        string? verifiedBy,
        DateTime today)
    {
        (_set, _scope, _calls) = (set, scope, calls);
        Edits = new PendingEdits(set);
        Verdicts = [.. from account in accounts
                       let verification = new Verification(today, account.Account.Source, verifiedBy)
                       from model in ModelsOf(set, account.Account.Provider)
                       select WithCall(VerdictOn(model, account, verification))];
        Unregistered = accounts.ToDictionary(account => account.Account.Provider, UnregisteredIn, StringComparer.Ordinal);
        Apply();
    }

    public PendingEdits Edits { get; }

    public IReadOnlyList<ModelVerdict> Verdicts { get; }

    /// <summary>By provider, the ids that the account has and the registry does not.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Unregistered { get; }

    /// <summary>The models with an id that are registered for a provider.</summary>
    public static IEnumerable<PlacedModel> ModelsOf(RegistrySet set, string provider)
        => set.Models().Where(model => model.Model.Id is not null && Providers.AreSame(model.Model.Provider, provider));

    private ModelVerdict VerdictOn(PlacedModel model, AccountModels account, Verification verification)
    {
        var api = account.Account.Api;
        if (!account.HasList)
        {
            return new ModelVerdict(model, api.Provider, Standing.NoList, verification);
        }

        if (account.List.Find(api.Provider, model.Model.Id!) is not { } listed)
        {
            var alias = model.Registered.Aliases.FirstOrDefault(name => account.List.Find(api.Provider, name) is not null);
            return new ModelVerdict(model, api.Provider, Standing.NotListed, verification) { ListedAlias = alias };
        }

        // Found by the id alone: an alias can belong to another model there.
        var withoutAliases = model.Registered with { Aliases = [] };
        var proposals = Proposal.Of(withoutAliases, account.List, verification.On);
        return listed.Lifecycle == Lifecycle.Retired
            ? new ModelVerdict(model, api.Provider, Standing.Retired, verification) { Proposals = proposals }
            : new ModelVerdict(model, api.Provider, Standing.Listed, verification)
            {
                Stamp = FactStamp.Of(_set, model, VerifiedFact.Of(VerifiedFact.Id)!),
                Access = api.ListsAccess ? AccessGrant.Of(_set, model, _scope, verification) : null,
                Proposals = proposals,
            };
    }

    /// <summary>A model that answered has all that a call verifies. Nothing is recorded of one that did not.</summary>
    private ModelVerdict WithCall(ModelVerdict verdict)
    {
        var call = _calls.FirstOrDefault(call => call.IsOf(verdict.Model.Model));
        if (call?.Outcome == CallOutcome.Failed)
        {
            return verdict with { Call = call, Stamp = null, Access = null };
        }

        if (call?.Outcome != CallOutcome.Answered)
        {
            return verdict with { Call = call };
        }

        var verification = verdict.Verification with { Source = call.Source };
        var edit = CallEdit.Of(_set, verdict.Model, call, verification);
        return verdict with
        {
            Call = call,
            CallEdit = edit,
            Stamp = FactStamp.Of(_set, verdict.Model, VerifiedFact.Of(VerifiedFact.Id)!),
            Access = AccessGrant.Of(_set, verdict.Model, _scope, verification),
            Proposals = [.. verdict.Proposals, .. edit.Conflicts],
        };
    }

    private void Apply()
    {
        var listed = Verdicts.Where(verdict => verdict.Stamp is not null);
        foreach (var inAccount in listed.GroupBy(verdict => (verdict.Stamp!.Fact, verdict.Evidence)))
        {
            Edits.Stamp(inAccount.Select(verdict => verdict.Stamp!.Model), inAccount.Key.Fact, inAccount.Key.Evidence);
        }

        foreach (var access in Verdicts.Select(verdict => verdict.Access).OfType<AccessGrant>())
        {
            if (access.Target is { } target)
            {
                Edits.Set(access.Place, target, access.Properties);
            }
        }

        foreach (var call in Verdicts.Select(verdict => verdict.CallEdit).OfType<CallEdit>())
        {
            call.Apply(Edits);
        }
    }

    private IReadOnlyList<string> UnregisteredIn(AccountModels account)
    {
        var provider = account.Account.Provider;
        var known = ModelsOf(_set, provider)
            .SelectMany(model => model.Registered.Aliases.Prepend(model.Model.Id!))
            .Select(id => account.List.Find(provider, id))
            .OfType<ListedModel>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. account.List.Models.Where(model => !known.Contains(model)).Select(model => model.Id).Distinct(StringComparer.Ordinal)];
    }
}
