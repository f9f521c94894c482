using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Retries;

/// <summary>Says how often a client that is made in the tree retries, as far as the tree shows its options.</summary>
internal sealed class ClientRetries(SemanticModel model, NameUses names, SymbolSources sources, CancellationToken cancellationToken)
{
    private const int FarthestSource = 6;
    private const string CountMember = "MaxRetries";
    private const string Policy = "ClientRetryPolicy";

    private readonly MemberValues _members = new(model, sources, names, cancellationToken);

    public static ClientRetries In(SemanticModel model, CancellationToken cancellationToken)
    {
        var names = new NameUses(model.SyntaxTree.GetRoot(cancellationToken));
        return new ClientRetries(model, names, new SymbolSources(model, names, cancellationToken), cancellationToken);
    }

    /// <summary>Null where something may set it that is not seen here.</summary>
    public int? Of(BaseObjectCreationExpressionSyntax client, SdkRetries sdk)
    {
        if (model.GetSymbolInfo(client, cancellationToken).Symbol is not IMethodSymbol constructor
            || constructor.Parameters.Any(parameter => parameter.Type.Name is "ClientPipeline" or "HttpPipeline"))
        {
            return null;
        }

        var options = OptionsOf(client, sdk, model, cancellationToken)?.Expression is { } given && !NullValues.Is(given) ? given : null;
        if (options is not null && !IsMadeHere(options, FarthestSource))
        {
            return null;
        }

        return sdk.Setting == RetrySetting.Count ? OfCount(client, options, sdk)
            : options is null ? sdk.ByDefault
            : sdk.Setting == RetrySetting.Policy ? OfPolicies(options, sdk)
            : OfRetryOptions(options, sdk);
    }

    /// <summary>The argument that passes the client its options; null where there is none.</summary>
    public static ArgumentSyntax? OptionsOf(
        BaseObjectCreationExpressionSyntax client, SdkRetries sdk, SemanticModel model, CancellationToken cancellationToken)
        => client.ArgumentList?.Arguments
            .FirstOrDefault(argument => sdk.AreOptions(Calls.ParameterOf(argument, client, model, cancellationToken)?.Type));

    private int? OfPolicies(ExpressionSyntax options, SdkRetries sdk)
        => Fewest(ValuesOf(options, sdk), sdk, policy => OfPolicy(policy, sdk, FarthestSource));

    /// <summary>Also one that is put in its place counts: nothing is said of what may be the setting that was asked for.</summary>
    private int? OfRetryOptions(ExpressionSyntax options, SdkRetries sdk)
        => names.Of("RetryPolicy").Concat(names.Of(CountMember).Where(name => name.Parent is MemberAccessExpressionSyntax)).Any(IsAssigned)
            ? null
            : Fewest(
                ValuesOf(options, sdk)
                    .OfType<InitializerExpressionSyntax>()
                    .SelectMany(made => made.Expressions.OfType<AssignmentExpressionSyntax>())
                    .Where(set => set.Left is IdentifierNameSyntax { Identifier.ValueText: CountMember })
                    .Select(set => set.Right)
                    .ToList(),
                sdk,
                count => ConstantOf(count, sdk));

    private int? OfCount(BaseObjectCreationExpressionSyntax client, ExpressionSyntax? options, SdkRetries sdk)
    {
        var own = client.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(set => set.Left is IdentifierNameSyntax { Identifier.ValueText: CountMember })?.Right;
        return own is not null ? ConstantOf(own, sdk)
            : names.Of("WithOptions").Any(SetsCount) ? null
            : options is null ? sdk.ByDefault
            : Fewest(ValuesOf(options, sdk), sdk, count => ConstantOf(count, sdk));
    }

    private static bool SetsCount(IdentifierNameSyntax method)
        => method.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ToString().IndexOf(CountMember, StringComparison.Ordinal) >= 0;

    private IReadOnlyList<ExpressionSyntax> ValuesOf(ExpressionSyntax options, SdkRetries sdk)
        => sdk.Member is { } member ? _members.Of(options, member) : [];

    /// <summary>The default where nothing is set; null where one of the values is not known.</summary>
    private static int? Fewest(IReadOnlyList<ExpressionSyntax> values, SdkRetries sdk, Func<ExpressionSyntax, int?> read)
    {
        int? fewest = null;
        foreach (var value in values)
        {
            if (read(value) is not { } count)
            {
                return null;
            }

            fewest = Math.Min(count, fewest ?? count);
        }

        return fewest ?? sdk.ByDefault;
    }

    private int? OfPolicy(ExpressionSyntax policy, SdkRetries sdk, int steps)
    {
        switch (Trail.Innermost(policy))
        {
            case var value when NullValues.Is(value):
                return sdk.ByDefault;
            case BaseObjectCreationExpressionSyntax made when model.GetTypeInfo(made, cancellationToken).Type?.Name == Policy:
                return made.ArgumentList is { Arguments: { Count: > 0 } arguments }
                    ? ConstantOf(arguments[0].Expression, sdk)
                    : sdk.ByDefault;
            case SimpleNameSyntax or MemberAccessExpressionSyntax when model.GetSymbolInfo(policy, cancellationToken).Symbol is { } symbol:
                return IsDefaultPolicy(symbol) ? sdk.ByDefault
                    : steps > 0 && sources.Of(symbol) is { IsComplete: true, Expressions: { Count: > 0 } given }
                        ? Fewest(given, sdk, source => OfPolicy(source, sdk, steps - 1))
                        : null;
            default:
                return null;
        }
    }

    private static bool IsDefaultPolicy(ISymbol symbol) => symbol is { Name: "Default", ContainingType.Name: Policy };

    private int? ConstantOf(ExpressionSyntax count, SdkRetries sdk)
        => NullValues.Is(count) ? sdk.ByDefault
            : model.GetConstantValue(count, cancellationToken) is { HasValue: true, Value: int number } ? number
            : null;

    private static bool IsAssigned(IdentifierNameSyntax name)
    {
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target;
    }

    /// <summary>Whether the tree makes the object, in whatever variable it comes.</summary>
    private bool IsMadeHere(ExpressionSyntax options, int steps) => Trail.Innermost(options) switch
    {
        BaseObjectCreationExpressionSyntax => true,
        WithExpressionSyntax copy => IsMadeHere(copy.Expression, steps),
        SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            => steps > 0
                && model.GetSymbolInfo(options, cancellationToken).Symbol is { } symbol
                && sources.Of(symbol).Expressions is { Count: > 0 } given
                && given.All(source => IsMadeHere(source, steps - 1)),
        _ => false,
    };
}
