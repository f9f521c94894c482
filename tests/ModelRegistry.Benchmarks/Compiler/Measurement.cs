namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>What the runs of one contender over one code base have cost, beside the null analyzer in the same rounds.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Runs">One run for each round.</param>
/// <param name="Floor">The runs of the null analyzer, round by round.</param>
/// <param name="Bare">The runs without any analyzer.</param>
internal sealed record Measurement(string Name, IReadOnlyList<Cost> Runs, IReadOnlyList<Cost> Floor, IReadOnlyList<Cost> Bare)
{
    public double Megabytes => Median(Runs.Select(run => run.AllocatedMegabytes));

    public double MegabytesOverFloor => Megabytes - Median(Floor.Select(run => run.AllocatedMegabytes));

    public double UserSeconds => Median(Runs.Select(run => run.UserMilliseconds)) / 1_000;

    /// <summary>Processor time as a multiple of the null analyzer's in the same round: a busy machine slows both down.</summary>
    public double UserRatio => Median(Ratios);

    public double LowestRatio => Ratios.Min();

    public double HighestRatio => Ratios.Max();

    /// <summary>Methods that the compiler does not need without an analyzer.</summary>
    public int JittedMethods => (int)(Median(Runs.Select(run => (double)run.JittedMethods)) - Median(Bare.Select(run => (double)run.JittedMethods)));

    public int Findings => Runs[^1].Findings;

    private IEnumerable<double> Ratios => Runs.Zip(Floor, (run, floor) => run.UserMilliseconds / floor.UserMilliseconds);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
