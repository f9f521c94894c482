namespace ModelRegistry.Fuzzing.Code;

/// <summary>Code of any shape is analysed by all rules: none throws, every finding lies in its file and is said once, and the same each time.</summary>
internal sealed class AnalyzersTarget : FuzzTarget<CodeInput>
{
    public override string Name => "analyzers";

    protected override CodeInput Create(Choices choices)
        => choices.OneIn(8) ? CodeMutator.NextWithOtherRegistry(choices) : CodeMutator.Next(choices, mostMutations: 12);

    protected override async Task Check(CodeInput input)
    {
        var project = await CodeProject.With(input);
        var found = await Findings.Of(project);
        if (input.Seed % 8 == 0)
        {
            var alone = await Findings.Of(project, concurrent: false);
            var (one, other) = (found.Select(Findings.Line).ToHashSet(StringComparer.Ordinal), alone.Select(Findings.Line).ToHashSet(StringComparer.Ordinal));
            BrokenPromiseException.Unless(one.SetEquals(other), "the same is found each time", () => string.Join("\n", one.Except(other).Concat(other.Except(one))));
        }
    }

    protected override IEnumerable<CodeInput> Smaller(CodeInput input) => input.Smaller();

    protected override string Show(CodeInput input) => input.Show();
}
