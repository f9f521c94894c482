using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>A member of the generated code in a C# text.</summary>
/// <param name="Text">The member, as the text has it.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Model">The model that it stands for.</param>
/// <param name="IsData">Whether it only names the model: a fact of it is read, or a tier skips it.</param>
internal sealed record FoundMember(string Text, TextRange Range, RegisteredModel Model, bool IsData);

/// <summary>
/// The members of the generated code by which C# names models: <c>ModelIds.X</c>, <c>Models.X</c> and <c>Tiers.X</c>. A project that
/// uses the package has hardly any id as a text.
/// </summary>
internal sealed class GeneratedNames
{
    private const string ModelsClass = "Models";

    private static readonly string[] Classes = ["ModelIds", ModelsClass, "Tiers"];

    private readonly Dictionary<string, IReadOnlyList<(RegisteredModel Model, bool IsData)>> _members = new(StringComparer.Ordinal);

    public GeneratedNames(RegistrySnapshot snapshot, ModelJudge judge)
    {
        foreach (var (name, member) in ModelIdIndex.Create(snapshot).Members)
        {
            _members[name] = [(member.Model, false)];
        }

        foreach (var tier in snapshot.Tiers)
        {
            _members["Tiers." + tier.Tier.MemberName.TrimStart('@')] =
                [.. tier.Models.Select(place => snapshot.Models[place]).Select(model => (model, !judge.MayBeCalled(model.Model)))];
        }
    }

    /// <summary>Whether one can stand in the text.</summary>
    public static bool CanBeIn(ReadOnlySpan<byte> text)
        => text.IndexOf("ModelIds."u8) >= 0 || text.IndexOf("Models."u8) >= 0 || text.IndexOf("Tiers."u8) >= 0;

    /// <summary>Those in a C# text that stand in no comment line, in their order.</summary>
    public IEnumerable<FoundMember> In(string text)
        => Classes.SelectMany(name => In(text, name)).OrderBy(found => found.Range.Start);

    private IEnumerable<FoundMember> In(string text, string name)
    {
        for (var start = text.IndexOf(name + ".", StringComparison.Ordinal); start >= 0; start = text.IndexOf(name + ".", start + 1, StringComparison.Ordinal))
        {
            var begin = start + name.Length + 1;
            var first = begin < text.Length && text[begin] == '@' ? begin + 1 : begin;
            var end = first;
            while (end < text.Length && IsOfName(text[end]))
            {
                end++;
            }

            if ((start > 0 && IsOfName(text[start - 1]))
                || IsComment(text, start)
                || !_members.TryGetValue($"{name}.{text[first..end]}", out var models))
            {
                continue;
            }

            // A fact of a model is no use of it; its id is.
            var isFact = name == ModelsClass && end + 1 < text.Length && text[end] == '.' && !text.AsSpan(end).StartsWith(".Id", StringComparison.Ordinal);
            foreach (var (model, isData) in models)
            {
                yield return new FoundMember(text[start..end], TextRange.FromBounds(start, end), model, isData || isFact);
            }
        }
    }

    private static bool IsComment(string text, int position)
    {
        var line = text.AsSpan(text.LastIndexOf('\n', position) + 1, position - text.LastIndexOf('\n', position) - 1);
        var slashes = line.IndexOf("//");
        return line.TrimStart().StartsWith("*", StringComparison.Ordinal) || (slashes >= 0 && line[..slashes].IndexOf('"') < 0);
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character == '_';
}
