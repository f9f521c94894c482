using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Testing.Tests;

/// <summary>Reports the number 42, as often as it is asked to, unless the option toy.allow says otherwise.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AnswerAnalyzer(int times) : DiagnosticAnalyzer
{
    public const string Id = "TOY001";

    private static readonly DiagnosticDescriptor Rule = new(Id, "Answer", "Do not write '{0}'", "Toys", DiagnosticSeverity.Warning, true);

    public AnswerAnalyzer() : this(times: 1)
    {
    }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.NumericLiteralExpression);
    }

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(literal.SyntaxTree);
        if (literal.Token.ValueText != "42" || options.TryGetValue("toy.allow", out _))
            return;

        for (var i = 0; i < times; i++)
            context.ReportDiagnostic(Diagnostic.Create(Rule, literal.GetLocation(), literal.Token.Text));
    }
}
