using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>Recognises what tells of a request that has been answered: it has a model and a mode too, and asks for neither.</summary>
internal static class Answers
{
    /// <summary>What types of such objects are called last.</summary>
    private static readonly ImmutableHashSet<string> Types = WordSet.Of(
        "response result completion usage record log entry event row metric metrics stats statistics summary report");

    /// <summary>Whether an object that is made, or JSON text, is an answer or a note of one.</summary>
    public static bool IsOne(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax or InterpolatedStringExpressionSyntax => RequestBodies.HasAnswerKey(node.ToString()),
        AnonymousObjectCreationExpressionSyntax made => made.Initializers.Any(member => RequestBodies.IsAnswerKey(member.NameEquals?.Name.Identifier.ValueText ?? (member.Expression as SimpleNameSyntax)?.Identifier.ValueText ?? string.Empty)),
        InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax made } => IsOne(made),
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: var name } } => NameWords.Of(name) is { Count: > 0 } words && Types.Contains(words[words.Count - 1]),
        _ => false,
    };
}
