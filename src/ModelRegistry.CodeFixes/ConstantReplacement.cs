using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.CodeFixes;

/// <summary>A generated constant in the place of an expression.</summary>
/// <param name="Expression">What is replaced.</param>
/// <param name="Type">The class that has the constant: <c>ModelIds</c> or <c>Tiers</c>.</param>
/// <param name="Name">The constant's name as it is written, <c>@</c> included.</param>
/// <param name="Member">The class and the name, as the diagnostic gives them.</param>
/// <param name="Id">The id that the constant stands for; null where it is a property.</param>
internal sealed record ConstantReplacement(ExpressionSyntax Expression, INamedTypeSymbol Type, string Name, string Member, string? Id)
{
    private static readonly SyntaxAnnotation ImportAnnotation = new();

    /// <summary>What is written around the member, or behind it, where the place wants more than the member alone.</summary>
    public Func<ExpressionSyntax, ExpressionSyntax> Finish { get; init; } = static member => member;

    /// <summary>The switch or dictionary in which no other label may become the same; null where none is, or the text stays.</summary>
    public SyntaxNode? LabelSet { get; init; }

    /// <summary>The title of an action after which the program calls another model.</summary>
    public string TitleForAnotherModel => Id is null ? $"Replace with {Member}" : $"Replace with {MessageText.Clip(Id)} ({Member})";

    /// <summary>Those of the diagnostic's members that can stand in the place of its expression and compile, in their order.</summary>
    /// <param name="diagnostic">A diagnostic that stands at an expression; one within a literal has no replacement.</param>
    /// <param name="membersKey">The property of the diagnostic that names the members, separated by <c>;</c>.</param>
    /// <param name="root">The document's root.</param>
    /// <param name="model">The document's semantic model.</param>
    public static IEnumerable<ConstantReplacement> Find(Diagnostic diagnostic, string membersKey, SyntaxNode root, SemanticModel model)
    {
        if (!diagnostic.Properties.TryGetValue(membersKey, out var members)
            || members is null
            || !diagnostic.Properties.TryGetValue(HardcodedModelIdAnalyzer.NamespaceKey, out var @namespace)
            || FlaggedExpression.At(diagnostic.Location.SourceSpan, root) is not { } expression
            || expression.IsKind(SyntaxKind.Utf8StringLiteralExpression))
        {
            yield break;
        }

        foreach (var member in members.Split(';'))
        {
            var parts = member.Split('.');
            if (model.Compilation.GetTypeByMetadataName($"{@namespace}.{parts[0]}") is { } type
                && type.GetMembers(parts[1].TrimStart('@')).FirstOrDefault() is { } symbol
                && model.IsAccessible(expression.SpanStart, symbol)
                && (symbol is IFieldSymbol { IsConst: true } || !ConstantPosition.Requires(expression))
                && !LabelClash.Arises(expression, TextOf(symbol), model))
            {
                yield return new ConstantReplacement(expression, type, parts[1], member, TextOf(symbol))
                {
                    LabelSet = LabelClash.SetAround(expression, TextOf(symbol), model),
                };
            }
        }
    }

    private static string? TextOf(ISymbol member) => (member as IFieldSymbol)?.ConstantValue as string;

    /// <summary>Names the members in full, and leaves it to the workspace to add the using and to shorten what it can.</summary>
    public static async Task<Document> ApplyAsync(
        Document document, SyntaxNode root, SemanticModel model, IReadOnlyList<ConstantReplacement> replacements, CancellationToken cancellationToken)
    {
        var byExpression = replacements.ToDictionary(replacement => replacement.Expression);
        var newRoot = root.ReplaceNodes(byExpression.Keys, (original, _) => byExpression[original].ToSyntax().WithTriviaFrom(original));
        var changed = document.WithSyntaxRoot(newRoot);
        if (!replacements.All(replacement => ImportSafety.IsKnown(replacement.Type, replacement.Expression.SpanStart, model))
            && replacements.All(replacement => ImportSafety.IsFree(replacement.Type, replacement.Expression.SpanStart, model))
            && ImportSafety.CanImport(replacements[0].Type.ContainingNamespace, root, model, cancellationToken))
        {
            changed = await ImportAdder.AddImportsAsync(changed, ImportAnnotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return await LineEndings.KeepAsync(changed, root, cancellationToken).ConfigureAwait(false);
    }

    private ExpressionSyntax ToSyntax()
    {
        var type = SyntaxFactory.ParseExpression(Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation, ImportAnnotation);
        var member = Finish(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, type, SyntaxFactory.IdentifierName(SyntaxFactory.ParseToken(Name))));

        // Within a hole of an interpolated string the colons of "global::" would begin a format.
        return Expression.Parent is InterpolationSyntax
            ? SyntaxFactory.ParenthesizedExpression(member).WithAdditionalAnnotations(Simplifier.Annotation)
            : member;
    }
}
