using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Settings;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>How old the verifications of a registry are on a day, and which of them are older than their file, or the configuration above it, allows.</summary>
internal sealed class Ages
{
    private readonly Dictionary<Model, int> _allowed = new(ReferenceEqualityComparer.Instance);
    private readonly DateTime _asOf;

    public Ages(RegistrySet set, DateTime asOf)
    {
        _asOf = asOf;
        var allowed = set.Files.ToDictionary(file => file.Path, file => RuleSettings.For(file.Path).MaxAgeDays ?? set.Registry.Files[file.Path].Content.MaxAgeDays, StringComparer.Ordinal);
        foreach (var placed in set.Models())
        {
            if (allowed[placed.File.Path] is { } days && placed.Model.Lifecycle != Lifecycle.Retired)
            {
                _allowed[placed.Model] = days;
            }
        }
    }

    /// <summary>The last day on which the verification holds; null where it never expires.</summary>
    public DateTime? LastDayOf(Model model, Verification verification)
        => _allowed.TryGetValue(model, out var days) && (DateTime.MaxValue - verification.On).Days > days ? verification.On.AddDays(days) : null;

    public bool IsAhead(DateTime date) => date > _asOf;

    public bool IsStale(Model model, Verification verification) => LastDayOf(model, verification) < _asOf;

    /// <summary>When and by whom a fact was verified, and whether that is too long ago.</summary>
    public ReportCell Of(Model model, Verification? verification)
    {
        if (verification is null)
        {
            return new ReportCell("never", CellMark.Bad);
        }

        var by = verification.By is { } name ? $" by {name}" : string.Empty;
        var stale = IsStale(model, verification);
        var allowed = stale ? FormattableString.Invariant($", stale: allowed {_allowed[model]}") : string.Empty;
        return new ReportCell($"{Shown.Day(verification.On)}{by} ({Ago(verification.On)}{allowed})", stale ? CellMark.Bad : CellMark.Good);
    }

    /// <summary>How long before or after the day that counts as today.</summary>
    public string Ago(DateTime date) => (_asOf - date).Days switch
    {
        0 => "today",
        > 0 and var days => Shown.Count(days, "day") + " ago",
        var days => "in " + Shown.Count(-days, "day"),
    };
}
