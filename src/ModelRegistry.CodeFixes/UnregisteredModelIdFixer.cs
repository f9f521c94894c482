using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Adds an id that is not in the registry to it, or uses the constant of the nearest id that is. To add it comes first: that
/// does not change what the program does, and dotnet format takes the first. For the same reason a registry that cannot be
/// edited has to be corrected before another model is offered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnregisteredModelIdFixer), DocumentKinds = [DocumentKind.Code, DocumentKind.Registry])]
public sealed class UnregisteredModelIdFixer : CodeFixProvider
{
    /// <summary>The equivalence key of the fix that adds an entry to the registry file.</summary>
    internal const string AddToRegistry = "AddToRegistry";

    /// <summary>The equivalence key of the fix that uses the constant of the nearest registered id.</summary>
    internal const string UseNearest = "UseNearest";

    /// <summary>
    /// The same for an id that no registry can hold, where nothing else is offered: dotnet format meets it as the first action
    /// and is not to change the other ids with it.
    /// </summary>
    internal const string UseNearestToInvalid = "UseNearestToInvalid";

    private static readonly UnregisteredModelIdFixAll FixAll = new(new ConstantFixAll(
        (diagnostic, key, root, model) => KeyOfNearest(RegistryEdits.NewModelOf(diagnostic)) == key ? Nearest(diagnostic, root, model) : null));

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnregisteredModelId);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var model = RegistryEdits.NewModelOf(diagnostic);
            if (model is null || await RegisterAddition(context, diagnostic, model).ConfigureAwait(false))
            {
                await RegisterNearest(context, diagnostic, KeyOfNearest(model)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The change is made before it is offered: only the whole file shows whether it can be.</summary>
    private static async Task<bool> RegisterAddition(CodeFixContext context, Diagnostic diagnostic, NewModel model)
    {
        var project = context.Document.Project;
        if (RegistryTarget.Find(project, context.CancellationToken) is not { } target)
        {
            return false;
        }

        var named = model.Named(NewModel.NamesTakenIn(target.Registry));
        if (await target.AddAsync(project.Solution, [named], RegistryDocuments.OfProject, context.CancellationToken).ConfigureAwait(false) is not { } changed)
        {
            return false;
        }

        var title = $"Add \"{MessageText.Clip(model.Id)}\" to {Path.GetFileName(target.Path)}";
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), AddToRegistry), diagnostic);
        return true;
    }

    private static async Task RegisterNearest(CodeFixContext context, Diagnostic diagnostic, string key)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || Nearest(diagnostic, root, model) is not { } nearest)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                nearest.TitleForAnotherModel,
                cancellationToken => ConstantReplacement.ApplyAsync(context.Document, root, model, [nearest], cancellationToken),
                key),
            diagnostic);
    }

    private static string KeyOfNearest(NewModel? model) => model is null ? UseNearestToInvalid : UseNearest;

    private static ConstantReplacement? Nearest(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
        => ConstantReplacement.Find(diagnostic, UnregisteredModelIdKeys.Nearest, root, model).FirstOrDefault();
}
