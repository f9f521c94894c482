namespace ModelRegistry.Benchmarks.Inside;

/// <summary>What one action has cost, time and again.</summary>
/// <param name="Milliseconds">Processor time of the whole process, the system's included.</param>
/// <param name="Bytes">What was allocated.</param>
internal sealed record Samples(IReadOnlyList<double> Milliseconds, IReadOnlyList<double> Bytes)
{
    public double Median => MedianOf(Milliseconds);

    public double Megabytes => MedianOf(Bytes) / 1_000_000;

    /// <summary>Runs the actions in turn, so that what else the machine does falls on all alike. The first rounds, in which code is jitted, do not count.</summary>
    public static async Task<IReadOnlyList<Samples>> Take(int rounds, params Func<Task>[] actions)
    {
        var warm = Math.Max(3, rounds / 4);
        var samples = actions.Select(_ => (Milliseconds: new List<double>(), Bytes: new List<double>())).ToList();
        for (var round = -warm; round < rounds; round++)
        {
            for (var index = 0; index < actions.Length; index++)
            {
                var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
                await actions[index]();
                if (round >= 0)
                {
                    samples[index].Milliseconds.Add((Environment.CpuUsage.TotalTime - time).TotalMilliseconds);
                    samples[index].Bytes.Add(GC.GetTotalAllocatedBytes(precise: true) - bytes);
                }
            }
        }

        return [.. samples.Select(sample => new Samples(sample.Milliseconds, sample.Bytes))];
    }

    /// <summary>The middle of the differences, round by round: what comes on top of something else.</summary>
    public double Over(Samples floor) => MedianOf(Milliseconds.Zip(floor.Milliseconds, (mine, other) => mine - other));

    /// <summary>The middle of the ratios, round by round.</summary>
    public double RatioTo(Samples other) => MedianOf(Milliseconds.Zip(other.Milliseconds, (mine, theirs) => mine / theirs));

    public static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
