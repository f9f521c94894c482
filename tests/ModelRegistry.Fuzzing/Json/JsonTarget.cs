using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Fuzzing.Json;

/// <summary>Whatever a file holds, it is read to its end: nothing throws, every place lies in the text, and what is told of it is bounded.</summary>
internal sealed class JsonTarget : FuzzTarget<string>
{
    private static readonly GovernancePolicy Policy = new(new DateTime(2026, 11, 21), EnforceDates: false, MaxAgeDays: null);

    public override string Name => "json";

    protected override string Create(Choices choices) => JsonInputs.Next(choices);

    protected override Task Check(string input)
    {
        var document = JsonReader.Parse(input);
        JsonSoundness.Verify(document, input.Length);
        JsonTwin.Verify(document, input);

        foreach (var setting in ConfigurationReader.Read(input, CancellationToken.None))
        {
            VerifyWithin(setting.Span, input, "a setting");
        }

        VerifyTold(MergedRegistry.Create([RegistryReader.Read("models.json", input)]), "models.json", Policy);
        return Task.CompletedTask;
    }

    protected override IEnumerable<string> Smaller(string input) => Halves.Of(input);

    protected override string Show(string input) => Shown.Escaped(input);

    /// <summary>What the rule tells of a file: at most so many problems and one more, each at a place of the text and shown in one line.</summary>
    internal static IReadOnlyList<Finding> VerifyTold(MergedRegistry registry, string path, GovernancePolicy policy)
    {
        var told = RegistryFindings.Of(registry, path, policy).ToList();
        BrokenPromiseException.Unless(told.Count <= RegistryFindings.MaxProblems + 1, "what is told of a file is bounded", () => $"{told.Count} problems");
        foreach (var finding in told)
        {
            VerifyWithin(finding.Place.Range, registry.Files[path].Text, finding.Rule.Id);
            var message = finding.Text;
            BrokenPromiseException.Unless(message.Length < 2_000 && !message.Any(char.IsControl), "a message is one line", () => Shown.Escaped(message));
        }

        return told;
    }

    private static void VerifyWithin(TextRange span, string text, string what)
        => BrokenPromiseException.Unless(span.End <= text.Length, "a place lies in its text", () => $"{what} is at {span} of {text.Length} characters");
}
