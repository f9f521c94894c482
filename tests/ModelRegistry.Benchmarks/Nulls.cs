using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.NullAnalyzers;

namespace ModelRegistry.Benchmarks;

/// <summary>The analyzers that do nothing.</summary>
internal static class Nulls
{
    /// <summary>As many as the package has rules, with the same kinds of action.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> WithOurActions { get; } =
        [.. typeof(IdleRule).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(IdleRule))).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
}
