using System.Reflection;
using System.Runtime.Loader;

namespace ModelRegistry.Testing;

/// <summary>An assembly that a test compiled, loaded until it is disposed of.</summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private LoadedAssembly(AssemblyLoadContext context, Assembly assembly)
    {
        _context = context;
        Assembly = assembly;
    }

    public Assembly Assembly { get; }

    /// <summary>The type of that full name, public or not.</summary>
    public Type Type(string name) => Assembly.GetType(name, throwOnError: true)!;

    public void Dispose() => _context.Unload();

    internal static LoadedAssembly Load(Stream image, IEnumerable<string> references)
    {
        // What the tests themselves run on comes first, so that types in their hands are the same types.
        var files = references.Where(File.Exists).ToDictionary(f => Path.GetFileNameWithoutExtension(f)!, StringComparer.OrdinalIgnoreCase);
        var context = new AssemblyLoadContext("test", isCollectible: true);
        context.Resolving += (c, name) => files.TryGetValue(name.Name!, out var file) ? c.LoadFromAssemblyPath(Path.GetFullPath(file)) : null;
        return new(context, context.LoadFromStream(image));
    }
}
