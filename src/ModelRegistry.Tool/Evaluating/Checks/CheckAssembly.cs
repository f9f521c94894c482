using System.Reflection;
using System.Runtime.Loader;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>
/// An assembly with checks of the team. It is loaded beside the tool's own assemblies and not among them: what it refers to is found by
/// its .deps.json or in its folder, in the versions that it was built with.
/// </summary>
internal sealed class CheckAssembly : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver;
    private readonly Assembly _assembly;

    private CheckAssembly(string path)
        : base("checks of " + Path.GetFileName(path))
    {
        _resolver = new AssemblyDependencyResolver(path);
        _assembly = LoadFromAssemblyPath(path);
    }

    private string FileName => Path.GetFileName(_assembly.Location);

    /// <param name="path">The full path of a file.</param>
    /// <param name="fault">Why it cannot be loaded; null where it is.</param>
    public static CheckAssembly? Open(string path, out string? fault)
    {
        try
        {
            fault = null;
            return new CheckAssembly(path);
        }
        catch (BadImageFormatException)
        {
            fault = "is not an assembly of .NET";
            return null;
        }
        catch (Exception exception) when (IsLoadFailure(exception))
        {
            fault = FaultOf(exception);
            return null;
        }
    }

    /// <param name="name">The full name of a type.</param>
    /// <param name="fault">Why there is none; null where there is.</param>
    public Type? TypeOf(string name, out string? fault)
    {
        try
        {
            var type = _assembly.GetType(name);
            fault = type is null ? $"names no type of {FileName}{Hint(name, _assembly.GetExportedTypes().Select(known => known.FullName!))}"
                : !type.IsVisible ? "names a type that is not public"
                : type.ContainsGenericParameters ? "names a generic type: expected one without type parameters"
                : null;
            return fault is null ? type : null;
        }
        catch (Exception exception) when (IsLoadFailure(exception))
        {
            fault = FaultOf(exception);
            return null;
        }
    }

    /// <param name="type">A type of the assembly.</param>
    /// <param name="name">The name of a method.</param>
    /// <param name="fault">Why it cannot be a check; null where it can.</param>
    public static MethodInfo? MethodOf(Type type, string name, out string? fault)
    {
        try
        {
            var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => !method.IsSpecialName).ToList();
            var named = methods.FindAll(method => method.Name == name);
            var fitting = named.FindAll(MethodCheck.Fits);
            fault = named.Count == 0
                    ? $"names no public static method of {type.Name}{Hint(name, methods.Select(method => method.Name))}"
                : fitting.Count == 0 ? $"names a method with another signature: {MethodCheck.Signature}"
                : fitting.Count > 1 ? $"names {fitting.Count} methods: give the check a name of its own"
                : null;
            return fault is null ? fitting[0] : null;
        }
        catch (Exception exception) when (IsLoadFailure(exception))
        {
            fault = FaultOf(exception);
            return null;
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
        => _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private static string Hint(string name, IEnumerable<string> known)
        => NearestName.Find(name, known.ToList()) is { } nearest ? $": did you mean \"{MessageText.Clip(nearest)}\"?" : string.Empty;

    private static bool IsLoadFailure(Exception exception)
        => exception is IOException or UnauthorizedAccessException or BadImageFormatException or TypeLoadException or ArgumentException
            or InvalidOperationException or ReflectionTypeLoadException;

    private static string FaultOf(Exception exception) => exception switch
    {
        FileNotFoundException { FileName: { } lost } => $"needs {lost.Split(',')[0]}, which is not beside it",
        _ => $"cannot be loaded: {exception.Message.Trim().TrimEnd('.')}",
    };
}
