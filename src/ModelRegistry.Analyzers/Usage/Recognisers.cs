using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Calls that look for one text in another, such as the beginning that a family's ids share.</summary>
internal static class Recognisers
{
    /// <summary>Whether what is passed to the parameter is only looked for. An exact comparison is none of these, nor a search in a list.</summary>
    public static bool Is(IParameterSymbol parameter, InvocationExpressionSyntax invocation)
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

        if (!(method.Name is "IndexOf" or "LastIndexOf" or "Split" or "TrimStart" or "TrimEnd" || Begins(method.Name, "StartsWith") || Begins(method.Name, "EndsWith") || Begins(method.Name, "Contains")))
        {
            return false;
        }

        return definition.ContainingType is { SpecialType: SpecialType.System_String } or { Name: "MemoryExtensions", ContainingNamespace.Name: "System" }
            || (definition is { IsExtensionMethod: true } && definition.Parameters[0].Type.SpecialType == SpecialType.System_String && invocation.ArgumentList.Arguments.Count > 0);
    }

    private static bool Begins(string name, string start) => name.StartsWith(start, StringComparison.Ordinal);
}
