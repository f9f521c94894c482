using ModelRegistry.Tool.Evaluating.Comparing;
using ModelRegistry.Tool.Evaluating.Running;

namespace ModelRegistry.Tool.Tests;

/// <summary>What the answers of a model come to.</summary>
public class ClassFiguresTests
{
    [Theory]
    [InlineData("0", 0, 1)]
    [InlineData("10", 0, 1)]
    [InlineData("110", 1, 1)]
    [InlineData("1100", 0, 1)]
    [InlineData("1111", 1, 0)]
    public void A_task_passes_if_more_than_half_of_its_answers_do(string answers, int passed, int unstable)
    {
        var figures = ClassFigures.Of(
            [.. answers.Select((answer, index) => new GradedAnswer("a", "c", index, answer == '1' ? null : "no"))]);

        Assert.Equal((passed, answers == "0" ? 0 : unstable), (figures.Passed, figures.Unstable));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1.5, 2)]
    [InlineData(20, 10.5, 19)]
    [InlineData(21, 11, 20)]
    public void Times_are_the_median_and_the_nearest_rank(int count, double median, int p95)
    {
        var answers = Enumerable.Range(1, count).Reverse().Select(
            time => new GradedAnswer($"t{time}", "c", 1, null) { Milliseconds = time });

        var figures = ClassFigures.Of([.. answers]);

        Assert.Equal(((decimal?)median, (decimal?)p95), (figures.Median, figures.P95));
    }

    [Fact]
    public void What_one_answer_does_not_say_is_not_known_of_all()
    {
        GradedAnswer known = new("a", "c", 1, null) { InputTokens = 1, OutputTokens = 2, Cost = 3, Milliseconds = 4 };

        var figures = ClassFigures.Of([known, new GradedAnswer("b", "c", 1, null)]);

        Assert.Equal((null, null, null, null), (figures.InputTokens, figures.OutputTokens, figures.CostPerTask, figures.Median));
        Assert.Equal((1L, 2L, 3m, 4m), Of(ClassFigures.Of([known])));

        static (long?, long?, decimal?, decimal?) Of(ClassFigures all) => (all.InputTokens, all.OutputTokens, all.CostPerTask, all.P95);
    }
}
