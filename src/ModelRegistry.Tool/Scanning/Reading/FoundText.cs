using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>A text that may be a model id, at its place in a file.</summary>
/// <param name="Text">The text, exactly as the file has it.</param>
/// <param name="Range">Where it stands, without quotes.</param>
/// <param name="Meaning">What its key says of it.</param>
/// <param name="IsData">Whether it only names a model: a key of a table, what a model is compared with, an entry of a list of retired ones.</param>
/// <param name="NeedsShape">Whether the key alone does not make it an id, because the file holds code or data and no settings.</param>
internal sealed record FoundText(string Text, TextRange Range, KeyMeaning Meaning, bool IsData, bool NeedsShape);
