using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>From an argument to its parameter, also where the code does not compile.</summary>
internal static class Calls
{
    private const string AzureClient = "AzureOpenAI";

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
        if (parameters.IsDefaultOrEmpty)
        {
            return null;
        }

        if (argument.NameColon is { } named)
        {
            return parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText);
        }

        var index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return index < parameters.Length ? parameters[index] : parameters[parameters.Length - 1] is { IsParams: true } last ? last : null;
    }

    /// <summary>What can be said of an argument of a call that does not bind: an SDK that is missing, code that is being written.</summary>
    public static Destination OfUnknown(ArgumentSyntax argument, SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } asked && Recognisers.IsUnboundSearch(NameOf(asked.Expression)))
        {
            return new Destination(DestinationKind.Recogniser);
        }

        var name = argument.NameColon?.Name.Identifier.ValueText ?? string.Empty;
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

    private static string NameOf(ExpressionSyntax called)
        => called is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : ((MemberBindingExpressionSyntax)called).Name.Identifier.ValueText;

    /// <summary>Whether a client of Azure is made or asked for in what a method is called on, whatever its extension methods call their parameters.</summary>
    private static bool IsAzure(ExpressionSyntax receiver)
        => receiver.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => IsAzure(name.Identifier.ValueText));

    private static bool IsAzure(string name) => name.IndexOf(AzureClient, StringComparison.OrdinalIgnoreCase) >= 0;
}
