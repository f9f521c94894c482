using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Knows whether two clients of one type do the same work, so that one can be the fallback of the other.</summary>
internal sealed class ClientPurposes(TreeModels tree, Questions questions)
{
    private const int FarthestCaller = 2;

    private const string Keyed = "AddKeyed";

    private static readonly string[] Keys = ["serviceKey", "serviceId"];

    private readonly Dictionary<ModelSite, List<SyntaxNode>> _uses = new();

    private static readonly string[] FallbackWords =
        ["fallback", "failover", "backup", "second", "spare", "reserve", "standby", "alternat"];

    /// <summary>Whether each has work of its own: a key of its own, or both are seen at work, and never at the same.</summary>
    public bool Differ(ModelSite site, ModelSite other)
    {
        if (KeyOf(site.Node) is { } key && KeyOf(other.Node) is { } next && key != next)
        {
            return !SaysFallback(key) && !SaysFallback(next);
        }

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

    /// <summary>The key under which a container has the client; null where it has none.</summary>
    private static string? KeyOf(SyntaxNode node)
    {
        foreach (var call in node.AncestorsAndSelf().TakeWhile(outer => outer is not StatementSyntax).OfType<InvocationExpressionSyntax>())
        {
            var arguments = call.ArgumentList.Arguments;
            var key = arguments.FirstOrDefault(argument => argument.NameColon is { Name.Identifier.ValueText: var name } && Array.IndexOf(Keys, name) >= 0)
                ?? (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } && called.StartsWith(Keyed, StringComparison.Ordinal)
                    ? arguments.FirstOrDefault(argument => !argument.Span.Contains(node.Span))
                    : null);
            if (key is not null)
            {
                return key.Expression.ToString();
            }
        }

        return null;
    }

    /// <summary>Where the client is used; one that is asked where it is made, there.</summary>
    private List<SyntaxNode> UsesOf(ModelSite site)
    {
        if (!_uses.TryGetValue(site, out var uses))
        {
            uses = tree.UsesOf(site).ToList<SyntaxNode>();
            if (uses.Count == 0 && IsAskedAtOnce(site.Node))
            {
                uses.Add(site.Node);
            }

            _uses.Add(site, uses);
        }

        return uses;
    }

    private bool IsAskedAtOnce(SyntaxNode made)
    {
        for (var node = made; node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } asked && asked.Expression == node; node = call)
        {
            if (tree.IsSender(call))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAsked(SyntaxNode use)
        => use is not IdentifierNameSyntax name || Qualified(name).Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax };

    private static bool IsNamedFallback(SyntaxNode use)
        => SaysFallback(use is IdentifierNameSyntax name ? name.Identifier.ValueText : (TreeModels.MemberAround(use) as MethodDeclarationSyntax)?.Identifier.ValueText ?? string.Empty);

    private static bool SaysFallback(string text)
        => FallbackWords.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Where it is asked, and where the members in which it is asked are called.</summary>
    private IEnumerable<SyntaxNode> PointsOf(List<SyntaxNode> uses) => uses.SelectMany(use => Points(use, FarthestCaller));

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
