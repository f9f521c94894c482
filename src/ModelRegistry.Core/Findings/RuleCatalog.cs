using System.Collections.Immutable;

namespace ModelRegistry.Core.Findings;

/// <summary>Every rule, once. Whatever else names a rule is generated from this list or compared with it by a test.</summary>
internal static class RuleCatalog
{
    public const string RegistryCategory = "ModelRegistry.Registry";
    public const string UsageCategory = "ModelRegistry.Usage";
    public const string FallbackCategory = "ModelRegistry.Fallback";
    public const string FactsCategory = "ModelRegistry.Facts";

    public static readonly RuleInfo UnreadableRegistry = new(
        RuleIds.UnreadableRegistry, "The registry file cannot be read", "Cannot read the registry: {0}", RegistryCategory, RuleSeverity.Error)
    {
        Description = "A registry file that the project names is missing, too large, or not UTF-8 or UTF-16 text. Its models are then unknown to all other rules.",
    };

    public static readonly RuleInfo InvalidJson = new(
        RuleIds.InvalidJson, "The registry file is not valid JSON", "Invalid JSON: {0}", RegistryCategory, RuleSeverity.Error)
    {
        Description = "The registry file has a syntax error. Each error is reported at its place, and the entries that can be read are still used.",
    };

    public static readonly RuleInfo InvalidProperty = new(
        RuleIds.InvalidProperty, "A property of the registry is unknown, missing or wrong", "Invalid registry: {0}", RegistryCategory, RuleSeverity.Error)
    {
        Description = "A property of the registry is unknown, missing, or has a value of the wrong type or range. A wrong value counts as not known.",
    };

    public static readonly RuleInfo DuplicateEntry = new(
        RuleIds.DuplicateEntry, "A model, alias, tier or constant name is given twice", "Duplicate: {0}", RegistryCategory, RuleSeverity.Error)
    {
        Description = "Two entries have the same key, alias, tier name or C# name. The first one is used, and the second is left out.",
    };

    public static readonly RuleInfo UnknownReference = new(
        RuleIds.UnknownReference, "A fallback, replacement or tier names a model that the registry does not have", "Unknown model: {0}", RegistryCategory, RuleSeverity.Error)
    {
        Description = "A fallback, a replacement or a tier refers to a model that no registry file has.",
    };

    public static readonly RuleInfo UnsafeChain = new(
        RuleIds.UnsafeChain,
        "A fallback chain has a cycle, or never reaches a model that is available, verified and granted",
        "Unsafe fallback chain: {0}",
        RegistryCategory,
        RuleSeverity.Warning)
    {
        Description = "A fallback chain that has a cycle, or in which no model can be called today, fails when it is needed.",
        Enforcement = RuleEnforcement.ByRule,
    };

    public static readonly RuleInfo InconsistentPrice = new(
        RuleIds.InconsistentPrice, "A price is inconsistent", "Inconsistent price: {0}", RegistryCategory, RuleSeverity.Warning)
    {
        Description = "A price contradicts itself: it is negative, a cache read costs more than the input, or cliffs or periods are out of order.",
        Enforcement = RuleEnforcement.Everywhere,
    };

    public static readonly RuleInfo UnverifiedFact = new(
        RuleIds.UnverifiedFact, "A fact has no verification date or source", "Unverified: {0}", RegistryCategory, RuleSeverity.Warning)
    {
        Description = "An id, a price or a limit states no date on which it was checked and no source. Nobody can tell whether it still holds.",
        HasFix = true,
        Enforcement = RuleEnforcement.Everywhere,
    };

    public static readonly RuleInfo OldVerification = new(
        RuleIds.OldVerification, "A verification is older than maxAgeDays", "Out of date: {0}", RegistryCategory, RuleSeverity.Warning)
    {
        Description = "A fact was last checked longer ago than the registry allows. Read its source again and set the date.",
        Enforcement = RuleEnforcement.Dates,
    };

    public static readonly RuleInfo OutstandingChecks = new(
        RuleIds.OutstandingChecks, "Readiness checks are outstanding", "Not ready: {0}", RegistryCategory, RuleSeverity.Info)
    {
        Description = "A model lacks readiness checks that its tiers require, or its eval speaks against the promotion.",
        HasFix = true,
    };

    public static readonly RuleInfo MissingOwner = new(
        RuleIds.MissingOwner, "A model has no owner", "No owner: {0}", RegistryCategory, RuleSeverity.Info)
    {
        Description = "Nobody is named who keeps the entry of the model up to date.",
    };

    public static readonly RuleInfo MissingSuccessor = new(
        RuleIds.MissingSuccessor,
        "A preview or deprecated model has no fallback or replacement in the registry",
        "No successor: {0}",
        RegistryCategory,
        RuleSeverity.Warning)
    {
        Description = "A preview can be withdrawn and a deprecated model will be. The entry names no model to call instead.",
        HasFix = true,
        Enforcement = RuleEnforcement.Everywhere,
    };

