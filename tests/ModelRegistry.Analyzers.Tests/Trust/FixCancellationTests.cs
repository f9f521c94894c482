using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Trust;

/// <summary>A light bulb that closes before it has opened: nothing but the cancellation comes out of a fix, and the next one is whole.</summary>
public class FixCancellationTests
{
    private static readonly int Rounds = Effort.Of("MODELREGISTRY_CANCELLATIONS", 2);

    [Fact]
    public async Task A_fix_that_was_stopped_is_whole_the_next_time()
    {
        var editor = Editor.For(Repository.Analyzers, Repository.Fixers).WithGenerator<ModelRegistryGenerator>()
            .WithOption("build_property.ModelRegistryAsOf", "2026-07-03").WithRegistry(SampleCode.Models);
        editor = await SampleCode.Files.Aggregate(editor, (open, file) => open.WithFile("/0/" + file.Name, file.Text)).Open();
        var all = await editor.BuildDiagnostics();

        var (random, tried) = (new Random(7), new HashSet<string>(StringComparer.Ordinal));
        foreach (var diagnostic in all)
        {
            var path = diagnostic.Location.GetLineSpan().Path;
            foreach (var action in await editor.Actions(path, diagnostic))
            {
                if (!tried.Add(diagnostic.Id + action.EquivalenceKey))
                {
                    continue;
                }

                await Stop(random, token => One(diagnostic, path, action.EquivalenceKey!, token));
                await Stop(random, token => All(diagnostic, path, action, token));
            }
        }

        Assert.Equal(Repository.Fixers.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal), tried.Select(key => key[..7]).Distinct().Order(StringComparer.Ordinal));

        async Task<string> One(Diagnostic diagnostic, string path, string key, CancellationToken cancellationToken)
            => await Texts((await editor.Actions(path, diagnostic, cancellationToken)).Single(action => action.EquivalenceKey == key), cancellationToken);

        async Task<string> All(Diagnostic diagnostic, string path, CodeAction action, CancellationToken cancellationToken)
            => await editor.FixAll(path, diagnostic, action, all, cancellationToken) is { } whole ? await Texts(whole, cancellationToken) : string.Empty;
    }

    private static async Task Stop(Random random, Func<CancellationToken, Task<string>> fix)
    {
        var expected = await fix(default);
        var clock = Stopwatch.StartNew();
        await fix(default);
        var longest = clock.Elapsed;
        for (var round = 0; round < Rounds; round++)
        {
            var token = round == 0 ? new CancellationToken(canceled: true) : Touches.Within(random.NextDouble() * longest).Token;
            try
            {
                // What asks for nothing that takes time may come to its end.
                Assert.Equal(expected, await fix(token));
            }
            catch (OperationCanceledException)
            {
                Assert.True(token.IsCancellationRequested);
            }

            Assert.Equal(expected, await fix(default));
        }
    }

    /// <summary>Every text of the project after an action.</summary>
    private static async Task<string> Texts(CodeAction action, CancellationToken cancellationToken)
    {
        var changed = (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution.Projects.Single();
        var texts = await Task.WhenAll(changed.Documents.Concat(changed.AdditionalDocuments).Select(document => document.GetTextAsync(CancellationToken.None)));
        return string.Join("\n", texts.Select(text => text.ToString()));
    }
}
