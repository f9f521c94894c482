using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Fuzzing;

namespace ModelRegistry.Analyzers.Tests.Fuzzing;

/// <summary>A fuzzer that finds nothing has to be one that could have.</summary>
public class FuzzTargetTests
{
    /// <summary>A pinned number: another machine, culture or runtime that made other cases could not repeat what this one found.</summary>
    [Theory]
    [InlineData("json", "9EBCC6F4B9FC71CC")]
    [InlineData("registry", "7984EC9C32682C39")]
    [InlineData("generator", "2C4CA628C48FD93A")]
    public void The_same_seed_gives_the_same_cases_in_every_culture(string target, string hash)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                var tried = Fuzzer.AllTargets.Single(each => each.Name == target);
                var cases = string.Concat(Enumerable.Range(0, 12).Select(number => tried.Describe(1, number)));

                Assert.Equal(hash, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(cases)))[..16]);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Another_seed_and_another_number_give_another_case()
    {
        var tried = Fuzzer.AllTargets.Single(each => each.Name == "registry");

        Assert.Equal(9, Enumerable.Range(0, 9).Select(index => tried.Describe(index / 3, index % 3)).Distinct().Count());
    }

    [Fact]
    public async Task A_failure_says_what_broke_on_the_smallest_input_and_how_to_repeat_it()
    {
        var target = new Toy(text => text.Contains('!', StringComparison.Ordinal) ? throw new InvalidOperationException("An exclamation.") : Task.CompletedTask);

        var failure = await target.Run(seed: 7, number: 3);

        Assert.NotNull(failure);
        Assert.Equal("!", failure.Input);
        Assert.StartsWith("System.InvalidOperationException: An exclamation.", failure.Reason, StringComparison.Ordinal);
        Assert.EndsWith("dotnet run -c Release --project tests/ModelRegistry.Fuzzing -- toy --seed 7 --case 3", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_smaller_input_that_fails_otherwise_is_not_taken_for_the_same()
    {
        var target = new Toy(text => throw (text.Length > 20 ? new InvalidOperationException() : new ArgumentException("Short.")));

        Assert.Equal(21, (await target.Run(1, 1))!.Input.Length);
    }

    [Fact]
    public async Task What_does_not_end_is_a_failure()
    {
        var target = new Toy(_ => Task.Delay(Timeout.Infinite)) { Patience = TimeSpan.FromMilliseconds(50) };

        Assert.Equal(Failure.Hang, (await target.Run(1, 1))!.Reason);
    }

    [Fact]
    public async Task What_holds_is_no_failure() => Assert.Null(await new Toy(_ => Task.CompletedTask).Run(1, 1));

    [Fact]
    public async Task Every_target_has_its_turn_and_the_run_ends_with_the_counts()
    {
        var (told, first, second) = (new List<string>(), new Toy(_ => Task.CompletedTask), new Toy(_ => throw new ArgumentException("Always.")) { Title = "broken" });

        var failures = await new Fuzzer([first, second], seed: 5, new EverySecond()).Run(TimeSpan.FromSeconds(12), told.Add);

        Assert.Equal([0, 1], failures.Select(failure => failure.Number));
        Assert.All(failures, failure => Assert.Equal("broken", failure.Target));
        Assert.Equal("seed 5, 0.2 minutes, 2 failures: toy 2 (slowest 0 took 1.0 s), broken 2 (slowest 0 took 1.0 s)", told[^1]);
    }

    /// <summary>A clock that goes on by a second with each look at it.</summary>
    private sealed class EverySecond : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds++;
    }

    private sealed class Toy(Func<string, Task> check) : FuzzTarget<string>
    {
        public string Title { get; init; } = "toy";

        public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

        public override string Name => Title;

        public override TimeSpan Limit => Patience;

        protected override string Create(Choices choices) => string.Concat(Enumerable.Range(0, 100).Select(_ => choices.Of("a", "b", "!")));

        protected override Task Check(string input) => check(input);

        protected override IEnumerable<string> Smaller(string input) => Halves.Of(input);

        protected override string Show(string input) => input;
    }
}
