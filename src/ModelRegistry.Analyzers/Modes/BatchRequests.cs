using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>Recognises a request that is written for a batch: it has an id of the caller's own, by which its answer is found later.</summary>
internal static class BatchRequests
{
    private const string Key = "custom_id";
    private const string Name = "customid";

    /// <summary>Finds where a text speaks of such an id.</summary>
    public static TwoWordScanner Scanner { get; } = new("custom", "id", rareAt: 1);

    /// <summary>Whether the model that stands here is that of such a request.</summary>
    public static bool Hold(ExpressionSyntax value)
    {
        for (SyntaxNode? node = value; node is not null and not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax); node = node.Parent)
        {
            if (IsRequest(node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The members for the model in such requests at some positions that are written as anonymous objects. Of other objects the
    /// sinks are known.
    /// </summary>
    public static IEnumerable<ExpressionSyntax> ModelsAt(SyntaxNode root, IEnumerable<int> positions)
        => positions
            .Select(position => root.FindToken(position).Parent?.FirstAncestorOrSelf<AnonymousObjectCreationExpressionSyntax>())
            .OfType<AnonymousObjectCreationExpressionSyntax>()
            .Where(IsRequest)
            .SelectMany(request => request.DescendantNodes())
            .OfType<AnonymousObjectMemberDeclaratorSyntax>()
            .Where(member => RequestBodies.IsModelKey(member.NameEquals?.Name.Identifier.ValueText ?? string.Empty))
            .Select(member => member.Expression);

    private static bool IsRequest(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax or InterpolatedStringExpressionSyntax => node.ToString().IndexOf(Key, StringComparison.Ordinal) >= 0 && !Answers.IsOne(node),
        AnonymousObjectCreationExpressionSyntax made => !Answers.IsOne(made) && made.Initializers.Any(member => IsName(member.NameEquals?.Name.Identifier.ValueText ?? (member.Expression as SimpleNameSyntax)?.Identifier.ValueText)),
        InitializerExpressionSyntax made => made.Expressions.Any(member => IsName(member switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } => (keys[0].Expression as LiteralExpressionSyntax)?.Token.ValueText,
            InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => (pair[0] as LiteralExpressionSyntax)?.Token.ValueText,
            _ => null,
        })),
        _ => false,
    };

    private static bool IsName(string? name) => name?.Replace("_", string.Empty).Equals(Name, StringComparison.OrdinalIgnoreCase) == true;
}
