using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Prices;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>A number in the code that is a price of the registry.</summary>
/// <param name="Expression">The number, or the constant expression that comes to it.</param>
/// <param name="Prices">The prices that it can be, at least one; today's, where there are such.</param>
internal sealed record HardcodedPrice(ExpressionSyntax Expression, ImmutableArray<RegisteredPrice> Prices);
