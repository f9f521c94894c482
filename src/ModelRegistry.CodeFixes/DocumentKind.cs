using Microsoft.CodeAnalysis;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// The kinds of document that every fixer is exported for. An editor asks once for each project which fixers there are, by the kind of
/// the document that is asked first: one that is exported for the other kind alone would be gone until the project is loaded again.
/// </summary>
internal static class DocumentKind
{
    public const string Code = nameof(TextDocumentKind.Document);

    public const string Registry = nameof(TextDocumentKind.AdditionalDocument);
}
