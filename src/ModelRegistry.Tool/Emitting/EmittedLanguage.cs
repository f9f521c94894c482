using System.Globalization;
using System.Text;

namespace ModelRegistry.Tool.Emitting;

/// <summary>A language that a registry is emitted in.</summary>
internal abstract class EmittedLanguage
{
    private static readonly EmittedLanguage[] All = [new TypeScriptLanguage(), new PythonLanguage(), new JsonLanguage()];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(language => language.Name)];

    /// <summary>The name of the language as the option has it.</summary>
    public abstract string Name { get; }

    /// <summary>The language of a name; null where there is none of that name.</summary>
    public static EmittedLanguage? Of(string name) => Array.Find(All, language => language.Name == name);

    /// <summary>The whole file.</summary>
    public abstract string Write(EmittedRegistry registry);

    /// <summary>What the file's readers have to know first.</summary>
    protected string Notice => $"Written by model-registry emit --language {Name}. Changes to this file are lost: edit models.json.";

    /// <summary>By how much the parts of a value are indented.</summary>
    protected virtual string Indentation => "  ";

    protected abstract string Nothing { get; }

    protected abstract (string Open, string Close) ListBrackets { get; }

    protected abstract string Quote(string text);

    protected abstract string Amount(decimal amount);

    protected abstract string Reference(EmittedModel model);

    protected abstract (string Open, string Close) StructureBrackets(string type);

    protected abstract string Field(string name);

    /// <summary>A value, with its parts on lines of their own where they are structures.</summary>
    protected string Literal(EmittedValue value, string indentation) => value switch
    {
        EmittedValue.Text text => Quote(text.Value),
        EmittedValue.Integer number => number.Value.ToString(CultureInfo.InvariantCulture),
        EmittedValue.Amount amount => Amount(amount.Value),
        EmittedValue.Reference reference => Reference(reference.Model),
        EmittedValue.Sequence list => Sequence(list, indentation),
        EmittedValue.Structure structure => Lines(
            StructureBrackets(structure.Type),
            structure.Fields.Select(field => Field(field.Name) + Literal(field.Value, indentation + Indentation)),
            indentation),
        _ => Nothing,
    };

    protected static string Number(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);

    private string Sequence(EmittedValue.Sequence list, string indentation)
    {
        var items = list.Items.Select(item => Literal(item, indentation + Indentation)).ToList();
        return list.Items.Any(item => item is EmittedValue.Structure)
            ? Lines(ListBrackets, items, indentation)
            : ListBrackets.Open + string.Join(", ", items) + (items.Count == 1 ? OneItemEnd : string.Empty) + ListBrackets.Close;
    }

    /// <summary>What follows the only item of a list.</summary>
    protected virtual string OneItemEnd => string.Empty;

    /// <summary>Whether the last part has a comma, too.</summary>
    protected virtual bool HasLastComma => true;

    private string Lines((string Open, string Close) brackets, IEnumerable<string> parts, string indentation)
    {
        var text = new StringBuilder(brackets.Open).Append('\n');
        var all = parts.ToList();
        for (var place = 0; place < all.Count; place++)
        {
            var comma = place < all.Count - 1 || HasLastComma ? "," : string.Empty;
            text.Append(indentation).Append(Indentation).Append(all[place]).Append(comma).Append('\n');
        }

        return text.Append(indentation).Append(brackets.Close).ToString();
    }
}
