using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>A number that is set as a limit.</summary>
/// <param name="Expression">The number, or the variable that holds it.</param>
/// <param name="Number">What it comes to.</param>
/// <param name="Kind">What it limits.</param>
/// <param name="Distance">How far it is from the model, so that of two models in one statement each has its own.</param>
internal sealed record LimitSite(ExpressionSyntax Expression, long Number, LimitKind Kind, int Distance);

/// <summary>Finds the limits that are set together with a model: in the same initializer, call or constructor, or in the one around it.</summary>
internal sealed class LimitSites(SemanticModel model, WholeNumbers numbers, CancellationToken cancellationToken)
{
    /// <summary>An object with more members is a table, in which a limit has a row of its own.</summary>
    private const int MostMembers = 64;

    private const int FarthestStep = 24;

    /// <summary>What each scope sets, its distances counted from the scope: the models of a chain of calls share them.</summary>
    private readonly Dictionary<SyntaxNode, List<LimitSite>> _known = new();

    /// <summary>The limits that are set in the statement of the value, the nearest first.</summary>
    public IEnumerable<LimitSite> Beside(ExpressionSyntax value)
    {
        var distance = 0;
        for (SyntaxNode node = value; distance < FarthestStep && node.Parent is { } parent; node = parent, distance++)
        {
            if (parent is StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)
            {
                yield break;
            }

            foreach (var site in SitesIn(parent, node))
            {
                yield return site with { Distance = distance + site.Distance };
            }
        }
    }

    private List<LimitSite> SitesIn(SyntaxNode scope, SyntaxNode from)
    {
        // What stands in a call's arguments has met them already.
        if (scope is InvocationExpressionSyntax call && call.Expression != from)
        {
            return [];
        }

        if (!_known.TryGetValue(scope, out var sites))
        {
            sites = [];
            foreach (var (name, number) in SetIn(scope))
            {
                if (LimitNames.Of(name) is { } kind && numbers.Of(number) is { } limit and > 0)
                {
                    sites.Add(new LimitSite(number, limit, kind, number.Ancestors().TakeWhile(ancestor => ancestor != scope).Count()));
                }
            }

            _known.Add(scope, sites);
        }

        return sites;
    }

    private IEnumerable<(string Name, ExpressionSyntax Number)> SetIn(SyntaxNode scope) => scope switch
    {
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer => SetIn(initializer).Concat(PassedIn(creation.ArgumentList, creation)),
        InitializerExpressionSyntax initializer => SetIn(initializer),
        ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list => PassedIn(list, creation).Concat(SetIn(creation.Initializer)),
        ArgumentListSyntax { Parent: { } call } list => PassedIn(list, call),
        InvocationExpressionSyntax invocation => PassedIn(invocation.ArgumentList, invocation),
        AnonymousObjectCreationExpressionSyntax { Initializers: { Count: <= MostMembers } members } => members
            .Where(member => member.NameEquals is not null)
            .Select(member => (member.NameEquals!.Name.Identifier.ValueText, member.Expression)),
        _ => [],
    };

    private static IEnumerable<(string Name, ExpressionSyntax Number)> SetIn(InitializerExpressionSyntax? initializer)
    {
        if (initializer is null or { Expressions: { Count: > MostMembers } })
        {
            yield break;
        }

        foreach (var expression in initializer.Expressions)
        {
            var name = expression is AssignmentExpressionSyntax assignment ? NameOf(assignment.Left) : null;
            if (name is not null)
            {
                yield return (name, ((AssignmentExpressionSyntax)expression).Right);
            }
        }
    }

    /// <summary>The name of a member, or the key of an entry in a request's body.</summary>
    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } when keys[0].Expression is LiteralExpressionSyntax { Token.Value: string key } => key,
        _ => null,
    };

    /// <summary>What the arguments are, and what options that are made among them set.</summary>
    private IEnumerable<(string Name, ExpressionSyntax Number)> PassedIn(ArgumentListSyntax? list, SyntaxNode call)
    {
        if (list is null or { Arguments: { Count: > MostMembers } })
        {
            yield break;
        }

        foreach (var argument in list.Arguments)
        {
            if (argument.Expression is BaseObjectCreationExpressionSyntax { Initializer: { } initializer })
            {
                foreach (var set in SetIn(initializer))
                {
                    yield return set;
                }
            }
            else if (argument.Expression is not (AnonymousFunctionExpressionSyntax or LiteralExpressionSyntax { Token.Value: string })
                && (argument.NameColon?.Name.Identifier.ValueText ?? Calls.ParameterOf(argument, call, model, cancellationToken)?.Name) is { } name)
            {
                yield return (name, argument.Expression);
            }
        }
    }
}
