using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>A place that sets the mode in which a request is processed.</summary>
/// <param name="Value">What is set, or the literal that holds it as JSON.</param>
/// <param name="Span">Where the mode is written.</param>
/// <param name="Mode">The mode as models.json names it.</param>
internal sealed record ModeSite(ExpressionSyntax Value, TextSpan Span, string Mode);
