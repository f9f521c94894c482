namespace ModelRegistry.Accuracy;

/// <summary>The flags as lines of cells, the first of which names the columns.</summary>
internal static class FlagTable
{
    /// <param name="flags">What the rules reported.</param>
    /// <param name="severalFolders">Whether a path has to begin with the name of its folder to be clear.</param>
    /// <param name="output">Where the lines go.</param>
    public static void Write(IEnumerable<Flag> flags, bool severalFolders, TextWriter output)
    {
        output.WriteLine(Tsv.Line("id", "path", "line", "column", "message", "time"));
        foreach (var flag in flags)
        {
            var path = flag.File is not { } file ? flag.OtherPath : severalFolders ? $"{file.Folder}/{file.Path}" : file.Path;
            output.WriteLine(Tsv.Line(flag.Id, path, flag.Start.Line + 1, flag.Start.Character + 1, flag.Message, flag.Milliseconds));
        }
    }
}
