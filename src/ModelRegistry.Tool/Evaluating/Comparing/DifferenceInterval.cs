namespace ModelRegistry.Tool.Evaluating.Comparing;

/// <summary>
/// The difference of two pass rates over the same tasks, with its 95 % interval: Newcombe's score interval for paired proportions
/// (Statistics in Medicine 17, 1998, method 10). It is right for 20 to 40 tasks and for rates near 0 and 1, where the usual interval
/// of a normal distribution is too narrow, and it uses that both models had the same tasks.
/// </summary>
/// <param name="Difference">The candidate's rate less the baseline's.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal sealed record DifferenceInterval(double Difference, double Low, double High)
{
    /// <summary>The 97.5th percentile of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <param name="both">The tasks that both models pass.</param>
    /// <param name="candidateOnly">The tasks that only the candidate passes.</param>
    /// <param name="baselineOnly">The tasks that only the baseline passes.</param>
    /// <param name="neither">The tasks that neither passes.</param>
    public static DifferenceInterval Of(int both, int candidateOnly, int baselineOnly, int neither)
    {
        var total = both + candidateOnly + baselineOnly + neither;
        var candidate = Wilson(both + candidateOnly, total);
        var baseline = Wilson(both + baselineOnly, total);
        var difference = (double)(candidateOnly - baselineOnly) / total;
        var correlation = Correlation(both, candidateOnly, baselineOnly, neither);
        return new DifferenceInterval(
            difference,
            Math.Max(-1, difference - Distance(candidate.Rate - candidate.Low, baseline.High - baseline.Rate, correlation)),
            Math.Min(1, difference + Distance(candidate.High - candidate.Rate, baseline.Rate - baseline.Low, correlation)));
    }

    private static double Distance(double one, double other, double correlation)
        => Math.Sqrt(Math.Max(0, (one * one) - (2 * correlation * one * other) + (other * other)));

    private static (double Rate, double Low, double High) Wilson(int passed, int total)
    {
        var rate = (double)passed / total;
        var centre = (2 * passed) + (Z * Z);
        var width = Z * Math.Sqrt((Z * Z) + (4 * passed * (1 - rate)));
        var divisor = 2 * (total + (Z * Z));
        return (rate, (centre - width) / divisor, (centre + width) / divisor);
    }

    /// <summary>The correlation of the pairs, with a continuity correction where it is positive.</summary>
    private static double Correlation(int both, int candidateOnly, int baselineOnly, int neither)
    {
        var margins = (double)(both + candidateOnly) * (baselineOnly + neither) * (both + baselineOnly) * (candidateOnly + neither);
        if (margins == 0)
        {
            return 0;
        }

        var product = ((double)both * neither) - ((double)candidateOnly * baselineOnly);
        var half = (both + candidateOnly + baselineOnly + neither) / 2.0;
        return (product > 0 ? Math.Max(0, product - half) : product) / Math.Sqrt(margins);
    }
}
