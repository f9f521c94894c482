using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Parameters;

/// <summary>A place that sets a parameter of a request.</summary>
/// <param name="Name">The name under which it is set.</param>
/// <param name="Type">The type whose member that is; null where it is a key, an argument, or not known.</param>
/// <param name="Value">What is set, or the literal that holds it as JSON.</param>
/// <param name="Span">Where the value is written.</param>
internal sealed record ParameterSite(string Name, string? Type, ExpressionSyntax Value, TextSpan Span);
