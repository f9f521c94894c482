using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>The documentation of a model: in an editor's tooltip it answers "may I use this, and what does it cost".</summary>
internal static class ModelDocs
{
    private const int LongestSource = 300;

    public static void Write(SourceWriter writer, RegisteredModel registered, RegistrySnapshot snapshot, GeneratorOptions options, string? alias = null)
    {
        var model = registered.Model;
        writer.Line("/// <summary>");
        writer.Line($"/// <para>{Identity(model, alias)}: {Status(model)}.</para>");
        writer.Line($"/// <para>{Price(model)}</para>");
        if (registered.Fallbacks.Count > 0)
        {
            writer.Line($"/// <para>Falls back to {string.Join(", then ", registered.Fallbacks.Select(index => Reference(snapshot.Models[index], options)))}.</para>");
        }

        if (registered.Replacement is { } replacement)
        {
            writer.Line($"/// <para>Replaced by {Reference(snapshot.Models[replacement], options)}.</para>");
        }

        writer.Line("/// </summary>");
    }

    /// <summary>The link to another model.</summary>
    public static string Reference(RegisteredModel model, GeneratorOptions options)
        => $"<see cref=\"global::{options.Namespace}.Models.{model.Model.MemberName}\"/>";

    private static string Identity(Model model, string? alias)
    {
        var id = model.Id is null ? null : $"<c>{CSharpText.Doc(model.Id)}</c>";
        var isNamedById = string.Equals(model.Name, model.Id, StringComparison.Ordinal);
        var named = $"{(isNamedById ? id : CSharpText.Doc(model.Name))} of {CSharpText.Doc(model.Provider)}";
        if (alias is not null)
        {
            return $"<c>{CSharpText.Doc(alias)}</c>, an alias of {named}";
        }

        return isNamedById ? named : $"{named}, {id ?? "which has no published id"}";
    }

    private static string Status(Model model)
    {
        var facts = new List<string> { Words.Of(model.Lifecycle, "lifecycle not known"), $"API access {Words.Of(model.ApiAccess, "not known")}" };
        if (model.Shutdown is { } shutdown)
        {
            facts.Add($"shut down on {CSharpText.Date(shutdown)}");
        }

        if (model.Id is not null)
        {
            facts.Add(model.IdVerified is { } verified ? $"id verified {CSharpText.Date(verified.On)}" : "id not verified");
        }

        return string.Join(", ", facts);
    }

    private static string Price(Model model)
    {
        if (model.Pricing is not { } pricing)
        {
            return "Price not known.";
        }

        var rates = PriceResolver.Standard(pricing).Rates;
        var known = PartsOf(rates)
            .Where(part => part.Price is not null)
            .Select(part => $"{CSharpText.Money(part.Price!.Value)} {part.Name}")
            .ToList();
        if (known.Count == 0)
        {
            return "Price not known.";
        }

        var verified = pricing.Verified is { } check
            ? $"verified {CSharpText.Date(check.On)}, source: {CSharpText.Doc(Clip(check.Source))}"
            : "not verified";
        return FormattableString.Invariant($"{pricing.Currency} per {pricing.PerTokens:N0} tokens: {string.Join(", ", known)}; {verified}.");
    }

    private static IEnumerable<(decimal? Price, string Name)> PartsOf(ResolvedRates rates)
    {
        (decimal?, string)[] always = [(rates.Input, "input"), (rates.Output, "output"), (rates.CacheRead, "cache read")];
        return rates.CacheWrites.Count == 0
            ? always.Append((rates.CacheWrite, "cache write"))
            : always.Concat(rates.CacheWrites.Select(
                life => (life.Price, FormattableString.Invariant($"cache write for {life.LifeSeconds} s"))));
    }

    private static string Clip(string text)
    {
        if (text.Length <= LongestSource)
        {
            return text;
        }

        // Never within a pair of surrogates.
        var length = char.IsHighSurrogate(text[LongestSource - 1]) ? LongestSource - 1 : LongestSource;
        return text.Substring(0, length) + "...";
    }
}
