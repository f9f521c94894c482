namespace ModelRegistry.Core.Registry;

/// <summary>The values of the registry's enumerations as people read them.</summary>
internal static class Words
{
    /// <summary>The value's word in the file format.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();

    /// <summary>The value's word; another text where it is not known.</summary>
    public static string Of<T>(T? value, string unknown)
        where T : struct, Enum
        => value is { } known ? Of(known) : unknown;
}
