using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>From an argument to its parameter, also where the code does not compile.</summary>
internal static class Calls
{
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
    public static Destination OfUnknown(ArgumentSyntax argument, SyntaxNode call)
    {
        if (argument.NameColon is { } named)
        {
            return Destination.OfName(named.Name.Identifier.ValueText);
        }

        return call is InvocationExpressionSyntax invocation && IsAzure(invocation) ? new Destination(DestinationKind.Deployment) : Destination.Other;
    }

    private static bool IsAzure(InvocationExpressionSyntax invocation)
        => invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access
            && (name.Contains("AzureOpenAI")
                || (name.StartsWith("Get", StringComparison.Ordinal) && name.EndsWith("Client", StringComparison.Ordinal) && access.Expression.DescendantNodesAndSelf()
                    .OfType<ObjectCreationExpressionSyntax>().Any(creation => creation.Type.ToString().Contains("AzureOpenAIClient"))));
}
