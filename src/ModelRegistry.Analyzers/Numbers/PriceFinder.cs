using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>Finds the numbers of a tree that are called a price of tokens and are one of the registry.</summary>
internal sealed class PriceFinder
{
    /// <summary>An editor compiles again at every key stroke; the registry seldom changes.</summary>
    private static readonly ConditionalWeakTable<MergedRegistry, PriceFinder> ByRegistry = new();

    private readonly MergedRegistry _registry;
    private readonly Lazy<ModelHints> _hints;
    private readonly NumberScanner _scanner;

    private PriceFinder(MergedRegistry registry)
    {
        _registry = registry;
        _hints = new Lazy<ModelHints>(() => new ModelHints(registry.Snapshot));
        _scanner = new NumberScanner(() => registry.Prices.Numbers, PriceNames.Stems);
    }

    /// <summary>The names of the registry's models.</summary>
    public ModelHints Hints => _hints.Value;

    public static PriceFinder For(MergedRegistry registry) => ByRegistry.GetValue(registry, static key => new PriceFinder(key));

    /// <summary>The prices that are written in the tree, in the order of its text.</summary>
    public IEnumerable<HardcodedPrice> In(SemanticModel model, CancellationToken cancellationToken)
    {
        if (_scanner.Scan(model.SyntaxTree.GetText(cancellationToken)) is not { } positions)
        {
            yield break;
        }

        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var scopes = new NumberScopes(model, cancellationToken);
        var uses = new ValueUses(model, new NameUses(root), cancellationToken);
        ExpressionSyntax? previous = null;
        foreach (var position in positions)
        {
            if (root.FindToken(position) is { RawKind: (int)SyntaxKind.NumericLiteralToken, Parent: LiteralExpressionSyntax literal } token
                && token.SpanStart == position
                && previous?.Span.Contains(position) != true
                && Judge(literal, scopes, uses, model, cancellationToken) is { } found)
            {
                previous = found.Expression;
                yield return found;
            }
        }
    }

    private HardcodedPrice? Judge(LiteralExpressionSyntax literal, NumberScopes scopes, ValueUses uses, SemanticModel model, CancellationToken cancellationToken)
    {
        var around = scopes.Of(literal);
        var named = around.IsEmpty ? [] : _hints.Value.NamedIn(around);
        var isTimesTokens = !around.IsEmpty && TokenProducts.Have(literal, expression => ValueOf(model.GetConstantValue(expression, cancellationToken)));
        if (!IsCalledPrice(literal, around, named.Count > 0, isTimesTokens))
        {
            // What holds it says nothing, but perhaps what that is put into.
            around = uses.Of(literal).Select(scopes.Of).FirstOrDefault(use => !use.IsEmpty && IsCalledPrice(literal, use, _hints.Value.NamedIn(use).Count > 0, isTimesTokens: false));
            if (around.IsDefault)
            {
                return null;
            }

            named = _hints.Value.NamedIn(around);
            isTimesTokens = false;
        }

        // The whole of 2.50m / 1_000_000 is the price of a token; 2.50m in it, that of a million.
        HardcodedPrice? found = null;
        for (ExpressionSyntax? expression = literal; expression is not null; expression = expression.Parent as ExpressionSyntax)
        {
            if (expression is not (LiteralExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax)
                || (isTimesTokens && expression is BinaryExpressionSyntax)
                || ValueOf(model.GetConstantValue(expression, cancellationToken)) is not { } value)
            {
                break;
            }

            if (expression is LiteralExpressionSyntax or BinaryExpressionSyntax && Choose(_registry.Prices.Of(value), around, named, isTimesTokens ? TokenProducts.Unit : null) is { IsEmpty: false } prices)
            {
                found = new HardcodedPrice(expression, prices);
            }
        }

        return found;
    }

    /// <summary>A double counts with the shortest digits that mean it.</summary>
    private static decimal? ValueOf(Optional<object?> constant) => constant.Value switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        double number => Parse(number.ToString("R", CultureInfo.InvariantCulture)),
        float number => Parse(number.ToString("R", CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static decimal? Parse(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>
    /// Whether the nearest name that says anything speaks of a price of tokens, or of one of the two where what is around it speaks
    /// of the other. A whole number that is called by half is a count more often.
    /// </summary>
    private static bool IsCalledPrice(LiteralExpressionSyntax literal, ImmutableArray<NumberScope> scopes, bool isModelNamed, bool isTimesTokens)
    {
        var near = new List<string>();
        foreach (var scope in scopes)
        {
            var words = scope.Words;
            if (scope.IsFactor ? PriceNames.SpeakOfPrice(words) : PriceNames.SpeakOfOther(words))
            {
                return false;
            }

            near.AddRange(words);
            if (!scope.IsFactor && PriceNames.SpeakOfTokenPrice(words))
            {
                return true;
            }

            if (scope.IsDeclared || PriceNames.AreOnlyTokens(words))
            {
                break;
            }
        }

        var speaks = PriceNames.SpeakOfPrice(near) || PriceNames.AreOnlyTokens(near);
        var all = scopes.SelectMany(scope => scope.Words).ToList();
        return speaks
            && literal.Token.Value is not (int or long)
            && (isTimesTokens || PriceNames.SpeakOfTokenPrice(all) || (isModelNamed && PriceNames.SpeakOfPrice(all)));
    }

    private static ImmutableArray<RegisteredPrice> Choose(IReadOnlyList<RegisteredPrice> prices, ImmutableArray<NumberScope> scopes, IReadOnlyCollection<Model> named, long? onlyUnit)
    {
        var words = scopes.SelectMany(scope => scope.Words).ToList();
        var currency = PriceNames.CurrencyOf(words);
        var parts = scopes.Select(scope => PartsOf(scope.Words)).FirstOrDefault(found => found.Length > 0);
        var fitting = prices
            .Where(price => currency is null || string.Equals(price.Pricing.Currency, currency, StringComparison.OrdinalIgnoreCase))
            .Where(price => parts is null || parts.Contains(price.Part))
            .Where(price => named.Count == 0 || named.Contains(price.Model))
            .Where(price => onlyUnit is null || price.Tokens == onlyUnit)
            .ToList();
        var unit = PriceNames.UnitOf(words);
        return Prefer(Prefer(Prefer(fitting, price => price.Tokens == unit), price => price.IsCurrent), price => price.IsStandard)
            .GroupBy(price => price.Member, (_, same) => same.First())
            .ToImmutableArray();
    }

    private static List<RegisteredPrice> Prefer(List<RegisteredPrice> prices, Predicate<RegisteredPrice> isBetter)
        => prices.FindAll(isBetter) is { Count: > 0 } better ? better : prices;

    private static PricePart[] PartsOf(IReadOnlyList<string> words)
    {
        if (PriceNames.Has(words, "cache", "cached", "caching"))
        {
            return PriceNames.Has(words, "write", "writes", "creation") ? [PricePart.CacheWrite]
                : PriceNames.Has(words, "read", "reads", "input", "cached") ? [PricePart.CacheRead]
                : [PricePart.CacheRead, PricePart.CacheWrite];
        }

        return PriceNames.Has(words, "output", "completion", "completions", "out") ? [PricePart.Output]
            : PriceNames.Has(words, "input", "prompt", "prompts", "in") ? [PricePart.Input]
            : [];
    }
}
