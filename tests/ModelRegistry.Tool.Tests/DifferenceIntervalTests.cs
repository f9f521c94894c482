using ModelRegistry.Tool.Evaluating.Comparing;

namespace ModelRegistry.Tool.Tests;

public class DifferenceIntervalTests
{
    /// <summary>The first row is an example of the literature (airway reactivity, 21 pairs). The others are calculated apart.</summary>
    [Theory]
    [InlineData(1, 1, 7, 12, -0.286, -0.507, -0.026)]
    [InlineData(24, 0, 0, 0, 0, -0.138, 0.138)]
    [InlineData(0, 0, 0, 24, 0, -0.138, 0.138)]
    [InlineData(0, 0, 1, 0, -1, -1, 0.122)]
    [InlineData(16, 8, 0, 0, 0.333, 0.127, 0.533)]
    public void The_interval_is_that_of_the_literature(
        int both,
        int candidateOnly,
        int baselineOnly,
        int neither,
        double difference,
        double low,
        double high)
    {
        var interval = DifferenceInterval.Of(both, candidateOnly, baselineOnly, neither);

        Assert.Equal(
            (difference, low, high),
            (Math.Round(interval.Difference, 3), Math.Round(interval.Low, 3), Math.Round(interval.High, 3)));
    }

    [Fact]
    public void Exchanged_models_have_the_opposite_interval()
    {
        var one = DifferenceInterval.Of(10, 2, 5, 3);
        var other = DifferenceInterval.Of(10, 5, 2, 3);

        Assert.Equal(one.Low, -other.High, 12);
        Assert.Equal(one.High, -other.Low, 12);
    }

    /// <summary>Over every result that there can be, each with its probability: how often the interval has the true difference.</summary>
    [Theory]
    [InlineData(20, 0.80, 0.05, 0.10)]
    [InlineData(20, 0.95, 0.00, 0.05)]
    [InlineData(20, 0.50, 0.20, 0.20)]
    [InlineData(30, 0.60, 0.10, 0.15)]
    [InlineData(40, 0.70, 0.02, 0.20)]
    [InlineData(40, 0.50, 0.20, 0.20)]
    public void Of_100_intervals_about_95_or_more_have_the_true_difference(
        int tasks,
        double both,
        double candidateOnly,
        double baselineOnly)
    {
        var neither = 1 - both - candidateOnly - baselineOnly;
        var factorials = new double[tasks + 1];
        for (var index = 1; index <= tasks; index++)
        {
            factorials[index] = factorials[index - 1] + Math.Log(index);
        }

        var covered = 0.0;
        for (var a = 0; a <= tasks; a++)
        {
            for (var b = 0; a + b <= tasks; b++)
            {
                for (var c = 0; a + b + c <= tasks; c++)
                {
                    var d = tasks - a - b - c;
                    var ways = Math.Exp(factorials[tasks] - factorials[a] - factorials[b] - factorials[c] - factorials[d]);
                    var interval = DifferenceInterval.Of(a, b, c, d);
                    var difference = candidateOnly - baselineOnly;
                    if (interval.Low - 1e-9 <= difference && difference <= interval.High + 1e-9)
                    {
                        covered += ways * Math.Pow(both, a) * Math.Pow(candidateOnly, b) * Math.Pow(baselineOnly, c) * Math.Pow(neither, d);
                    }
                }
            }
        }

        Assert.InRange(covered, 0.945, 1.000001);
    }
}
