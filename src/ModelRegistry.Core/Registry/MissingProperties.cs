using System.Collections.Immutable;

namespace ModelRegistry.Core.Registry;

/// <summary>What an entry lacks and a code fix can put there: all of it into one object.</summary>
/// <param name="Places">Where the properties belong: from the entry in a finding, from the file's root in a problem.</param>
/// <param name="Reference">The model that they name; null where what they say is not known yet.</param>
internal sealed record MissingProperties(ImmutableArray<Pointer> Places, string? Reference = null)
{
    public static MissingProperties At(Pointer place, string? reference = null) => new(ImmutableArray.Create(place), reference);

    /// <summary>The same, from where the pointer to the entry begins.</summary>
    public MissingProperties Within(Pointer entry)
        => this with { Places = Places.Select(place => new Pointer(entry.Path + place.Path)).ToImmutableArray() };
}
