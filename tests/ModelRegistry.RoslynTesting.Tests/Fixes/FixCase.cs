using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using ModelRegistry.Testing;

namespace ModelRegistry.RoslynTesting.Tests.Fixes;

/// <summary>What one action makes of a project. A mark that is left in the fixed files is a finding that stays.</summary>
internal sealed record FixCase(
    string Id, string? Key, Type Fixer, TestFiles Before, TestFiles After, Func<CodeFixTest<DefaultVerifier>> CreateTest)
{
    public static FixCase Of<TAnalyzer, TFixer>(string id, string? key, TestFiles before, Func<TestFiles, TestFiles> fix)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFixer : CodeFixProvider, new()
        => new(id, key, typeof(TFixer), before, fix(before), () => new CSharpCodeFixTest<TAnalyzer, TFixer, DefaultVerifier>());

    public string Name => $"{Id} {Key}";

    public async Task RunAsync()
    {
        var test = CreateTest();
        Before.WriteToWithGenerator(test);
        After.WriteTexts(test.FixedState);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeActionEquivalenceKey = Key;
        using var limit = new CancellationTokenSource(Patience.Limit);
        await test.RunAsync(limit.Token);
    }
}
