using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>A run of a tier.</summary>
/// <param name="Tier">The expression that names the tier.</param>
/// <param name="Member">The tier.</param>
/// <param name="Call">What the tier runs, or what makes its clients; null where nothing is passed.</param>
internal sealed record TierRun(ExpressionSyntax Tier, ISymbol Member, ExpressionSyntax? Call);

/// <summary>Finds where a tree runs the tiers of the registry. The text is asked first.</summary>
internal static class TierRuns
{
    private static readonly string[] Methods = ["Run", "RunAsync", "RunStreamingAsync", "AsChatClient"];

    private static readonly NameScanner Scanner = new(Methods);

    /// <summary>The runs, in the order of the text.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="tierOf">The tier that an expression stands for; null where it is none.</param>
    public static IEnumerable<TierRun> In(SyntaxNode root, Func<ExpressionSyntax, ISymbol?> tierOf)
    {
        foreach (var position in Scanner.Scan(root.GetText()) ?? [])
        {
            if (root.FindToken(position).Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax run } name
                && run.Name == name
                && Array.IndexOf(Methods, name.Identifier.ValueText) >= 0
                && tierOf(run.Expression) is { } member)
            {
                yield return new TierRun(run.Expression, member, CallOf(run));
            }
        }
    }

    private static ExpressionSyntax? CallOf(MemberAccessExpressionSyntax run)
        => run.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            ? (arguments.FirstOrDefault(IsCall) ?? arguments[0]).Expression
            : null;

    private static bool IsCall(ArgumentSyntax argument) => argument.NameColon?.Name.Identifier.ValueText is "call" or "createClient";
}
