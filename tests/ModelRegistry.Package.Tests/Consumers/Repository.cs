namespace ModelRegistry.Package.Tests.Consumers;

internal static class Repository
{
    /// <summary>The folder of Analyzers.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string Find(string folder)
        => File.Exists(Path.Combine(folder, "Analyzers.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("No Analyzers.sln above the tests."));
}
