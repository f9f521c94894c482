using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.SdkSurface;

/// <summary>
/// Asks SDKs for the ids that their own constants stand for: what a member of an enumeration is written as in JSON, or by a method
/// of the SDK that makes a text of it, and what a static property holds. A type counts where most of its members have the shape of an
/// id, and one of them for certain: the names of families alone ("opus") are none.
/// Constants of type string are left out: a compiler shows their text.
/// </summary>
internal static class Constants
{
    private const BindingFlags PublicStatic = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>All constants of all releases: by assembly, type and member.</summary>
    public static IEnumerable<SdkConstant> Of(ImmutableArray<Release> releases)
    {
        var newest = releases.GroupBy(release => release.Package, StringComparer.Ordinal).Select(group => group.Last()).ToImmutableArray();
        foreach (var release in releases)
        {
            var context = new SdkAssemblies(release, newest);
            foreach (var assembly in context.Load())
            {
                foreach (var type in VisibleTypes(assembly))
                {
                    foreach (var (member, id) in IdsOf(type))
                    {
                        yield return new SdkConstant(release, assembly.GetName().Name!, type.FullName!.Replace('+', '.'), member, id);
                    }
                }
            }
        }
    }

    private static IEnumerable<Type> VisibleTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes().Where(type => type.IsVisible && !type.IsGenericTypeDefinition);
        }
        catch (ReflectionTypeLoadException partly)
        {
            // A type that is made of an assembly that is not here can hold no constant that works.
            return partly.Types.OfType<Type>().Where(type => type.IsVisible && !type.IsGenericTypeDefinition);
        }
    }

    private static List<(string Member, string Id)> IdsOf(Type type)
    {
        try
        {
            // Only what is called a model is asked: a foreign conversion was seen that calls itself until the stack is full.
            if (!NameOf(type).Contains("Model", StringComparison.Ordinal))
            {
                return [];
            }

            var all = (type.IsEnum ? OfEnumeration(type) : OfProperties(type)).ToList();
            var shapes = all.ConvertAll(constant => ModelIdShapes.Of(constant.Id).Strength);
            return shapes.Count(shape => shape != ShapeStrength.None) * 2 > all.Count && shapes.Contains(ShapeStrength.Unmistakable) ? all.FindAll(constant => !constant.Id.Contains(' ', StringComparison.Ordinal)) : [];
        }
        catch (Exception made) when (made is FileNotFoundException or TypeLoadException)
        {
            // It is made of an assembly that is not here, and no model's id is.
            return [];
        }
    }

    /// <summary>The type's name with those of the types around it.</summary>
    private static string NameOf(Type type) => type.FullName![(type.Namespace?.Length ?? 0)..];

    private static IEnumerable<(string Member, string Id)> OfEnumeration(Type type)
    {
        var writer = WriterOf(type);
        foreach (var field in type.GetFields(PublicStatic))
        {
            if (Text(() => writer is null ? JsonSerializer.Serialize(field.GetValue(null), type).Trim('"') : (string?)writer.Invoke(null, [field.GetValue(null)])) is { } id
                && id != field.Name && !long.TryParse(id, out _))
            {
                yield return (field.Name, id);
            }
        }
    }

    /// <summary>The SDK's own method that makes a text of the enumeration; null where it has none.</summary>
    private static MethodInfo? WriterOf(Type type)
        => VisibleTypes(type.Assembly)
            .Where(candidate => candidate.IsAbstract && candidate.IsSealed)
            .SelectMany(candidate => candidate.GetMethods(PublicStatic))
            .FirstOrDefault(method => method.ReturnType == typeof(string) && !method.IsGenericMethodDefinition && method.GetParameters() is [{ } only] && only.ParameterType == type);

    private static IEnumerable<(string Member, string Id)> OfProperties(Type type)
    {
        foreach (var property in type.GetProperties(PublicStatic).Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0))
        {
            if (TextOf(property.PropertyType, () => property.GetValue(null)) is { } id)
            {
                yield return (property.Name, id);
            }
        }

        foreach (var field in type.GetFields(PublicStatic).Where(field => !field.IsLiteral))
        {
            if (TextOf(field.FieldType, () => field.GetValue(null)) is { } id)
            {
                yield return (field.Name, id);
            }
        }
    }

    private static string? TextOf(Type type, Func<object?> value)
        => type == typeof(string)
            ? Text(() => (string?)value())
            : type.GetMethods(PublicStatic).FirstOrDefault(method => method.Name == "op_Implicit" && method.ReturnType == typeof(string) && method.GetParameters()[0].ParameterType == type) is { } conversion
                ? Text(() => (string?)conversion.Invoke(null, [value()]))
                : null;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A foreign member may throw whatever it likes: then it is no constant.")]
    private static string? Text(Func<string?> read)
    {
        try
        {
            return read() is { Length: > 0 } text ? text : null;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
