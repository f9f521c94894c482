using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Resolving;

/// <summary>How a text names a model, the most exact way first.</summary>
internal enum ResolutionKind
{
    /// <summary>By its id.</summary>
    Exact,

    /// <summary>By one of its aliases.</summary>
    Alias,

    /// <summary>By <c>provider/id</c> as the registry writes both.</summary>
    Qualified,

    /// <summary>By an id or alias in other case, or with something around it that providers, platforms and routers write there.</summary>
    OtherForm,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>Which models a text names.</summary>
/// <param name="Kind">How it names them.</param>
/// <param name="Places">Their places in the registry; several where providers share the id and the text does not show which.</param>
/// <param name="Models">The models, likewise.</param>
/// <param name="Id">The id or alias inside, as the registry writes it; empty where there is none.</param>
/// <param name="Platform">The outermost provider that the text names around the id; null where it names none.</param>
/// <param name="StandsAlone">Whether the text is nothing but the id, in whatever case: what takes its place loses nothing.</param>
internal sealed record Resolution(
    ResolutionKind Kind, IReadOnlyList<int> Places, IReadOnlyList<RegisteredModel> Models, string Id, string? Platform, bool StandsAlone)
{
    public static Resolution None { get; } = new(ResolutionKind.None, [], [], string.Empty, null, StandsAlone: false);

    /// <summary>Whether the text is an id or alias to the letter.</summary>
    public bool IsExact => Kind is ResolutionKind.Exact or ResolutionKind.Alias;

    /// <summary>Whether the text names a model otherwise.</summary>
    public bool IsOtherwise => Kind is ResolutionKind.Qualified or ResolutionKind.OtherForm;

    /// <summary>The provider of a model where the text speaks of another one, for which the registry has no entry; else null.</summary>
    public string? RegisteredFor(RegisteredModel model)
        => Platform is not null && !Providers.AreSame(model.Model.Provider, Platform) ? model.Model.Provider : null;
}
