using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>A limit that the code sets for a model, compared with the registry's.</summary>
/// <param name="Expression">The number.</param>
/// <param name="Number">What it comes to.</param>
/// <param name="Kind">What it limits.</param>
/// <param name="Model">The model that it is set for.</param>
internal sealed record HardcodedLimit(ExpressionSyntax Expression, long Number, LimitKind Kind, Model Model)
{
    /// <summary>The registry's limit; null where that is not known.</summary>
    public long? Registered => Kind == LimitKind.Output ? Model.Limits.MaxOutputTokens : Model.Limits.ContextWindow;

    /// <summary>Whether somebody has checked the registry's limit.</summary>
    public bool IsVerified => Registered is not null && Model.Limits.Verified is not null;

    /// <summary>
    /// Whether the number is no finding. An output cap asks for less than the model can do: only one above a known limit is wrong.
    /// A context window is a fact about the model, which the registry has to confirm.
    /// </summary>
    public bool IsConfirmed => Kind == LimitKind.Output ? Registered is null || Number <= Registered : IsVerified && Number <= Registered;
}
