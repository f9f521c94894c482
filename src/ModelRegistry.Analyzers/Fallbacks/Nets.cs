using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>A call that has nowhere to go when its model does not answer.</summary>
/// <param name="Value">The model as it is passed.</param>
/// <param name="Model">The model that needs a net.</param>
/// <param name="IsWhole">Whether the value is nothing but an id: another model's can stand in its place.</param>
internal sealed record MissingNet(ExpressionSyntax Value, RegisteredModel Model, bool IsWhole);

/// <summary>A fallback that cannot be counted on.</summary>
/// <param name="Value">The fallback as it is passed.</param>
/// <param name="Model">The fallback.</param>
/// <param name="Of">The model that it is to stand in for; the same where a call is only tried again.</param>
internal sealed record UnsafeNet(ExpressionSyntax Value, RegisteredModel Model, RegisteredModel Of);
