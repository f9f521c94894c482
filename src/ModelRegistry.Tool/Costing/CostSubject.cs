using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Costing;

/// <summary>What the traffic is sent to.</summary>
internal abstract record CostSubject
{
    /// <summary>What the traffic file says of each of its lines.</summary>
    internal sealed record Assigned : CostSubject;

    /// <summary>A tier: its model that serves on the day, or its first choice.</summary>
    /// <param name="Name">The name of the tier.</param>
    /// <param name="IsFirstChoice">Whether the first model of the chain is meant, whether or not it may be called.</param>
    internal sealed record Tier(string Name, bool IsFirstChoice) : CostSubject;

    /// <summary>One model.</summary>
    /// <param name="Provider">Who serves it.</param>
    /// <param name="Id">Its id; null where it has none.</param>
    /// <param name="Name">Its name.</param>
    internal sealed record Single(string Provider, string? Id, string Name) : CostSubject
    {
        public static Single Of(Model model) => new(model.Provider, model.Id, model.Name);

        public bool Is(Model model) => model.Provider == Provider && model.Id == Id && (Id is not null || model.Name == Name);
    }

    /// <summary>The tier or model that an option names.</summary>
    public static CostSubject Named(RegistrySet set, string name)
        => set.Registry.Snapshot.Tiers.Any(tier => tier.Tier.Name == name)
            ? new Tier(name, IsFirstChoice: false)
            : Single.Of(set.Find(name).Model);
}
