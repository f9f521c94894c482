using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// The base of the rules that look at the model ids in C# code. The text of a tree decides whether anything is looked at, and the
/// rules share what is found: a semantic-model action binds nothing by itself. Of generated code they look at what Razor made.
/// </summary>
public abstract class CodeRule : RegistryRule
{
    private protected CodeRule(params DiagnosticDescriptor[] descriptors)
        : base(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics, descriptors)
    {
    }

    private protected sealed override void Start(CompilationStartAnalysisContext context, ProjectRegistry registry)
    {
        if (!Applies(context.Compilation, registry))
        {
            return;
        }

        var options = context.Options.AnalyzerConfigOptionsProvider;
        context.RegisterSemanticModelAction(tree =>
        {
            if (tree.IsGeneratedCode && !RazorCode.Is(tree.SemanticModel.SyntaxTree, tree.CancellationToken))
            {
                return;
            }

            var code = ProjectCode.Of(tree.SemanticModel.Compilation, registry.Registry.Ids, registry.Options.Namespace, options, tree.CancellationToken);
            Check(code, tree, registry);
        });
    }

    /// <summary>Whether the rule can find anything in this compilation.</summary>
    private protected virtual bool Applies(Compilation compilation, ProjectRegistry registry) => true;

    /// <summary>Where to report what stands in the tree; null for what no person wrote.</summary>
    private protected static Location? PlaceOf(TextSpan span, SemanticModelAnalysisContext context) => context.IsGeneratedCode
        ? RazorCode.PlaceOf(context.SemanticModel.SyntaxTree, span, context.CancellationToken)
        : Location.Create(context.SemanticModel.SyntaxTree, span);

    /// <summary>Looks at one tree.</summary>
    private protected abstract void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry);
}
