using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Testing.Tests;

/// <summary>Reports a class Ping by one id and a class Pong by another, and its fix turns each into the other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PingPongAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Ping = new("PING", "Ping", "Ping", "Toys", DiagnosticSeverity.Warning, true);
    private static readonly DiagnosticDescriptor Pong = new("PONG", "Pong", "Pong", "Toys", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Ping, Pong];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static c => c.ReportDiagnostic(Diagnostic.Create(c.Symbol.Name == "Ping" ? Ping : Pong, c.Symbol.Locations[0])), SymbolKind.NamedType);
    }
}

internal sealed class PingPongFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["PING", "PONG"];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var other = context.Diagnostics[0].Id == "PING" ? "Pong" : "Ping";
        context.RegisterCodeFix(CodeAction.Create("The other", async token =>
        {
            var text = await context.Document.GetTextAsync(token);
            return context.Document.WithText(text.WithChanges(new TextChange(context.Span, other)));
        }, "other"), context.Diagnostics);
        return Task.CompletedTask;
    }
}
