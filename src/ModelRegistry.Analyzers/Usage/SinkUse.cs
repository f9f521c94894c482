using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Sinks;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>A value that a parameter or member takes as the id of a model.</summary>
/// <param name="Value">The expression that is passed or assigned.</param>
/// <param name="Sink">What takes it.</param>
/// <param name="Values">What it can be, registered or not.</param>
/// <param name="IsBody">Whether the expression is the text of a whole request, with the model in it.</param>
internal sealed record SinkUse(ExpressionSyntax Value, Sink Sink, FlowValues Values, bool IsBody = false);
