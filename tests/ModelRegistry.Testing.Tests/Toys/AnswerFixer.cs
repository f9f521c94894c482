using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Simplification;

namespace ModelRegistry.Testing.Tests;

/// <summary>Replaces 42 by an expression, or several to choose from; with a name of Toys, its import is added.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
internal sealed class AnswerFixer(params string[] replacements) : CodeFixProvider
{
    public AnswerFixer() : this("global::Toys.Numbers.Answer")
    {
    }

    public FixAllProvider? All { get; init; } = WellKnownFixAllProviders.BatchFixer;

    public override ImmutableArray<string> FixableDiagnosticIds => [AnswerAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => All;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var literal = root.FindNode(context.Span, getInnermostNodeForTie: true);
        foreach (var replacement in replacements)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Write {replacement}", _ => Task.FromResult(Replace(context.Document, root, literal, replacement)), replacement),
                context.Diagnostics);
        }
    }

    private static Document Replace(Document document, SyntaxNode root, SyntaxNode literal, string replacement)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(replacement);
        if (expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax type })
            expression = expression.ReplaceNode(type, type.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, SymbolOfType));

        return document.WithSyntaxRoot(root.ReplaceNode(literal, expression));
    }

    // As Roslyn's SymbolAnnotation has it, which the adding of imports looks for.
    private static SyntaxAnnotation SymbolOfType { get; } = new("SymbolId", "T:Toys.Numbers");
}
