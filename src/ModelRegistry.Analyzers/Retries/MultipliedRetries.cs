using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Retries;

/// <summary>A client that retries by itself, in a tier that retries too.</summary>
/// <param name="Client">Where the client is made.</param>
/// <param name="Type">Its type.</param>
/// <param name="Sdk">How clients of its SDK retry.</param>
/// <param name="Retries">How often this one does.</param>
/// <param name="Tier">The tier.</param>
/// <param name="IsOfTier">Whether it is created again for each attempt, so that nothing but the tier uses it.</param>
internal sealed record MultipliedRetries(
    BaseObjectCreationExpressionSyntax Client, ITypeSymbol Type, SdkRetries Sdk, int Retries, Tier Tier, bool IsOfTier)
{
    /// <summary>How many requests one model can get that does not answer.</summary>
    public long Requests => (1L + Retries) * (1L + Tier.Retries);
}
