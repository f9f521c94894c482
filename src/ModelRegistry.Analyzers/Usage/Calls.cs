using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>From an argument to its parameter, also where the code does not compile.</summary>
internal static class Calls
{
    private const string AzureClient = "AzureOpenAI";

    private static readonly string[] Namers =
    [
        "GetSection", "GetRequiredSection", "GetConnectionString", "AddConnectionString", "AddHttpClient", "AddOpenAIClient", "MapGet", "MapPost",
        "MapPut", "MapDelete", "MapPatch", "MapGroup",
    ];

    private static readonly string[] Loggers =
    [
        "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical", "Verbose", "Debug", "Information", "Warning", "Error",
        "Fatal", "Trace", "Info", "Warn",
    ];

    /// <summary>Draw what people read, in the user interfaces of games and tools: <c>GUILayout.Button("gpt-4o")</c>.</summary>
    private static readonly string[] Widgets = ["Button", "Label", "LabelField", "SelectableLabel", "HelpBox", "Foldout", "Toggle", "MenuItem", "Text", "TextUnformatted"];

    private static readonly string[] Toolkits = ["GUI", "GUILayout", "EditorGUI", "EditorGUILayout", "ImGui"];

    /// <summary>The parameter that takes the argument: by name, by position, or the params array; null where the call is not known.</summary>
    public static IParameterSymbol? ParameterOf(ArgumentSyntax argument, SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = call is PrimaryConstructorBaseTypeSyntax primary ? model.GetSymbolInfo(primary, cancellationToken) : model.GetSymbolInfo(call, cancellationToken);
        var parameters = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => default,
        };
        return ParameterOf(argument.NameColon, ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument), parameters);
    }

    private static IParameterSymbol? ParameterOf(NameColonSyntax? name, int index, ImmutableArray<IParameterSymbol> parameters)
    {
        if (parameters.IsDefaultOrEmpty)
        {
            return null;
        }

        if (name is not null)
        {
            return parameters.FirstOrDefault(parameter => parameter.Name == name.Name.Identifier.ValueText);
        }

        return index < parameters.Length ? parameters[index] : parameters[parameters.Length - 1] is { IsParams: true } last ? last : null;
    }

    /// <summary>The parameter of an attribute's constructor that takes the argument; null for a property or where it is not known.</summary>
    public static IParameterSymbol? ParameterOf(AttributeArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument is not { NameEquals: null, Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list })
        {
            return null;
        }

        var info = model.GetSymbolInfo(attribute, cancellationToken);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol { Parameters: var parameters }
            ? ParameterOf(argument.NameColon, list.Arguments.IndexOf(argument), parameters)
            : null;
    }

    /// <summary>What can be said of an argument of a call that does not bind: an SDK that is missing, code that is being written.</summary>
    public static Destination OfUnknown(ArgumentSyntax argument, SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } asked && (Recognisers.IsUnboundSearch(NameOf(asked.Expression)) || (Recognisers.IsSearch(NameOf(asked.Expression)) && IsOneModel(asked.Expression))))
        {
            return new Destination(DestinationKind.Recogniser);
        }

        if (call is InvocationExpressionSyntax written && IsLog(written))
        {
            return new Destination(DestinationKind.Prose);
        }

        var name = argument.NameColon?.Name.Identifier.ValueText ?? string.Empty;
        if (name.Length == 0
            && call is ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments: { Count: > 0 } values }
            && argument == values[0]
            && ModelNames.IsDeployment(type.ToString()))
        {
            return new Destination(DestinationKind.Deployment);
        }

        if (name.Length == 0 && call is ObjectCreationExpressionSyntax { Type: var made } && ModelNames.IsModel(ListPlace.LastNameOf(made)))
        {
            return new Destination(DestinationKind.ModelNamed);
        }

        var named = Destination.OfName(name);
        if (call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access } invocation)
        {
            return named;
        }

        var isFirst = argument == invocation.ArgumentList.Arguments[0];
        var namesDeployment = ModelNames.IsDeployment(method) && (name == "name" || (name.Length == 0 && isFirst));
        var isAzure = (named.Kind == DestinationKind.ModelNamed || (name.Length == 0 && isFirst)) && (IsAzure(method) || IsAzure(access.Expression) || IsAzure(model.GetTypeInfo(access.Expression, cancellationToken).Type?.Name ?? string.Empty));
        return namesDeployment || isAzure ? new Destination(DestinationKind.Deployment) : named;
    }

    /// <summary>Whether a method takes names of the program's own: the keys of services, of sections of the settings, routes.</summary>
    public static bool TakesOwnName(SyntaxNode call)
        => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } }
            && (method.IndexOf("Keyed", StringComparison.Ordinal) >= 0 || Array.IndexOf(Namers, method) >= 0);

    /// <summary>Whether it is a call of a logger that does not bind.</summary>
    private static bool IsLog(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access
            && Array.IndexOf(Loggers, method) >= 0
            && ListPlace.LastNameOf(access.Expression) is var logger && logger.IndexOf("log", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether the argument is what a widget shows.</summary>
    public static bool IsShown(ArgumentSyntax argument, SyntaxNode call)
        => call is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments, Expression: var called }
            && argument == arguments[0]
            && called is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: IdentifierNameSyntax { Identifier.ValueText: var toolkit } }
            && Array.IndexOf(Widgets, method) >= 0
            && Array.IndexOf(Toolkits, toolkit) >= 0;

    /// <summary>Whether what is looked into is one id, and no list of them: <c>mapping.ProviderModelId.Contains("claude-3")</c>.</summary>
    private static bool IsOneModel(ExpressionSyntax called)
        => (called is MemberAccessExpressionSyntax access ? access.Expression : ConditionalReceiverOf(called)) is { } looked
            && ListPlace.LastNameOf(looked) is { Length: > 0 } name
            && (IsOneModel(name) || (ModelNames.IsName(name) && looked is MemberAccessExpressionSyntax { Expression: { } owner } && IsOneModel(ListPlace.LastNameOf(owner))));

    private static bool IsOneModel(string name) => ModelNames.IsModel(name) && !ModelNames.AreModels(name);

    /// <summary>What stands before the <c>?</c> that the node is behind: of <c>a?.B()?.C()</c> it is <c>a</c> for <c>.B</c>, and <c>.B()</c> for <c>.C</c>.</summary>
    public static ExpressionSyntax? ConditionalReceiverOf(SyntaxNode node)
        => node.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(around => around.WhenNotNull.Span.Contains(node.Span))?.Expression;

    private static string NameOf(ExpressionSyntax called)
        => called is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : ((MemberBindingExpressionSyntax)called).Name.Identifier.ValueText;

    /// <summary>Whether a client of Azure is made or asked for in what a method is called on, whatever its extension methods call their parameters.</summary>
    private static bool IsAzure(ExpressionSyntax receiver)
        => receiver.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => IsAzure(name.Identifier.ValueText));

    private static bool IsAzure(string name) => name.IndexOf(AzureClient, StringComparison.OrdinalIgnoreCase) >= 0;
}
