using System.Text.Json;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Costing;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Retiring;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The report for other programs: numbers are numbers, dates are yyyy-MM-dd, and null is what is not known.</summary>
/// <param name="writer">Takes the report.</param>
/// <param name="report">The report.</param>
internal sealed class ReportJson(Utf8JsonWriter writer, RegistryReport report)
{
    private readonly ModelJudge _judge = new(report.Snapshot, new JudgingPolicy(report.AsOf, EnforceDates: true));
    private readonly Readiness _readiness = new(report.Snapshot);

    /// <param name="report">The report.</param>
    /// <param name="written">The files that it was written to, as they are shown.</param>
    public static string Write(RegistryReport report, IReadOnlyList<string> written) => ToolJson.Write(writer =>
    {
        writer.WriteString("asOf", MessageText.Iso(report.AsOf));
        new ReportJson(writer, report).WriteAll();
        if (report.Costs is { } costs)
        {
            new CostJson(writer, costs).WriteCosts();
        }

        writer.Array("written", written, writer.WriteStringValue);
    });

    private void WriteAll()
    {
        var snapshot = report.Snapshot;
        writer.Object("counts", () =>
        {
            foreach (var figure in report.Figures)
            {
                writer.WriteNumber(figure.Key, figure.Count);
            }
        });
        var models = snapshot.Models.Select((model, index) => (model, index));
        writer.Array("models", models, item => writer.Item(() => WriteModel(item.model, item.index)));
        writer.Array("tiers", snapshot.Tiers, tier => writer.Item(() => WriteTier(tier)));
        var prices = report.TierPrices.SelectMany(tier => tier.Chain, (tier, choice) => (tier, choice));
        writer.Array("tierPrices", prices, item => writer.Item(() =>
        {
            writer.WriteString("tier", item.tier.Tier.Name);
            WriteReference(item.choice.Model);
            writer.WriteString("currency", item.choice.Currency.Length > 0 ? item.choice.Currency : null);
            foreach (var (part, price) in item.choice.Parts)
            {
                writer.WriteNumberOrNull(part, price);
            }
        }));
        writer.WriteRetirements(report.Retirements);
        writer.Array("dates", report.Dates, coming => writer.Item(() =>
        {
            writer.WriteDate("date", coming.Date);
            WriteReference(coming.Model);
            writer.WriteString("event", coming.Event);
            writer.Array("facts", coming.Facts, writer.WriteStringValue);
        }));
    }

    private void WriteModel(RegisteredModel registered, int index)
    {
        var model = registered.Model;
        WriteReference(model);
        writer.WriteString("lifecycle", WordOf(model.Lifecycle));
        writer.WriteString("apiAccess", WordOf(model.ApiAccess));
        writer.Array("access", model.Access, access => writer.Item(() =>
        {
            writer.WriteString("surface", access.Surface);
            writer.WriteString("state", WordOf<AccessState>(access.State));
            writer.WriteString("scope", access.Scope);
            WriteVerification("verified", model, access.Verified);
        }));
        writer.WriteBoolean("mayBeCalled", _judge.MayBeCalled(model));
        writer.WriteDate("released", model.Released);
        writer.WriteDate("shutdown", model.Shutdown);
        writer.WriteString("owner", model.Owner);
        writer.Array("fallbacks", registered.Fallbacks, place => writer.Item(() => WriteReference(report.Snapshot.Models[place].Model)));
        writer.ObjectOrNull("replacement", registered.Replacement, place => WriteReference(report.Snapshot.Models[place].Model));
        WriteVerification("idVerified", model, model.IdVerified);
        var inForce = model.Pricing?.InForceOn(report.AsOf);
        writer.ObjectOrNull("pricing", inForce, pricing => WritePricing(model, pricing));
        writer.ObjectOrNull("priceNotInForce", inForce is null ? model.Pricing : null, pricing =>
        {
            writer.WriteDate("from", pricing.From);
            writer.WriteDate("until", pricing.Until);
        });
        writer.ObjectOrNull("limits", model.Limits == Limits.Unknown ? null : model.Limits, limits => WriteLimits(model, limits));
        writer.Array("checks", model.Checks, check => writer.Item(() =>
        {
            writer.WriteString("name", check.Name);
            WriteVerification("verified", model, check.Verified);
            writer.ObjectOrNull("evals", check.Evals, WriteEvals);
        }));
        writer.Array("outstandingChecks", _readiness.OutstandingOf(index), writer.WriteStringValue);
    }

    private void WriteEvals(EvalResult evals)
    {
        writer.WriteString("baseline", evals.Baseline);
        writer.WriteNumberOrNull("passed", evals.Passed);
        writer.WriteNumberOrNull("total", evals.Total);
        writer.WriteNumberOrNull("baselinePassed", evals.BaselinePassed);
        writer.WriteNumberOrNull("costPerTask", evals.CostPerTask);
        writer.WriteNumberOrNull("baselineCostPerTask", evals.BaselineCostPerTask);
    }

