using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Core.Editing;

namespace ModelRegistry.CodeFixes.TierCalls.SemanticKernel;

/// <summary>
/// The class that a file gets so that the connector asks a tier: an OpenAI client whose chat client runs it. The connector converts
/// settings, invokes functions and reads answers as before.
/// </summary>
internal static class TierClientClass
{
    private const string Name = "TierOpenAIClient";

    /// <summary>The language has types that only their file can see, and primary constructors.</summary>
    private const int LowestLanguageVersion = 1200;

    /// <summary>A name behind an @ stands for the type in full.</summary>
    private const string Code = """
        /// <summary>The OpenAI client of a Semantic Kernel connector. It sends each chat request to the models of a tier.</summary>
        file sealed class TierOpenAIClient(@ModelTier tier, @OpenAIClient client) : @OpenAIClient
        {
            public override @ChatClient GetChatClient(string model) => new TierChatClient(tier, client);

            private sealed class TierChatClient(@ModelTier tier, @OpenAIClient client) : @ChatClient
            {
                public override async @Task<@ClientResult<@ChatCompletion>> CompleteChatAsync(
                    @IEnumerable<@ChatMessage> messages, @ChatCompletionOptions? options = null, @CancellationToken cancellationToken = default)
                {
                    var result = await tier.RunAsync(
                        (model, token) => client.GetChatClient(model.Id).CompleteChatAsync(messages, options, token),
                        cancellationToken: cancellationToken).ConfigureAwait(false);
                    return result.Value;
                }

                public override @AsyncCollectionResult<@StreamingChatCompletionUpdate> CompleteChatStreamingAsync(
                    @IEnumerable<@ChatMessage> messages, @ChatCompletionOptions? options = null, @CancellationToken cancellationToken = default)
                    => new TierStream(tier.RunStreamingAsync(
                        (model, token) => client.GetChatClient(model.Id).CompleteChatStreamingAsync(messages, options, token),
                        cancellationToken: cancellationToken));
            }

            private sealed class TierStream(@IAsyncEnumerable<@StreamingChatCompletionUpdate> updates)
                : @AsyncCollectionResult<@StreamingChatCompletionUpdate>
            {
                // The whole stream is one page without a raw response.
                public override async @IAsyncEnumerable<@ClientResult> GetRawPagesAsync()
                {
                    await @Task.CompletedTask.ConfigureAwait(false);
                    yield return null!;
                }

                public override @ContinuationToken? GetContinuationToken(@ClientResult page) => null;

                protected override @IAsyncEnumerable<@StreamingChatCompletionUpdate> GetValuesFromPageAsync(@ClientResult page) => updates;
            }
        }
        """;

    /// <summary>The types that the code names.</summary>
    private static readonly string[] Types =
    [
        "OpenAI.OpenAIClient", "OpenAI.Chat.ChatClient", "OpenAI.Chat.ChatCompletion", "OpenAI.Chat.ChatMessage",
        "OpenAI.Chat.ChatCompletionOptions", "OpenAI.Chat.StreamingChatCompletionUpdate", "System.ClientModel.ClientResult",
        "System.ClientModel.ClientResult`1", "System.ClientModel.AsyncCollectionResult`1", "System.ClientModel.ContinuationToken",
        "System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IAsyncEnumerable`1", "System.Threading.Tasks.Task",
        "System.Threading.Tasks.Task`1", "System.Threading.CancellationToken",
    ];

    /// <summary>The name of the class, which is added to the file where it has none; null where the language lacks what it needs.</summary>
    public static string? Ensure(TierTarget tier, SemanticModel model, TextEdits edits, TypeNames types, CancellationToken cancellationToken)
    {
        if (model.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: var version } || (int)version < LowestLanguageVersion
            || model.SyntaxTree.GetRoot(cancellationToken) is not CompilationUnitSyntax { Members: { Count: > 0 } members } root)
        {
            return null;
        }

        var runs = tier.Model.ContainingNamespace.GetTypeMembers("ModelTier").FirstOrDefault();
        if (runs is null)
        {
            return null;
        }

        var end = members.Last().Span.End;
        var taken = model.LookupNamespacesAndTypes(end, name: Name);
        if (taken.OfType<INamedTypeSymbol>().Any(type => IsOurs(type, runs)))
        {
            return Name;
        }

        // A file-local type may have the name of another file's, but not of one that everybody sees.
        if (!taken.IsEmpty || StatementRemoval.HasTextBehind(members.Last()) || Array.Exists(Types, name => model.Compilation.GetTypeByMetadataName(name) is null))
        {
            return null;
        }

        types.Add(Types);
        types.Add(runs);
        var lineBreak = LineBreaks.FirstOf(root.GetText().ToString());
        var code = Named(types.All, end, model);
        if (!model.GetNullableContext(end).AnnotationsEnabled())
        {
            code = code.Replace("?", string.Empty).Replace("null!", "null");
        }

        edits.InsertLast(end, lineBreak + lineBreak + code.Replace("\r\n", "\n").Replace("\n", lineBreak));
        return Name;
    }

    /// <summary>The code with the names of the types.</summary>
    private static string Named(IReadOnlyList<INamedTypeSymbol> types, int position, SemanticModel model)
    {
        var code = new StringBuilder();
        var rest = 0;
        for (var at = Code.IndexOf('@'); at >= 0; at = Code.IndexOf('@', rest))
        {
            code.Append(Code, rest, at - rest);
            var end = at + 1;
            while (char.IsLetter(Code[end]))
            {
                end++;
            }

            var name = Code.Substring(at + 1, end - at - 1);
            var isBase = Code[at - 2] == ':';
            code.Append(NameOf(types.First(type => type.Name == name), isBase, position, model));
            rest = end;
        }

        return code.Append(Code, rest, Code.Length - rest).ToString();
    }

    /// <summary>In a list of base types no name is shortened later.</summary>
    private static string NameOf(INamedTypeSymbol type, bool isBase, int position, SemanticModel model)
    {
        if (isBase && ImportSafety.IsKnown(type, position, model))
        {
            return type.Name;
        }

        var full = FullNames.Of(type);
        var name = full.Substring(full.IndexOf("::", StringComparison.Ordinal) + 2);
        var root = name.Split('.')[0];
        return isBase && model.LookupNamespacesAndTypes(position, name: root).All(found => found is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true })
            ? name
            : full;
    }

    /// <summary>The tier may be of an earlier compilation: Fix All knows it from before the first change.</summary>
    private static bool IsOurs(INamedTypeSymbol type, INamedTypeSymbol tier)
        => type.BaseType?.Name == "OpenAIClient"
            && type.InstanceConstructors.Any(made => made.Parameters.Length == 2 && made.Parameters[0].Type.ToDisplayString() == tier.ToDisplayString());
}
