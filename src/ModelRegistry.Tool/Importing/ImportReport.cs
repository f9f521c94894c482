using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Importing;

/// <summary>What <c>import</c> has entered, and what it has left alone, in sentences or as JSON.</summary>
/// <param name="List">The list.</param>
/// <param name="Target">The file that takes new entries.</param>
/// <param name="Models">The models.</param>
/// <param name="Updates">Whether blanks of existing entries are filled.</param>
internal sealed record ImportReport(PriceList List, TextFile Target, IReadOnlyList<ImportedModel> Models, bool Updates)
{
    public void Write(ToolHost host, bool asJson)
    {
        if (asJson)
        {
            host.Output.WriteLine(Json(host));
            return;
        }

        foreach (var model in Models)
        {
            host.Output.WriteLine(Sentences(model, host));
        }
    }

    private string Sentences(ImportedModel model, ToolHost host)
    {
        var entered = string.Join(", ", Entered(model));
        var named = $"{host.Shown(FileOf(model).Path)}: \"{MessageText.Clip(model.Model.Id)}\" of {MessageText.Clip(model.Model.Provider)}";
        var source = $"{List.Shown} ({Shown.Plain(model.Listed.Key)})";
        var sentences = new List<string>
        {
            model.Existing is null ? $"{named} is entered from {source}{(entered.Length > 0 ? ": " + entered : string.Empty)}."
                : !Updates ? $"{named} exists already and is not changed. "
                    + "Fill its blanks with --update, or compare it with model-registry diff."
                : entered.Length > 0 ? $"{named} is updated from {source}: {entered}."
                : $"{named} has no blank that {source} fills. Nothing is changed.",
        };
        foreach (var reason in LeftOut(model).GroupBy(left => left.Reason, left => left.What, StringComparer.Ordinal))
        {
            sentences.Add($"Not entered, because {reason.Key}: {Shown.Plain(string.Join(", ", reason))}.");
        }

        if (Unverified(model) is { Count: > 0 } facts)
        {
            var what = facts is [Core.Editing.VerifiedFact.Id] ? string.Empty : string.Concat(facts.Select(fact => " --what " + fact));
            sentences.Add("Unverified: read the provider's page, then run: "
                + $"model-registry stamp {Shown.Plain(model.Model.Id)}{what} --source <URL>");
        }

        return string.Join(" ", sentences);
    }

    private string Json(ToolHost host) => ToolJson.Write(writer =>
    {
        writer.WriteString("file", host.Shown(Target.Path));
        writer.Object("list", () =>
        {
            writer.WriteString("name", List.Name);
            writer.WriteString("date", List.Date is { } date ? MessageText.Iso(date) : null);
        });
        writer.Array("models", Models, model => writer.Item(() =>
        {
            writer.WriteString("file", host.Shown(FileOf(model).Path));
            writer.WriteString("provider", model.Model.Provider);
            writer.WriteString("model", model.Model.Id);
            writer.WriteString("listKey", model.Listed.Key);
            writer.WriteBoolean("isNew", model.Existing is null);
            writer.WriteBoolean("changed", model.Existing is null || Entered(model).Count > 0);
            writer.Array("entered", Entered(model), writer.WriteStringValue);
            writer.Array("leftOut", LeftOut(model), left => writer.Item(() =>
            {
                writer.WriteString("what", left.What);
                writer.WriteString("reason", left.Reason);
            }));
            writer.Array("unverified", Unverified(model), writer.WriteStringValue);
        }));
    });

    private TextFile FileOf(ImportedModel model) => model.Existing?.File ?? Target;

    private IReadOnlyList<string> Entered(ImportedModel model) => Takes(model) ? model.Entry.Entered : [];

    private IReadOnlyList<(string What, string Reason)> LeftOut(ImportedModel model) => Takes(model) ? model.Entry.LeftOut : [];

    private IReadOnlyList<string> Unverified(ImportedModel model) => Takes(model) ? model.Entry.Unverified : [];

    private bool Takes(ImportedModel model) => model.Existing is null || Updates;
}
