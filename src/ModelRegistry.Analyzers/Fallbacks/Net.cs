using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Fallbacks;

internal enum NetState
{
    /// <summary>Nothing stands in.</summary>
    None,

    /// <summary>Something stands in that cannot be counted on.</summary>
    Unsafe,

    /// <summary>Another model, or what the team says is one, stands in.</summary>
    Safe,
}

/// <summary>What catches a call when its model does not answer.</summary>
/// <param name="State">How good it is.</param>
/// <param name="At">Where the fallback is passed; null but for one that is not safe.</param>
/// <param name="By">The model that stands in; null but for one that is not safe.</param>
internal sealed record Net(NetState State, ExpressionSyntax? At = null, RegisteredModel? By = null)
{
    public static Net None { get; } = new(NetState.None);

    public static Net Safe { get; } = new(NetState.Safe);

    /// <summary>The better of two; of equals this one.</summary>
    public Net Or(Net other) => other.State > State ? other : this;

    /// <summary>The worse of two, for two ways that are both taken.</summary>
    public Net And(Net other) => other.State < State ? other : this;
}
