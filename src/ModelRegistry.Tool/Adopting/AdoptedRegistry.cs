using System.Text;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Adding;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Initializing;

namespace ModelRegistry.Tool.Adopting;

/// <summary>The registry with the ids that a build found.</summary>
/// <param name="Target">The file that takes the new entries; for a registry that is not there yet, what it would be without them.</param>
/// <param name="After">The file with them.</param>
/// <param name="Models">The new models, in the order of their entries.</param>
internal sealed record AdoptedRegistry(TextFile Target, RegistryFile After, IReadOnlyList<NewModel> Models)
{
    /// <summary>What is known of all new entries beside their ids.</summary>
    public sealed record Facts(string? Lifecycle, string? Access, string? Owner);

    private const string SchemaAddress =
        "https://raw.githubusercontent.com/model-registry/ModelRegistry.Analyzers/main/src/ModelRegistry.Package/models.schema.json";

    private const string UnknownProvider = "unknown";

    /// <summary>The new models whose provider is not known.</summary>
    public IEnumerable<NewModel> WithoutProvider => Models.Where(model => model.Provider == UnknownProvider);

    /// <summary>A registry without models.</summary>
    /// <param name="path">Where it is to be.</param>
    /// <param name="hasSchemaBeside">Whether the schema lies beside it.</param>
    public static TextFile NewFile(string path, bool hasSchemaBeside)
    {
        var schema = hasSchemaBeside ? LocalSchema.FileName : SchemaAddress;
        var text = $"{{\n  \"$schema\": \"{schema}\",\n  \"maxAgeDays\": 30,\n  \"models\": []\n}}\n";
        return new TextFile(path, text, new UTF8Encoding(false), []);
    }

    /// <param name="set">The registry.</param>
    /// <param name="target">Its file for new entries.</param>
    /// <param name="found">What the build found.</param>
    /// <param name="facts">What is known of the models.</param>
    public static AdoptedRegistry Of(RegistrySet set, TextFile target, IEnumerable<FoundId> found, Facts facts)
    {
        var models = MissingFrom(set, found);
        var file = set.Registry.Files[target.Path];
        return models.Count == 0
            ? new AdoptedRegistry(target, file, models)
            : new AdoptedRegistry(target, With(facts, NewEntry.Add(set, file, models), models), models);
    }

    /// <summary>
    /// In the order of providers and ids, so that it depends on nothing but the code. The shortest id comes first where one is another form
    /// of another: it is the one inside.
    /// </summary>
    private static List<NewModel> MissingFrom(RegistrySet set, IEnumerable<FoundId> found)
    {
        var models = from place in found
                     where !set.Registry.Resolver.Resolve(place.Id).Models.Any()
                     group place.Provider by place.Id into id
                     orderby id.Key.Length, id.Key
                     select NewModel.Of(id.Key, ProviderIn(id));
        return [.. NewModels.Distinct(models.OfType<NewModel>(), set.Registry.Resolver)
            .OrderBy(model => model.Provider, StringComparer.Ordinal).ThenBy(model => model.Id, StringComparer.Ordinal)];
    }

    /// <summary>What most places say.</summary>
    private static string? ProviderIn(IEnumerable<string?> places)
        => places.OfType<string>().GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static RegistryFile With(Facts facts, RegistryFile file, IReadOnlyList<NewModel> models)
    {
        NewProperty[] own =
        [
            .. facts.Lifecycle is { } lifecycle ? new[] { new NewProperty("lifecycle", NewValue.Of(lifecycle)) } : [],
            .. facts.Owner is { } owner ? new[] { new NewProperty("owner", NewValue.Of(owner)) } : [],
        ];
        NewProperty[] access = facts.Access is { } state ? [new NewProperty("api", NewValue.Of(state))] : [];
        var ids = models.Select(model => model.Id).ToHashSet(StringComparer.Ordinal);
        var entries = file.Content.Models.Where(entry => ids.Contains(entry.Model.Id ?? string.Empty))
            .Select(entry => Pointer.ToModel(entry.Index));
        var changes = entries.SelectMany(entry => new[] { new PropertyChange(entry, own), new PropertyChange(entry.At("access"), access) })
            .Where(change => change.Properties.Count > 0)
            .ToList();
        if (changes.Count == 0)
        {
            return file;
        }

        var result = RegistryEditor.SetProperties(file, changes);
        return result.Refusal is { } reason
            ? throw new ToolException($"{file.Content.Path} cannot take the entries: {reason}.")
            : result.File;
    }
}
