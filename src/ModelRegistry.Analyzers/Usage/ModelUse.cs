using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Usage;

internal enum ModelUseKind
{
    /// <summary>A constant text that is a registered id or alias.</summary>
    Hardcoded,

    /// <summary>A constant text that names a registered model otherwise: by its provider and id, or in another form of its id.</summary>
    OtherForm,

    /// <summary>A constant text that is a model id and not registered.</summary>
    Unregistered,

    /// <summary>A constant text that only fills the place of a model id.</summary>
    Placeholder,

    /// <summary>A model id that is put together at run time.</summary>
    Composed,
}

/// <summary>A model id in the code.</summary>
/// <param name="Kind">What is to be said of it.</param>
/// <param name="Span">Where it stands in its tree: the expression, or the id itself within JSON text.</param>
/// <param name="Text">The id; of one that is put together, the expression as it is written.</param>
/// <param name="Provider">The provider that its shape or its sink speaks of; null where neither does.</param>
/// <param name="Named">The registered models that it names; none of one that is not registered.</param>
/// <param name="Place">What it is there for.</param>
/// <param name="IsForeign">Whether it is named by a constant of another assembly.</param>
internal sealed record ModelUse(
    ModelUseKind Kind, TextSpan Span, string Text, string? Provider, Resolution Named, UsePlace Place = default, bool IsForeign = false)
{
    /// <summary>What it is there for.</summary>
    public UsePurpose Purpose => Place.Purpose;
}
