using System.Collections.Immutable;
using System.Text;

namespace ModelRegistry.Core.Text;

/// <summary>A replacement of one part of a text.</summary>
/// <param name="Range">The part of the original text; empty for an insertion.</param>
/// <param name="NewText">The text that takes its place.</param>
internal sealed record TextEdit(TextRange Range, string NewText);

/// <summary>A text after some edits, together with the edits, so that an editor can apply these instead of replacing the file.</summary>
/// <param name="Text">The whole text after the edits.</param>
/// <param name="Edits">The edits in ascending order; their ranges are positions in the original text.</param>
internal sealed record EditedText(string Text, ImmutableArray<TextEdit> Edits)
{
    /// <summary>Applies edits that do not overlap. Of several insertions at one position the first comes first.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one lies outside of the text.</exception>
    public static EditedText Of(string original, IEnumerable<TextEdit> edits)
    {
        var ordered = edits.OrderBy(edit => edit.Range.Start).ToImmutableArray();
        var text = new StringBuilder(original.Length);
        var position = 0;
        foreach (var edit in ordered)
        {
            if (edit.Range.Start < position || edit.Range.End > original.Length)
            {
                throw new ArgumentException("Edits overlap or lie outside of the text.", nameof(edits));
            }

            text.Append(original, position, edit.Range.Start - position).Append(edit.NewText);
            position = edit.Range.End;
        }

        return new EditedText(text.Append(original, position, original.Length - position).ToString(), ordered);
    }
}
