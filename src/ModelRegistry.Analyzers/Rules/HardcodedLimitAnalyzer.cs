using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Numbers;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>A limit in the code that the model may not support: an output cap above the known limit, or a context window that the registry does not confirm.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardcodedLimitAnalyzer : CodeRule
{
    /// <summary>Creates the rule.</summary>
    public HardcodedLimitAnalyzer()
        : base(Descriptors.HardcodedLimit)
    {
    }

    private protected override bool Applies(Compilation compilation, ProjectRegistry registry) => registry.Registry.Ids.Ids.Count > 0;

    private protected override void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        foreach (var limit in LimitFinder.In(context.SemanticModel, code, registry.Registry, registry.Judge, context.CancellationToken))
        {
            if (PlaceOf(limit.Expression.Span, context) is not { } place)
            {
                continue;
            }

            var name = limit.Kind == LimitKind.Output ? "output limit" : "context window";
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.HardcodedLimit, place, name, Number(limit.Number), MessageText.Clip(limit.Model.Id ?? limit.Model.Name), Objection(limit, name)));
        }
    }

    private static string Objection(HardcodedLimit limit, string name)
    {
        var isOutput = limit.Kind == LimitKind.Output;
        if (limit.Registered is not { } registered)
        {
            return $"whose {name} is not in the registry: look it up, and set \"{(isOutput ? "maxOutputTokens" : "contextWindow")}\" and \"verified\" of its limits in models.json";
        }

        return limit.IsVerified
            ? $"whose {name} is {Number(registered)}: use Models.{limit.Model.MemberName}.{(isOutput ? "MaxOutputTokens" : "ContextWindow")} or less"
            : $"whose {name} ({Number(registered)} in the registry) is not verified: check it, and set \"verified\" of its limits in models.json";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