    public static readonly RuleInfo InvalidOption = new(
        RuleIds.InvalidOption, "An option of this package is unknown or has an invalid value", "{0}", RegistryCategory, RuleSeverity.Warning)
    {
        Description = "An MSBuild property, an .editorconfig option or a line of the baseline is unknown or has an invalid value, and is ignored.",
        Enforcement = RuleEnforcement.Everywhere,
    };

    public static readonly RuleInfo EndingTier = new(
        RuleIds.EndingTier, "The first model of a tier cannot serve", "Ending tier: {0}", RegistryCategory, RuleSeverity.Warning)
    {
        Description = "The first model of a tier is retired, shut down, deprecated, or shut down within 30 days. Code that names only the tier does not show it.",
        HasFix = true,
        Enforcement = RuleEnforcement.ByRule,
    };

    public static readonly RuleInfo PriceNotInForce = new(
        RuleIds.PriceNotInForce, "A price is not in force", "Price not in force: {0}", RegistryCategory, RuleSeverity.Warning)
    {
        Description = "A price has ended, or has not begun. Costs that are computed with it are not what is paid.",
        Enforcement = RuleEnforcement.ByRule,
    };

    public static readonly RuleInfo MixedKinds = new(
        RuleIds.MixedKinds, "A tier or a fallback chain mixes kinds of model", "Mixed kinds: {0}", RegistryCategory, RuleSeverity.Warning)
    {
        Description = "A tier or a fallback chain holds models that do different work, or embedding models with vectors of different lengths. One cannot take over from another.",
        Enforcement = RuleEnforcement.Everywhere,
    };

    public static readonly RuleInfo LostReplacement = new(
        RuleIds.LostReplacement, "A replacement leads nowhere", "Lost replacement: {0}", RegistryCategory, RuleSeverity.Warning)
    {
        Description = "The replacement of a model is the model itself, leads in a circle, or ends at a model that is no longer served.",
        Enforcement = RuleEnforcement.ByRule,
    };

    public static readonly RuleInfo HardcodedModelId = new(
        RuleIds.HardcodedModelId, "A registered model id is hardcoded", "The model id \"{0}\" is hardcoded: use {1}", UsageCategory, RuleSeverity.Warning)
    {
        Description = "A string equals a registered model id. The generated constant has the same value, shows status and price in the editor, and follows the registry.",
        HasFix = true,
        Enforcement = RuleEnforcement.ByPlace,
    };

    public static readonly RuleInfo UnregisteredModelId = new(
        RuleIds.UnregisteredModelId, "A model id is not in the registry", "The model id \"{0}\" {1}", UsageCategory, RuleSeverity.Warning)
    {
        Description = "A model id in code has no entry in the registry: it may be misspelled, and nobody has recorded its price, access or lifecycle.",
        HasFix = true,
        Enforcement = RuleEnforcement.Everywhere,
    };

    public static readonly RuleInfo ComposedModelId = new(
        RuleIds.ComposedModelId,
        "A model id is composed at run time",
        "The model id {0} is composed at run time, so that nothing can check it: choose between whole ids, such as the constants of ModelIds",
        UsageCategory,
        RuleSeverity.Warning)
    {
        Description = "Model ids are contracts, not patterns. An id that is put together at run time cannot be checked before the provider refuses it.",
        Enforcement = RuleEnforcement.Everywhere,
    };

    public static readonly RuleInfo UnverifiedModel = new(
        RuleIds.UnverifiedModel, "An unverified id is used", "The model \"{0}\" {1}: {2}", UsageCategory, RuleSeverity.Warning)
    {
        Description = "Code uses a model whose id is not verified. The provider may not accept it.",
        Enforcement = RuleEnforcement.OutsideTests,
    };

    public static readonly RuleInfo DeprecatedModel = new(
        RuleIds.DeprecatedModel, "A deprecated model is used", "The model \"{0}\" {1}: {2}", UsageCategory, RuleSeverity.Warning)
    {
        Description = "Code uses a model that its provider is going to shut down.",
        HasFix = true,
        Enforcement = RuleEnforcement.ByRule,
    };

    public static readonly RuleInfo RetiredModel = new(
        RuleIds.RetiredModel, "A retired model is used", "The model \"{0}\" {1}: {2}", UsageCategory, RuleSeverity.Error)
    {
        Description = "Code uses a model that is no longer served. Every call fails.",
        HasFix = true,
    };

    public static readonly RuleInfo ModelNotGranted = new(
        RuleIds.ModelNotGranted, "A model is used to which access is not granted", "The model \"{0}\" {1}: {2}", UsageCategory, RuleSeverity.Warning)
    {
        Description = "Code uses a model that the team may not call: access is waiting, paused or denied.",
        Enforcement = RuleEnforcement.OutsideTests,
    };

