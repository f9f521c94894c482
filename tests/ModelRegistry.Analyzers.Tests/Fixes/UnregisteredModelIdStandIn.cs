using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Findings;

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Shipped to nobody.

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <summary>
/// Stands in for the rule: reports every literal that begins with <c>gpt-</c> (of OpenAI, it says) or <c>any:</c> (it cannot say),
/// and every <c>"model"</c> within a JSON literal, that the registry does not have.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnregisteredModelIdStandIn : DiagnosticAnalyzer
{
    private const string InJson = "{\"model\":\"";

    private static readonly DiagnosticDescriptor Rule = new(RuleIds.UnregisteredModelId, "Unregistered", "Unregistered: {0}", "Test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectRegistry.Find(start.Options, start.CancellationToken) is { } registry)
            {
                start.RegisterSyntaxTreeAction(tree => Analyze(tree, registry));
            }
        });
    }

    private static void Analyze(SyntaxTreeAnalysisContext context, ProjectRegistry registry)
    {
        foreach (var literal in context.Tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>())
        {
            var value = literal.Token.ValueText;
            if (value.StartsWith(InJson, StringComparison.Ordinal))
            {
                var id = value[InJson.Length..].Split('"')[0];
                var start = literal.SpanStart + literal.Token.Text.IndexOf(id, StringComparison.Ordinal);
                Report(context, registry, new TextSpan(start, id.Length), id, "openai");
            }
            else if (value.StartsWith("gpt-", StringComparison.Ordinal))
            {
                Report(context, registry, literal.Span, value, "openai");
            }
            else if (value.StartsWith("any:", StringComparison.Ordinal))
            {
                Report(context, registry, literal.Span, value["any:".Length..], null);
            }
        }
    }

    private static void Report(SyntaxTreeAnalysisContext context, ProjectRegistry registry, TextSpan span, string id, string? provider)
    {
        var ids = registry.Registry.Ids;
        if (!ids.MembersOf(id).IsEmpty)
        {
            return;
        }

        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(UnregisteredModelIdKeys.Id, id)
            .Add(HardcodedModelIdAnalyzer.NamespaceKey, registry.Options.Namespace);
        if (provider is not null)
        {
            properties = properties.Add(UnregisteredModelIdKeys.Provider, provider);
        }

        if (ids.Resolver.NearestTo(id) is { } nearest)
        {
            properties = properties.Add(UnregisteredModelIdKeys.Nearest, string.Join(";", ids.MembersOf(nearest)));
        }

        context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(context.Tree, span), properties, id));
    }
}
