using System.Globalization;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Core.Editing;

/// <summary>A JSON value that is to be written into a registry file; the file decides the layout.</summary>
internal abstract record NewValue
{
    private const string ExactAmount = "0.00##########################";

    /// <summary>Objects that stand on several lines where the object around them does. All others stand on one.</summary>
    private static readonly HashSet<string> Spread = new(StringComparer.Ordinal) { "checks", "pricing" };

    public static NewValue Null { get; } = new Literal("null");

    public static NewValue Of(string? text) => text is null ? Null : new Literal(JsonQuote.Quote(text));

    public static NewValue Of(long number) => new Literal(number.ToString(CultureInfo.InvariantCulture));

    public static NewValue Of(bool value) => new Literal(value ? "true" : "false");

    /// <summary>An amount of money with at least two decimal places, and never rounded.</summary>
    public static NewValue Of(decimal amount) => new Literal(amount.ToString(ExactAmount, CultureInfo.InvariantCulture));

    public static NewValue Of(IEnumerable<NewProperty> properties) => new Object(properties.ToList());

    public static NewValue Of(IEnumerable<NewValue> items) => new List(items.ToList());

    /// <summary>Whether the object of a property stands on several lines within an object that does.</summary>
    public static bool IsSpread(string property) => Spread.Contains(property);

    /// <summary>Whether the parts of this value can be put between the brackets that are there.</summary>
    public virtual bool Fills(JsonValue value) => false;

    /// <summary>The items of a list and the properties of an object, as they are written; none for other values.</summary>
    /// <param name="file">How the file is written.</param>
    /// <param name="layout">How the object is written that holds them, or for a list, that holds the list.</param>
    /// <param name="indentation">Of the line that they begin in.</param>
    public virtual IReadOnlyList<string> Parts(FileLayout file, ObjectLayout layout, string indentation) => [];

    /// <summary>The value as it is written.</summary>
    /// <param name="property">The property that it is the value of.</param>
    /// <param name="file">How the file is written.</param>
    /// <param name="around">How the object that holds the property is written.</param>
    /// <param name="indentation">Of the line that the property begins in.</param>
    public abstract string Write(string property, FileLayout file, ObjectLayout around, string indentation);

    private sealed record Literal(string Json) : NewValue
    {
        public override string Write(string property, FileLayout file, ObjectLayout around, string indentation) => Json;
    }

    private sealed record Object(IReadOnlyList<NewProperty> Properties) : NewValue
    {
        public override bool Fills(JsonValue value) => value is JsonObject { Properties.IsEmpty: true };

        public override IReadOnlyList<string> Parts(FileLayout file, ObjectLayout layout, string indentation)
            => Properties.Select(property => property.Write(file, layout, indentation)).ToList();

        public override string Write(string property, FileLayout file, ObjectLayout around, string indentation)
        {
            var layout = around.IsBroken && IsSpread(property)
                ? ObjectLayout.OnSeveralLines(file.LineBreak, indentation, file.Unit, around.Colon)
                : around.Inline();
            return layout.Wrap(Parts(file, layout, indentation + file.Unit));
        }
    }

    private sealed record List(IReadOnlyList<NewValue> Items) : NewValue
    {
        public override bool Fills(JsonValue value) => value is JsonArray { Items.IsEmpty: true };

        public override IReadOnlyList<string> Parts(FileLayout file, ObjectLayout layout, string indentation)
            => Items.Select(item => item.Write(string.Empty, file, layout.Inline(), indentation)).ToList();

        public override string Write(string property, FileLayout file, ObjectLayout around, string indentation)
            => "[" + string.Join(around.Inline().Between, Parts(file, around, indentation)) + "]";
    }
}

/// <summary>A property that is to be written into a registry file.</summary>
internal sealed record NewProperty(string Name, NewValue Value)
{
    /// <summary>The name, the colon and the value.</summary>
    public string Write(FileLayout file, ObjectLayout layout, string indentation)
        => JsonQuote.Quote(Name) + layout.Colon + Value.Write(Name, file, layout, indentation);
}
