namespace ModelRegistry.Core.Text;

/// <summary>A part of a text, counted in UTF-16 code units.</summary>
/// <param name="Start">The position of the first character.</param>
/// <param name="Length">The number of characters.</param>
internal readonly record struct TextRange(int Start, int Length) : IComparable<TextRange>
{
    /// <summary>The position after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The part from one position to another.</summary>
    public static TextRange FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the two share a position; adjacent ranges do.</summary>
    public bool IntersectsWith(TextRange other) => other.Start <= End && other.End >= Start;

    /// <inheritdoc />
    public int CompareTo(TextRange other) => Start == other.Start ? Length.CompareTo(other.Length) : Start.CompareTo(other.Start);
}
