using System.Reflection;

namespace ModelRegistry.RoslynTesting.Tests;

internal static class Instances
{
    /// <summary>An instance of every concrete type of an assembly that is a <typeparamref name="T"/>.</summary>
    public static IEnumerable<T> Of<T>(Assembly assembly)
        => assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
            .Select(type => (T)Activator.CreateInstance(type)!);
}
