using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>Writes <c>Models</c>: every model with all that the registry knows of it. The lookup is one of the fixed types.</summary>
internal static class ModelsEmitter
{
    public static void Emit(SourceWriter writer, RegistrySnapshot snapshot, GeneratorOptions options)
    {
        var type = $"global::{options.Namespace}.Model";
        var orNull = options.SupportsNullable ? "?" : string.Empty;
        RegistryEmitter.OpenClass(writer, "Models", "Every model of the registry.", options, isPartial: true);
        for (var index = 0; index < snapshot.Models.Count; index++)
        {
            WriteDocs(writer, snapshot.Models[index], snapshot, options);
            writer.Line($"public static {type} {snapshot.Models[index].Model.MemberName} => At({CSharpText.Literal(index)});").Line();
        }

        writer.Line($"private static readonly {type}{orNull}[] s_models = new {type}{orNull}[{CSharpText.Literal(snapshot.Models.Count)}];").Line();
        ModelDataEmitter.Emit(writer, snapshot);
    }

    /// <summary>An id has the documentation of its model: once is enough.</summary>
    private static void WriteDocs(SourceWriter writer, RegisteredModel registered, RegistrySnapshot snapshot, GeneratorOptions options)
    {
        if (registered.Model.Id is null)
        {
            ModelDocs.Write(writer, registered, snapshot, options);
        }
        else
        {
            writer.Line($"/// <inheritdoc cref=\"global::{options.Namespace}.ModelIds.{registered.Model.MemberName}\"/>");
        }
    }

    /// <summary>The expression that is a model.</summary>
    public static string Reference(RegisteredModel model, GeneratorOptions options)
        => $"global::{options.Namespace}.Models.{model.Model.MemberName}";
}
