using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>A limit that the code sets for a model, and that the registry does not bear out.</summary>
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

    /// <summary>Whether nothing is to be said against the number.</summary>
    public bool IsBorneOut => IsVerified && Number <= Registered;
}
