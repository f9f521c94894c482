using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using ModelRegistry.Testing;

namespace ModelRegistry.RoslynTesting.Tests.Rules;

/// <summary>A project in which an analyzer reports one rule, once, where it is marked.</summary>
internal sealed record RuleCase(string Id, TestFiles Files, Func<AnalyzerTest<DefaultVerifier>> CreateTest)
{
    public TestBehaviors Behaviors { get; init; }

    public static RuleCase Of<TAnalyzer>(string id, TestFiles files) where TAnalyzer : DiagnosticAnalyzer, new()
        => new(id, files, () => new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>());

    public async Task RunAsync()
    {
        var test = CreateTest();
        test.TestBehaviors = Behaviors;
        Files.WriteToWithGenerator(test);
        using var limit = new CancellationTokenSource(Patience.Limit);
        await test.RunAsync(limit.Token);
    }
}
