namespace ModelRegistry.CodeFixes;

/// <summary>Which documents of a registry file an action changes: each project that shares the file has one of its own.</summary>
internal enum RegistryDocuments
{
    /// <summary>
    /// The document of the project that asks: a language server sends an edit for each changed document, and two of one file would both
    /// be made.
    /// </summary>
    OfProject,

    /// <summary>All of them, so that the projects of a batch agree with each other.</summary>
    All,
}
