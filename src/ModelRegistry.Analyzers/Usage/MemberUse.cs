using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>A member of the generated code in the place of a model id.</summary>
/// <param name="Span">Where it stands in its tree, its class included: <c>ModelIds.X</c>, <c>Models.X.Id</c>, <c>Tiers.XId</c>.</param>
/// <param name="Member">What it stands for.</param>
/// <param name="Place">What it is there for.</param>
/// <param name="IsDeployment">Whether it goes where the name of a deployment is expected.</param>
internal sealed record MemberUse(TextSpan Span, GeneratedMember Member, UsePlace Place, bool IsDeployment);
