using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>A use of a model in a way that the registry does not bear out.</summary>
/// <param name="Span">What is to be changed: the value that sets the mode, or the model where the call itself says it.</param>
/// <param name="Model">The model.</param>
/// <param name="Mode">The mode that it has no price for; null where access is what is missing.</param>
/// <param name="Refused">The surface to which access is not granted; null where the price is what is missing.</param>
internal sealed record ModeUse(TextSpan Span, Model Model, string? Mode, SurfaceAccess? Refused);
