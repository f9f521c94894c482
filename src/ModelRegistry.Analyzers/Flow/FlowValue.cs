using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>One of the texts that an expression can be: a constant, or one that is put together at run time.</summary>
/// <param name="Origin">Where the text stands: the literal, or the expression that puts it together. Always in the tree that was asked about.</param>
/// <param name="Text">The text; null where it is put together at run time.</param>
/// <param name="Composition">How it is put together; null for a constant.</param>
/// <param name="Constant">The named constant that the text comes from, where that is declared in another tree or assembly.</param>
internal sealed record FlowValue(ExpressionSyntax Origin, string? Text, Composition? Composition, ISymbol? Constant = null);

/// <summary>What is known of an expression's value.</summary>
/// <param name="Values">The texts that it can be, as far as they are known, in the order of the source.</param>
/// <param name="IsComplete">Whether it can be nothing else.</param>
/// <param name="HasUnknown">Whether what it can be comes from outside as well. What is only one of several in a list or an object does not.</param>
internal sealed record FlowValues(ImmutableArray<FlowValue> Values, bool IsComplete, bool HasUnknown)
{
    public static FlowValues Unknown { get; } = new(ImmutableArray<FlowValue>.Empty, IsComplete: false, HasUnknown: true);

    /// <summary>The one text that the expression always is; null where there is none, or several.</summary>
    public string? OnlyText => IsComplete && Values.Length == 1 ? Values[0].Text : null;
}
