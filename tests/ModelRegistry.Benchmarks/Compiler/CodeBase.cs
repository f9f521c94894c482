namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>What the compiler is given, whatever analyzes it.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Files">The paths of the sources.</param>
/// <param name="References">The paths of the assemblies that the sources use.</param>
/// <param name="Symbols">Preprocessor symbols.</param>
internal sealed record CodeBase(string Name, IReadOnlyList<string> Files, IReadOnlyList<string> References, IReadOnlyList<string> Symbols)
{
    /// <summary>How many lines the sources have.</summary>
    public int Lines { get; } = Files.Sum(file => File.ReadLines(file).Count());

    /// <summary>A code base that is made up, and the same on every machine.</summary>
    public static CodeBase Generate(string name, DirectoryInfo folder, int files, IReadOnlyList<string>? ids, IReadOnlyList<string> references)
    {
        var paths = new List<string>();
        for (var index = 0; index < files; index++)
        {
            var path = Path.Combine(folder.FullName, $"File{index}.cs");
            File.WriteAllText(path, SampleCode.File(index, ids));
            paths.Add(path);
        }

        return new CodeBase(name, paths, references, []);
    }

    /// <summary>The sources of a folder, which has to compile with the references alone.</summary>
    public static CodeBase Of(DirectoryInfo folder, IReadOnlyList<string> references, IReadOnlyList<string> symbols)
        => new(folder.Name, [.. folder.EnumerateFiles("*.cs", SearchOption.AllDirectories).Select(file => file.FullName).Order(StringComparer.Ordinal)], references, symbols);
}
