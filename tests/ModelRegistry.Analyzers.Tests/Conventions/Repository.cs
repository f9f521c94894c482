using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>The files and types that the conventions are held to.</summary>
internal static class Repository
{
    public static string Root => RepositoryFiles.Root;

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Instances<DiagnosticAnalyzer>(typeof(Rule));

    public static ImmutableArray<CodeFixProvider> Fixers { get; } = Instances<CodeFixProvider>(typeof(HardcodedModelIdFixer));

    public static string Read(params string[] path) => RepositoryFiles.Read(path);

    public static IEnumerable<string> Files(string pattern, params string[] folder) => RepositoryFiles.Files(pattern, folder);

    public static TheoryData<string> RuleIds() => [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    public static DiagnosticDescriptor Descriptor(string id) => Descriptors.All.Single(descriptor => descriptor.Id == id);

    /// <summary>The page of a rule as our own pages name it: a package names the one of its own version.</summary>
    public static string PageOf(string id) => $"https://github.com/model-registry/ModelRegistry.Analyzers/blob/main/docs/rules/{id}.md";

    private static ImmutableArray<T> Instances<T>(Type inAssemblyOf)
        => [.. inAssemblyOf.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T))).Select(type => (T)Activator.CreateInstance(type)!)];
}
