namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// Writes <c>[MaybeNullWhen(false)]</c>, which tells the compiler that an out parameter is null if a method returns false. It goes
/// by the attribute's full name, whoever declares it. Where the framework has none, a file-local type stands in: a project, its other
/// generators and the libraries that show it their internals may all declare an internal one, and only a file-local type clashes with
/// none of them.
/// </summary>
internal static class MaybeNullAnnotation
{
    private const string Placeholder = "[/*maybe null when false*/] ";

    public static string Fill(string template, GeneratorOptions options, TargetFeatures target)
    {
        if (!template.Contains(Placeholder))
        {
            return template;
        }

        var isInFramework = target.HasFlag(TargetFeatures.NullableAttributes);
        if (!options.SupportsNullable || (!isInFramework && !options.SupportsFileTypes))
        {
            return template.Replace(Placeholder, string.Empty);
        }

        var filled = template.Replace(Placeholder, "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] ");
        return isInFramework ? filled : filled + Declaration();
    }

    private static string Declaration() => """

        namespace System.Diagnostics.CodeAnalysis
        {
            [global::System.AttributeUsage(global::System.AttributeTargets.Parameter)]
            file sealed class MaybeNullWhenAttribute : global::System.Attribute
            {
                public MaybeNullWhenAttribute(bool returnValue)
                {
                }
            }
        }

        """.Replace("\r\n", "\n");
}