    public static readonly RuleInfo ConfiguredModelId = new(
        RuleIds.ConfiguredModelId, "A configuration file names a model id that is not fit for use", "The model id \"{0}\" {1}", UsageCategory, RuleSeverity.Warning)
    {
        Description = "A settings file names a model that is not registered, not verified, not granted, deprecated or retired. No compiler sees it otherwise.",
        Enforcement = RuleEnforcement.ByRule,
    };

    public static readonly RuleInfo UnpricedMode = new(
        RuleIds.UnpricedMode,
        "A model is used in a processing mode or on a surface for which the registry has no price or access",
        "The model \"{0}\" is used {1}",
        UsageCategory,
        RuleSeverity.Warning)
    {
        Description = "Batch, flex and priority processing have prices of their own, and surfaces such as Codex their own access. The registry records none for this use.",
        Enforcement = RuleEnforcement.Everywhere,
    };

    public static readonly RuleInfo MissingFallback = new(
        RuleIds.MissingFallback, "A call lacks a fallback", "The model \"{0}\"{1} is called without a fallback: {2}", FallbackCategory, RuleSeverity.Warning)
    {
        Description = "A call of a model that can be withdrawn has no other model to turn to.",
        HasFix = true,
        Enforcement = RuleEnforcement.OutsideTests,
    };

    public static readonly RuleInfo UnsafeFallback = new(
        RuleIds.UnsafeFallback, "The fallback is not a safety net", "The fallback \"{0}\" is not a safety net: {1}; {2}", FallbackCategory, RuleSeverity.Warning)
    {
        Description = "The fallback of a call may not answer either, or is the same model again.",
        Enforcement = RuleEnforcement.ByRule,
    };

    public static readonly RuleInfo MultipliedRetries = new(
        RuleIds.MultipliedRetries,
        "Retries multiply",
        "{0} retries {1} inside {2}, which retries {3}: up to {4} requests to one failing model. Set {5}",
        FallbackCategory,
        RuleSeverity.Info)
    {
        Description = "A client retries requests by itself, in a tier that retries too. Each retry of the tier repeats all of the client's.",
        HasFix = true,
    };

    public static readonly RuleInfo HardcodedPrice = new(
        RuleIds.HardcodedPrice, "A price is hardcoded", "The number {0} {1}: {2}", FactsCategory, RuleSeverity.Info)
    {
        Description = "A number in code equals a registered price. The generated price record is verified, dated and kept in one place.",
        HasFix = true,
    };

    public static readonly RuleInfo HardcodedLimit = new(
        RuleIds.HardcodedLimit, "A hardcoded limit may exceed what the model supports", "The {0} {1} is set for \"{2}\", {3}", FactsCategory, RuleSeverity.Warning)
    {
        Description = "A number in code is used as the output limit or context window of a model, and the registry does not confirm it.",
        Enforcement = RuleEnforcement.Everywhere,
    };

    public static readonly RuleInfo UnsupportedParameter = new(
        RuleIds.UnsupportedParameter,
        "A request sets a parameter that the model refuses",
        "The parameter \"{0}\" is set for \"{1}\", which refuses it: leave it out, or use another model",
        FactsCategory,
        RuleSeverity.Warning)
    {
        Description = "The registry lists the request parameters that a model refuses. A request that sets one of them fails with status 400.",
        Enforcement = RuleEnforcement.Everywhere,
    };

    public static readonly RuleInfo FixedPrice = new(
        RuleIds.FixedPrice,
        "The cost of a tier's run has the price of one model",
        "{0} may not be the model that answered: use the price of {1}",
        FactsCategory,
        RuleSeverity.Info)
    {
        Description = "A tier chooses the model of each run. A cost that is calculated with the price of one model is wrong whenever another one answers.",
        HasFix = true,
    };

    /// <summary>Every rule, in the order of the ids.</summary>
    public static ImmutableArray<RuleInfo> All { get; } = ImmutableArray.Create(
        UnreadableRegistry, InvalidJson, InvalidProperty, DuplicateEntry, UnknownReference, UnsafeChain, InconsistentPrice, UnverifiedFact,
        OldVerification, OutstandingChecks, MissingOwner, MissingSuccessor, InvalidOption, EndingTier, PriceNotInForce, MixedKinds, LostReplacement, HardcodedModelId, UnregisteredModelId, ComposedModelId,
        UnverifiedModel, DeprecatedModel, RetiredModel, ModelNotGranted, ConfiguredModelId, UnpricedMode, MissingFallback, UnsafeFallback, MultipliedRetries,
        HardcodedPrice, HardcodedLimit, UnsupportedParameter, FixedPrice);

    /// <summary>The rule of an id; null where no rule has it.</summary>
    public static RuleInfo? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
