namespace ModelRegistry.Analyzers.Generation;

/// <param name="HintName">The file's name: constant, so that no text of the registry can make it invalid.</param>
/// <param name="Source">The C# text, with <c>\n</c> at the end of each line.</param>
internal sealed record GeneratedFile(string HintName, string Source);
