using ModelRegistry.Fuzzing;

namespace ModelRegistry.Analyzers.Tests.Fuzzing;

/// <summary>The first cases of one seed, on every build; the tool goes on with others for as long as one lets it.</summary>
public class FuzzTests
{
    private const int Seed = 20_261_121;

    [Theory]
    [InlineData("json", 200)]
    [InlineData("registry", 40)]
    [InlineData("generator", 1)]
    [InlineData("analyzers", 6)]
    [InlineData("fixes", 3)]
    public async Task Nothing_breaks(string target, int cases)
    {
        var tried = Fuzzer.AllTargets.Single(each => each.Name == target);
        for (var number = 0; number < cases; number++)
        {
            if (await tried.Run(Seed, number) is { } failure)
            {
                Assert.Fail(failure.ToString());
            }
        }
    }
}
