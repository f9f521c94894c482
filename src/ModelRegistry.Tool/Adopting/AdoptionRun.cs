using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Initializing;

namespace ModelRegistry.Tool.Adopting;

/// <summary>One run of <c>adopt</c>: a build that finds the ids, the registry, a build that finds what is left, the baselines.</summary>
internal sealed class AdoptionRun
{
    private readonly ToolHost _host;
    private readonly string _solution;
    private readonly string _registry;
    private readonly bool _isThere;

    public AdoptionRun(ToolHost host, string solution)
    {
        (_host, _solution) = (host, solution);
        _registry = InitCommand.RegistryIn(Path.GetDirectoryName(solution)!, out _isThere);
    }

    public required AdoptedRegistry.Facts Facts { get; init; }

    public bool CopiesSchema { get; init; }

    public bool WritesBaselines { get; init; }

    public bool Restores { get; init; }

    public bool IsDryRun { get; init; }

    /// <summary>Where the registry is, or would be: its files are found from here.</summary>
    private ToolHost Root => _host with { Folder = Path.GetDirectoryName(_registry)! };

    public AdoptionReport Adopt()
    {
        // What stops a later step is reported before a build that takes minutes.
        if (FileOwner.Of(_registry).Refusal(_registry, _host.Folder) is { } refusal)
        {
            throw new ToolException($"{refusal} Run adopt in its own repository.");
        }

        Current().RequireNoErrors();
        using var build = new SolutionBuild(_host, _solution);
        if (Restores)
        {
            build.Restore();
        }

        var first = _isThere ? build.Run() : build.Run(build.FileWith(RegistryContent.FileName, "{ \"models\": [] }"));
        if (!first.Projects.Any(project => project.IsCompiled))
        {
            throw new ToolException($"{Failure(first)} Nothing is changed.");
        }

        var projects = first.Projects.Where(UsesRegistry).ToList();
        var found = projects.SelectMany(FoundId.In).ToList();
        var adopted = IsDryRun ? Plan(Current(), Target(Current()), found) : Enter(found);
        var last = adopted.Models.Count == 0 || !WritesBaselines ? first : Rebuild(build, adopted);
        var baselines = WritesBaselines
            ? last.Projects.Where(project => project is { HasPackage: true, IsCompiled: true } && UsesRegistry(project))
                .Select(AdoptedBaseline.Of).OfType<AdoptedBaseline>().ToList()
            : [];
        var schema = WriteRest(adopted, baselines);
        return new AdoptionReport(_solution, _registry, adopted, baselines)
        {
            IsNew = !_isThere,
            IsDryRun = IsDryRun,
            Schema = schema,
            Projects = projects,
            Found = found,
            NotCompiled = NotCompiled(first, _host),
            Others = [.. first.Projects.Except(projects)],
            WithoutPackage = [.. projects.Where(project => !project.HasPackage && FoundId.AreIn(project))],
        };
    }

    /// <summary>The registry as it is; one without models where there is none yet.</summary>
    private RegistrySet Current()
        => _isThere ? RegistrySet.Read([], Root) : RegistrySet.Of([AdoptedRegistry.NewFile(_registry, CopiesSchema)]);

    private static TextFile Target(RegistrySet set)
        => set.Files.FirstOrDefault(file => Path.GetFileName(file.Path) == RegistryContent.FileName) ?? set.Files[0];

    private AdoptedRegistry Plan(RegistrySet set, TextFile target, IEnumerable<FoundId> found)
        => AdoptedRegistry.Of(set, target, found, Facts);

    private AdoptedRegistry Enter(IReadOnlyList<FoundId> found)
    {
        if (!_isThere)
        {
            var set = Current();
            var adopted = Plan(set, set.Files[0], found);
            using var file = LockedFile.Take(_registry);
            if (File.Exists(_registry))
            {
                throw new ToolException(
                    $"{_registry} was created by another program meanwhile: run the command again. Nothing is changed.");
            }

            file.Write(stream => stream.Write(adopted.Target.Encode(adopted.After.Text)));
            return adopted;
        }

        using var open = LockedRegistry.Open([], Root);
        open.Set.RequireNoErrors();
        var extended = Plan(open.Set, Adding.NewEntry.TargetOf(open), found);
        if (extended.Models.Count > 0)
        {
            open.Write(extended.Target, extended.After.Text);
        }

        return extended;
    }

    /// <summary>The findings that remain. In a dry run the registry with the new entries is one beside the logs.</summary>
    private BuiltSolution Rebuild(SolutionBuild build, AdoptedRegistry adopted)
    {
        if (!IsDryRun)
        {
            return build.Run();
        }

        var others = _isThere ? RegistrySet.PathsOf([], Root).Where(path => path != adopted.Target.Path) : [];
        return build.Run([.. others, build.FileWith(RegistryContent.FileName, adopted.After.Text)]);
    }

    /// <summary>The baselines, and the schema where a copy is asked for. The registry is written by then.</summary>
    private AdoptedSchema? WriteRest(AdoptedRegistry adopted, List<AdoptedBaseline> baselines)
    {
        try
        {
            if (!IsDryRun)
            {
                baselines.ForEach(baseline => baseline.Write());
            }

            return CopiesSchema ? CopySchema(adopted) : null;
        }
        catch (ToolException failure) when (!IsDryRun && adopted.Models.Count > 0)
        {
            throw new ToolException($"{failure.Message} {_host.Shown(_registry)} is written: run adopt again for the rest.");
        }
    }

    /// <summary>Whether the nearest registry of a project is the one of the solution.</summary>
    private bool UsesRegistry(BuiltProject project)
    {
        var nearest = RealPath.FoldersFrom(Path.GetDirectoryName(project.Path)!)
            .Select(folder => Path.Combine(folder, RegistryContent.FileName))
            .FirstOrDefault(File.Exists);
        return nearest is null || RealPath.AreSame(nearest, _registry);
    }

    private AdoptedSchema CopySchema(AdoptedRegistry adopted)
    {
        var path = Path.Combine(Path.GetDirectoryName(_registry)!, LocalSchema.FileName);
        var set = IsDryRun || !_isThere ? RegistrySet.Of([adopted.Target with { Text = adopted.After.Text }]) : Current();
        var text = LocalSchema.With(LocalSchema.ReferencesOf(set));
        return new AdoptedSchema(path, IsDryRun ? InitCommand.Differs(path, text) : InitCommand.Write(path, text, onlyNew: false));
    }

    private static IReadOnlyList<(string Project, string Reason)> NotCompiled(BuiltSolution built, ToolHost host)
    {
        var errors = built.Errors.ToDictionary(error => error.Project, error => error.In(host.Folder), StringComparer.Ordinal);
        var compiled = built.Projects.Where(project => project.IsCompiled).Select(project => project.Path).ToHashSet(StringComparer.Ordinal);
        return [.. built.Projects.Select(project => project.Path)
            .Union(errors.Keys.Where(project => project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)))
            .Where(project => !compiled.Contains(project))
            .Order(StringComparer.Ordinal)
            .Select(project => (project, errors.GetValueOrDefault(project, "the compiler was not reached")))];
    }

    private string Failure(BuiltSolution built)
        => built.Errors is [var error, ..]
            ? $"No project of {_solution} compiles: {error.In(_host.Folder)}."
            : $"{_solution} has no C# project that is compiled.";
}

/// <summary>The copy of the schema.</summary>
/// <param name="Path">The file.</param>
/// <param name="IsChanged">Whether it is written, or would be.</param>
internal sealed record AdoptedSchema(string Path, bool IsChanged);
