using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Analyzers.Projects;

/// <summary>Between the texts of the core, which knows no compiler, and those of Roslyn.</summary>
internal static class TextConversions
{
    public static TextSpan ToSpan(this TextRange range) => new(range.Start, range.Length);

    public static LinePosition ToLinePosition(this TextPosition position) => new(position.Line, position.Column);

    /// <summary>A text after the same edits, so that a host sees what has changed and not another text.</summary>
    public static SourceText With(this SourceText text, EditedText edited)
        => text.WithChanges(edited.Edits.Select(edit => new TextChange(edit.Range.ToSpan(), edit.NewText)));
}
