using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Fuzzing.Json;

namespace ModelRegistry.Fuzzing.Registry;

/// <summary>
/// Registries of any content are read, merged, judged and generated from: what they say does not depend on how it is laid out or in
/// which order the files come, and what is generated is C#.
/// </summary>
internal sealed class RegistryTarget : FuzzTarget<RegistryInput>
{
    private static readonly GeneratorOptions Latest = new(true, "ModelRegistry", false, true, false, true, true, true, true);
    private static readonly GeneratorOptions Oldest = new(true, "Acme.Models", true, false, false, false, false, false, false);

    private static readonly GovernancePolicy[] Policies =
        [new(null, false, null), new(new DateTime(2026, 11, 21), true, 1), new(DateTime.MaxValue.Date, false, null), new(DateTime.MinValue, true, 36_500)];

    public override string Name => "registry";

    protected override RegistryInput Create(Choices choices)
    {
        var odd = choices.Of(0, 0, 3, 10, 100);
        return new RegistryInput(
            new ListNode([.. Enumerable.Range(0, choices.OneIn(3) ? 2 : 1).Select(_ => new RandomRegistry(choices, odd).Next())]), choices.Next());
    }

    protected override Task Check(RegistryInput input)
    {
        var layout = new Choices(input.Layout);
        var plain = input.Files.Items.Select((file, index) => Read(index, file.ToText())).ToList();
        var laidOut = input.Files.Items.Select((file, index) => Read(index, file.ToText(layout))).ToList();
        var (registry, other) = (MergedRegistry.Create(plain), MergedRegistry.Create(laidOut.AsEnumerable().Reverse()));
        foreach (var (one, another) in plain.Zip(laidOut))
        {
            Verify(one.Content.Equals(another.Content), "a layout says nothing", () => another.Text.ToString());
        }

        Verify(registry.Snapshot.Equals(other.Snapshot), "the order of the files says nothing", () => "the snapshots differ");
        foreach (var file in plain)
        {
            var policy = layout.From(Policies);
            var told = JsonTarget.VerifyTold(registry, file.Content.Path, policy);
            var toldOfOther = JsonTarget.VerifyTold(other, file.Content.Path, policy);
            Verify(Ids(told).SequenceEqual(Ids(toldOfOther)), "a layout has no problems of its own", () => $"{string.Join("\n", told)}\n\n{string.Join("\n", toldOfOther)}");
        }

        VerifyGenerated(registry.Snapshot, Latest, LanguageVersion.Latest);
        VerifyGenerated(registry.Snapshot, Oldest, LanguageVersion.CSharp7_3);
        return Task.CompletedTask;
    }

    protected override IEnumerable<RegistryInput> Smaller(RegistryInput input) => input.Smaller();

    protected override string Show(RegistryInput input) => input.Show();

    private static RegistryFile Read(int index, string json)
        => RegistryReader.Read(index == 0 ? "/0/models.json" : string.Create(CultureInfo.InvariantCulture, $"/0/more{index}.models.json"), json);

    private static IEnumerable<string> Ids(IEnumerable<Finding> told) => told.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal);

    private static void VerifyGenerated(RegistrySnapshot snapshot, GeneratorOptions options, LanguageVersion version)
    {
        foreach (var file in RegistryEmitter.Emit(snapshot, options))
        {
            var tree = CSharpSyntaxTree.ParseText(file.Source, new CSharpParseOptions(version, DocumentationMode.Diagnose));
            var wrong = tree.GetDiagnostics().FirstOrDefault();
            Verify(wrong is null, "what is generated is C#", () => $"{wrong}\n{tree.GetText().Lines[wrong!.Location.GetLineSpan().StartLinePosition.Line]}");
        }
    }

    private static void Verify(bool holds, string promise, Func<string> what) => BrokenPromiseException.Unless(holds, promise, what);
}
