using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.CodeFixes.TierCalls;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Makes a call go through a tier that begins with its model, one action for each such tier. Where no tier does, adds one to the
/// registry: then the rule offers it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingFallbackFixer), DocumentKinds = [DocumentKind.Code, DocumentKind.Registry])]
public sealed class MissingFallbackFixer : CodeFixProvider
{
    /// <summary>The equivalence key of the fix that adds a tier to the registry file; that of a tier is <see cref="TierTarget.Key"/>.</summary>
    internal const string AddTier = "MissingFallback.AddTier";

    private static readonly MissingFallbackFixAll FixAll = new();

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MissingFallback);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (RegistryEdits.NewTierOf(diagnostic) is { } tier)
            {
                await RegisterAddition(context, diagnostic, tier).ConfigureAwait(false);
            }
            else
            {
                await RegisterTiers(context, diagnostic).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The change is made before it is offered: only the compiler knows whether it can be.</summary>
    private static async Task RegisterTiers(CodeFixContext context, Diagnostic diagnostic)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var tier in TierTarget.Find(diagnostic, model))
        {
            var (rewrite, place) = (new TierRewrite(context.Document), diagnostic.Location.SourceSpan);
            if (await rewrite.TryAddAsync(place, place.Start, tier, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(CodeAction.Create($"Call through {tier.Candidate}", rewrite.FinishAsync, tier.Key), diagnostic);
            }
        }
    }

    private static async Task RegisterAddition(CodeFixContext context, Diagnostic diagnostic, NewTier tier)
    {
        var project = context.Document.Project;
        if (RegistryTarget.Find(project, context.CancellationToken) is { } target
            && await target.AddTiersAsync(project.Solution, [tier.Named(target.Registry)], RegistryDocuments.OfProject, context.CancellationToken)
                .ConfigureAwait(false) is { } changed)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Add a tier to {Path.GetFileName(target.Path)}", _ => Task.FromResult(changed), AddTier), diagnostic);
        }
    }
}
