using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>Says which whole number an expression can be at most, as far as one tree shows it: a constant, or what is given one.</summary>
internal sealed class WholeNumbers(SemanticModel model, NameUses uses, CancellationToken cancellationToken)
{
    private readonly SymbolSources _sources = new(model, uses, cancellationToken);
    private readonly ValueFlow _flow = new(model, uses, (_, _) => null, cancellationToken, TextOf);

    /// <summary>The greatest number that it can be; null where some of it is not known. Of <c>limit ?? 4096</c> the default counts alone.</summary>
    public long? Of(ExpressionSyntax expression)
    {
        var number = Trail.Innermost(expression);
        while (number is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesced)
        {
            number = Trail.Innermost(coalesced.Right);
        }

        var values = _flow.Of(number);
        if (values.HasUnknown)
        {
            return null;
        }

        long? greatest = null;
        foreach (var value in values.Values)
        {
            if (long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var known) && !(known <= greatest))
            {
                greatest = known;
            }
        }

        return greatest;
    }

    /// <summary>The number that the expression always is; null where it is none.</summary>
    public long? ConstantOf(ExpressionSyntax expression) => NumberOf(model.GetConstantValue(expression, cancellationToken).Value);

    /// <summary>What the variable that an expression names is declared with; null where it names none of this tree.</summary>
    public ExpressionSyntax? InitializerOf(ExpressionSyntax expression)
        => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && model.GetSymbolInfo(expression, cancellationToken).Symbol is { } symbol ? _sources.InitializerOf(symbol) : null;

    private static string? TextOf(object constant) => NumberOf(constant)?.ToString(CultureInfo.InvariantCulture);

    private static long? NumberOf(object? constant) => constant switch
    {
        int number => number,
        long number => number,
        uint number => number,
        _ => null,
    };
}
