namespace ModelRegistry.Runtime.Tests;

/// <summary>Which models before the net a run tries: by flag, by function and by share.</summary>
public class RolloutTests
{
    [Theory]
    [InlineData(true, "early")]
    [InlineData(false, "one")]
    public async Task A_flag_decides_about_the_models_before_the_net(bool isOn, string server)
    {
        var asked = new List<string>();
        var script = new Script(Script.Returns("good"));
        script.Options.IsEnabled = (flag, model) =>
        {
            asked.Add($"{flag} {model}");
            return isOn;
        };

        var result = await script.RunAsync(Tiers.Gated);

        Assert.Equal(server, result.Model.Id);
        Assert.Equal(["next early"], asked);
        Assert.Equal(isOn ? null : "the flag \"next\" is off for it", result.Attempts[0].Reason);
    }

    [Theory]
    [InlineData(true, "early")]
    [InlineData(false, "one")]
    public async Task A_flag_can_be_asynchronous(bool isOn, string server)
    {
        var script = new Script(Script.Returns("good"));
        script.Options.IsEnabled = (_, _) => throw new InvalidOperationException("the asynchronous one is preferred");
        script.Options.IsEnabledAsync = async (flag, model, _) =>
        {
            await Task.Yield();
            Assert.Equal("next early", $"{flag} {model}");
            return isOn;
        };

        Assert.Equal(server, (await script.RunAsync(Tiers.Gated)).Model.Id);
    }

    [Fact]
    public void A_synchronous_run_refuses_a_flag_that_is_only_asynchronous()
    {
        var options = new ModelTierOptions { IsEnabledAsync = (_, _, _) => Task.FromResult(true) };

        var error = Assert.Throws<InvalidOperationException>(() => Tiers.Gated.Run((_, _) => "good", options));

        Assert.StartsWith("IsEnabledAsync is asynchronous", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tier_without_a_flag_asks_with_an_empty_one()
    {
        var script = new Script(Script.Returns("good"));
        script.Options.IsEnabled = (flag, model) => flag.Length == 0 && model != Models.Early;

        var result = await script.RunAsync(Tiers.Cooling);

        Assert.Same(Models.One, result.Model);
        Assert.Equal("IsEnabled is false for it", result.Attempts[0].Reason);
    }

    [Fact]
    public async Task The_net_and_what_follows_it_is_never_asked_about()
    {
        var script = new Script(Script.Throws(503), Script.Returns("good"));
        script.Options.IsEnabled = (_, _) => throw new InvalidOperationException("asked");

        Assert.Same(Models.Two, (await script.RunAsync(Tiers.Flagged)).Model);
        Assert.Equal(["one", "two"], script.Called);
    }

    [Fact]
    public async Task Where_no_model_is_available_a_deprecated_one_that_still_serves_is_the_net()
    {
        var script = new Script(Script.Returns("good"));
        script.Options.IsEnabled = (_, _) => false;

        var result = await script.RunAsync(new ModelTier("own", [Models.Early, Models.Retired, Models.Three], flag: "next"));

        Assert.Same(Models.Three, result.Model);
    }

    [Fact]
    public async Task Where_nothing_can_be_a_net_the_flag_decides_about_every_model()
    {
        var script = new Script();
        script.Options.IsEnabled = (_, _) => false;

        await Assert.ThrowsAsync<ModelTierException>(() => script.RunAsync(new ModelTier("own", [Models.Early, Models.Retired], flag: "next")));

        Assert.Empty(script.Called);
    }

    [Fact]
    public async Task A_flag_that_hangs_ends_with_the_caller_or_the_deadline()
    {
        var script = new Script();
        script.Options.IsEnabledAsync = (_, _, _) => new TaskCompletionSource<bool>().Task;
        using var caller = new CancellationTokenSource();

        var cancelled = script.RunAsync(Tiers.Gated, caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        var late = script.RunAsync(new ModelTier("own", [Models.Early, Models.One], deadline: TimeSpan.FromSeconds(5)));
        await script.Clock.PassAsync(TimeSpan.FromSeconds(5));
        var error = await Assert.ThrowsAsync<ModelTierException>(() => late);
        Assert.True(error.IsOutOfTime);
        Assert.Contains("The time was over before a model was called", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task A_model_that_is_skipped_for_another_reason_is_not_asked_about()
    {
        var asked = new List<Model>();
        var script = new Script(Script.Returns("good"));
        script.Options.IsEnabled = (_, model) =>
        {
            asked.Add(model);
            return true;
        };

        await script.RunAsync(new ModelTier("own", [Models.Retired, Models.Unverified, Models.Early, Models.One], flag: "next"));

        Assert.Equal([Models.Early], asked);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(5, 400, 600)]
    [InlineData(50, 4_800, 5_200)]
    [InlineData(100, 10_000, 10_000)]
    public async Task A_share_offers_the_candidates_to_that_part_of_the_keys(int share, int least, int most)
    {
        var tier = new ModelTier("own", [Models.Early, Models.One], share: share);
        var options = new ModelTierOptions();
        var offered = 0;
        for (var user = 0; user < 10_000; user++)
        {
            var result = await tier.RunAsync((model, _) => Task.FromResult(model), options.WithKey($"user-{user}"));
            offered += result.Model == Models.Early ? 1 : 0;
        }

        Assert.InRange(offered, least, most);
    }

    [Fact]
    public async Task Whoever_is_in_a_share_stays_in_it_when_it_grows()
    {
        var shares = new[] { 1m, 2.5m, 10m, 40m, 100m };
        for (var user = 0; user < 500; user++)
        {
            var isIn = new List<bool>();
            foreach (var share in shares)
            {
                var tier = new ModelTier("own", [Models.Early, Models.One], share: share);
                var result = await tier.RunAsync((model, _) => Task.FromResult(model), new ModelTierOptions { Key = $"user-{user}" });
                isIn.Add(result.Model == Models.Early);
            }

            Assert.Equal(isIn.Order(), isIn);
        }
    }

    /// <summary>The numbers are part of the product: another hash would move every caller of every rollout.</summary>
    [Theory]
    [InlineData("", 4342)]
    [InlineData("balanced\nuser-1", 7215)]
    [InlineData("gpt-5.6\nmünchen-工", 7734)]
    public void The_place_of_a_key_is_the_same_in_every_process(string text, int bucket) => Assert.Equal(bucket, ModelTier.ModelTierShare.BucketOf(text));

    [Fact]
    public async Task A_key_can_be_asked_for_in_each_run()
    {
        var asked = 0;
        var options = new ModelTierOptions { GetKey = () => $"user-{asked++}" };

        for (var run = 0; run < 10; run++)
        {
            await Tiers.Shared.RunAsync((model, _) => Task.FromResult(model), options);
        }

        Assert.Equal(10, asked);
    }

    [Fact]
    public async Task Without_a_key_each_run_is_drawn()
    {
        var tier = new ModelTier("own", [Models.Early, Models.One], share: 50);
        var servers = new HashSet<Model>();
        for (var run = 0; run < 100 && servers.Count < 2; run++)
        {
            servers.Add((await tier.RunAsync((model, _) => Task.FromResult(model))).Model);
        }

        Assert.Equal(2, servers.Count);
    }

    [Fact]
    public async Task Whoever_is_outside_of_a_share_gets_the_net_and_the_reason()
    {
        var result = await new ModelTier("own", [Models.Early, Models.One], share: 0).RunAsync((model, _) => Task.FromResult(model));

        Assert.Same(Models.One, result.Model);
        Assert.Equal("the caller is not in the tier's share of 0 %", result.Attempts[0].Reason);
    }
}
