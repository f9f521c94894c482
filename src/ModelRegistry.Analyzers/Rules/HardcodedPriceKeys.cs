namespace ModelRegistry.Analyzers.Rules;

/// <summary>What the properties of a diagnostic about a hardcoded price hold, where it is one price and today's.</summary>
internal static class HardcodedPriceKeys
{
    /// <summary>The member that holds the price, such as <c>Models.Gpt5_5.Price.Output</c>.</summary>
    public const string Member = "Member";

    /// <summary>For how many tokens the number is the price; null where the member's price is for as many.</summary>
    public const string Tokens = "Tokens";
}
