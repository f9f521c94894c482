using System.Globalization;

namespace ModelRegistry.Tool.Costing;

/// <summary>Costs that are added up, each currency for itself. What is not known is not counted, and makes the sum a lower bound.</summary>
internal sealed class CostSum
{
    private readonly SortedDictionary<string, decimal> _amounts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>The amounts by currency; empty where none is known.</summary>
    public IReadOnlyDictionary<string, decimal> Amounts => _amounts;

    /// <summary>Why a part of it is not known.</summary>
    public IReadOnlyCollection<string> Unknown => _unknown;

    /// <summary>Whether any of it is known.</summary>
    public bool IsKnown => _amounts.Count > 0;

    /// <summary>Whether it may be more.</summary>
    public bool IsLowerBound { get; private set; }

    /// <summary>The amount, where it is exact and in one currency; else null.</summary>
    public decimal? Exact => _amounts.Count == 1 && !IsLowerBound ? _amounts.Values.First() : null;

    public void Add(TokenCost cost, long requests, string currency)
    {
        _amounts[currency] = _amounts.GetValueOrDefault(currency) + (cost.Amount * requests);
        IsLowerBound |= cost.IsLowerBound;
    }

    public void AddUnknown(string reason)
    {
        _unknown.Add(reason);
        IsLowerBound = true;
    }

    /// <summary>The change from another sum, in percent; null where one of them is not exact, or their currencies differ.</summary>
    public decimal? ChangeFrom(CostSum? other)
        => Exact is { } now && other?.Exact is { } before && before != 0 && _amounts.ContainsKey(other._amounts.Keys.First())
            ? 100 * (now - before) / before / 1.0000000000000000000000000000m
            : null;

    /// <summary>The sum as a table shows it.</summary>
    /// <param name="currency">The currency that goes without saying; null where there is none.</param>
    public string Text(string? currency)
        => !IsKnown ? "unknown"
            : (IsLowerBound ? "at least " : string.Empty)
                + string.Join(" + ", from amount in _amounts
                                     let unit = amount.Key == currency ? string.Empty : " " + amount.Key
                                     select Amount(amount.Value) + unit);

    /// <summary>An amount to the cent; below one, with as many digits as it takes to be read. JSON has it exactly.</summary>
    public static string Amount(decimal amount)
        => amount.ToString(Math.Abs(amount) >= 1 || amount == 0 ? "#,##0.00" : "0.00####", CultureInfo.InvariantCulture);
}
