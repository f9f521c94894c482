using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.CodeFixes;

/// <summary>Puts the constant in the place of a hardcoded id: <c>ModelIds.X</c> first, then the tier that begins with that model.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedModelIdFixer))]
public sealed class HardcodedModelIdFixer : CodeFixProvider
{
    /// <summary>The equivalence key of the fix that uses the best constant of <c>ModelIds</c>.</summary>
    internal const string UseModelIdKey = "UseModelId";

    /// <summary>The equivalence key of the fix that uses the constant of a tier; of a tier of several, followed by its name.</summary>
    internal const string UseTierKey = "UseTier";

    private static readonly SyntaxAnnotation ImportAnnotation = new();

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HardcodedModelId);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var replacement in ReplacementsOf(diagnostic, root, model))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use {replacement.Member}",
                        cancellationToken => ReplaceAsync(context.Document, root, model, [replacement], cancellationToken),
                        replacement.EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>The members that can stand in the place of the id and compile, the best first.</summary>
    private static IEnumerable<Replacement> ReplacementsOf(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
    {
        if (!diagnostic.Properties.TryGetValue(HardcodedModelIdAnalyzer.MembersKey, out var members)
            || !diagnostic.Properties.TryGetValue(HardcodedModelIdAnalyzer.NamespaceKey, out var @namespace)
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression
            || expression.IsKind(SyntaxKind.Utf8StringLiteralExpression))
        {
            yield break;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members!.Split(';'))
        {
            var parts = member.Split('.');
            if (model.Compilation.GetTypeByMetadataName($"{@namespace}.{parts[0]}") is { } type
                && type.GetMembers(parts[1].TrimStart('@')).FirstOrDefault() is { } symbol
                && model.IsAccessible(expression.SpanStart, symbol)
                && (symbol is IFieldSymbol { IsConst: true } || !ConstantPosition.Requires(expression)))
            {
                var key = parts[0] == "Tiers" ? UseTierKey : UseModelIdKey;
                yield return new Replacement(expression, type, parts[1], member, keys.Add(key) ? key : $"{key}:{member}");
            }
        }
    }

    /// <summary>Names the members in full, and leaves it to the workspace to add the using and to shorten what it can.</summary>
    private static async Task<Document> ReplaceAsync(
        Document document, SyntaxNode root, SemanticModel model, IReadOnlyList<Replacement> replacements, CancellationToken cancellationToken)
    {
        var byExpression = replacements.ToDictionary(replacement => replacement.Expression);
        var newRoot = root.ReplaceNodes(byExpression.Keys, (original, _) => ToSyntax(byExpression[original]).WithTriviaFrom(original));
        var changed = document.WithSyntaxRoot(newRoot);
        if (!replacements.All(replacement => ImportSafety.IsFree(replacement.Type, replacement.Expression.SpanStart, model))
            || !ImportSafety.CanImport(replacements[0].Type.ContainingNamespace, root, model, cancellationToken))
        {
            return changed;
        }

        var imported = await ImportAdder.AddImportsAsync(changed, ImportAnnotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await LineEndings.KeepAsync(imported, root, cancellationToken).ConfigureAwait(false);
    }

    private static ExpressionSyntax ToSyntax(Replacement replacement)
    {
        var type = SyntaxFactory.ParseExpression(replacement.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation, ImportAnnotation);
        var member = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, type, SyntaxFactory.IdentifierName(SyntaxFactory.ParseToken(replacement.Name)));

        // Within a hole of an interpolated string the colons of "global::" would begin a format.
        return replacement.Expression.Parent is InterpolationSyntax
            ? SyntaxFactory.ParenthesizedExpression(member).WithAdditionalAnnotations(Simplifier.Annotation)
            : member;
    }

    private sealed record Replacement(ExpressionSyntax Expression, INamedTypeSymbol Type, string Name, string Member, string EquivalenceKey);

    /// <summary>Rewrites each document once, so that a using that several places need is added once.</summary>
    private sealed class FixAll : DocumentBasedFixAllProvider
    {
        public static FixAll Instance { get; } = new();

        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            if (await document.GetSemanticModelAsync(fixAllContext.CancellationToken).ConfigureAwait(false) is not { } model
                || await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false) is not { } root)
            {
                return document;
            }

            // dotnet format asks with no key where the first diagnostic that it meets has no fix; the others have one all the same.
            var key = fixAllContext.CodeActionEquivalenceKey ?? UseModelIdKey;
            var replacements = diagnostics
                .SelectMany(diagnostic => ReplacementsOf(diagnostic, root, model)
                    .Where(replacement => replacement.EquivalenceKey == key)
                    .Take(1))
                .ToList();
            return replacements.Count == 0 ? document : await ReplaceAsync(document, root, model, replacements, fixAllContext.CancellationToken).ConfigureAwait(false);
        }
    }
}
