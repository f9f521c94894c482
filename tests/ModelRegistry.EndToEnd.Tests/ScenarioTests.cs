using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>The base of the tests, each of which has a provider, a clock and an app of its own.</summary>
public abstract class ScenarioTests : IAsyncLifetime
{
    /// <summary>What a model says that is well.</summary>
    private protected static readonly LoopbackAnswer Answer = LoopbackAnswer.Ok("Click on the link.");

    private protected Scenario Scenario { get; } = new();

    public static TheoryData<Way> Ways => [.. Enum.GetValues<Way>()];

    public static TheoryData<Way> PlainWays => [.. Enum.GetValues<Way>().Where(way => !IsStreamed(way))];

    public static TheoryData<Way> StreamedWays => [.. Enum.GetValues<Way>().Where(IsStreamed)];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Scenario.DisposeAsync();

    private static bool IsStreamed(Way way) => way is Way.ChatStream or Way.ResponsesStream or Way.ChatClientStream;
}
