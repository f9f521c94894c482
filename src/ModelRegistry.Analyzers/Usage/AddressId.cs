using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>A model id in the address of a request: a text, a value, or one that is put together.</summary>
/// <param name="Whole">The expression that is the address.</param>
/// <param name="Span">Where the id stands; the whole expression where it is no single piece of the source.</param>
/// <param name="Text">The id, where the address itself has its text.</param>
/// <param name="Value">What gives the id, where it is nothing but the value of an expression.</param>
/// <param name="Composition">How the id is put together, where it is.</param>
/// <param name="IsCall">Whether the address can only be one that the model is called at.</param>
internal sealed record AddressId(ExpressionSyntax Whole, TextSpan Span, string? Text, ExpressionSyntax? Value, Composition? Composition, bool IsCall);
