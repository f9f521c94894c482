using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Sinks;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>
/// Tells the names of deployments from ids of models where the member that takes them serves for both: by the client that the
/// request is sent with. A client of Azure or Foundry, whatever it hands out and is wrapped in, and any client whose endpoint lies
/// there, take deployments.
/// </summary>
internal sealed class Deployments(SemanticModel model, NameUses uses, SymbolSources sources, CancellationToken cancellationToken)
{
    private const int FarthestStep = 12;
    private const int MostUses = 16;

    /// <summary>The SDKs all of whose clients ask deployments.</summary>
    private static readonly string[] Assemblies = ["Anthropic.Foundry", "Aspire.Azure.AI.OpenAI", "Azure.AI.OpenAI", "Azure.AI.Projects", "Azure.AI.Projects.OpenAI", "Azure.AI.Extensions.OpenAI"];

    /// <summary>Aspire's registrations of clients for deployments, and the one that lets a setting decide: of a deployment nothing is said.</summary>
    private static readonly string[] Registrations =
        ["AddAzureOpenAIClient", "AddKeyedAzureOpenAIClient", "AddOpenAIClientFromConfiguration", "AddKeyedOpenAIClientFromConfiguration"];

    /// <summary>Where deployments live, each after a resource's own name.</summary>
    private static readonly string[] Hosts = [".openai.azure.com", ".services.ai.azure.com", ".cognitiveservices.azure.com", ".openai.azure.us", ".openai.azure.cn"];

    /// <summary>What asks for a model's own id of Azure as of all others: there a base model is trained, or looked up.</summary>
    private static readonly string[] OfModels = ["fine-tune", "models-api"];

    private readonly Lazy<bool> _arePossible = new(() => ArePossibleIn(model, cancellationToken));

    /// <summary>Whether what goes to a sink is the name of a deployment, because of the client that takes it in the end.</summary>
    /// <param name="value">The argument or the assigned value.</param>
    /// <param name="sink">What takes it.</param>
    public bool Takes(SyntaxNode value, Sink sink)
        => sink.Carries == SinkCarries.ModelId && Array.IndexOf(OfModels, sink.Modality) < 0 && _arePossible.Value && GoesThere(value, FarthestStep);

    private static bool ArePossibleIn(SemanticModel model, CancellationToken cancellationToken)
        => model.Compilation.ReferencedAssemblyNames.Any(assembly => Array.IndexOf(Assemblies, assembly.Name) >= 0 || assembly.Name == "Aspire.OpenAI")
            || HasHost(model.SyntaxTree.GetText(cancellationToken).ToString());

    private static bool HasHost(string text) => Array.Exists(Hosts, host => text.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Follows a value, or the object that it was put into, to the call that it is passed to.</summary>
    private bool GoesThere(SyntaxNode value, int steps)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var node = Trail.Outermost(value, TrailStep.Same | TrailStep.Element | TrailStep.Member);
        if (steps <= 0)
        {
            return false;
        }

        switch (node.Parent)
        {
            case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } }:
                return IsMadeThere(call, steps) || (call is BaseObjectCreationExpressionSyntax && GoesThere(call, steps - 1));
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                return model.GetDeclaredSymbol(declarator, cancellationToken) is { } variable && IsUsedThere(variable, SymbolSources.ScopeOf(declarator), steps);
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax holder } } assignment when assignment.Right == node:
                return model.GetSymbolInfo(holder, cancellationToken).Symbol is { } symbol and (ILocalSymbol or IParameterSymbol or IFieldSymbol)
                    && (IsThere(holder, steps - 1) || IsUsedThere(symbol, ScopeOf(holder), steps));
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: { } client } } assignment when assignment.Right == node:
                return IsThere(client, steps - 1);
            default:
                return false;
        }
    }

    private static SyntaxNode ScopeOf(SyntaxNode node) => (SyntaxNode?)node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node.SyntaxTree.GetRoot();

    private bool IsUsedThere(ISymbol variable, SyntaxNode scope, int steps)
        => uses.Of(variable.Name, scope).Take(MostUses).Any(use => use.Parent is ArgumentSyntax
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellationToken).Symbol, variable)
            && GoesThere(use, steps - 1));

    /// <summary>Whether a call is made on a client that asks deployments, or makes one.</summary>
    private bool IsMadeThere(SyntaxNode call, int steps) => call switch
    {
        ExpressionSyntax expression => IsThere(expression, steps - 1),
        _ => false,
    };

    /// <summary>Whether an expression is a client that asks deployments, or comes of one.</summary>
    private bool IsThere(ExpressionSyntax client, int steps)
    {
        var inner = Trail.Innermost(client);
        if (steps <= 0)
        {
            return false;
        }

        if (model.GetTypeInfo(inner, cancellationToken).Type is { ContainingAssembly.Name: var assembly } && Array.IndexOf(Assemblies, assembly) >= 0)
        {
            return true;
        }

        switch (inner)
        {
            case InvocationExpressionSyntax call:
                return (call.Expression is MemberAccessExpressionSyntax called && (Array.IndexOf(Registrations, called.Name.Identifier.ValueText) >= 0 || IsThere(called.Expression, steps - 1)))
                    || (IsStaticCall(call) && call.ArgumentList.Arguments.Count > 0 && IsThere(call.ArgumentList.Arguments[0].Expression, steps - 1));
            case BaseObjectCreationExpressionSyntax creation:
                return creation.ArgumentList?.Arguments.Any(argument => IsThere(argument.Expression, steps - 1) || LiesThere(argument.Expression, steps - 1)) == true;
            case MemberAccessExpressionSyntax access:
                return CameFromThere(access, steps) || IsThere(access.Expression, steps - 1);
            case SimpleNameSyntax name:
                return CameFromThere(name, steps);
            default:
                return false;
        }
    }

    /// <summary>Whether an extension method is called like any static one, with the client before all else.</summary>
    private bool IsStaticCall(InvocationExpressionSyntax call)
        => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsExtensionMethod: true, ReducedFrom: null };

    private bool CameFromThere(ExpressionSyntax name, int steps)
        => model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol and (ILocalSymbol or IFieldSymbol or IPropertySymbol or IMethodSymbol)
            && sources.Of(symbol).Expressions.Any(source => IsThere(source, steps - 1));

    /// <summary>Whether options, or an address, name a host where deployments live.</summary>
    private bool LiesThere(ExpressionSyntax options, int steps)
    {
        if (steps <= 0)
        {
            return false;
        }

        if (Texts(options).Any(HasHost))
        {
            return true;
        }

        if (options is BaseObjectCreationExpressionSyntax creation)
        {
            return Trail.In(creation, TrailStep.Same).SelectMany(part => part.ChildNodes())
                .Select(part => part is AssignmentExpressionSyntax set ? set.Right : (part as ArgumentSyntax)?.Expression)
                .Any(part => part is not null && LiesThere(part, steps - 1));
        }

        return Trail.Innermost(options) is IdentifierNameSyntax name
            && model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol and (ILocalSymbol or IFieldSymbol or IPropertySymbol)
            && (sources.Of(symbol).Expressions.Any(source => LiesThere(source, steps - 1))
                || uses.Of(symbol.Name, ScopeOf(name)).Take(MostUses).Any(use => use.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax set } member
                    && member.Expression == use && set.Left == member && LiesThere(set.Right, steps - 1)));
    }

    private static IEnumerable<string> Texts(ExpressionSyntax expression)
        => expression.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            .Select(token => token.ValueText);
}
