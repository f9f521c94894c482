using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>A cost that is calculated with the price of one model, from the tokens of a run in which the tier chose the model.</summary>
/// <param name="Model">The expression that names the model, such as <c>Models.Gpt5_5</c>.</param>
/// <param name="Member">The member that it stands for.</param>
/// <param name="Result">The name of the run's result; null where the cost is calculated where no name for it is in scope.</param>
internal sealed record FixedPrice(ExpressionSyntax Model, string Member, string? Result);
