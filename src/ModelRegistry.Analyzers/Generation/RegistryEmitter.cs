using System.Collections.Immutable;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>Writes the classes that hold a registry's data.</summary>
internal static class RegistryEmitter
{
    public static ImmutableArray<GeneratedFile> Emit(RegistrySnapshot snapshot, GeneratorOptions options)
    {
        var files = ImmutableArray.Create(
            File("ModelIds", options, writer => ModelIdsEmitter.Emit(writer, snapshot, options)),
            File("Models", options, writer => ModelsEmitter.Emit(writer, snapshot, options)));
        return snapshot.Tiers.Count > 0 || options.RunsTiers(hasTiers: false)
            ? files.Add(File("Tiers", options, writer => TiersEmitter.Emit(writer, snapshot, options)))
            : files;
    }

    /// <summary>Opens a static class with its documentation and attributes.</summary>
    public static void OpenClass(SourceWriter writer, string name, string summary, GeneratorOptions options, bool isPartial = false)
        => writer
            .Line($"/// <summary>{summary}</summary>")
            .Line(GeneratedCode.ClassAttributes(options))
            .Line($"{(options.IsPublic ? "public" : "internal")} static {(isPartial ? "partial " : string.Empty)}class {name}")
            .OpenBrace();

    /// <summary>Declares an id: a constant, or a property where a caller of a public type would bake it in.</summary>
    public static string IdMember(string name, string id, GeneratorOptions options)
        => options.ConstantIds
            ? $"public const string {name} = {CSharpText.Literal(id)};"
            : $"public static string {name} => {CSharpText.Literal(id)};";

    private static GeneratedFile File(string name, GeneratorOptions options, Action<SourceWriter> emit)
    {
        var writer = new SourceWriter();
        writer.Line($"namespace {options.Namespace}").OpenBrace();
        emit(writer);
        writer.CloseBrace().CloseBrace();
        return new GeneratedFile($"ModelRegistry.{name}.g.cs", GeneratedCode.Header(options) + writer);
    }
}
