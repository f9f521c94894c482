using System.Collections.Immutable;
using System.Reflection;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// The fixed types of the generated code. They stand in Runtime/ as the C# 7.3 that the oldest project compiles; what a newer
/// language adds, and what a project chooses, is put in here.
/// </summary>
internal static class RuntimeTypes
{
    private const string Folder = "ModelRegistry.";
    private const string EmbeddedAttribute = "EmbeddedAttribute";

    private static readonly ImmutableArray<string> Names = ImmutableArray.Create(
        "Model", "ModelAccess", "ModelFallbackAttribute", "ModelIdAttribute", "ModelIndex", "ModelLifecycle", "ModelPrice",
        "ModelPriceCliff", "ModelTier", "ProcessingMode");

    private static readonly Lazy<ImmutableDictionary<string, string>> Templates = new(Load);

    public static ImmutableArray<GeneratedFile> Emit(GeneratorOptions options)
    {
        var names = options.Embedded ? Names.Add(EmbeddedAttribute) : Names;
        return names.Select(name => new GeneratedFile(Folder + name + ".g.cs", Fill(Templates.Value[name], options))).ToImmutableArray();
    }

    private static string Fill(string template, GeneratorOptions options)
        => GeneratedCode.Header(options) + template
            .Replace("[/*type attributes*/]", GeneratedCode.ClassAttributes(options, "    "))
            .Replace("[/*enum attributes*/]", GeneratedCode.TypeAttributes(options, "    "))
            .Replace("\n    internal ", options.IsPublic ? "\n    public " : "\n    internal ")
            .Replace("class/*record*/", options.SupportsRecords ? "record" : "class")
            .Replace("/*?*/", options.SupportsNullable ? "?" : string.Empty)
            .Replace("/*!*/", options.SupportsNullable ? "!" : string.Empty)
            .Replace("global::ModelRegistry.", $"global::{options.Namespace}.")
            .Replace("namespace ModelRegistry\n", $"namespace {options.Namespace}\n");

    private static ImmutableDictionary<string, string> Load()
    {
        var assembly = typeof(RuntimeTypes).GetTypeInfo().Assembly;
        return Names.Add(EmbeddedAttribute).ToImmutableDictionary(name => name, name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name + ".cs")!);
            return reader.ReadToEnd().Replace("\r\n", "\n");
        });
    }
}
