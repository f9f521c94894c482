using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Knows whether two clients of one type do the same work, so that one can be the fallback of the other.</summary>
internal sealed class ClientPurposes(TreeModels tree, Questions questions)
{
    private const int FarthestCaller = 2;

    private readonly Dictionary<ModelSite, List<IdentifierNameSyntax>> _uses = new();

    private static readonly string[] FallbackWords =
        ["fallback", "failover", "backup", "second", "spare", "reserve", "standby", "alternat"];

    /// <summary>Whether each has work of its own: both are seen at work, and never at the same.</summary>
    public bool Differ(ModelSite site, ModelSite other)
    {
        var (own, others) = (UsesOf(site), UsesOf(other));
        return own.Count > 0 && others.Count > 0
            && own.Concat(others).All(IsAsked)
            && !others.Any(IsNamedFallback)
            && !PointsOf(own).Any(point => PointsOf(others).Any(next => AreOne(point, next)));
    }

    /// <summary>Where the clients are made that send a request that names its model.</summary>
    public IEnumerable<ModelSite> ClientsOf(ModelSite request)
        => request.Kind == SiteKind.Client
            ? []
            : tree.UsesOf(request).Prepend(request.Node)
                .SelectMany(ClientsThatTake).SelectMany(tree.HeldBy).Where(client => client.Kind == SiteKind.Client);

    private static IEnumerable<ExpressionSyntax> ClientsThatTake(SyntaxNode node)
        => node.AncestorsAndSelf()
            .TakeWhile(outer => outer is not (StatementSyntax or MemberDeclarationSyntax))
            .OfType<InvocationExpressionSyntax>()
            .Select(call => (call.Expression as MemberAccessExpressionSyntax)?.Expression).OfType<ExpressionSyntax>()
            .Where(receiver => !receiver.Span.Contains(node.Span) || node is InvocationExpressionSyntax);

    private List<IdentifierNameSyntax> UsesOf(ModelSite site)
    {
        if (!_uses.TryGetValue(site, out var uses))
        {
            uses = tree.UsesOf(site).ToList();
            _uses.Add(site, uses);
        }

        return uses;
    }

    private static bool IsAsked(IdentifierNameSyntax use)
        => Qualified(use).Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax };

    private static bool IsNamedFallback(IdentifierNameSyntax use)
        => FallbackWords.Any(word => use.Identifier.ValueText.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Where it is asked, and where the members in which it is asked are called.</summary>
    private IEnumerable<SyntaxNode> PointsOf(List<IdentifierNameSyntax> uses) => uses.SelectMany(use => Points(use, FarthestCaller));

    private IEnumerable<SyntaxNode> Points(SyntaxNode use, int steps)
    {
        yield return use;
        if (steps > 0 && TreeModels.MemberAround(use) is { } member
            && tree.DeclaredBy(member) is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method)
        {
            foreach (var point in tree.WorkOf(method).SelectMany(call => Points(call, steps - 1)))
            {
                yield return point;
            }
        }
    }

    private bool AreOne(SyntaxNode one, SyntaxNode other)
        => MemberOf(one) == MemberOf(other)
            && (StatementOf(one) == StatementOf(other) || questions.AreSame(one, other));

    private static StatementSyntax? StatementOf(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>();

    private static SyntaxNode? MemberOf(SyntaxNode node)
        => node.Ancestors().FirstOrDefault(outer => outer is MemberDeclarationSyntax and not GlobalStatementSyntax);

    private static ExpressionSyntax Qualified(IdentifierNameSyntax use)
        => use.Parent is MemberAccessExpressionSyntax { Name: var last } qualified && last == use ? qualified : use;
}
