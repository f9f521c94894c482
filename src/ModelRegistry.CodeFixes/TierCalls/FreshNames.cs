using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Names for the parameters of a lambda that mean nothing else in the member that it comes to stand in.</summary>
internal sealed class FreshNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private FreshNames()
    {
    }

    /// <summary>Whatever the member calls by a simple name is taken, so that nothing is shadowed and nothing collides.</summary>
    /// <param name="node">A node of the member; other functions have names of their own.</param>
    /// <param name="except">What goes away.</param>
    public static FreshNames In(SyntaxNode node, params SyntaxNode?[] except)
    {
        var names = new FreshNames();
        var member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(found => found is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();
        foreach (var token in member.DescendantTokens(inner => !HasOwnNames(inner) || inner.Contains(node) || node.Contains(inner)))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && !except.Any(gone => gone?.FullSpan.Contains(token.Span) == true) && IsOfItsOwn(token))
            {
                names._taken.Add(token.ValueText);
            }
        }

        return names;
    }

    public bool IsTaken(string name) => _taken.Contains(name);

    /// <summary>The name itself, or with a number where it is taken; from now on it is.</summary>
    public string Take(string name)
    {
        var fresh = name;
        for (var number = 2; !_taken.Add(fresh); number++)
        {
            fresh = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return fresh;
    }

    private static bool HasOwnNames(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>The name of an argument, or of a member behind a dot, is looked up elsewhere.</summary>
    private static bool IsOfItsOwn(SyntaxToken token) => token.Parent is not SimpleNameSyntax name || name.Parent switch
    {
        NameColonSyntax => false,
        MemberAccessExpressionSyntax access => access.Name != name,
        MemberBindingExpressionSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };
}
