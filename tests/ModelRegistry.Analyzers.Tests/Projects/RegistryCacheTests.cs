using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Tests.Trust;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Analyzers.Tests.Projects;

/// <summary>
/// All rules of a compilation start at once, each on a thread of its own, and ask for the same registry. Were each given one of its
/// own, none would find what another has read in the code by it.
/// </summary>
public class RegistryCacheTests
{
    private const int Threads = 8;
    private const int Rounds = 20;

    [Fact]
    public void A_text_that_all_ask_for_at_once_is_read_once()
    {
        var once = Watched();
        RegistryCache.Read("models.json", default, once.Text, CancellationToken.None);
        for (var round = 0; round < Rounds; round++)
        {
            var (text, touches) = Watched();
            AskAtOnce(() => RegistryCache.Read("models.json", default, text, CancellationToken.None));

            Assert.Equal(once.Touches.Count, touches.Count);
        }
    }

    [Fact]
    public void All_who_ask_at_once_for_files_get_one_registry()
    {
        for (var round = 0; round < Rounds; round++)
        {
            RegistryFile[] files = [Registries.Read(SampleCode.Models), Registries.Read(SampleCode.More, "more.models.json")];
            var answers = AskAtOnce(() => RegistryCache.Merge(files));

            Assert.True(answers.All(answer => ReferenceEquals(answer, answers[0])));
        }
    }

    [Fact]
    public void Projects_that_share_their_first_file_each_keep_a_registry_of_their_own()
    {
        var shared = Registries.Read(SampleCode.Models);
        RegistryFile[] one = [shared, Registries.Read(SampleCode.More, "more.models.json")];
        RegistryFile[] other = [shared];

        var (ofOne, ofOther) = (RegistryCache.Merge(one), RegistryCache.Merge(other));

        Assert.NotSame(ofOne, ofOther);
        Assert.Same(ofOne, RegistryCache.Merge(one));
        Assert.Same(ofOther, RegistryCache.Merge(other));
    }

    [Fact]
    public void A_reading_that_was_stopped_is_not_kept()
    {
        var text = SourceText.From(SampleCode.Models);

        Assert.ThrowsAny<OperationCanceledException>(() => RegistryCache.Read("models.json", default, text, new CancellationToken(canceled: true)));
        Assert.Equal(7, RegistryCache.Read("models.json", default, text, CancellationToken.None).Content.Models.Count);
    }

    private static (SourceText Text, Touches Touches) Watched()
    {
        var touches = new Touches { IsOn = true };
        return (touches.Watch(SampleCode.Models), touches);
    }

    private static object[] AskAtOnce(Func<object> ask)
    {
        using var together = new Barrier(Threads);
        var answers = new object[Threads];
        var threads = Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            together.SignalAndWait();
            answers[index] = ask();
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return answers;
    }
}
