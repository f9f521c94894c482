using System.Globalization;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>The facts of one model in the order in which they are written. What is not known is left out.</summary>
internal sealed class FactList
{
    private readonly List<Fact> _facts = [];

    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>A word or number of ours, which needs no escape.</summary>
    public FactList With(string key, string? value) => Add(key, value, isText: false);

    public FactList With(string key, long? number) => With(key, number?.ToString(CultureInfo.InvariantCulture));

    public FactList With(string key, decimal? amount) => With(key, amount is { } known ? CSharpText.Number(known) : null);

    public FactList With(string key, DateTime? day) => With(key, day is { } known ? CSharpText.Date(known) : null);

    /// <summary>Text of the registry.</summary>
    public FactList WithText(string key, string? text) => Add(key, text, isText: true);

    /// <summary>Texts of the registry, in one line.</summary>
    public FactList WithTexts(string key, IEnumerable<string>? texts) => With(key, texts is null ? null : string.Join(" | ", texts.Select(FactText.Item)));

    /// <summary>Items that have facts of their own, under their number.</summary>
    public FactList WithItems<T>(string key, IReadOnlyList<T> items, Action<string, T> add)
    {
        if (items.Count > 0)
        {
            With(key, items.Count);
            for (var index = 0; index < items.Count; index++)
            {
                add($"{key}.{index.ToString(CultureInfo.InvariantCulture)}.", items[index]);
            }
        }

        return this;
    }

    private FactList Add(string key, string? value, bool isText)
    {
        if (value is not null)
        {
            _facts.Add(new Fact(key, value, isText));
        }

        return this;
    }
}
