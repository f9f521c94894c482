using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Adopting;

/// <summary>What <c>adopt</c> found and wrote, in sentences or as JSON.</summary>
/// <param name="Solution">The solution.</param>
/// <param name="Registry">Its registry.</param>
/// <param name="Adopted">The new entries.</param>
/// <param name="Baselines">The baselines of the projects that have the package.</param>
internal sealed record AdoptionReport(string Solution, string Registry, AdoptedRegistry Adopted, IReadOnlyList<AdoptedBaseline> Baselines)
{
    private const string Package = "ModelRegistry.Analyzers";
    private const int MostNamed = 20;

    /// <summary>Whether there was no registry before.</summary>
    public bool IsNew { get; init; }

    public bool IsDryRun { get; init; }

    /// <summary>The copied schema; null where none was asked for.</summary>
    public AdoptedSchema? Schema { get; init; }

    /// <summary>The projects that use the registry.</summary>
    public required IReadOnlyList<BuiltProject> Projects { get; init; }

    /// <summary>The places of ids that the registry did not have.</summary>
    public required IReadOnlyList<FoundId> Found { get; init; }

    /// <summary>The projects that do not compile, each with a reason.</summary>
    public required IReadOnlyList<(string Project, string Reason)> NotCompiled { get; init; }

    /// <summary>The projects with a registry of their own.</summary>
    public required IReadOnlyList<BuiltProject> Others { get; init; }

    /// <summary>The projects that hold ids and do not have the package.</summary>
    public required IReadOnlyList<BuiltProject> WithoutPackage { get; init; }

    public void Write(ToolHost host, bool asJson)
    {
        if (asJson)
        {
            host.Output.WriteLine(Json(host));
            return;
        }

        if (IsDryRun)
        {
            WriteEdit(host);
        }

        foreach (var sentence in Sentences(host))
        {
            host.Output.WriteLine(sentence);
        }
    }

    private IEnumerable<string> Sentences(ToolHost host)
    {
        var have = Projects.Count(project => project.HasPackage);
        yield return $"{host.Shown(Solution)}: {Shown.Count(Projects.Count, "C# project")}, {have} with the package {Package}.";
        yield return RegistrySentence(host);
        if (Adopted.WithoutProvider.ToList() is { Count: > 0 } unknown)
        {
            yield return $"Their provider is not known: {Named(unknown)}. Write who serves them.";
        }

        if (Schema is { } schema)
        {
            var what = !schema.IsChanged ? "is up to date" : IsDryRun ? "would be written" : "is written";
            yield return $"{host.Shown(schema.Path)} {what}.";
        }

        foreach (var baseline in Baselines)
        {
            yield return baseline.Text is null
                ? $"{host.Shown(baseline.Path)} stays as it is. To renew it: dotnet build -t:ModelRegistryWriteBaseline"
                : $"{host.Shown(baseline.Path)}: {Shown.Count(baseline.Count, "known finding")} {Are(baseline.Count)} listed.";
        }

        foreach (var project in Others)
        {
            yield return $"{host.Shown(project.Path)} has a registry of its own and is left out.";
        }

        foreach (var (project, reason) in NotCompiled)
        {
            yield return $"{host.Shown(project)} does not compile, and ids of it may be missing: {reason}.";
        }

        if (IsDryRun)
        {
            yield return "Dry run: nothing is written.";
        }

        if (WithoutPackage.Count > 0)
        {
            var names = string.Join(", ", WithoutPackage.Select(project => host.Shown(project.Path)));
            var what = WithoutPackage.Count == 1 ? "1 project holds ids and does" : $"{WithoutPackage.Count} projects hold ids and do";
            yield return $"{what} not have the package {Package}: {names}";
        }
    }

    private string RegistrySentence(ToolHost host)
    {
        var path = host.Shown(Adopted.Target.Path);
        if (Adopted.Models.Count == 0)
        {
            return IsNew
                ? $"{path} {Are(1)} created without models: no id is found."
                : $"{path} has every id that is found, and stays as it is.";
        }

        return $"{path}: {Shown.Count(Adopted.Models.Count, "model")} {Are(Adopted.Models.Count)} entered: {Named(Adopted.Models)}.";
    }

    private string Are(int count) => IsDryRun ? "would be" : count == 1 ? "is" : "are";

    private static string Named(IReadOnlyList<NewModel> models)
    {
        var isLong = models.Count > MostNamed + 1;
        var names = models.Take(isLong ? MostNamed : models.Count).Select(model => $"\"{MessageText.Clip(model.Id)}\"");
        return string.Join(", ", names) + (isLong ? $" and {models.Count - MostNamed} more" : string.Empty);
    }

    private void WriteEdit(ToolHost host)
    {
        string[] before = IsNew ? [] : Adopted.Target.Text.ReplaceLineEndings("\n").Split('\n');
        string[] after = Adopted.After.Text.ReplaceLineEndings("\n").Split('\n');
        var lines = LineDiff.Of(before, after).Where(line => !IsNew || line.Line.Length > 0).ToList();
        if (lines.Count > 0)
        {
            host.Output.WriteLine(host.Shown(Adopted.Target.Path) + ":");
        }

        foreach (var (sign, line) in lines)
        {
            host.Output.WriteLine($"{sign} {Shown.Plain(line)}");
        }
    }

    private string Json(ToolHost host) => ToolJson.Write(writer =>
    {
        writer.WriteString("solution", host.Shown(Solution));
        writer.WriteString("registry", host.Shown(Adopted.Target.Path));
        writer.WriteBoolean("created", IsNew && !IsDryRun);
        writer.WriteBoolean("changed", !IsDryRun && (IsNew || Adopted.Models.Count > 0));
        writer.WriteBoolean("dryRun", IsDryRun);
        writer.Array("models", Adopted.Models, model => writer.Item(() =>
        {
            writer.WriteString("provider", model.Provider);
            writer.WriteString("model", model.Id);
            writer.Array("places", Found.Where(place => place.Id == model.Id), place => writer.Item(() =>
            {
                writer.WriteString("project", host.Shown(place.Project));
                writer.WriteString("file", host.Shown(place.File));
                writer.WriteNumber("line", place.Line);
            }));
        }));
        writer.ObjectOrNull("schema", Schema, schema =>
        {
            writer.WriteString("file", host.Shown(schema.Path));
            writer.WriteBoolean("changed", schema.IsChanged && !IsDryRun);
        });
        writer.Array("baselines", Baselines, baseline => writer.Item(() =>
        {
            writer.WriteString("file", host.Shown(baseline.Path));
            writer.WriteNumberOrNull("findings", baseline.Text is null ? null : baseline.Count);
            writer.WriteBoolean("changed", baseline.Text is not null && !IsDryRun);
        }));
        writer.Array("projects", Projects, project => writer.Item(() =>
        {
            writer.WriteString("project", host.Shown(project.Path));
            writer.WriteBoolean("hasPackage", project.HasPackage);
            writer.WriteBoolean("isCompiled", project.IsCompiled);
        }));
        writer.Array("withoutPackage", WithoutPackage, project => writer.WriteStringValue(host.Shown(project.Path)));
        writer.Array("withOwnRegistry", Others, project => writer.WriteStringValue(host.Shown(project.Path)));
        writer.Array("notCompiled", NotCompiled, project => writer.Item(() =>
        {
            writer.WriteString("project", host.Shown(project.Project));
            writer.WriteString("reason", project.Reason);
        }));
    });
}
