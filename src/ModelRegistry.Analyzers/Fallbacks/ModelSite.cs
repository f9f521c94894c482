using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>A place where a model is passed to an SDK.</summary>
/// <param name="Use">The value that is passed.</param>
/// <param name="Node">What is done with it: the call, the construction, the object that is filled, or the assignment.</param>
/// <param name="Models">The registered models that it can be.</param>
/// <param name="Kind">Whether that already asks the model something.</param>
internal sealed record ModelSite(SinkUse Use, SyntaxNode Node, ImmutableArray<RegisteredModel> Models, SiteKind Kind)
{
    /// <summary>What takes a model but runs none, so that there is nothing to fall back from.</summary>
    private static readonly string[] Errands = ["models-api", "selection", "management", "fine-tune", "token-count", "evals", "job", "batch"];

    private static readonly string[] RequestTypes = ["Options", "Request", "Params", "Parameters", "Settings"];

    /// <summary>Whether the model is asked to answer something.</summary>
    public bool IsCall => Array.IndexOf(Errands, Use.Sink.Modality) < 0;

    /// <summary>Null where the value is only put into a variable, or is a default that a declaration gives: the place counts that it goes on to.</summary>
    public static ModelSite? Of(SinkUse use, NetPolicy policy, SemanticModel model, CancellationToken cancellationToken)
        => (use.IsBody ? use.Value : NodeOf(use.Value)) is { } node && !IsVariable((node as AssignmentExpressionSyntax)?.Left, model, cancellationToken)
            ? new ModelSite(use, node, policy.ModelsOf(use), KindOf(use, node, model, cancellationToken))
            : null;

    private static bool IsVariable(ExpressionSyntax? target, SemanticModel model, CancellationToken cancellationToken)
        => target is not null && model.GetSymbolInfo(target, cancellationToken).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol;

    private static SiteKind KindOf(SinkUse use, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (use.Sink.SendsRequest)
        {
            return SiteKind.Request;
        }

        if (use.Value.Parent is not ArgumentSyntax)
        {
            return SiteKind.Options;
        }

        return model.GetSymbolInfo(node, cancellationToken).Symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: var name } when IsOfRequests(name) => SiteKind.Options,

            // Of a member that no catalogue knows, what it returns tells whether it has asked already.
            IMethodSymbol { MethodKind: not MethodKind.Constructor } method when AnswerTypes.IsAnswer(method.ReturnType) => SiteKind.Request,
            _ => SiteKind.Client,
        };
    }

    /// <summary>Whether what is made with the model, by the name of its type, is a request or its options, and no client.</summary>
    private static bool IsOfRequests(string name)
        => Array.Exists(RequestTypes, suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    private static SyntaxNode? NodeOf(ExpressionSyntax value) => value.Parent switch
    {
        ArgumentSyntax { Parent.Parent: { } call } => call,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: { } made } } assignment when assignment.Right == value => made,
        AssignmentExpressionSyntax assignment when assignment.Right == value => assignment,
        AnonymousObjectMemberDeclaratorSyntax { Parent: { } made } => made,
        EqualsValueClauseSyntax => null,
        InitializerExpressionSyntax { Parent: { } list } => list,
        _ => value,
    };
}

internal enum SiteKind
{
    /// <summary>A call that sends a request.</summary>
    Request,

    /// <summary>A client of the model is made.</summary>
    Client,

    /// <summary>The options, or the body, of a request that is sent elsewhere.</summary>
    Options,
}
