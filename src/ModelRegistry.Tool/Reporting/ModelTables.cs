using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The tables of the models: what they are, who may use them, what they take, and what is still to be done.</summary>
/// <param name="snapshot">The registry.</param>
/// <param name="ages">How old its verifications are.</param>
/// <param name="judge">Decides which of its models may be called.</param>
/// <param name="asOf">The day that counts as today.</param>
internal sealed class ModelTables(RegistrySnapshot snapshot, Ages ages, ModelJudge judge, DateTime asOf)
{
    public const string Id = "Id";
    public const string Source = "Source";

    public ReportTable Models()
    {
        var others = SurfaceCells.SurfacesOf(snapshot).ToList();
        return new ReportTable(
            "Models",
            [
                "Model", Id, "Provider", "Lifecycle", "API access",
                .. others.Select(surface => (ReportColumn)$"Access to {surface}"),
                "Released", "Shutdown", "Owner", "Falls back to",
            ],
            [.. snapshot.Models.Select(registered => Row(
                [
                    registered.Model.Name,
                    registered.Model.Id ?? "none yet",
                    registered.Model.Provider,
                    registered.Model.Lifecycle is { } lifecycle
                        ? new ReportCell(Words.Of(lifecycle), MarkOf(lifecycle))
                        : ReportCell.Unknown,
                    SurfaceCells.Api(registered.Model),
                    .. others.Select(surface => SurfaceCells.Other(registered.Model, surface)),
                    Known(Shown.Day(registered.Model.Released)),
                    Shutdown(registered.Model),
                    registered.Model.Owner is { } owner ? owner : new ReportCell("nobody", CellMark.Caution),
                    string.Join(", ", registered.Fallbacks.Select(NameOf)),
                ]))]);
    }

    public ReportTable Limits()
    {
        var known = snapshot.Models.Where(registered => registered.Model.Limits != Core.Registry.Limits.Unknown).ToList();
        var others = snapshot.Models.Except(known).Where(registered => registered.Model.Lifecycle != Lifecycle.Retired).ToList();
        return new ReportTable(
            "Limits",
            [
                "Model", ReportColumn.Number("Context window"), ReportColumn.Number("Max output tokens"), ReportColumn.Number("Dimensions"),
                ReportColumn.Number("Requests per minute"), ReportColumn.Number("Tokens per minute"), "Regions", "Verified", Source,
            ],
            [.. from registered in known
                let limits = registered.Model.Limits
                let isEmbedding = ModelKinds.Of(registered.Model) == ModelKind.Embedding
                select Row(
                    registered.Model.Name,
                    Tokens(limits.ContextWindow),
                    isEmbedding && limits.MaxOutputTokens is null ? string.Empty : Tokens(limits.MaxOutputTokens),
                    isEmbedding || limits.Dimensions is not null ? Tokens(limits.Dimensions) : string.Empty,
                    Tokens(limits.RequestsPerMinute),
                    Tokens(limits.TokensPerMinute),
                    limits.Regions is { } regions ? string.Join(", ", regions) : ReportCell.Unknown,
                    ages.Of(registered.Model, limits.Verified),
                    limits.Verified?.Source ?? string.Empty)])
        {
            Note = Unknown("No limit is known of", others.Select(registered => registered.Model)),
        };
    }

    public ReportTable Readiness()
    {
        var readiness = new Readiness(snapshot);
        return new ReportTable(
            "Readiness",
            ["Model", "Id verified", "What speaks against it", "Checks done", "Checks outstanding"],
            [.. snapshot.Models.Select((registered, index) => Row(
                registered.Model.Name,
                registered.Model.Id is null ? string.Empty : ages.Of(registered.Model, registered.Model.IdVerified),
                new ReportCell(judge.Doubts(registered.Model), CellMark.Caution),
                string.Join(", ", registered.Model.Checks.Select(check => $"{check.Name} {Shown.Day(check.Verified.On)}")),
                string.Join(", ", readiness.OutstandingOf(index))))]);
    }

    public ReportTable Tiers() => new(
        "Tiers",
        [
            "Tier", "Serves today", "Cannot be called", "Chain", "Use",
            ReportColumn.Number("Timeout"), ReportColumn.Number("Deadline"), ReportColumn.Number("Idle"),
            ReportColumn.Number("Retries"), ReportColumn.Number("Cool-down"), "Flag", ReportColumn.Number("Share"),
        ],
        [.. from tier in snapshot.Tiers
            let serving = judge.ServingOf(tier)
            select Row(
                tier.Tier.Name,
                serving.Model is { } model ? new ReportCell(NameOf(model.Model), CellMark.Good) : new ReportCell("nobody", CellMark.Bad),
                string.Join("; ", serving.Skipped.Select(skipped => $"{NameOf(skipped.Model)}: {judge.Doubts(skipped.Model)}")),
                string.Join(", then ", tier.Models.Select(NameOf)),
                tier.Tier.Use ?? string.Empty,
                Seconds(tier.Tier.TimeoutSeconds),
                Seconds(tier.Tier.DeadlineSeconds),
                Seconds(tier.Tier.IdleSeconds),
                FormattableString.Invariant($"{tier.Tier.Retries}"),
                Seconds(tier.Tier.CooldownSeconds),
                tier.Tier.Flag ?? string.Empty,
                tier.Tier.Share is { } share ? FormattableString.Invariant($"{share} %") : string.Empty)]);

    /// <summary>A sentence for models of which a table has no row; empty where there are none.</summary>
    public static string Unknown(string what, IEnumerable<Model> models)
    {
        var names = string.Join(", ", models.Select(model => model.Name));
        return names.Length == 0 ? string.Empty : $"{what} {names}.";
    }

    private static string Seconds(decimal? seconds) => seconds is { } known ? FormattableString.Invariant($"{known} s") : string.Empty;

    private string NameOf(int index) => NameOf(snapshot.Models[index].Model);

    private static string NameOf(Model model) => model.Id ?? model.Name;

    /// <summary>Of a model that nobody has said to go away, no date is missing.</summary>
    private ReportCell Shutdown(Model model)
        => model.Shutdown is { } end ? new ReportCell($"{Shown.Day(end)} ({ages.Ago(end)})", end <= asOf ? CellMark.Bad : CellMark.Caution)
            : model.Lifecycle is Lifecycle.Deprecated or Lifecycle.Retired ? ReportCell.Unknown
            : string.Empty;

    private static CellMark MarkOf(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Available => CellMark.Good,
        Lifecycle.Retired => CellMark.Bad,
        _ => CellMark.Caution,
    };

    private static ReportCell Tokens(long? count) => count is { } known ? Shown.Tokens(known) : ReportCell.Unknown;

    private static ReportCell Known(string text) => text.Length > 0 ? text : ReportCell.Unknown;

    private static IReadOnlyList<ReportCell> Row(params ReportCell[] cells) => cells;
}
