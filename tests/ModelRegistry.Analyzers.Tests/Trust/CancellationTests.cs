using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Analyzers.Tests.Trust;

/// <summary>
/// A host stops an analysis at any moment, with every key stroke for one. Nothing but the cancellation comes out of it, and nothing
/// half-read stays behind: whoever asks next, of the very same objects, is told everything.
/// </summary>
public class CancellationTests
{
    private static readonly int Rounds = Effort.Of("MODELREGISTRY_CANCELLATIONS", 1);

    public static TheoryData<string> RuleNames() => [.. Sample.Rules.Select(rule => rule.GetType().Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public async Task A_rule_that_was_stopped_says_everything_the_next_time(string name)
    {
        var rule = Sample.Rules.Where(rule => rule.GetType().Name == name).ToArray();
        var whole = new Touches();
        var sample = Sample.Create(whole.Watch);
        whole.IsOn = true;
        var expected = await sample.Analyze(sample.Known(), [.. rule], concurrent: false);
        Assert.True(whole.Count > 0 || expected.Length == 0);

        var random = new Random(whole.Count);
        for (var round = 0; round < Rounds; round++)
        {
            await Stop(random.Next(1, whole.Count + 1), rule, rule, expected);
        }
    }

    [Fact]
    public async Task A_rule_that_was_stopped_takes_nothing_from_the_others()
    {
        var whole = new Touches();
        var sample = Sample.Create(whole.Watch);
        whole.IsOn = true;
        var expected = await sample.Analyze(sample.Known(), Sample.Rules, concurrent: false);

        var random = new Random(7);
        for (var round = 0; round < 6 * Rounds; round++)
        {
            await Stop(random.Next(1, whole.Count + 1), [.. Sample.Rules], [.. Sample.Rules], expected);
        }
    }

    [Fact]
    public void A_generator_that_was_stopped_writes_everything_the_next_time()
    {
        var whole = new Touches();
        var sample = Sample.Create(whole.Watch);
        whole.IsOn = true;
        var expected = Code(sample.Driver.RunGenerators(sample.Bare()));
        Assert.True(whole.Count > 0);

        for (var touch = 1; touch <= whole.Count; touch++)
        {
            var touches = new Touches(touch);
            var stopped = Sample.Create(touches.Watch);
            var compilation = stopped.Bare();
            touches.IsOn = true;
            Assert.ThrowsAny<OperationCanceledException>(() => stopped.Driver.RunGenerators(compilation, touches.Token));

            Assert.Equal(expected, Code(stopped.Driver.RunGenerators(compilation)));
        }
    }

    [Fact]
    public async Task What_was_stopped_at_any_time_says_everything_the_next_time()
    {
        var expected = Sample.Create();
        var (code, findings) = (Code(expected.Driver.RunGenerators(expected.Bare())), await expected.Analyze(expected.Known()));
        var clock = Stopwatch.StartNew();
        var again = Sample.Create();
        again.Driver.RunGenerators(again.Bare());
        var longestRun = clock.Elapsed;
        clock.Restart();
        await again.Analyze(again.Known());
        var longest = clock.Elapsed;

        var random = new Random(7);
        for (var round = 0; round < 3 * Rounds; round++)
        {
            var sample = Sample.Create();
            var (bare, whole) = (sample.Bare(), sample.Known());
            await OnlyCancelled(Touches.Within(random.NextDouble() * longestRun).Token, token => Task.Run(() => Assert.Equal(code, Code(sample.Driver.RunGenerators(bare, token)))));
            await OnlyCancelled(Touches.Within(random.NextDouble() * longest).Token, async token => Assert.Equal(findings, await sample.Analyze(whole, Sample.Rules, cancellationToken: token)));

            Assert.Equal(code, Code(sample.Driver.RunGenerators(bare)));
            Assert.Equal(findings, await sample.Analyze(whole));
        }
    }

    private static async Task Stop(int touch, DiagnosticAnalyzer[] first, DiagnosticAnalyzer[] then, string expected)
    {
        var touches = new Touches(touch);
        var sample = Sample.Create(touches.Watch);
        var compilation = sample.Known();
        touches.IsOn = true;
        await OnlyCancelled(touches.Token, async token => Assert.Equal(expected, await sample.Analyze(compilation, [.. first], concurrent: false, token)));

        Assert.Equal(expected, await sample.Analyze(compilation, [.. then]));
    }

    /// <summary>A run that is stopped at its last moment may still come to its end, and then says everything.</summary>
    private static async Task OnlyCancelled(CancellationToken token, Func<CancellationToken, Task> run)
    {
        try
        {
            await run(token);
        }
        catch (OperationCanceledException)
        {
            Assert.True(token.IsCancellationRequested);
        }
    }

    private static string Code(GeneratorDriver driver)
        => string.Join("\n", driver.GetRunResult().GeneratedTrees.Select(tree => tree.FilePath + "\n" + tree.GetText()));
}
