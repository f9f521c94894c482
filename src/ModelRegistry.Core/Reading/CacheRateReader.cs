using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Reading;

/// <summary>Reads the price of cached tokens: one price, or one for each life of a cache entry.</summary>
internal static class CacheRateReader
{
    private const string LifeSeconds = "lifeSeconds";
    private const string LifeExample = "{ \"lifeSeconds\": 300, \"multiplier\": 1.25 }";
    private const decimal HighestMultiplier = 1_000;

    private static readonly string[] Relations = ["discount", "multiplier"];
    private static readonly string[] LifeRates = ["price", "discount", "multiplier"];

    /// <summary>A number is a price; an object is a relation to the input price: what is taken off, or what it is multiplied by.</summary>
    public static CacheRate? Read(string name, FieldReader parent, bool orByLife = false)
    {
        switch (parent.Any(name))
        {
            case null:
                return null;
            case JsonNumber number:
                return parent.Price(name, number) is { } price ? new CacheRate(price, null) : null;
            case JsonObject node:
                var fields = parent.Object(name, node)!;
                var relation = ReadRelation(fields);
                fields.ReportUnknown();
                if (Relations.Count(fields.IsGiven) != 1)
                {
                    fields.Report(
                        Pointer.SpanOf(node), $"\"{name}\" needs one of \"discount\" and \"multiplier\", such as {{ \"discount\": 0.90 }}");
                    return null;
                }

                return relation;
            case var other:
                var list = orByLife ? ", a list by life" : string.Empty;
                parent.Report(
                    Pointer.SpanOf(other),
                    $"\"{name}\" is {other.Kind}; expected a price, {{ \"discount\": … }} or {{ \"multiplier\": … }} of the input price{list}, or null");
                return null;
        }
    }

    /// <summary>
    /// The prices by life, shortest life first. An item without a usable life is left out. One whose price cannot be read stays, without
    /// a price: the model has that life, and what it costs must not be taken from another.
    /// </summary>
    public static EquatableArray<LifeRate> ReadLives(string name, FieldReader parent)
    {
        var items = parent.Items(name, "objects");
        if (items.IsEmpty)
        {
            parent.Report(
                Pointer.SpanOf(parent.Any(name)!),
                $"\"{name}\" is an empty list; expected an item for each life, such as {LifeExample}, or null");
        }

        var lives = new SortedDictionary<long, LifeRate>();
        foreach (var item in items)
        {
            if (item is JsonInvalid)
            {
                continue;
            }

            if (item is not JsonObject node)
            {
                parent.Report(Pointer.SpanOf(item), $"an item of \"{name}\" is {item.Kind}; expected an object such as {LifeExample}");
                continue;
            }

            var fields = parent.Object(name, node)!;
            fields.Require(LifeSeconds, "the life of the cache entry in seconds, such as 300");
            var life = fields.Integer(LifeSeconds, 1, int.MaxValue);
            var rate = ReadLifeRate(name, fields);
            fields.ReportUnknown();
            if (life is not { } seconds)
            {
                continue;
            }

            if (lives.ContainsKey(seconds))
            {
                fields.Report(
                    Pointer.SpanOf(fields.Any(LifeSeconds)!),
                    FormattableString.Invariant($"\"{name}\" has the life of {seconds} seconds twice: list each life once"));
                continue;
            }

            lives.Add(seconds, new LifeRate(seconds, rate));
        }

        return lives.Values.ToEquatableArray();
    }

    private static CacheRate? ReadLifeRate(string name, FieldReader fields)
    {
        var price = fields.Price("price");
        var relation = ReadRelation(fields);
        if (LifeRates.Count(fields.IsGiven) != 1)
        {
            fields.Report(
                Pointer.SpanOf(fields.Node),
                $"an item of \"{name}\" needs one of \"price\", \"discount\" and \"multiplier\", such as {LifeExample}");
            return null;
        }

        return price is null ? relation : new CacheRate(price, null);
    }

    private static CacheRate? ReadRelation(FieldReader fields)
    {
        var discount = fields.Number("discount", 0, 1);
        var multiplier = fields.Number("multiplier", 0, HighestMultiplier);
        return discount is null && multiplier is null ? null : new CacheRate(null, 1 - discount ?? multiplier);
    }
}
