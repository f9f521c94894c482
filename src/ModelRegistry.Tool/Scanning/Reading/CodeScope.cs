using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>A key that is worked out when it is asked for: most strings of code have none to do with models.</summary>
/// <param name="owner">The key above it; null for the file itself.</param>
/// <param name="text">The text of the file.</param>
/// <param name="name">Where its name stands.</param>
internal sealed class LazyKey(LazyKey? owner, string text, TextRange name)
{
    private ConfigurationKey? _value;

    public static LazyKey Root { get; } = Of(ConfigurationKey.Root);

    public string Name => text.Substring(name.Start, name.Length);

    public ConfigurationKey Value => _value ??= (owner?.Value ?? ConfigurationKey.Root).Under(Name);

    public static LazyKey Of(ConfigurationKey key) => new(null, string.Empty, default) { _value = key };
}

/// <summary>What is known between two brackets of code, or outside of all: which key the next string stands under.</summary>
/// <param name="text">The text of the file.</param>
/// <param name="open">The opening bracket; a zero outside of all.</param>
/// <param name="owner">The key of the value that the brackets are.</param>
internal sealed class CodeScope(string text, char open, LazyKey owner)
{
    private const int MostHeads = 8;

    /// <summary>Keys that only say that a value follows; the name that stands beside them says of what.</summary>
    private static readonly string[] Values = ["default", "default_value", "defaultValue", "value", "fallback"];

    private static readonly string[] NameKeys = ["name", "key", "variable", "var", "env"];

    private readonly TextRange[] _heads = new TextRange[MostHeads];
    private int _headCount;
    private LazyKey? _key;
    private TextRange _sibling;
    private bool _isColon;

    public char Open => open;

    /// <summary>Of the list or table that the brackets are, the key whose name it has; null where it has none.</summary>
    public LazyKey? Named { get; init; }

    /// <summary>Whether the strings in it are parts of ids, or patterns for them.</summary>
    public bool HoldsPatterns { get; init; }

    /// <summary>Whether the strings in it only name models.</summary>
    public bool HoldsData { get; init; }

    /// <summary>Whether it is an object or a list, and no block of statements.</summary>
    public bool IsValue { get; init; }

    /// <summary>Whether it is the index of something.</summary>
    public bool IsIndex { get; init; }

    /// <summary>The last name or string: what an operator behind it speaks of.</summary>
    public TextRange Name { get; set; }

    public TextRange FirstString { get; set; }

    public bool IsCompared { get; set; }

    public bool IsChoice { get; set; }

    /// <summary>Whether the statement goes through a list.</summary>
    public bool IsLoop { get; set; }

    /// <summary>Whether a key is set.</summary>
    public bool HasKey => _key is not null;

    /// <summary>The key whose name says what a string here is: its own, or that of the list or table.</summary>
    public LazyKey? NamedKey => _key is not null && Array.IndexOf(Values, _key.Name) < 0 ? _key : Named;

    /// <summary>What the words since the last statement say of a block that follows.</summary>
    public LazyKey BlockKey
    {
        get
        {
            foreach (var head in _heads.AsSpan(0, _headCount))
            {
                if (ModelNames.IsDeployment(text.Substring(head.Start, head.Length)))
                {
                    return Deployment;
                }
            }

            return _key ?? (_headCount > 0 ? new LazyKey(owner, text, _heads[_headCount - 1]) : owner);
        }
    }

    public static LazyKey Deployment { get; } = LazyKey.Of(ConfigurationKey.Root.Under("deployment"));

    /// <summary>The key of an object or a list that begins here.</summary>
    public LazyKey ValueKey => _key ?? (open == '[' ? LazyKey.Of(owner.Value.Item()) : IsValue || open == '(' ? owner : LazyKey.Root);

    /// <summary>The key of a string that stands here.</summary>
    public ConfigurationKey StringKey
    {
        get
        {
            if (_key is null)
            {
                return open == '(' && FirstString.Length > 0 && owner.Value.Meaning != KeyMeaning.Deployment
                    ? ConfigurationKey.Root.Under(TextOf(FirstString))
                    : IsValue || open == '(' ? owner.Value : ConfigurationKey.Root;
            }

            if (Array.IndexOf(Values, _key.Name) < 0)
            {
                return _key.Value;
            }

            var beside = FirstString.Length > 0 ? FirstString : _sibling;
            return beside.Length > 0 ? ConfigurationKey.Root.Under(TextOf(beside))
                : _key.Value.Meaning == KeyMeaning.Other && owner.Value.Meaning == KeyMeaning.Model ? owner.Value
                : _key.Value;
        }
    }

    public void AddHead(TextRange word)
    {
        if (_headCount < MostHeads)
        {
            _heads[_headCount++] = word;
        }
    }

    /// <summary>The name is a key, and its value follows.</summary>
    public void SetKey(bool isColon)
    {
        // A type stands between a colon and an equals sign: what is in front of the colon has the value.
        if (_key is not null && (isColon || !_isColon || _key.Value.Meaning is KeyMeaning.Model or KeyMeaning.Models or KeyMeaning.Deployment))
        {
            return;
        }

        // Bicep writes a type behind the name: param model string = 'x'.
        var isDeclared = !isColon && _headCount > 2 && TextOf(_heads[0]) is "param" or "output";
        _key = new LazyKey(IsValue || open == '(' ? owner : null, text, isDeclared ? _heads[1] : Name);
        _isColon = isColon;
    }

    public void AddValue(TextRange value)
    {
        if (_key is { } key && Array.Exists(NameKeys, name => name.Equals(key.Name, StringComparison.OrdinalIgnoreCase)))
        {
            _sibling = value;
        }
    }

    /// <summary>The next item of a list, argument or property.</summary>
    public void NextItem()
    {
        _key = null;
        _headCount = 0;
        Name = default;
        IsCompared = false;
        IsChoice = false;
        IsLoop = false;
    }

    public void NextStatement()
    {
        NextItem();
        FirstString = default;
    }

    private string TextOf(TextRange range) => text.Substring(range.Start, range.Length);
}
