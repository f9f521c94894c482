using System.Globalization;
using System.Text;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Comparing;

/// <summary>The changes between two versions of a registry, as Markdown for a pull request or as JSON.</summary>
/// <param name="Old">The older version as it was named.</param>
/// <param name="New">The newer version as it was named.</param>
/// <param name="Changes">The changes, the most serious first.</param>
/// <param name="FailOn">The kinds that fail the command.</param>
internal sealed record ChangesReport(string Old, string New, IReadOnlyList<RegistryChange> Changes, IReadOnlyList<ChangeKind> FailOn)
{
    private const string Nobody = "nobody";

    private static readonly ReportColumn[] Columns = ["Change", "Where", "What", "Before", "After", "Percent", "Owner", "Tiers"];

    /// <summary>The changes that fail the command.</summary>
    public IReadOnlyList<RegistryChange> Failing => [.. Changes.Where(change => FailOn.Contains(change.Kind))];

    public string Markdown()
    {
        var page = new StringBuilder("# Changes of the model registry\n\n");
        var between = $"between {MarkdownText.Escape(Old)} and {MarkdownText.Escape(New)}";
        if (Changes.Count == 0)
        {
            return page.Append(CultureInfo.InvariantCulture, $"No models or tiers differ {between}.\n").ToString();
        }

        page.Append(Shown.Count(Changes.Count, "change")).Append(' ').Append(between)
            .Append(", the most serious first. Prices are per million tokens.\n");
        page.Append(MarkdownText.Table("Models and tiers", Columns, Changes.Select(Row)));
        var owners = from change in Changes
                     from owner in change.Owners.DefaultIfEmpty(Nobody)
                     group owner by owner into same
                     orderby same.Count() descending, same.Key
                     select FormattableString.Invariant($"{MarkdownText.Escape(same.Key)} ({same.Count()})");
        page.Append("\nOwners: ").AppendJoin(", ", owners).Append(".\n");
        if (Failing.Count > 0)
        {
            var kinds = Failing.Select(change => ChangeKinds.NameOf(change.Kind)).Distinct();
            page.Append("\nFails on: ").AppendJoin(", ", kinds).Append(".\n");
        }

        return page.ToString();
    }

    /// <param name="written">The files that were written, as they are shown.</param>
    public string Json(IReadOnlyList<string> written) => ToolJson.Write(writer =>
    {
        writer.WriteString("old", Old);
        writer.WriteString("new", New);
        writer.Array("changes", Changes, change => writer.Item(() =>
        {
            writer.WriteString("kind", ChangeKinds.NameOf(change.Kind));
            writer.WriteBoolean("isSerious", ChangeKinds.IsSerious(change.Kind));
            writer.WriteString("provider", change.Model?.Provider);
            writer.WriteString("id", change.Model?.Id);
            writer.WriteString("name", change.Model?.Name);
            writer.WriteString("tier", change.Tier);
            writer.WriteString("what", change.What);
            WriteValue("before", change.Before);
            WriteValue("after", change.After);
            writer.WriteString("unit", (change.After ?? change.Before)?.Unit);
            writer.WriteNumberOrNull("percent", change.Percent);
            writer.Array("owners", change.Owners, writer.WriteStringValue);
            writer.Array("tiers", change.Tiers, writer.WriteStringValue);
        }));
        writer.Array("failing", Failing.Select(change => ChangeKinds.NameOf(change.Kind)).Distinct(), writer.WriteStringValue);
        writer.Array("written", written, writer.WriteStringValue);

        void WriteValue(string name, ChangedValue? value)
        {
            if (value?.Number is { } number)
            {
                writer.WriteNumber(name, number);
            }
            else
            {
                writer.WriteString(name, value?.Text);
            }
        }
    });

    private static IEnumerable<string> Row(RegistryChange change)
    {
        var kind = ChangeKinds.NameOf(change.Kind).Replace('-', ' ');
        return
        [
            ChangeKinds.IsSerious(change.Kind) ? $"**{kind}**" : kind,
            Text(change.Where),
            Text(change.What),
            Text(change.Before?.Text),
            Text(change.After?.Text),
            change.Percent is { } percent ? Shown.Percent(percent) : string.Empty,
            Text(string.Join(", ", change.Owners)),
            Text(string.Join(", ", change.Tiers)),
        ];
    }

    private static string Text(string? text) => text is null ? "-" : MarkdownText.Escape(MessageText.Clip(text));
}
