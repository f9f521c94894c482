using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.NullAnalyzers;

/// <summary>Looks at the semantic model of each tree, and does not ask it anything.</summary>
public abstract class IdleCodeRule : IdleRule
{
    protected sealed override void Start(CompilationStartAnalysisContext context) => context.RegisterSemanticModelAction(static _ => { });
}

/// <summary>As many as the package has rules about code that are warnings.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleCodeRule1 : IdleCodeRule;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleCodeRule2 : IdleCodeRule;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleCodeRule3 : IdleCodeRule;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleCodeRule4 : IdleCodeRule;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleCodeRule5 : IdleCodeRule;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleCodeRule6 : IdleCodeRule;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleCodeRule7 : IdleCodeRule;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleCodeRule8 : IdleCodeRule;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleTreeRule : IdleRule
{
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSyntaxTreeAction(static _ => { });
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleFileRule : IdleRule
{
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterAdditionalFileAction(static _ => { });
}

/// <summary>The package has a suppressor as well.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor None = new("NULLS0001", "NULL0009", "Nothing");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(None);

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
    }
}
