using System.Collections.Immutable;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>A kind of project, and what one build of it proves: each sentence is told once its check has passed, and not before.</summary>
/// <param name="Name">As docs/projects.md calls it.</param>
/// <param name="Project">Uses the constants wherever it can.</param>
internal sealed record ConsumerKind(string Name, ConsumerProject Project)
{
    private ImmutableArray<Place> Places { get; init; } = [];

    private string? Output { get; init; }

    private ImmutableArray<Proof> Proofs { get; init; } = [];

    /// <summary>With these files, whose marks are found in each of so many compilations.</summary>
    public ConsumerKind Finding(int compilations, params ImmutableArray<MarkedText> files) => this with
    {
        Project = files.Aggregate(Project, (project, file) => project.WithFile(file)),
        Places = [.. Places, .. files.SelectMany(file => file.Places).SelectMany(place => Enumerable.Repeat(place, compilations))],
    };

    /// <summary>With these files, whose marks are found.</summary>
    public ConsumerKind Finding(params ImmutableArray<MarkedText> files) => Finding(1, files);

    /// <summary>What the marks of a file are that the project has already.</summary>
    public ConsumerKind FindingAt(IEnumerable<Place> places) => this with { Places = [.. Places, .. places] };

    /// <summary>The program that was built writes this.</summary>
    public ConsumerKind Printing(string output) => this with { Output = output };

    /// <summary>What else holds of what was built.</summary>
    public ConsumerKind Proving(string sentence, Action<Consumer, BuildResult> check) => Proving(sentence, (consumer, build) =>
    {
        check(consumer, build);
        return Task.CompletedTask;
    });

    /// <summary>What else holds of what was built.</summary>
    public ConsumerKind Proving(string sentence, Func<Consumer, BuildResult, Task> check) => this with { Proofs = Proofs.Add(new Proof(sentence, check)) };

    public async Task ProveAsync(PackageFeed feed, Action<string> proved)
    {
        var consumer = Project.Create(feed);
        var build = (await consumer.BuildAsync()).Succeeded();
        Assert.Equal(InOrder(Places), InOrder(build.Places));
        Assert.DoesNotContain(build.Output.Split('\n'), line => line.Contains("warning ", StringComparison.OrdinalIgnoreCase) && !IsExpected(line));
        proved("builds, and nothing is said of what is generated or of code that keeps to it");
        foreach (var findings in Places.GroupBy(place => place))
        {
            proved($"{findings.Key} is found {findings.Count()} time(s)");
        }

        if (Output is not null)
        {
            Assert.Equal(Output, (await consumer.ExecuteAsync()).Succeeded().Output);
            proved($"runs, and prints: {Output.TrimEnd().ReplaceLineEndings(" / ")}");
        }

        foreach (var proof in Proofs)
        {
            await proof.Check(consumer, build);
            proved(proof.Sentence);
        }
    }

    public override string ToString() => Name;

    private bool IsExpected(string line) => Places.Any(place => line.Contains($"warning {place.RuleId}:", StringComparison.Ordinal));

    private static IEnumerable<string> InOrder(IEnumerable<Place> places) => places.Select(place => place.ToString()).Order(StringComparer.Ordinal);

    private sealed record Proof(string Sentence, Func<Consumer, BuildResult, Task> Check);
}
