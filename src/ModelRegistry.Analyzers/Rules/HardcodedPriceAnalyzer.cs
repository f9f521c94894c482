using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Numbers;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>A number that the registry knows as the price of a model: in the code it stays what it is when the price changes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardcodedPriceAnalyzer : CodeRule
{
    private const int MostNamed = 3;

    /// <summary>Creates the rule.</summary>
    public HardcodedPriceAnalyzer()
        : base(Descriptors.HardcodedPrice)
    {
    }

    /// <inheritdoc/>
    private protected override bool Applies(Compilation compilation, ProjectRegistry registry) => registry.Registry.HasPrices;

    private protected override void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        foreach (var found in PriceFinder.For(registry.Registry).In(context.SemanticModel, context.CancellationToken))
        {
            if (PlaceOf(found.Expression.Span, context) is not { } place || !HasPricesToUse(context.SemanticModel.Compilation, registry))
            {
                continue;
            }

            var only = found.Prices.Length == 1 ? found.Prices[0] : null;
            var properties = only is { IsStandard: true }
                ? ImmutableDictionary<string, string?>.Empty
                    .Add(HardcodedPriceKeys.Member, only.Member)
                    .Add(HardcodedPriceKeys.Tokens, only.Tokens == only.Pricing.PerTokens ? null : only.Tokens.ToString(CultureInfo.InvariantCulture))
                    .Add(HardcodedModelIdAnalyzer.NamespaceKey, registry.Options.Namespace)
                : ImmutableDictionary<string, string?>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.HardcodedPrice, place, properties, MessageText.Clip(found.Expression.ToString()), Describe(found.Prices), Advice(found.Prices)));
        }
    }

    /// <summary>A project that generates nothing can still see the prices of another; without any, there is nothing to use.</summary>
    private static bool HasPricesToUse(Compilation compilation, ProjectRegistry registry)
        => registry.Options.Generate || compilation.GetTypeByMetadataName(registry.Options.Namespace + ".Models") is not null;

    /// <summary>What the number is the price of, for up to three models.</summary>
    private static string Describe(ImmutableArray<RegisteredPrice> prices)
    {
        var shown = prices.Take(MostNamed).Select(Describe).ToList();
        var more = prices.Length - shown.Count;
        var verb = prices[0].IsCurrent ? "is" : "was once";
        return more > 0 ? $"{verb} {string.Join(", ", shown)} and {more.ToString(CultureInfo.InvariantCulture)} more"
            : shown.Count > 1 ? $"{verb} {string.Join(", ", shown.Take(shown.Count - 1))} and {shown[shown.Count - 1]}"
            : $"{verb} {shown[0]}";
    }

    private static string Describe(RegisteredPrice price)
    {
        var part = price.Part switch
        {
            PricePart.Input => "input",
            PricePart.Output => "output",
            PricePart.CacheRead => "cache read",
            _ => "cache write",
        };
        var unit = price.Tokens == 1 ? "a token" : price.Tokens.ToString("N0", CultureInfo.InvariantCulture) + " tokens";
        var life = price.LifeSeconds is { } seconds ? $" ({seconds.ToString(CultureInfo.InvariantCulture)} s)" : string.Empty;
        return $"the {part} price{life} of \"{MessageText.Clip(price.Model.Id ?? price.Model.Name)}\" for {unit}";
    }

    private static string Advice(ImmutableArray<RegisteredPrice> prices) => prices.Length == 1
        ? $"use {prices[0].Member}{prices[0].Conversion}"
        : $"use the price of the model that is meant, such as {prices[0].Member}{prices[0].Conversion}";
}
