using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>What each rule says of itself: the one list that the documentation and its tests are held to.</summary>
internal static class Descriptors
{
    public const string RegistryCategory = "ModelRegistry.Registry";
    public const string UsageCategory = "ModelRegistry.Usage";
    public const string FallbackCategory = "ModelRegistry.Fallback";
    public const string FactsCategory = "ModelRegistry.Facts";

    public static readonly DiagnosticDescriptor UnreadableRegistry = Rule(
        RuleIds.UnreadableRegistry,
        "The registry file cannot be read",
        "Cannot read the registry: {0}",
        RegistryCategory,
        Error);

    public static readonly DiagnosticDescriptor InvalidJson = Rule(
        RuleIds.InvalidJson,
        "The registry file is not valid JSON",
        "Invalid JSON: {0}",
        RegistryCategory,
        Error);

    public static readonly DiagnosticDescriptor InvalidProperty = Rule(
        RuleIds.InvalidProperty,
        "A property of the registry is unknown, missing or wrong",
        "Invalid registry: {0}",
        RegistryCategory,
        Error);

    public static readonly DiagnosticDescriptor DuplicateEntry = Rule(
        RuleIds.DuplicateEntry,
        "A model, alias, tier or constant name is given twice",
        "Duplicate: {0}",
        RegistryCategory,
        Error);

    public static readonly DiagnosticDescriptor UnknownReference = Rule(
        RuleIds.UnknownReference,
        "A fallback, replacement or tier names a model that the registry does not have",
        "Unknown model: {0}",
        RegistryCategory,
        Error);

    public static readonly DiagnosticDescriptor UnsafeChain = Rule(
        RuleIds.UnsafeChain,
        "A fallback chain has a cycle, or never reaches a model that is available, verified and granted",
        "Unsafe fallback chain: {0}",
        RegistryCategory,
        Warning);

    public static readonly DiagnosticDescriptor InconsistentPrice = Rule(
        RuleIds.InconsistentPrice,
        "A price is inconsistent",
        "Inconsistent price: {0}",
        RegistryCategory,
        Warning);

    public static readonly DiagnosticDescriptor UnverifiedFact = Rule(
        RuleIds.UnverifiedFact,
        "A fact has no verification date or source",
        "Unverified: {0}",
        RegistryCategory,
        Warning);

    public static readonly DiagnosticDescriptor OldVerification = Rule(
        RuleIds.OldVerification,
        "A verification is older than maxAgeDays",
        "Out of date: {0}",
        RegistryCategory,
        Warning);

    public static readonly DiagnosticDescriptor OutstandingChecks = Rule(
        RuleIds.OutstandingChecks,
        "Readiness checks are outstanding",
        "Not ready: {0}",
        RegistryCategory,
        Info);

    public static readonly DiagnosticDescriptor MissingOwner = Rule(
        RuleIds.MissingOwner,
        "A model has no owner",
        "No owner: {0}",
        RegistryCategory,
        Info);

    public static readonly DiagnosticDescriptor MissingSuccessor = Rule(
        RuleIds.MissingSuccessor,
        "A preview or deprecated model has no fallback or replacement in the registry",
        "No successor: {0}",
        RegistryCategory,
        Warning);

    public static readonly DiagnosticDescriptor InvalidOption = Rule(
        RuleIds.InvalidOption,
        "An option of this package is unknown or has an invalid value",
        "{0}",
        RegistryCategory,
        Warning);

    public static readonly DiagnosticDescriptor HardcodedModelId = Rule(
        RuleIds.HardcodedModelId,
        "A registered model id is hardcoded",
        "The model id \"{0}\" is hardcoded: use {1}",
        UsageCategory,
        Warning);

    public static readonly DiagnosticDescriptor UnregisteredModelId = Rule(
        RuleIds.UnregisteredModelId,
        "A model id is not in the registry",
        "The model id \"{0}\" is not in the registry: {1}add {2} to models.json",
        UsageCategory,
        Warning);

    public static readonly DiagnosticDescriptor ComposedModelId = Rule(
        RuleIds.ComposedModelId,
        "A model id is composed at run time",
        "The model id {0} is composed at run time, so that nothing can check it: choose between whole ids, such as the constants of ModelIds",
        UsageCategory,
        Warning);

    public static readonly DiagnosticDescriptor UnverifiedModel = Rule(
        RuleIds.UnverifiedModel,
        "An unverified id is used",
        "The model \"{0}\" {1}: {2}",
        UsageCategory,
        Warning);

    public static readonly DiagnosticDescriptor DeprecatedModel = Rule(
        RuleIds.DeprecatedModel,
        "A deprecated model is used",
        "The model \"{0}\" {1}: {2}",
        UsageCategory,
        Warning);

    public static readonly DiagnosticDescriptor RetiredModel = Rule(
        RuleIds.RetiredModel,
        "A retired model is used",
        "The model \"{0}\" {1}: {2}",
        UsageCategory,
        Error);

    public static readonly DiagnosticDescriptor ModelNotGranted = Rule(
        RuleIds.ModelNotGranted,
        "A model is used to which access is not granted",
        "The model \"{0}\" {1}: {2}",
        UsageCategory,
        Warning);

    public static readonly DiagnosticDescriptor ConfiguredModelId = Rule(
        RuleIds.ConfiguredModelId,
        "A configuration file names a model id that is not fit for use",
        "The model id \"{0}\" {1}",
        UsageCategory,
        Warning);

    public static readonly DiagnosticDescriptor UnpricedMode = Rule(
        RuleIds.UnpricedMode,
        "A model is used in a processing mode or on a surface for which the registry has no price or access",
        "The model \"{0}\" is used {1}",
        UsageCategory,
        Warning);

    public static readonly DiagnosticDescriptor MissingFallback = Rule(
        RuleIds.MissingFallback,
        "A call lacks a fallback",
        "The model \"{0}\"{1} is called without a fallback: {2}",
        FallbackCategory,
        Warning);

    public static readonly DiagnosticDescriptor UnsafeFallback = Rule(
        RuleIds.UnsafeFallback,
        "The fallback is no safety net",
        "The fallback \"{0}\" is no safety net: {1}; {2}",
        FallbackCategory,
        Warning);

    public static readonly DiagnosticDescriptor HardcodedPrice = Rule(
        RuleIds.HardcodedPrice,
        "A price is hardcoded",
        "The number {0} {1}: {2}",
        FactsCategory,
        Info);

    public static readonly DiagnosticDescriptor HardcodedLimit = Rule(
        RuleIds.HardcodedLimit,
        "A limit is hardcoded that the model may not keep",
        "The {0} {1} is set for \"{2}\", {3}",
        FactsCategory,
        Warning);

    /// <summary>Every rule, in the order of the ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        UnreadableRegistry, InvalidJson, InvalidProperty, DuplicateEntry, UnknownReference, UnsafeChain, InconsistentPrice, UnverifiedFact, OldVerification,
        OutstandingChecks, MissingOwner, MissingSuccessor, InvalidOption, HardcodedModelId, UnregisteredModelId, ComposedModelId, UnverifiedModel, DeprecatedModel, RetiredModel, ModelNotGranted,
        ConfiguredModelId, UnpricedMode, MissingFallback, UnsafeFallback, HardcodedPrice, HardcodedLimit);

    private static DiagnosticDescriptor Rule(string id, string title, string message, string category, DiagnosticSeverity severity)
        => new(
            id,
            title,
            message,
            category,
            severity,
            isEnabledByDefault: true,
            helpLinkUri: $"https://github.com/model-registry/ModelRegistry.Analyzers/blob/main/docs/rules/{id}.md");
}
