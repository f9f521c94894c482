using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>Writes <c>ModelIds</c>: a string for each id and alias.</summary>
internal static class ModelIdsEmitter
{
    /// <summary>The id of the compiler's warning, which nobody sees: the rules say more of each use.</summary>
    private const string ObsoleteId = "ModelRegistryObsolete";

    public static void Emit(SourceWriter writer, RegistrySnapshot snapshot, GeneratorOptions options)
    {
        RegistryEmitter.OpenClass(writer, "ModelIds", "The exact id of every model of the registry, and every alias.", options);
        var isFirst = true;
        foreach (var registered in snapshot.Models)
        {
            if (registered.Model.Id is { } id)
            {
                Member(registered.Model.MemberName, id, null);
            }

            foreach (var alias in registered.Aliases)
            {
                Member(MemberNames.Escape(MemberNames.From(alias)), alias, alias);
            }

            void Member(string name, string value, string? alias)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                ModelDocs.Write(writer, registered, snapshot, options, alias);
                if (options.MarksObsolete && registered.Model.Lifecycle is Lifecycle.Deprecated or Lifecycle.Retired)
                {
                    var standing = CSharpText.Literal(Words.Of(registered.Model.Lifecycle, string.Empty));
                    writer.Line($"[global::System.Obsolete({standing}, DiagnosticId = {CSharpText.Literal(ObsoleteId)})]");
                }

                writer.Line(RegistryEmitter.IdMember(name, value, options));
            }
        }
    }
}