    private void WritePricing(Model model, Pricing pricing)
    {
        var standard = PriceResolver.Standard(pricing);
        writer.WriteString("currency", pricing.Currency);
        writer.WriteNumber("perTokens", Pricing.DefaultPerTokens);
        WritePrice(standard, pricing);
        writer.Object("modes", () =>
        {
            foreach (var mode in pricing.Modes)
            {
                writer.Object(mode.Mode, () => WritePrice(PriceResolver.Mode(pricing, mode), pricing));
            }
        });
        writer.WriteDate("from", pricing.From);
        writer.WriteDate("until", pricing.Until);
        WriteVerification("verified", model, pricing.Verified);
    }

    private void WritePrice(ResolvedPrice price, Pricing pricing)
    {
        WriteRates(price.Rates, pricing);
        writer.Array("above", price.Above, cliff => writer.Item(() =>
        {
            writer.WriteNumber("inputTokens", cliff.InputTokens);
            WriteRates(cliff.Rates, pricing);
        }));
    }

    private void WriteRates(ResolvedRates rates, Pricing pricing)
    {
        writer.WriteNumberOrNull("input", PerMillion(rates.Input));
        writer.WriteNumberOrNull("output", PerMillion(rates.Output));
        writer.WriteNumberOrNull("cacheRead", PerMillion(rates.CacheRead));
        writer.WriteNumberOrNull("cacheWrite", PerMillion(rates.CacheWrite));
        writer.Array("cacheWrites", rates.CacheWrites, life => writer.Item(() =>
        {
            writer.WriteNumber("lifeSeconds", life.LifeSeconds);
            writer.WriteNumberOrNull("price", PerMillion(life.Price));
        }));

        decimal? PerMillion(decimal? rate) => rate is { } known ? PriceName.PerMillion(known, pricing.PerTokens) : null;
    }

    private void WriteLimits(Model model, Limits limits)
    {
        writer.WriteNumberOrNull("contextWindow", limits.ContextWindow);
        writer.WriteNumberOrNull("maxOutputTokens", limits.MaxOutputTokens);
        writer.WriteNumberOrNull("dimensions", limits.Dimensions);
        writer.WriteNumberOrNull("requestsPerMinute", limits.RequestsPerMinute);
        writer.WriteNumberOrNull("tokensPerMinute", limits.TokensPerMinute);
        writer.ArrayOrNull("regions", (IEnumerable<string>?)limits.Regions, writer.WriteStringValue);
        WriteVerification("verified", model, limits.Verified);
    }

    private void WriteTier(RegisteredTier tier)
    {
        writer.WriteString("name", tier.Tier.Name);
        writer.WriteString("use", tier.Tier.Use);
        writer.Array("models", tier.Models, place => writer.Item(() => WriteReference(report.Snapshot.Models[place].Model)));
        var serving = _judge.ServingOf(tier);
        writer.ObjectOrNull("serving", serving.Model, model => WriteReference(model.Model));
        writer.Array("skipped", serving.Skipped, model => writer.Item(() =>
        {
            WriteReference(model.Model);
            writer.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(_judge.VerdictOf(model.Model).State.ToString()));
        }));
        writer.WriteNumberOrNull("timeoutSeconds", tier.Tier.TimeoutSeconds);
        writer.WriteNumberOrNull("deadlineSeconds", tier.Tier.DeadlineSeconds);
        writer.WriteNumberOrNull("idleSeconds", tier.Tier.IdleSeconds);
        writer.WriteNumber("retries", tier.Tier.Retries);
        writer.WriteNumberOrNull("cooldownSeconds", tier.Tier.CooldownSeconds);
        writer.WriteString("flag", tier.Tier.Flag);
        writer.WriteNumberOrNull("share", tier.Tier.Share);
        writer.ArrayOrNull("requires", (IEnumerable<string>?)tier.Tier.Requires, writer.WriteStringValue);
    }

    private void WriteReference(Model model)
    {
        writer.WriteString("provider", model.Provider);
        writer.WriteString("id", model.Id);
        writer.WriteString("name", model.Name);
    }

    private void WriteVerification(string name, Model model, Verification? verification) => writer.ObjectOrNull(name, verification, known =>
    {
        writer.WriteDate("on", known.On);
        writer.WriteString("source", known.Source);
        writer.WriteString("by", known.By);
        writer.WriteDate("holdsUntil", report.Ages.LastDayOf(model, known));
        writer.WriteBoolean("stale", report.Ages.IsStale(model, known));
    });

    private static string? WordOf<T>(T? value)
        where T : struct, Enum
        => value is { } known ? Words.Of(known) : null;
}
