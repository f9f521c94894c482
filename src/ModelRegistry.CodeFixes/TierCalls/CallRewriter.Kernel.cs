using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.CodeFixes.TierCalls.SemanticKernel;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <content>How the chat services of Semantic Kernel's OpenAI connector get a tier.</content>
internal sealed partial class CallRewriter
{
    private static readonly string[] ClientTypes =
    [
        "OpenAI.OpenAIClient", "OpenAI.OpenAIClientOptions", "System.ClientModel.ApiKeyCredential", "System.ClientModel.Primitives.ClientRetryPolicy",
        "System.ClientModel.Primitives.HttpClientPipelineTransport", "System.Net.Http.HttpClient", "System.Threading.Timeout",
    ];

    /// <summary>What is kept of the arguments beside the model and the client.</summary>
    private static readonly string[] KeptArguments = ["builder", "services", "modelId", "serviceId", "loggerFactory"];

    private bool RewriteKernel(KernelRegistration registration)
    {
        if (SendingCall.IsInTreeOrTier(registration.Node, _model, _cancellationToken))
        {
            return false;
        }

        _types.Add(ClientTypes);
        return registration.Kind == KernelServiceKind.ChatClient ? RewriteChatClientRegistration(registration) : RewriteConnector(registration);
    }

    /// <summary>The connector stays, and its OpenAI client becomes one that runs the tier.</summary>
    private bool RewriteConnector(KernelRegistration registration)
    {
        var rest = registration.Arguments.Where(argument => Array.IndexOf(KeptArguments, argument.Key) < 0).Select(argument => argument.Value).ToList();
        if (rest.Count == 0
            || new ConnectorClient(registration, _model, _cancellationToken).Write(provider: null, _tier.Retries) is not { } client
            || TierClientClass.Ensure(_tier, _model, _edits, _types, _cancellationToken) is not { } type)
        {
            return false;
        }

        RemoveVariable();
        _edits.Replace(Carrier.WithWrapping(_id), $"{_tier.Expression}.Models[0].Id");
        var first = rest.OrderBy(argument => argument.SpanStart).First();
        var isNamed = registration.List.Arguments.Any(argument => argument.NameColon is not null);
        _edits.Replace(first, $"{(isNamed ? "openAIClient: " : string.Empty)}new {type}({_tier.Expression}, {client})");
        return rest.Where(argument => argument != first).All(argument => TryDelete(argument, registration.List));
    }

    /// <summary>An argument goes with the comma before it, and a comment never does.</summary>
    private bool TryDelete(ArgumentSyntax argument, ArgumentListSyntax list)
    {
        var comma = list.Arguments.GetSeparator(list.Arguments.IndexOf(argument) - 1);
        var span = TextSpan.FromBounds(comma.SpanStart, argument.Span.End);
        if (HasComment(list, span))
        {
            return false;
        }

        _edits.Delete(span);
        return true;
    }
}
