using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests.Simulation;

/// <summary>
/// Ten thousand runs over outages, blank answers, stalls, cut streams, flags, shares and cool-downs that a seed decides: every request
/// is counted, every cost and every skipped model explained, the net is always there, and no timer is left.
/// </summary>
public class SimulationTests
{
    private const int Runs = 2_500;

    public static TheoryData<int> Seeds() => [1, 2, 3, Environment.TickCount];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_books_balance_after_every_run(int seed)
    {
        var random = new Random(seed);
        var clock = new VirtualClock();
        var tiers = Tiers();
        var requests = 0;
        for (var number = 0; number < Runs; number++)
        {
            var run = new SimulatedRun(tiers[random.Next(tiers.Count)], random, clock);
            try
            {
                await run.CheckAsync().WaitAsync(Patience.Limit);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"Run {number} of seed {seed}: {error.Message}", error);
            }

            requests += run.Requests;
            clock.Advance(TimeSpan.FromSeconds(random.Next(20)));
        }

        Assert.InRange(requests, Runs, Runs * 10);
    }

    private static List<ModelTier> Tiers()
    {
        Model[] chain = [Models.Early, Models.Waiting, Models.One, Models.OneMore, Models.Two];
        var minute = TimeSpan.FromSeconds(60);
        return
        [
            new ModelTier("plain", chain),
            new ModelTier("timed", chain, timeout: minute, retries: 1),
            new ModelTier("flagged", chain, timeout: minute, retries: 2, flag: "next"),
            new ModelTier("shared", chain, retries: 1, share: 30),
            new ModelTier("cooling", chain, timeout: minute, retries: 1, cooldown: TimeSpan.FromSeconds(90)),
            new ModelTier("all", chain, timeout: minute, retries: 2, flag: "next", share: 50, deadline: TimeSpan.FromSeconds(150), cooldown: minute),
            new ModelTier("candidates", [Models.Early, Models.Waiting], retries: 1),
        ];
    }
}
