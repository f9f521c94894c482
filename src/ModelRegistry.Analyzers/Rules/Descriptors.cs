using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>The rules of <see cref="RuleCatalog"/> as the compiler knows them.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor UnreadableRegistry = Of(RuleCatalog.UnreadableRegistry);
    public static readonly DiagnosticDescriptor InvalidJson = Of(RuleCatalog.InvalidJson);
    public static readonly DiagnosticDescriptor InvalidProperty = Of(RuleCatalog.InvalidProperty);
    public static readonly DiagnosticDescriptor DuplicateEntry = Of(RuleCatalog.DuplicateEntry);
    public static readonly DiagnosticDescriptor UnknownReference = Of(RuleCatalog.UnknownReference);
    public static readonly DiagnosticDescriptor UnsafeChain = Of(RuleCatalog.UnsafeChain);
    public static readonly DiagnosticDescriptor InconsistentPrice = Of(RuleCatalog.InconsistentPrice);
    public static readonly DiagnosticDescriptor UnverifiedFact = Of(RuleCatalog.UnverifiedFact);
    public static readonly DiagnosticDescriptor OldVerification = Of(RuleCatalog.OldVerification);
    public static readonly DiagnosticDescriptor OutstandingChecks = Of(RuleCatalog.OutstandingChecks);
    public static readonly DiagnosticDescriptor MissingOwner = Of(RuleCatalog.MissingOwner);
    public static readonly DiagnosticDescriptor MissingSuccessor = Of(RuleCatalog.MissingSuccessor);
    public static readonly DiagnosticDescriptor InvalidOption = Of(RuleCatalog.InvalidOption);
    public static readonly DiagnosticDescriptor EndingTier = Of(RuleCatalog.EndingTier);
    public static readonly DiagnosticDescriptor PriceNotInForce = Of(RuleCatalog.PriceNotInForce);
    public static readonly DiagnosticDescriptor MixedKinds = Of(RuleCatalog.MixedKinds);
    public static readonly DiagnosticDescriptor LostReplacement = Of(RuleCatalog.LostReplacement);
    public static readonly DiagnosticDescriptor HardcodedModelId = Of(RuleCatalog.HardcodedModelId);
    public static readonly DiagnosticDescriptor UnregisteredModelId = Of(RuleCatalog.UnregisteredModelId);
    public static readonly DiagnosticDescriptor ComposedModelId = Of(RuleCatalog.ComposedModelId);
    public static readonly DiagnosticDescriptor UnverifiedModel = Of(RuleCatalog.UnverifiedModel);
    public static readonly DiagnosticDescriptor DeprecatedModel = Of(RuleCatalog.DeprecatedModel);
    public static readonly DiagnosticDescriptor RetiredModel = Of(RuleCatalog.RetiredModel);
    public static readonly DiagnosticDescriptor ModelNotGranted = Of(RuleCatalog.ModelNotGranted);
    public static readonly DiagnosticDescriptor ConfiguredModelId = Of(RuleCatalog.ConfiguredModelId);
    public static readonly DiagnosticDescriptor UnpricedMode = Of(RuleCatalog.UnpricedMode);
    public static readonly DiagnosticDescriptor MissingFallback = Of(RuleCatalog.MissingFallback);
    public static readonly DiagnosticDescriptor UnsafeFallback = Of(RuleCatalog.UnsafeFallback);
    public static readonly DiagnosticDescriptor MultipliedRetries = Of(RuleCatalog.MultipliedRetries);
    public static readonly DiagnosticDescriptor HardcodedPrice = Of(RuleCatalog.HardcodedPrice);
    public static readonly DiagnosticDescriptor HardcodedLimit = Of(RuleCatalog.HardcodedLimit);
    public static readonly DiagnosticDescriptor UnsupportedParameter = Of(RuleCatalog.UnsupportedParameter);
    public static readonly DiagnosticDescriptor FixedPrice = Of(RuleCatalog.FixedPrice);

    /// <summary>Every rule, in the order of the ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        UnreadableRegistry, InvalidJson, InvalidProperty, DuplicateEntry, UnknownReference, UnsafeChain, InconsistentPrice,
        UnverifiedFact, OldVerification, OutstandingChecks, MissingOwner, MissingSuccessor, InvalidOption, EndingTier,
        PriceNotInForce, MixedKinds, LostReplacement, HardcodedModelId, UnregisteredModelId, ComposedModelId, UnverifiedModel,
        DeprecatedModel, RetiredModel, ModelNotGranted, ConfiguredModelId, UnpricedMode, MissingFallback, UnsafeFallback,
        MultipliedRetries, HardcodedPrice, HardcodedLimit, UnsupportedParameter, FixedPrice);

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor For(RuleInfo rule) => All.First(descriptor => descriptor.Id == rule.Id);

    /// <summary>The severity as the compiler knows it.</summary>
    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Of(RuleInfo rule)
        => new(rule.Id, rule.Title, rule.Message, rule.Category, SeverityOf(rule.Severity), isEnabledByDefault: true, rule.Description, rule.HelpLink);
}
