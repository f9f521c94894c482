namespace ModelRegistry.Core.Findings;

/// <summary>The rules' ids. An id never changes its meaning and is never used again.</summary>
internal static class RuleIds
{
    public const string UnreadableRegistry = "LLM1001";
    public const string InvalidJson = "LLM1002";
    public const string InvalidProperty = "LLM1003";
    public const string DuplicateEntry = "LLM1004";
    public const string UnknownReference = "LLM1005";
    public const string UnsafeChain = "LLM1006";
    public const string InconsistentPrice = "LLM1007";
    public const string UnverifiedFact = "LLM1008";
    public const string OldVerification = "LLM1009";
    public const string OutstandingChecks = "LLM1010";
    public const string MissingOwner = "LLM1011";
    public const string MissingSuccessor = "LLM1012";
    public const string InvalidOption = "LLM1013";
    public const string EndingTier = "LLM1014";
    public const string PriceNotInForce = "LLM1015";
    public const string MixedKinds = "LLM1016";
    public const string LostReplacement = "LLM1017";
    public const string HardcodedModelId = "LLM2001";
    public const string UnregisteredModelId = "LLM2002";
    public const string ComposedModelId = "LLM2003";
    public const string UnverifiedModel = "LLM2004";
    public const string DeprecatedModel = "LLM2005";
    public const string RetiredModel = "LLM2006";
    public const string ModelNotGranted = "LLM2007";
    public const string ConfiguredModelId = "LLM2008";
    public const string UnpricedMode = "LLM2009";
    public const string MissingFallback = "LLM3001";
    public const string UnsafeFallback = "LLM3002";
    public const string MultipliedRetries = "LLM3003";
    public const string HardcodedPrice = "LLM4001";
    public const string HardcodedLimit = "LLM4002";
    public const string UnsupportedParameter = "LLM4003";
    public const string FixedPrice = "LLM4004";
}
