using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Fallbacks;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>Says which models one piece of code names itself: what it passes to an SDK, and what the object that it makes says.</summary>
internal sealed class NamedModels(TreeModels tree, GeneratedIds generated, NetPolicy policy, ValueFlow flow)
{
    /// <summary>What has more members is a table and no request.</summary>
    private const int MostMembers = 64;

    private static readonly ImmutableArray<ModelName> None = ImmutableArray<ModelName>.Empty;

    /// <summary>The models that are passed at a place.</summary>
    public ImmutableArray<ModelName> Of(SinkUse use)
    {
        var names = TextsOf(use.Values, use.Sink.Provider);
        return names.IsEmpty ? OfTier(use.Value) : names;
    }

    /// <summary>The models that an expression can be, whatever takes it.</summary>
    public ImmutableArray<ModelName> Of(ExpressionSyntax value) => TextsOf(flow.Of(value), provider: null);

    /// <summary>The models that are passed in a piece of code.</summary>
    public ImmutableArray<ModelName> Within(SyntaxNode node) => tree.SitesIn(node).Where(site => node.Span.Contains(site.Node.Span)).SelectMany(site => Of(site.Use)).Distinct().ToImmutableArray();

    /// <summary>The models that a node names: those of a call among its arguments, those of an object among its members.</summary>
    public ImmutableArray<ModelName> By(SyntaxNode node)
    {
        var passed = tree.SitesOf(node).Concat(MembersOf(node).SelectMany(tree.SitesOf)).SelectMany(site => Of(site.Use)).Distinct().ToImmutableArray();
        return !passed.IsEmpty ? passed : node switch
        {
            InitializerExpressionSyntax { Expressions: { Count: > MostMembers } } => None,
            InitializerExpressionSyntax made => Members(made) is { IsEmpty: false } members ? members : made.Expressions.SelectMany(Inner).SelectMany(inner => Members(inner)).ToImmutableArray(),
            AnonymousObjectCreationExpressionSyntax made => Members(made),
            LiteralExpressionSyntax or InterpolatedStringExpressionSyntax => OfJson((ExpressionSyntax)node),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => OfSum(sum),
            _ => None,
        };
    }

    /// <summary>What is made as a member of an object.</summary>
    private static IEnumerable<SyntaxNode> MembersOf(SyntaxNode outer) => outer switch
    {
        InitializerExpressionSyntax { Expressions: { Count: <= MostMembers } members } => members.OfType<AssignmentExpressionSyntax>().Select(member => member.Right),
        AnonymousObjectCreationExpressionSyntax { Initializers: { Count: <= MostMembers } members } => members.Select(member => member.Expression),
        _ => [],
    };

    /// <summary>Whether the target of an assignment is called a model: a member of the user's own types, which need not be marked, or a key.</summary>
    public bool IsModel(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => ModelNames.IsModel(name.Identifier.ValueText) && IsOwn(name),
        MemberAccessExpressionSyntax access => ModelNames.IsModel(access.Name.Identifier.ValueText) && IsOwn(access),
        ImplicitElementAccessSyntax element => IsModel(element.ArgumentList),
        ElementAccessExpressionSyntax element => IsModel(element.ArgumentList),
        _ => false,
    };

    private static bool IsModel(BracketedArgumentListSyntax keys)
        => keys.Arguments.Count == 1 && keys.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string key } && ModelNames.IsModel(key);

    private ImmutableArray<ModelName> Members(InitializerExpressionSyntax made)
        => made.Expressions.OfType<AssignmentExpressionSyntax>().Where(member => IsModel(member.Left)).SelectMany(member => Of(member.Right)).ToImmutableArray();

    private static IEnumerable<InitializerExpressionSyntax> Inner(ExpressionSyntax member)
        => member is AssignmentExpressionSyntax { Right: BaseObjectCreationExpressionSyntax { Initializer: { } inner } } ? [inner] : [];

    private ImmutableArray<ModelName> Members(AnonymousObjectCreationExpressionSyntax made)
        => made.Initializers
            .Where(member => ModelNames.IsModel(member.NameEquals?.Name.Identifier.ValueText ?? (member.Expression as SimpleNameSyntax)?.Identifier.ValueText ?? string.Empty))
            .SelectMany(member => Of(member.Expression))
            .ToImmutableArray();

    private bool IsOwn(ExpressionSyntax member) => tree.SymbolOf(member) is { } symbol && symbol.Locations.Any(location => location.IsInSource);

    private ImmutableArray<ModelName> OfSum(BinaryExpressionSyntax sum)
        => sum.DescendantNodes().Where(part => part is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax).SelectMany(part => OfJson((ExpressionSyntax)part)).ToImmutableArray();

    private ImmutableArray<ModelName> OfJson(ExpressionSyntax literal)
    {
        var names = ImmutableArray.CreateBuilder<ModelName>();
        foreach (var found in JsonTexts.Of(literal))
        {
            if (found.Composition is null)
            {
                names.Add(new ModelName(found.Text, Provider: null));
            }
            else if (found.Composition is { Parts: { Length: 1 } parts })
            {
                names.AddRange(Of(parts[0].Hole!));
            }
        }

        return names.ToImmutable();
    }

    /// <summary>The chain of a tier, where the model is the parameter of what the tier runs.</summary>
    private ImmutableArray<ModelName> OfTier(ExpressionSyntax value)
    {
        if (value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault() is not { Identifier.ValueText: var name })
        {
            return None;
        }

        foreach (var lambda in value.Ancestors().OfType<AnonymousFunctionExpressionSyntax>())
        {
            if (ParametersOf(lambda).Any(parameter => parameter.Identifier.ValueText == name))
            {
                return lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } at } } }
                    && tree.SymbolOf(at) is { } tier && generated.IsTier(tier)
                        ? policy.ChainOf(tier.Name).Where(model => model.Model.Id is not null).Select(model => new ModelName(model.Model.Id!, model.Model.Provider)).ToImmutableArray()
                        : None;
            }
        }

        return None;
    }

    private static IEnumerable<ParameterSyntax> ParametersOf(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => [simple.Parameter],
        ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ParameterList.Parameters,
        AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
        _ => [],
    };

    private static ImmutableArray<ModelName> TextsOf(FlowValues values, string? provider)
        => values.Values.Where(value => value.Text is not null).Select(value => new ModelName(value.Text!, provider)).ToImmutableArray();
}
