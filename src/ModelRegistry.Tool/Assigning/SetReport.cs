using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Stamping;

namespace ModelRegistry.Tool.Assigning;

/// <summary>What <c>set</c> has written, in sentences or as JSON.</summary>
/// <param name="Edits">The edits.</param>
/// <param name="Settings">The properties, those among them that had the value already.</param>
/// <param name="IsDryRun">Whether nothing is written.</param>
internal sealed record SetReport(PendingEdits Edits, IReadOnlyList<PropertySetting> Settings, bool IsDryRun)
{
    private const int MostNamed = 5;

    public void Write(ToolHost host, bool asJson)
    {
        if (asJson)
        {
            host.Output.WriteLine(Json(host));
            return;
        }

        if (IsDryRun)
        {
            WriteEdits(host);
        }

        foreach (var same in Settings.GroupBy(setting => (setting.Place.File, setting.Assignment)))
        {
            host.Output.WriteLine(Sentence(host.Shown(same.Key.File.Path), same.Key.Assignment, [.. same]));
        }

        foreach (var advice in StampAgain())
        {
            host.Output.WriteLine(advice);
        }

        if (IsDryRun)
        {
            host.Output.WriteLine("Dry run: nothing is written.");
        }
    }

    private string Sentence(string path, Assignment assignment, IReadOnlyList<PropertySetting> settings)
    {
        var changed = settings.Where(setting => setting.Change is not null).ToList();
        var rest = settings.Count - changed.Count;
        var value = Shown.Plain(assignment.Plain ?? PlainValue.Unknown);
        if (changed.Count == 0)
        {
            return $"{path}: {assignment.Property.Name} of {Named(settings)} is {value} already. Nothing is changed.";
        }

        var before = from setting in changed
                     group setting by setting.Before ?? PlainValue.Unknown into same
                     let count = same.Count() < changed.Count ? $" in {Shown.Count(same.Count(), "entry", "entries")}" : string.Empty
                     select Shown.Plain(same.Key) + count;
        var now = IsDryRun ? "would be" : "is now";
        return $"{path}: {assignment.Property.Name} of {Named(changed)} {now} {value} (before: {string.Join(", ", before)})"
            + (rest > 0 ? $"; {Shown.Count(rest, "entry", "entries")} had the value already." : ".");
    }

    private static string Named(IReadOnlyCollection<PropertySetting> settings)
    {
        var isLong = settings.Count > MostNamed + 1;
        var names = settings.Take(isLong ? MostNamed : settings.Count).Select(setting => $"\"{setting.Model.Shown}\"");
        return string.Join(", ", names) + (isLong ? $" and {settings.Count - MostNamed} more" : string.Empty);
    }

    /// <summary>A verification is of the value that was read: set neither keeps nor invents one for another value.</summary>
    private IEnumerable<string> StampAgain()
    {
        foreach (var fact in Covered().GroupBy(setting => setting.Assignment.Property.Fact))
        {
            var models = fact.Select(setting => setting.Model).Distinct().ToList();
            if (fact.Key is not null)
            {
                var ids = string.Join(' ', models.Select(model => Shown.Plain(model.Model.Id ?? model.Model.MemberName)));
                yield return $"The verification of {fact.Key} is that of the old value. Read the source, then run: "
                    + $"model-registry stamp {ids} --what {fact.Key} --source <URL>";
                continue;
            }

            foreach (var surface in fact.GroupBy(setting => setting.Assignment.Property.Name))
            {
                yield return $"The verification of {surface.Key} of {Named([.. surface])} is that of the old value: "
                    + "run model-registry verify, or write the new one by hand.";
            }
        }
    }

    private IEnumerable<PropertySetting> Covered() => Settings.Where(setting => setting.Verified is not null);

    private void WriteEdits(ToolHost host)
    {
        foreach (var place in Settings.Where(setting => setting.Change is not null).Select(setting => setting.Place).Distinct())
        {
            host.Output.WriteLine($"{host.Shown(place.File.Path)}, \"{place.Shown}\":");
            foreach (var (sign, line) in Edits.LinesOf(place))
            {
                host.Output.WriteLine($"{sign} {Shown.Plain(line)}");
            }
        }
    }

    private string Json(ToolHost host) => ToolJson.Write(writer =>
    {
        writer.WriteBoolean("dryRun", IsDryRun);
        writer.Array("written", IsDryRun ? [] : Edits.ChangedFiles.Select(file => host.Shown(file.Path)), writer.WriteStringValue);
        writer.Array("settings", Settings, setting => writer.Item(() =>
        {
            writer.WriteString("file", host.Shown(setting.Place.File.Path));
            writer.WriteString("provider", setting.Model.Model.Provider);
            writer.WriteString("model", setting.Model.Model.Id);
            writer.WriteString("name", setting.Model.Model.Name);
            writer.WriteString("property", setting.Assignment.Property.Name);
            writer.WriteString("before", setting.Before);
            writer.WriteString("value", setting.Assignment.Plain);
            writer.WriteBoolean("changed", setting.Change is not null);
        }));
        writer.Array("stampAgain", Covered(), setting => writer.Item(() =>
        {
            writer.WriteString("provider", setting.Model.Model.Provider);
            writer.WriteString("model", setting.Model.Model.Id);
            writer.WriteString("name", setting.Model.Model.Name);
            writer.WriteString("what", setting.Assignment.Property.Fact ?? setting.Assignment.Property.Name);
            StampReport.WriteVerification(writer, "verified", setting.Verified);
        }));
    });
}
