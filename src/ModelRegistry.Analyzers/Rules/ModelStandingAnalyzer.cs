using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// A model is used that the registry says cannot be relied on: retired, not granted, not verified or deprecated. Each use draws one
/// finding, the most severe, whether the code names the model by a constant of the registry or by its text.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelStandingAnalyzer : CodeRule
{
    /// <summary>In the diagnostic's properties: the members that hold the id of the model that takes the place, the best first, separated by <c>;</c>; absent where none can.</summary>
    internal const string SuccessorKey = "Successor";

    /// <summary>Creates the rule.</summary>
    public ModelStandingAnalyzer()
        : base(Descriptors.UnverifiedModel, Descriptors.DeprecatedModel, Descriptors.RetiredModel, Descriptors.ModelNotGranted)
    {
    }

    private protected override bool Applies(Compilation compilation, ProjectRegistry registry) => registry.Registry.Snapshot.Models.Count > 0;

    private protected override void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        var uses = code.UsesIn(context.SemanticModel, context.CancellationToken);
        var judge = registry.Judge;
        foreach (var use in uses.Ids)
        {
            if (use.Kind is ModelUseKind.Hardcoded or ModelUseKind.OtherForm
                && IsRelied(use.Place)
                && judge.ObjectionTo(use.Named.Models) is { } objection)
            {
                Report(objection, new Use(use.Text, Tier: null, use.Named, use.Place, use.Span), context, registry);
            }
        }

        foreach (var use in uses.Members)
        {
            // How long a deployment lives is the team's own decision.
            if (IsRelied(use.Place) && judge.ObjectionTo(use.Member.Model) is { } objection && !(use.IsDeployment && objection.IsEnding))
            {
                var named = use.Member.Text ?? use.Member.Model.Model.Name;
                Report(objection, new Use(named, use.Member.Tier, Text: null, use.Place, use.Span), context, registry);
            }
        }
    }

    /// <summary>Nothing fails where a retired model is looked for, priced or listed as gone.</summary>
    private static bool IsRelied(UsePlace place) => place.Purpose is UsePurpose.Value or UsePurpose.Call;

    private static void Report(Objection objection, Use use, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        if (PlaceOf(use.Span, context) is not { } place)
        {
            return;
        }

        var descriptor = DescriptorOf(objection.Verdict.State);
        var properties = ImmutableDictionary<string, string?>.Empty;
        var members = objection.StandIn is { } standIn ? registry.Registry.Ids.MembersOf(standIn.Model.Model.Id!) : ImmutableArray<string>.Empty;

        // What stands around an id belongs to it: another one in its place would lose it. To a test most ids are records of what was.
        var isKept = use.Place.KeepsModel
            || (use.Place.KeepsProvider && objection.StandIn?.Model.Model.Provider != objection.Model.Model.Provider)
            || (registry.Options.IsTestProject && use.Place.Purpose != UsePurpose.Call)
            || (use.Place.Name is { } name && objection.StandIn?.Model.Model.Id is { } other && !DataNames.Fits(name, use.Name, other));
        if (!isKept && use.Tier is null && use.Text is not { StandsAlone: false } && objection is { IsEnding: true, StandIn.Reservation: null })
        {
            properties = properties
                .Add(SuccessorKey, string.Join(";", members.Where(member => member.StartsWith("ModelIds.", StringComparison.Ordinal))))
                .Add(HardcodedModelIdAnalyzer.NamespaceKey, registry.Options.Namespace);
        }

        context.ReportDiagnostic(Diagnostic.Create(
            descriptor,
            place,
            SeverityOf(objection, descriptor, use.Place.Purpose, registry),
            additionalLocations: null,
            properties,
            MessageText.Clip(use.Name),
            StandingAdvice.ComplaintOf(objection, use.Text),
            StandingAdvice.InCode(objection, use.Tier, members.FirstOrDefault())));
    }

    /// <summary>To a test most models are a text like any other, unless it calls them.</summary>
    private static DiagnosticSeverity SeverityOf(
        Objection objection, DiagnosticDescriptor descriptor, UsePurpose purpose, ProjectRegistry registry)
        => registry.Options.IsTestProject && purpose != UsePurpose.Call ? DiagnosticSeverity.Info
            : descriptor == Descriptors.DeprecatedModel ? Enforcement.SeverityOf(descriptor.Id, objection.IsOnlyTime, registry.Options)
            : descriptor.DefaultSeverity;

    private static DiagnosticDescriptor DescriptorOf(ModelState state) => state switch
    {
        ModelState.Retired => Descriptors.RetiredModel,
        ModelState.NotGranted => Descriptors.ModelNotGranted,
        ModelState.Unverified => Descriptors.UnverifiedModel,
        ModelState.Deprecated => Descriptors.DeprecatedModel,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <param name="Name">How the code names the model.</param>
    /// <param name="Tier">The tier that stands for it; null where it is named itself.</param>
    /// <param name="Text">What a text names; null for a member of the generated code.</param>
    /// <param name="Place">What it is there for.</param>
    /// <param name="Span">Where it stands.</param>
    private sealed record Use(string Name, string? Tier, Resolution? Text, UsePlace Place, TextSpan Span);
}
