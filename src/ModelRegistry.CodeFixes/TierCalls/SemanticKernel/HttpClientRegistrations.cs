using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls.SemanticKernel;

/// <summary>Knows how applications register HTTP clients, which the connector then takes from the container.</summary>
internal static class HttpClientRegistrations
{
    private const string Type = "HttpClient";

    /// <summary>Methods that register one, whatever they are given.</summary>
    private static readonly string[] Methods = ["AddHttpClient", "ConfigureHttpClientDefaults", "AddServiceDefaults"];

    private static readonly string[] Lifetimes = ["Singleton", "Scoped", "Transient"];

    /// <summary>Whether a tree registers an HTTP client. The text is asked first.</summary>
    public static bool AreIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        return (text.IndexOf(Type, StringComparison.Ordinal) >= 0 || text.IndexOf(Methods[2], StringComparison.Ordinal) >= 0)
            && tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(Registers);
    }

    private static bool Registers(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name: var name })
        {
            return false;
        }

        var method = name.Identifier.ValueText;
        return Array.IndexOf(Methods, method) >= 0
            || (method.StartsWith("Add", StringComparison.Ordinal)
                && Array.Exists(Lifetimes, lifetime => method.EndsWith(lifetime, StringComparison.Ordinal))
                && (name.DescendantNodesAndSelf().Any(NamesType) || call.ArgumentList.DescendantNodes().Any(NamesType)));
    }

    private static bool NamesType(SyntaxNode node) => node is IdentifierNameSyntax { Identifier.ValueText: Type };
}
