using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls.SemanticKernel;

/// <summary>Writes the OpenAI client that the connector would create from the arguments of a registration.</summary>
internal sealed class ConnectorClient(KernelRegistration registration, SemanticModel model, CancellationToken cancellationToken)
{
    private const string Client = "global::OpenAI.OpenAIClient";
    private const string Options = "global::OpenAI.OpenAIClientOptions";
    private const string Credential = "global::System.ClientModel.ApiKeyCredential";
    private const string Policy = "global::System.ClientModel.Primitives.ClientRetryPolicy";
    private const string Transport = "global::System.ClientModel.Primitives.HttpClientPipelineTransport";
    private const string Http = "global::System.Net.Http.HttpClient";
    private const string NoTimeout = "global::System.Threading.Timeout.InfiniteTimeSpan";

    /// <summary>The connector sends a blank key where a custom endpoint needs none.</summary>
    private const string BlankKey = "\" \"";

    /// <summary>The client; null where it cannot be written without a change of what is sent.</summary>
    /// <param name="provider">The name of the service provider at that place; null where there is none.</param>
    /// <param name="withoutRetries">Whether a client that would retry should not.</param>
    public string? Write(string? provider, bool withoutRetries)
    {
        if (registration.Method.Parameters.Any(parameter => parameter.Name == "openAIClient"))
        {
            return ValueOf("openAIClient") is { } given
                ? (MayBeNull(given) ? null : given.ToString())
                : provider is null ? null : provider + $".GetRequiredService<{Client}>()";
        }

        return KeyText() is { } key && OptionsText(provider, withoutRetries) is { } options ? $"new {Client}(new {Credential}({key}){options})" : null;
    }

    private string? KeyText()
    {
        var hasEndpoint = registration.Method.Parameters.Any(parameter => parameter.Name == "endpoint");
        return ValueOf("apiKey") switch
        {
            null => hasEndpoint ? BlankKey : null,
            { } key when !hasEndpoint || IsText(key) => MayBeNull(key) ? key + "!" : key.ToString(),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => $"string.IsNullOrEmpty({ValueOf("apiKey")}) ? {BlankKey} : {ValueOf("apiKey")}",
            _ => null,
        };
    }

    /// <summary>The connector gives its HTTP client no retries, and one that the caller passed no timeout.</summary>
    private string? OptionsText(string? provider, bool withoutRetries)
    {
        var http = ValueOf("httpClient");
        var endpoint = ValueOf("endpoint");
        if (http is not null && (MayBeNull(http) || (endpoint is null && !IsSimple(http))))
        {
            return null;
        }

        var isRegistered = registration.Kind != KernelServiceKind.Service;
        var isFromContainer = http is null && isRegistered && HasHttpClients();
        if (isFromContainer && provider is null)
        {
            return null;
        }

        var members = new List<string>();
        Add("Endpoint", endpoint?.ToString() ?? (http is null ? null : http + ".BaseAddress"));
        Add("OrganizationId", (ValueOf("orgId") ?? ValueOf("organization"))?.ToString());
        Add("Transport", http is not null ? $"new {Transport}({http})"
            : isFromContainer ? $"new {Transport}({provider}.GetService<{Http}>() ?? new {Http}())"
            : null);
        Add("RetryPolicy", isRegistered || http is not null || withoutRetries ? $"new {Policy}(0)" : null);
        Add("NetworkTimeout", http is not null || isFromContainer ? NoTimeout : null);
        return members.Count == 0 ? string.Empty : $", new {Options} {{ {string.Join(", ", members)} }}";

        void Add(string member, string? value)
        {
            if (value is not null)
            {
                members.Add($"{member} = {value}");
            }
        }
    }

    /// <summary>A kernel builder has services of its own, which the code around it registers.</summary>
    private bool HasHttpClients()
        => (registration.IsOnKernelBuilder ? [model.SyntaxTree] : model.Compilation.SyntaxTrees)
            .Any(tree => HttpClientRegistrations.AreIn(tree, cancellationToken));

    private ExpressionSyntax? ValueOf(string parameter) => registration.ValueOf(parameter, model, cancellationToken);

    private bool IsText(ExpressionSyntax value)
        => model.GetConstantValue(value, cancellationToken) is { HasValue: true, Value: string { Length: > 0 } };

    private static bool IsSimple(ExpressionSyntax value)
        => value is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax };

    private bool MayBeNull(ExpressionSyntax value)
        => value.IsKind(SyntaxKind.NullLiteralExpression) || model.GetTypeInfo(value, cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull;
}
