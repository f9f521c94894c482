using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Tool.Files;

/// <summary>The registry files that a command works on, read and merged as a build would.</summary>
/// <param name="Files">The files, in ordinal order of their paths.</param>
/// <param name="Registry">What they say together.</param>
internal sealed record RegistrySet(IReadOnlyList<TextFile> Files, MergedRegistry Registry)
{
    /// <param name="names">The files that are named; none for those that a build in the folder would find.</param>
    /// <param name="host">Where to look.</param>
    public static RegistrySet Read(IReadOnlyList<string> names, ToolHost host) => Read(PathsOf(names, host));

    /// <param name="paths">The full paths of the files.</param>
    public static RegistrySet Read(IReadOnlyList<string> paths) => Of([.. paths.Select(TextFile.Read)]);

    /// <param name="files">The files, each path once.</param>
    public static RegistrySet Of(IReadOnlyList<TextFile> files) => new(files, Merge(files));

    /// <summary>The full paths of the files, each once, in their ordinal order.</summary>
    public static IReadOnlyList<string> PathsOf(IReadOnlyList<string> names, ToolHost host)
    {
        var paths = names.Count > 0 ? names.Select(host.FullPath) : FoundBy(host.Folder);
        return [.. paths.Distinct(StringComparer.Ordinal).OrderBy(path => path.Replace('\\', '/'), StringComparer.Ordinal)];
    }

    /// <summary>Every model that is in the registry, with its place.</summary>
    public IEnumerable<PlacedModel> Models()
    {
        var registered = new Dictionary<Model, RegisteredModel>(ReferenceEqualityComparer.Instance);
        foreach (var (entry, model) in Registry.Entries.Zip(Registry.Snapshot.Models))
        {
            registered[entry] = model;
        }

        return from file in Files
               from entry in Registry.Files[file.Path].Content.Models
               where registered.ContainsKey(entry.Model)
               select new PlacedModel(registered[entry.Model], file, Pointer.ToModel(entry.Index));
    }

    /// <summary>
    /// The one model that a reference means: its id, <c>provider/id</c> or an alias, and where it has no id, its name. What is found is
    /// edited, so that another form of an id is answered with the text to write.
    /// </summary>
    public PlacedModel Find(string reference)
    {
        var shown = MessageText.Clip(reference);
        var named = Registry.Resolver.Resolve(reference);
        var models = Models().ToList();
        var found = models.FindAll(named.Kind == ResolutionKind.None
            ? model => IsCalled(model.Model, reference)
            : model => named.Models.Contains(model.Registered, ReferenceEqualityComparer.Instance));
        if (found.Count == 0)
        {
            throw new ToolException($"The registry has no model \"{shown}\"{Hint(reference, models)}");
        }

        var choices = string.Join(" or ", found.Select(ReferenceTo));
        return named.Kind == ResolutionKind.OtherForm ? throw new ToolException($"\"{shown}\" is another form of a registered id: write {choices}.")
            : found.Count > 1 ? throw new ToolException($"Several providers serve \"{shown}\": write {choices}.")
            : found[0];
    }

    /// <summary>The overlay's entry of a model, with the overlay's file; null where no overlay speaks of it.</summary>
    public (Model Facts, PlacedModel Place)? OverlayOf(PlacedModel model)
    {
        var place = Registry.Snapshot.Models.Items.TakeWhile(other => !ReferenceEquals(other, model.Registered)).Count();
        return Registry.OverlayOf(place) is { } overlay
            ? (overlay.Entry.Model, new PlacedModel(model.Registered, Files.First(file => file.Path == overlay.Path), Pointer.ToModel(overlay.Entry.Index)))
            : null;
    }

    private string ReferenceTo(PlacedModel model)
        => model.Model.Id is null ? model.Model.MemberName : Registry.Snapshot.ReferenceTo(model.Registered);

    /// <summary>A model without an id is meant by its name, as people or as code writes it.</summary>
    private static bool IsCalled(Model model, string name) => model.Id is null && (model.Name == name || model.MemberName == name);

    private string Hint(string reference, List<PlacedModel> models)
    {
        var names = models.Where(model => model.Model.Id is null).SelectMany(model => new[] { model.Model.Name, model.Model.MemberName });
        return (Registry.Resolver.NearestTo(reference) ?? NearestName.Find(reference, names)) is { } nearest ? $"; did you mean \"{nearest}\"?" : ".";
    }

    /// <summary>A registry that cannot be read as a whole would be shown in part, and its silence taken for agreement.</summary>
    public void RequireNoErrors()
    {
        var broken = Files.FirstOrDefault(file => Registry.ProblemsOf(file.Path).Any(problem => problem.Kind != ProblemKind.InconsistentPrice));
        if (broken is not null)
        {
            throw new ToolException($"{broken.Path} has errors: correct first what \"model-registry check\" says of it.");
        }
    }

    private static MergedRegistry Merge(IEnumerable<TextFile> files)
        => MergedRegistry.Create(files.Select(file => Read(file)));

    private static RegistryFile Read(TextFile file)
    {
        var read = RegistryReader.Read(file.Path, file.Text, file.IsUnicode);
        return read with { Content = read.Content with { IsNamed = true, IsShared = FileOwner.Of(file.Path).Package is not null } };
    }

    /// <summary>The nearest models.json with what lies beside it, and the files of packages that the projects use.</summary>
    private static IEnumerable<string> FoundBy(string from)
    {
        var nearest = Nearest(from);
        var root = nearest.Length > 0 ? Path.GetDirectoryName(nearest[0])! : from;
        string[] all = [.. nearest, .. PackagedRegistries.For(from, root)];
        return all.Length > 0
            ? all
            : throw new ToolException($"There is no {RegistryContent.FileName} in {from} or in a folder above it: go to a folder that has one, or name the file.");
    }

    private static string[] Nearest(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, RegistryContent.FileName);
            if (File.Exists(path))
            {
                return [path, .. Directory.EnumerateFiles(folder.FullName, "*." + RegistryContent.FileName)];
            }
        }

        return [];
    }
}
