using System.Globalization;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Prices;

/// <summary>Which of the four prices of a token is meant.</summary>
internal enum PricePart
{
    Input,
    Output,
    CacheRead,
    CacheWrite,
}

/// <summary>A number that is, or was, a price of a model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Part">Which of its prices.</param>
/// <param name="Tokens">For how many tokens the number is the price: those of the entry, a million, a thousand or one.</param>
/// <param name="Pricing">The prices that it is one of.</param>
/// <param name="List">Which list of the prices: empty for the standard one, else the expression behind the model that gives it.</param>
/// <param name="IsCurrent">Whether it is the price of today's entry rather than of its history.</param>
/// <param name="LifeSeconds">For how long the cache keeps the tokens, where the price depends on that.</param>
internal sealed record RegisteredPrice(
    Model Model, PricePart Part, long Tokens, Pricing Pricing, string List, bool IsCurrent, long? LifeSeconds = null)
{
    private const string Standard = "Price";

    /// <summary>Whether it is what every request costs today: neither a mode's, nor a long prompt's, nor an earlier price.</summary>
    public bool IsStandard => IsCurrent && List.Length == 0;

    /// <summary>The member of the generated code that holds the price, such as <c>Models.Gpt5_5.Price.Output</c>; of an earlier price today's.</summary>
    public string Member => $"Models.{Model.MemberName}.{(List.Length == 0 ? Standard : List)}.{PartMember}";

    private string PartMember => LifeSeconds is { } life ? FormattableString.Invariant($"CacheWriteFor({life})") : Part.ToString();

    /// <summary>What makes the member's price one for as many tokens as the number; empty where it is that already.</summary>
    public string Conversion => Tokens == Pricing.PerTokens
        ? string.Empty
        : (Tokens == 1 ? string.Empty : " * " + Tokens.ToString(CultureInfo.InvariantCulture)) + $" / Models.{Model.MemberName}.{Standard}.PerTokens";
}
