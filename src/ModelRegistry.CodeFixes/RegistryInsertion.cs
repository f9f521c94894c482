using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Json;
using ModelRegistry.Analyzers.Registry;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Adds models to the text of a registry file and changes nothing else in it: they come last in <c>models</c>, behind every
/// comment, and look like what is there.
/// </summary>
internal sealed class RegistryInsertion
{
    private const string Models = "models";

    private readonly string _text;
    private readonly RegistryFile _file;
    private readonly FileLayout _layout;
    private readonly IReadOnlyList<NewModel> _models;

    private RegistryInsertion(RegistryFile file, JsonObject root, IReadOnlyList<NewModel> models)
    {
        _text = file.Text.ToString();
        _file = file;
        _layout = FileLayout.Of(_text, root);
        _models = models;
    }

    /// <summary>
    /// The text with those of the models that it does not have yet; null where it has them all, or where it cannot be edited
    /// safely. The reader has the last word: the models are in it, and it has no problem that it had not before.
    /// </summary>
    public static SourceText? Add(SourceText text, IReadOnlyList<NewModel> models, CancellationToken cancellationToken)
    {
        var file = Read(text, cancellationToken);
        var known = IdsOf(file);
        var missing = models.Where(model => known.Add(model.Id)).ToList();
        if (missing.Count == 0
            || file.Problems.Any(problem => problem.Kind == ProblemKind.Unreadable)
            || file.Root is not JsonObject root
            || new RegistryInsertion(file, root, missing).ChangesOf(root) is not { } changes)
        {
            return null;
        }

        var changed = text.WithChanges(changes);
        var result = Read(changed, cancellationToken);
        var added = IdsOf(result);
        return result.Problems.Length <= file.Problems.Length && missing.All(model => added.Contains(model.Id)) ? changed : null;
    }

    private static RegistryFile Read(SourceText text, CancellationToken cancellationToken)
        => RegistryReader.Read(RegistryContent.FileName, text, cancellationToken);

    private static HashSet<string> IdsOf(RegistryFile file)
        => new(file.Content.Models.SelectMany(entry => entry.Model.Aliases.Append(entry.Model.Id ?? string.Empty)), StringComparer.Ordinal);

    /// <summary>Null where <c>models</c>, or the file itself, is no place for an entry.</summary>
    private IReadOnlyList<TextChange>? ChangesOf(JsonObject root)
        => root.Properties.FirstOrDefault(property => property.Name == Models)?.Value switch
        {
            null => AddProperty(root),
            JsonNull none => [new TextChange(none.Span, NewArray(LineBreaks.IndentationAt(_text, none.Span.Start)))],
            JsonArray { Items.IsEmpty: true } array => Fill(array),
            JsonArray array => Append(array),
            _ => null,
        };

    private IReadOnlyList<TextChange>? Append(JsonArray array)
    {
        var last = array.Items[array.Items.Length - 1].Span;
        var before = array.Items.Length == 1 ? array.Span.Start + 1 : array.Items[array.Items.Length - 2].Span.End;
        if (!IsSound(array.Span, last.Start, '[', ']') || before > last.Start || JsonGap.Read(_text, before, last.Start) is not { } gap)
        {
            return null;
        }

        var entries = EntryLayout.Like(_text, array.Items) ?? NewEntries(LineBreaks.IndentationAt(_text, last.Start), _layout.IsBroken);
        var afterComma = gap.HasComma ? gap.AfterComma
            : LineBreaks.IsIn(gap.BeforeComma) ? gap.BeforeComma
            : LineBreaks.IsIn(entries.Entry.AfterComma) ? " "
            : entries.Entry.AfterComma;
        var list = new ListLayout(string.Empty, gap.HasComma ? gap.BeforeComma : string.Empty, afterComma, string.Empty);
        return JsonInsertion.Append(_text, last, array.Span, list, Write(entries));
    }

    private IReadOnlyList<TextChange>? Fill(JsonArray array)
    {
        if (!IsSound(array.Span, array.Span.Start, '[', ']'))
        {
            return null;
        }

        var inside = _text.Substring(array.Span.Start + 1, array.Span.Length - 2);
        var isBroken = _layout.IsBroken || LineBreaks.IsIn(inside);
        var indentation = LineBreaks.IndentationAt(_text, array.Span.Start);
        var list = isBroken
            ? ListLayout.OnSeveralLines(_layout.LineBreak, indentation, _layout.Unit)
            : ListLayout.OnOneLine(inside.Trim().Length > 0 ? " " : inside, _layout.Root!.AfterComma);
        return JsonInsertion.Fill(_text, array.Span, list, Write(NewEntries(indentation + _layout.Unit, isBroken)));
    }

    private IReadOnlyList<TextChange>? AddProperty(JsonObject root)
    {
        if (root.Properties.IsEmpty)
        {
            var lines = ListLayout.OnSeveralLines(_layout.LineBreak, _layout.Indentation, _layout.Unit);
            return IsSound(root.Span, root.Span.Start, '{', '}')
                ? JsonInsertion.Fill(_text, root.Span, lines, [NewProperty(_layout.Indentation + _layout.Unit)])
                : null;
        }

        var last = root.Properties[root.Properties.Length - 1].Span;
        if (!IsSound(root.Span, last.Start, '{', '}') || _layout.Root is not { } layout)
        {
            return null;
        }

        var indentation = LineBreaks.IsIn(layout.AfterComma) ? LineBreaks.LastLine(layout.AfterComma) : LineBreaks.IndentationAt(_text, last.Start);
        var list = new ListLayout(string.Empty, layout.BeforeComma, layout.AfterComma, string.Empty);
        return JsonInsertion.Append(_text, last, root.Span, list, [NewProperty(indentation)]);
    }

    private string NewProperty(string indentation) => JsonQuote.Quote(Models) + _layout.Colon + NewArray(indentation);

    private string NewArray(string indentation)
    {
        var list = _layout.IsBroken
            ? ListLayout.OnSeveralLines(_layout.LineBreak, indentation, _layout.Unit)
            : ListLayout.OnOneLine(string.Empty, _layout.Root!.AfterComma);
        return "[" + list.Open + list.Join(Write(NewEntries(indentation + _layout.Unit, _layout.IsBroken))) + list.Close + "]";
    }

    /// <summary>Entries where there is none to follow: a file on one line stays on it, and its outermost object shows the spaces.</summary>
    private EntryLayout NewEntries(string indentation, bool isBroken)
        => isBroken
            ? EntryLayout.OnSeveralLines(_layout.LineBreak, indentation, _layout.Unit, _layout.Colon)
            : EntryLayout.OnOneLine(_layout.Root!);

    private IReadOnlyList<string> Write(EntryLayout layout) => _models.Select(model => model.Write(layout)).ToList();

    /// <summary>Whether the brackets are there and nothing is wrong from the last item to their end; a duplicate key breaks nothing.</summary>
    private bool IsSound(TextSpan brackets, int last, char open, char close)
        => brackets.Length >= 2
            && _text[brackets.Start] == open
            && _text[brackets.End - 1] == close
            && !_file.Problems.Any(problem =>
                problem is { Kind: ProblemKind.InvalidJson, First: null } && problem.Span.End >= last && problem.Span.Start <= brackets.End);
}
