namespace ModelRegistry.Fuzzing;

/// <summary>Runs cases of some targets, in turn, for a time, and counts them.</summary>
internal sealed class Fuzzer(IReadOnlyList<FuzzTarget> targets, int seed, TimeProvider clock)
{
    private readonly Dictionary<FuzzTarget, Count> _counts = targets.ToDictionary(target => target, _ => new Count());

    public static IReadOnlyList<FuzzTarget> AllTargets { get; } =
        [new Json.JsonTarget(), new Registry.RegistryTarget(), new Registry.GeneratorTarget(), new Code.AnalyzersTarget(), new Code.FixesTarget()];

    /// <summary>Each target has the same time; what fails goes on with the next case, what hangs ends the run.</summary>
    public async Task<IReadOnlyList<Failure>> Run(TimeSpan time, Action<string> tell)
    {
        var failures = new List<Failure>();
        var (start, told) = (clock.GetTimestamp(), TimeSpan.Zero);
        for (var elapsed = TimeSpan.Zero; elapsed < time && failures is not [.., { Reason: Failure.Hang }]; elapsed = clock.GetElapsedTime(start))
        {
            if (elapsed - told > TimeSpan.FromMinutes(1))
            {
                told = elapsed;
                tell(Summary(elapsed, failures.Count));
            }

            var target = targets.MinBy(target => _counts[target].Time)!;
            var (count, began) = (_counts[target], clock.GetTimestamp());
            if (await target.Run(seed, count.Cases) is { } failure)
            {
                failures.Add(failure);
                tell(failure.ToString());
            }

            count.Add(clock.GetElapsedTime(began));
        }

        tell(Summary(clock.GetElapsedTime(start), failures.Count));
        return failures;
    }

    private string Summary(TimeSpan time, int failures)
    {
        var counts = targets.Select(target => FormattableString.Invariant(
            $"{target.Name} {_counts[target].Cases} (slowest {_counts[target].Slowest} took {_counts[target].Longest.TotalSeconds:0.0} s)"));
        return FormattableString.Invariant($"seed {seed}, {time.TotalMinutes:0.0} minutes, {failures} failures: {string.Join(", ", counts)}");
    }

    private sealed class Count
    {
        public int Cases { get; private set; }

        public TimeSpan Time { get; private set; }

        public TimeSpan Longest { get; private set; }

        public int Slowest { get; private set; }

        public void Add(TimeSpan time)
        {
            if (time > Longest)
            {
                (Longest, Slowest) = (time, Cases);
            }

            Cases++;
            Time += time;
        }
    }
}
