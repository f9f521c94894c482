namespace ModelRegistry.Core.Shapes;

/// <summary>
/// The shapes of one provider's ids, as lists of <see cref="ShapePattern"/>s with white space between them. What is in no list is no
/// id of this provider.
/// </summary>
/// <param name="Provider">As a models.json would name them; null for the many who tune and rename the models of others.</param>
internal sealed record Vendor(string? Provider)
{
    /// <summary>What cannot be anything but an id.</summary>
    public string Unmistakable { get; init; } = "";

    /// <summary>What is also a word, a product or a package, so that it takes a place for ids to make it one.</summary>
    public string Weak { get; init; } = "";

    /// <summary>What begins like an id and is none: tools that are named after a model.</summary>
    public string Never { get; init; } = "";

    /// <summary>The beginnings that stand for the family alone, without any version.</summary>
    public string Families { get; init; } = "";

    /// <summary>Whether the provider's ids are always lower-case, with hyphens: another spelling is for people to read, and only weak.</summary>
    public bool IsExact { get; init; }
}
