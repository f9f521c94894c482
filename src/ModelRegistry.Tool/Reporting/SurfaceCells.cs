using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>Whether the team may use a model on a surface: through the API, in Codex, and wherever else the registry records it.</summary>
internal static class SurfaceCells
{
    /// <summary>The surfaces beside the API that any entry names, in the order of the file.</summary>
    public static IEnumerable<string> SurfacesOf(RegistrySnapshot snapshot)
        => snapshot.Models.SelectMany(registered => registered.Model.Access)
            .Select(access => access.Surface)
            .Where(surface => surface != Model.ApiSurface)
            .Distinct(StringComparer.Ordinal);

    /// <summary>What counts for SDK calls; behind it what each scope has, where there are several.</summary>
    public static ReportCell Api(Model model)
    {
        var recorded = Recorded(model, Model.ApiSurface);
        return model.ApiAccess is not { } access ? ReportCell.Unknown
            : new ReportCell(recorded.Count > 0 ? Text(recorded) : Words.Of(access), MarkOf(access));
    }

    /// <summary>What the entry records of another surface. Where it says nothing, nothing follows from its lifecycle.</summary>
    public static ReportCell Other(Model model, string surface)
        => Recorded(model, surface) is { Count: > 0 } recorded
            ? new ReportCell(Text(recorded), MarkOf(recorded.Max(access => access.State)))
            : ReportCell.Unknown;

    private static List<SurfaceAccess> Recorded(Model model, string surface)
        => [.. model.Access.Where(access => access.Surface == surface)];

    private static string Text(List<SurfaceAccess> recorded) => string.Join(", ", recorded.Select(access =>
        Words.Of(access.State)
        + (access.Scope is { } scope ? $" for {scope}" : string.Empty)
        + (access.Verified is { } verified ? $" (verified {Shown.Day(verified.On)})" : string.Empty)));

    private static CellMark MarkOf(AccessState state) => state == AccessState.Granted ? CellMark.Good : CellMark.Caution;
}
