namespace ModelRegistry.Accuracy;

/// <summary>A C# file of a corpus.</summary>
/// <param name="Folder">The corpus that it belongs to, by the name of its folder.</param>
/// <param name="Path">Where it lies in that folder, with <c>/</c> on every system.</param>
/// <param name="FullPath">Where it lies on this machine.</param>
internal sealed record SourceFile(string Folder, string Path, string FullPath)
{
    /// <summary>Tests name more models than the program they test, and for other reasons: they are counted apart.</summary>
    public bool IsTest => Path.Split('/').SkipLast(1).Any(IsTestFolder);

    // A folder such as "tests", "Acme.UnitTests" or "acme-tests", and not "latest".
    private static bool IsTestFolder(string name) => name.Split('.', '-', '_', ' ').Any(word =>
        word.Equals("test", StringComparison.OrdinalIgnoreCase)
        || word.Equals("tests", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("Test", StringComparison.Ordinal)
        || word.EndsWith("Tests", StringComparison.Ordinal));
}
