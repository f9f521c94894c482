using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Options;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>Everything but the registry that the generated code depends on: small and value-equal, so that a C# edit changes nothing.</summary>
/// <param name="Generate">Whether anything is generated.</param>
/// <param name="Namespace">The namespace of the generated types.</param>
/// <param name="IsPublic">Whether they are public.</param>
/// <param name="ConstantIds">Whether ids are constants; otherwise they are properties, so that no caller bakes them in.</param>
/// <param name="Embedded">Whether the types are hidden from assemblies that InternalsVisibleTo names.</param>
/// <param name="SupportsNullable">Whether the project's C# knows nullable reference types (8).</param>
/// <param name="SupportsRecords">Whether it knows records (9).</param>
/// <param name="SupportsFileTypes">Whether it knows file-local types (11).</param>
/// <param name="SupportsObsoleteIds">Whether what is obsolete can have an id of its own (.NET 5).</param>
internal sealed record GeneratorOptions(
    bool Generate,
    string Namespace,
    bool IsPublic,
    bool ConstantIds,
    bool Embedded,
    bool SupportsNullable,
    bool SupportsRecords,
    bool SupportsFileTypes,
    bool SupportsObsoleteIds)
{
    /// <summary>The API organization or workspace of the project; null where it does not say.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether the types that run tiers are generated; null: where the registry has tiers.</summary>
    public bool? Runtime { get; init; }

    /// <summary>
    /// Whether deprecated and retired ids are marked, so that completion strikes them through. The package's targets silence the id that the
    /// mark has; a project that only refers to public types does not have the targets.
    /// </summary>
    public bool MarksObsolete => SupportsObsoleteIds && !IsPublic;

    /// <summary>From Roslyn 4.14 on the compiler honours an EmbeddedAttribute that a source declares; before, declaring it could clash with its own.</summary>
    private static readonly bool CompilerHonorsEmbedded = typeof(Compilation).Assembly.GetName().Version >= new Version(4, 14);

    /// <summary>Whether the types that run tiers are generated.</summary>
    public bool RunsTiers(bool hasTiers) => Runtime ?? hasTiers;

    public static GeneratorOptions Create(AnalyzerConfigOptionsProvider provider, ParseOptions parseOptions)
    {
        var options = ProjectOptions.Read(provider.GlobalOptions);
        var language = (parseOptions as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.CSharp7_3;
        return new GeneratorOptions(
            options.Generate,
            options.Namespace,
            options.IsPublic,
            ConstantIds: !options.IsPublic || options.PublicConstants,
            Embedded: options.Embedded && !options.IsPublic && CompilerHonorsEmbedded,
            SupportsNullable: language >= LanguageVersion.CSharp8,
            SupportsRecords: language >= LanguageVersion.CSharp9,
            SupportsFileTypes: language >= LanguageVersion.CSharp11,
            SupportsObsoleteIds: parseOptions.PreprocessorSymbolNames.Contains("NET5_0_OR_GREATER"))
        {
            Scope = options.Scope,
            Runtime = options.Runtime,
        };
    }
}
