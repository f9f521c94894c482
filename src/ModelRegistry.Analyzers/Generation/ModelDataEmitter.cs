using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// Writes what the registry says as text, which the generated <c>ModelData</c> reads: an expression for each model would cost the compiler
/// three times as much. The text stands at the margin, so that it is no longer than what it says.
/// </summary>
internal static class ModelDataEmitter
{
    /// <summary>A text of which a second copy would be longer than the number that stands for it.</summary>
    private const int WorthSharing = 12;

    public static void Emit(SourceWriter writer, RegistrySnapshot snapshot)
    {
        var models = snapshot.Models.Select(model => ModelFacts.Of(model).Facts).ToList();
        var shared = Shared(models);
        writer.Line("// The data of the registry. The first list has the texts that several facts share; #0 is the first of them.");
        Write(writer, "s_shared", shared.Keys.Select(FactText.Escape));
        writer.Line();
        Write(writer, "s_data", models.Select(facts => string.Join("\n", facts.Select(fact => $"{fact.Key}: {Value(fact, shared)}"))));
    }

    private static Dictionary<string, int> Shared(List<IReadOnlyList<Fact>> models)
    {
        var shared = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in models.SelectMany(facts => facts))
        {
            if (fact.IsText && fact.Value.Length >= WorthSharing && !seen.Add(fact.Value) && !shared.ContainsKey(fact.Value))
            {
                shared.Add(fact.Value, shared.Count);
            }
        }

        return shared;
    }

    private static string Value(Fact fact, Dictionary<string, int> shared)
        => !fact.IsText ? fact.Value
            : shared.TryGetValue(fact.Value, out var number) ? "#" + CSharpText.Literal(number)
            : FactText.Escape(fact.Value);

    private static void Write(SourceWriter writer, string field, IEnumerable<string> texts)
    {
        writer.Line($"private static readonly string[] {field} = new string[]").OpenBrace();
        foreach (var text in texts)
        {
            writer.AtMargin($"@\"{text.Replace("\"", "\"\"")}\",");
        }

        writer.CloseBraceWith(";");
    }
}
