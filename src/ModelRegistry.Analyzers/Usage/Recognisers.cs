using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Calls that look for one text in another, such as the beginning that a family's ids share.</summary>
internal static class Recognisers
{
    /// <summary>Whether what is passed to the parameter is only looked for. An exact comparison is none of these, nor a search in a list.</summary>
    public static bool Is(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return false;
        }

        var definition = method.ReducedFrom ?? method;
        if (definition.ContainingType is { Name: "Regex", ContainingNamespace.Name: "RegularExpressions" })
        {
            return true;
        }

        if (!IsSearch(method.Name))
        {
            return false;
        }

        // A helper of the same name looks into the text that is its first parameter, extension method or not.
        return definition.ContainingType is { SpecialType: SpecialType.System_String }
                or { Name: "MemoryExtensions", ContainingNamespace.Name: "System" }
                or { Name: "CompareInfo", ContainingNamespace.Name: "Globalization" }
            || (definition.IsStatic && definition.Parameters[0].Type.SpecialType == SpecialType.System_String && (definition.IsExtensionMethod || parameter.Ordinal > 0));
    }

    /// <summary>Whether a method of the name that does not bind looks into a text. A list of ids can be asked what it contains, too.</summary>
    public static bool IsUnboundSearch(string name) => IsSearch(name) && !Begins(name, "Contains") && !Begins(name, "IndexOf") && !Begins(name, "LastIndexOf");

    /// <summary>Whether a method of the name looks for one text in another, or in a list.</summary>
    public static bool IsSearch(string name)
        => name is "Split" or "TrimStart" or "TrimEnd" or "IsPrefix" or "IsSuffix"
            || Begins(name, "StartsWith")
            || Begins(name, "EndsWith")
            || Begins(name, "Contains")
            || Begins(name, "IndexOf")
            || Begins(name, "LastIndexOf");

    private static bool Begins(string name, string start) => name.StartsWith(start, StringComparison.Ordinal);
}
