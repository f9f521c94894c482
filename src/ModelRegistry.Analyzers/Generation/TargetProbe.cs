using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// Asks a project's references what they offer. It makes a compilation without sources of its own: the user's would change with
/// every key stroke, while references change when a package does.
/// </summary>
internal static class TargetProbe
{
    private static readonly ImmutableArray<Need> Needs = ImmutableArray.Create(
        new Need(TargetFeatures.TimeProvider, "System.TimeProvider"),
        new Need(TargetFeatures.TimeProvider, "System.Threading.ITimer"),
        new Need(TargetFeatures.TimeProvider, "System.IAsyncDisposable"),
        new Need(TargetFeatures.Activities, "System.Diagnostics.ActivitySource"),
        new Need(TargetFeatures.Activities, "System.Diagnostics.ActivityStatusCode"),
        new Need(TargetFeatures.Metrics, "System.Diagnostics.Metrics.Meter"),
        new Need(TargetFeatures.Metrics, "System.Diagnostics.TagList"),
        new Need(TargetFeatures.AsyncStreams, "System.Collections.Generic.IAsyncEnumerable`1"),
        new Need(TargetFeatures.AsyncStreams, "System.IAsyncDisposable"),
        new Need(TargetFeatures.AsyncStreams, "System.Threading.Tasks.ValueTask"),
        new Need(TargetFeatures.HttpStatus, "System.Net.Http.HttpRequestException", "StatusCode"),
        new Need(TargetFeatures.ClientModel, "System.ClientModel.ClientResultException"),
        new Need(TargetFeatures.AzureCore, "Azure.RequestFailedException", "GetRawResponse"),
        new Need(TargetFeatures.Anthropic, "Anthropic.Exceptions.AnthropicApiException", "StatusCode"),
        new Need(TargetFeatures.ChatClients, "Microsoft.Extensions.AI.IChatClient", "GetResponseAsync" + ChatParameters),
        new Need(TargetFeatures.ChatClients, "Microsoft.Extensions.AI.IChatClient", "GetStreamingResponseAsync" + ChatParameters),
        new Need(TargetFeatures.ChatClients, "Microsoft.Extensions.AI.ErrorContent"),
        new Need(TargetFeatures.ChatClients, "Microsoft.Extensions.AI.TextReasoningContent", "Text"),
        new Need(TargetFeatures.ChatClients, "Microsoft.Extensions.AI.ChatResponseExtensions", "ToChatResponse"),
        new Need(TargetFeatures.CachedChatTokens, "Microsoft.Extensions.AI.UsageDetails", "CachedInputTokenCount"),
        new Need(TargetFeatures.ContinuationTokens, "Microsoft.Extensions.AI.ChatResponse", "ContinuationToken"),
        new Need(TargetFeatures.PersistableModels, "System.ClientModel.Primitives.IPersistableModel`1"),
        new Need(TargetFeatures.PersistableModels, "System.BinaryData"),
        new Need(TargetFeatures.OpenAIChat, "OpenAI.Chat.StreamingChatCompletionUpdate", "RefusalUpdate"),
        new Need(TargetFeatures.OpenAIChat, "OpenAI.Chat.StreamingChatCompletionUpdate", "ToolCallUpdates"),
        new Need(TargetFeatures.OpenAIChat, "OpenAI.Chat.ChatMessageContentPartKind"),
        new Need(TargetFeatures.OpenAIAudio, "OpenAI.Chat.StreamingChatCompletionUpdate", "OutputAudioUpdate"),
        new Need(TargetFeatures.Logging, "Microsoft.Extensions.Logging.ILogger"),
        new Need(TargetFeatures.TrimmerAttributes, "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute"),
        new Need(TargetFeatures.NullableAttributes, "System.Diagnostics.CodeAnalysis.MaybeNullWhenAttribute", CountsFriends: true));

    // The previews had the same methods with other parameters.
    private const string ChatParameters =
        "(System.Collections.Generic.IEnumerable{Microsoft.Extensions.AI.ChatMessage},Microsoft.Extensions.AI.ChatOptions,System.Threading.CancellationToken)";

    public static TargetFeatures FeaturesOf(ImmutableArray<MetadataReference> references, CancellationToken cancellationToken)
    {
        // What has only an alias is out of reach of generated code, which says global::.
        var inReach = references.Where(reference => reference.Properties.Aliases.IsEmpty || reference.Properties.Aliases.Contains(MetadataReferenceProperties.GlobalAlias));
        var probe = CSharpCompilation.Create("ModelRegistryProbe", references: inReach);
        var found = Needs.Aggregate(TargetFeatures.None, (features, need) => features | need.Feature);
        foreach (var need in Needs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!need.IsMetBy(probe))
            {
                found &= ~need.Feature;
            }
        }

        return found;
    }

    /// <param name="Feature">What is off while the need is not met.</param>
    /// <param name="Type">The metadata name of a type.</param>
    /// <param name="Member">A public member of it that older versions lack; with its parameters, where these have changed.</param>
    /// <param name="CountsFriends">
    /// Whether an internal type of an assembly that names any friend counts as one that is offered: the project may be the friend, and
    /// libraries often have an internal copy.
    /// </param>
    private sealed record Need(TargetFeatures Feature, string Type, string? Member = null, bool CountsFriends = false)
    {
        /// <summary>A type that two references offer is as good as none: to name it would be an error.</summary>
        public bool IsMetBy(Compilation compilation)
        {
            var types = compilation.GetTypesByMetadataName(Type).Where(IsOffered).ToList();
            return types.Count == 1 && types[0].DeclaredAccessibility == Accessibility.Public
                && (Member is null || types[0].GetMembers(Member.Split('(')[0]).Any(IsMember));
        }

        private bool IsOffered(INamedTypeSymbol type) => type.DeclaredAccessibility == Accessibility.Public
            || (CountsFriends && type.ContainingAssembly.GetAttributes().Any(
                attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute"));

        private bool IsMember(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public
            && (member is not IMethodSymbol || !Member!.Contains('(') || member.GetDocumentationCommentId()!.EndsWith("." + Member, StringComparison.Ordinal));
    }
}
