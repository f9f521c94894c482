using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Parameters;

/// <summary>A parameter that is set for a model that refuses it.</summary>
/// <param name="Span">The value that is set.</param>
/// <param name="Model">The model.</param>
/// <param name="Parameter">The parameter, as the registry names it.</param>
internal sealed record ParameterUse(TextSpan Span, Model Model, string Parameter);
