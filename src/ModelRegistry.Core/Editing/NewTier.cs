using System.Globalization;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Editing;

/// <summary>A tier that is to be entered into the registry: a model, and one to fall back to.</summary>
/// <param name="Name">The tier's name; the model's reference until a name is chosen.</param>
/// <param name="Reference">The model, as the registry refers to it.</param>
/// <param name="Fallback">The model to fall back to, likewise.</param>
internal sealed record NewTier(string Name, string Reference, string Fallback)
{
    /// <summary>The tier under a name like the model's, of which no tier has a C# name.</summary>
    public NewTier Named(MergedRegistry registry) => Named(registry.Snapshot, NamesOf(registry.Snapshot));

    /// <inheritdoc cref="Named(MergedRegistry)" />
    /// <param name="snapshot">What is registered.</param>
    /// <param name="takenNames">The C# names of tiers, to which the new ones are added.</param>
    public NewTier Named(RegistrySnapshot snapshot, HashSet<string> takenNames)
    {
        var member = snapshot.Models
            .FirstOrDefault(registered => registered.Model.Id == Reference || $"{registered.Model.Provider}/{registered.Model.Id}" == Reference)?
            .Model.MemberName.TrimStart('@') ?? MemberNames.From(Reference);
        var stem = char.ToLowerInvariant(member[0]) + member.Substring(1);
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? stem : stem + "_" + number.ToString(CultureInfo.InvariantCulture);
            var (tier, id) = MembersOf(name);
            if (!takenNames.Contains(tier) && !takenNames.Contains(id))
            {
                takenNames.UnionWith([tier, id]);
                return this with { Name = name };
            }
        }
    }

    /// <summary>The C# names that the tiers of a registry have.</summary>
    public static HashSet<string> NamesOf(RegistrySnapshot snapshot)
        => new(snapshot.Tiers.SelectMany(registered => new[] { registered.Tier.MemberName, registered.Tier.IdMemberName }), StringComparer.Ordinal);

    /// <summary>The property of the tier; its models stand on one line.</summary>
    public string Write(ObjectLayout layout, string colon)
    {
        var between = layout.Colon.EndsWith(" ", StringComparison.Ordinal) ? ", " : ",";
        return JsonQuote.Quote(Name) + colon + layout.Write(
        [
            ("models", null, $"[{JsonQuote.Quote(Reference)}{between}{JsonQuote.Quote(Fallback)}]"),
            ("timeoutSeconds", null, "60"),
            ("retries", null, "1"),
        ]);
    }

    private static (string Tier, string Id) MembersOf(string name)
    {
        var tier = new Tier(name, default, null, 0, null, null);
        return (tier.MemberName, tier.IdMemberName);
    }
}
