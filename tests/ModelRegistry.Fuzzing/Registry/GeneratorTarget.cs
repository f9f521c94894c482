using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Fuzzing.Json;
using ModelRegistry.Testing;

namespace ModelRegistry.Fuzzing.Registry;

/// <summary>
/// Whatever the texts of a registry hold, what is generated compiles without a warning in the oldest language and the newest, has the
/// members that the registry says and no others, and gives every value back.
/// </summary>
internal sealed class GeneratorTarget : FuzzTarget<RegistryInput>
{
    private static readonly Lazy<GeneratorHost> Newest = new(() => new GeneratorHost(LanguageVersion.Latest, ReferenceAssemblies.Net80));

    private static readonly Lazy<GeneratorHost> Oldest = new(() => new GeneratorHost(
        LanguageVersion.CSharp7_3, ReferenceAssemblies.NetStandard20, ("build_property.ModelRegistryVisibility", "public"), ("build_property.ModelRegistryNamespace", "Acme.Models")));

    public override string Name => "generator";

    protected override RegistryInput Create(Choices choices) => new(new ListNode([new RandomRegistry(choices).Next()]), choices.Next());

    protected override Task Check(RegistryInput input)
    {
        var json = input.Files.Items[0].ToText(new Choices(input.Layout));
        var file = RegistryReader.Read("/0/models.json", json);
        var snapshot = MergedRegistry.Create([file]).Snapshot;

        foreach (var host in new[] { Newest.Value, Oldest.Value })
        {
            var compilation = host.Generate(json);
            GeneratedSurface.Verify(compilation, host.Empty, snapshot);
            if (host == Newest.Value)
            {
                using var loaded = compilation.EmitAndLoad();
                GeneratedValues.Verify(loaded, snapshot, Entries(file, snapshot), input.Files.Items[0]);
            }
        }

        return Task.CompletedTask;
    }

    protected override IEnumerable<RegistryInput> Smaller(RegistryInput input) => input.Smaller();

    protected override string Show(RegistryInput input) => input.Show();

    /// <summary>An entry is itself: two may say the same.</summary>
    private static List<int> Entries(RegistryFile file, RegistrySnapshot snapshot)
        => [.. snapshot.Models.Select(model => file.Content.Models.First(entry => ReferenceEquals(entry.Model, model.Model)).Index)];
}
