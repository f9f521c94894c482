using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Registry;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// A constant string that equals a registered id or alias, wherever it stands: the constant says the same, is found when the id
/// changes, and shows price and status where it is used.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardcodedModelIdAnalyzer : RegistryRule
{
    /// <summary>In the diagnostic's properties: the members that hold the id, separated by <c>;</c>, the best first.</summary>
    internal const string MembersKey = "Members";

    /// <summary>In the diagnostic's properties: the namespace of the generated types.</summary>
    internal const string NamespaceKey = "Namespace";

    /// <summary>An editor compiles anew with every key stroke; the registry, and so its scanner, seldom changes.</summary>
    private static readonly ConditionalWeakTable<ModelIdIndex, LiteralScanner> Scanners = new();

    /// <summary>Creates the rule.</summary>
    public HardcodedModelIdAnalyzer()
        : base(Descriptors.HardcodedModelId)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext context, ProjectRegistry registry)
    {
        var ids = registry.Registry.Ids;
        if (ids.Ids.Count == 0 || !HasConstants(context.Compilation, registry.Options))
        {
            return;
        }

        // A semantic-model action binds nothing by itself, and the scan decides from the text whether anything is looked at.
        var scanner = Scanners.GetValue(ids, static index => new LiteralScanner(index.Ids));
        context.RegisterSemanticModelAction(model =>
        {
            var text = model.SemanticModel.SyntaxTree.GetText(model.CancellationToken);
            if (scanner.Scan(text) is { } hits)
            {
                Analyze(model, registry, hits);
            }
        });
    }

    /// <summary>A project that generates nothing can still see the constants of another; without any, there is nothing to use.</summary>
    private static bool HasConstants(Compilation compilation, ProjectOptions options)
        => options.Generate || compilation.GetTypeByMetadataName(options.Namespace + ".ModelIds") is not null;

    private static void Analyze(SemanticModelAnalysisContext context, ProjectRegistry registry, List<int> hits)
    {
        var root = context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken);
        var constants = new ConstantStrings(context.SemanticModel, context.CancellationToken);
        ExpressionSyntax? previous = null;
        foreach (var position in hits)
        {
            if (constants.At(root, position) is not { } literal
                || LargestId(literal, constants, registry.Registry.Ids) is not { } found
                || found.Expression == previous
                || constants.OnlyRecognises(found.Expression))
            {
                continue;
            }

            previous = found.Expression;
            Report(context, registry, found.Expression, found.Id);
        }
    }

    /// <summary>The outermost constant around a literal that is an id: of <c>"gpt-5.6-" + "sol"</c> the whole, of a log line the id in it.</summary>
    private static (ExpressionSyntax Expression, string Id)? LargestId(ExpressionSyntax literal, ConstantStrings constants, ModelIdIndex ids)
    {
        (ExpressionSyntax, string)? largest = null;
        for (var expression = literal; expression is not null; expression = constants.Around(expression))
        {
            if (constants.ValueOf(expression) is not { } value)
            {
                break;
            }

            if (expression is not ParenthesizedExpressionSyntax && !ids.MembersOf(value).IsEmpty)
            {
                largest = (expression, value);
            }
        }

        return largest;
    }

    private static void Report(SemanticModelAnalysisContext context, ProjectRegistry registry, ExpressionSyntax expression, string id)
    {
        var members = registry.Registry.Ids.MembersOf(id);
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(MembersKey, string.Join(";", members))
            .Add(NamespaceKey, registry.Options.Namespace);
        var severity = registry.Options.IsTestProject ? DiagnosticSeverity.Info : Descriptors.HardcodedModelId.DefaultSeverity;
        var use = string.Join(" or ", members.Where(member => member.StartsWith("ModelIds.", StringComparison.Ordinal)));
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.HardcodedModelId, expression.GetLocation(), severity, additionalLocations: null, properties, id, use));
    }
}
