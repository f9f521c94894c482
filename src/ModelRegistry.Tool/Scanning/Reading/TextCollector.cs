using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Core.Text;
using ModelRegistry.Tool.Scanning.Files;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>
/// Takes the values that the readers find in a file, and finds the ids within them: in the defaults of templates, in command lines and
/// connection strings, in the addresses of requests and in JSON bodies.
/// </summary>
/// <param name="text">The text of the file.</param>
/// <param name="needsShape">Whether a key alone makes no id in this file.</param>
/// <param name="filter">Tells which texts can hold an id.</param>
internal sealed class TextCollector(string text, bool needsShape, IdFilter filter)
{
    private const int LongestId = 256;
    private const int LongestValue = 16 * 1024;
    private const int Deepest = 4;
    private const int ShortestToken = 16;

    private readonly List<FoundText> _found = [];

    /// <summary>What was found, in the order in which it was read.</summary>
    public IReadOnlyList<FoundText> Found => _found;

    public string Text => text;

    /// <summary>Whether a value can be an id or hold one, whatever its key.</summary>
    public bool CanHoldId(int start, int end)
        => end > start && (!needsShape || end - start > LongestId || filter.CanHoldId(text.AsSpan(start, end - start)));

    /// <summary>Takes a value.</summary>
    /// <param name="start">Where it begins, without its quotes.</param>
    /// <param name="end">The place behind it.</param>
    /// <param name="key">The key that it stands under.</param>
    /// <param name="isData">Whether it only names a model.</param>
    public void Add(int start, int end, ConfigurationKey key, bool isData = false) => Add(start, end, key, isData, depth: 0);

    private void Add(int start, int end, ConfigurationKey key, bool isData, int depth)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var value = text.AsSpan(start, end - start);
        var canBeLeftOut = needsShape || key.Meaning == KeyMeaning.Other;
        if (value.Length is 0 or > LongestValue || (canBeLeftOut && !filter.CanHoldId(value) && !HoldsKey(value)))
        {
            return;
        }

        var hasSlash = value.Contains('/');
        if (hasSlash && value.IndexOfAny(' ', '\n') < 0 && AddAddress(start, end, key))
        {
            return;
        }

        if (IsPlain(value))
        {
            if (value.Length <= LongestId && !value.Contains("://", StringComparison.Ordinal) && !IsToken(value))
            {
                _found.Add(new FoundText(value.ToString(), new TextRange(start, value.Length), key.Meaning, isData, needsShape));
            }
        }
        else if (depth < Deepest)
        {
            AddInside(start, end, key, isData, depth + 1);
        }
    }

    /// <summary>Takes a text that has an id in each line; the answer is false for every other text.</summary>
    public bool AddLines(int start, int end, ConfigurationKey key, bool isData)
    {
        var lines = 0;
        foreach (var line in text.AsSpan(start, end - start).EnumerateLines())
        {
            if (!IsPlain(line.Trim()))
            {
                return false;
            }

            lines += line.Trim().Length > 0 ? 1 : 0;
        }

        return lines > 1 && AddParts(start, end, '\n', key, isData, depth: 0);
    }

    /// <summary>Takes a list with commas between its items; the answer is false for every other text.</summary>
    private bool AddList(int start, int end, ConfigurationKey key, bool isData, int depth)
    {
        for (var position = start; position < end;)
        {
            var comma = text.IndexOf(',', position, end - position);
            var itemEnd = comma < 0 ? end : comma;
            if (!IsPlain(text.AsSpan(position, itemEnd - position).Trim()))
            {
                return false;
            }

            position = itemEnd + 1;
        }

        return AddParts(start, end, ',', key, isData, depth);
    }

    private bool AddParts(int start, int end, char separator, ConfigurationKey key, bool isData, int depth)
    {
        for (var position = start; position < end;)
        {
            var next = text.IndexOf(separator, position, end - position);
            var partEnd = next < 0 ? end : next;
            Add(position, partEnd, key, isData, depth);
            position = partEnd + 1;
        }

        return true;
    }

    /// <summary>What a value holds that is no id itself.</summary>
    private void AddInside(int start, int end, ConfigurationKey key, bool isData, int depth)
    {
        var value = text.AsSpan(start, end - start);
        if (value.Contains("${", StringComparison.Ordinal) || value.Contains("{{", StringComparison.Ordinal))
        {
            AddDefaults(start, end, key, isData, depth);
        }

        if (value[0] is '{' or '[' && value.Contains('"'))
        {
            AddQuoted(start, end, depth);
        }
        else if (value.Contains(',') && AddList(start, end, key, isData, depth))
        {
            return;
        }
        else if ((value.Contains('=') || value.Contains("--", StringComparison.Ordinal)) && value.IndexOf('\n') < 0 && !value.Contains("\\n", StringComparison.Ordinal))
        {
            foreach (var setting in EmbeddedSettings.In(value.ToString()))
            {
                Add(start + setting.Start, start + setting.Start + setting.Value.Length, key.Embedded(setting.Key), isData, depth);
            }
        }
    }

    /// <summary>The defaults of <c>${NAME:-default}</c>, and the quoted texts of <c>{{ … }}</c> and <c>${{ … }}</c>.</summary>
    private void AddDefaults(int start, int end, ConfigurationKey key, bool isData, int depth)
    {
        for (var open = text.IndexOf('{', start, end - start); open >= 0; open = text.IndexOf('{', open + 1, end - open - 1))
        {
            if (open + 1 < end && text[open + 1] == '{')
            {
                var close = text.IndexOf("}}", open, end - open, StringComparison.Ordinal);
                AddTexts(open + 2, close < 0 ? end : close, key, isData, depth);
                open = close < 0 ? end - 1 : close;
            }
            else if (open > start && text[open - 1] == '$')
            {
                var name = EndOfName(open + 1, end);
                var value = name;
                while (value < end && text[value] is ':' or '-' or '=')
                {
                    value++;
                }

                if (value > name)
                {
                    var meant = key.Meaning == KeyMeaning.Other ? key.Embedded(text[(open + 1)..name]) : key;
                    Add(value, EndOfBraces(value, end), meant, isData, depth);
                }
            }
        }
    }

    private void AddTexts(int start, int end, ConfigurationKey key, bool isData, int depth)
    {
        for (var position = start; position < end; position++)
        {
            var quote = text[position];
            if (quote is not ('"' or '\'' or '`'))
            {
                continue;
            }

            var close = text.IndexOf(quote, position + 1, end - position - 1);
            if (close < 0)
            {
                return;
            }

            Add(position + 1, close, key, isData, depth);
            position = close;
        }
    }

    /// <summary>The strings of a JSON text that stands within another text, in quotes of its own, escaped or not.</summary>
    private void AddQuoted(int start, int end, int depth)
    {
        var name = string.Empty;
        for (var open = text.IndexOf('"', start, end - start); open >= 0 && open < end;)
        {
            var close = text.IndexOf('"', open + 1, end - open - 1);
            if (close < 0)
            {
                return;
            }

            var last = text[close - 1] == '\\' ? close - 1 : close;
            var after = close + 1;
            while (after < end && (char.IsWhiteSpace(text[after]) || text[after] == '\\'))
            {
                after++;
            }

            if (after < end && text[after] == ':')
            {
                name = text[(open + 1)..Math.Max(open + 1, last)];
            }
            else
            {
                Add(open + 1, Math.Max(open + 1, last), ConfigurationKey.Root.Under(name), isData: false, depth);
            }

            open = text.IndexOf('"', close + 1, end - close - 1);
        }
    }

    /// <summary>Whether the value is an address; then its ids are taken.</summary>
    private bool AddAddress(int start, int end, ConfigurationKey key)
    {
        var address = text[start..end];
        var isAny = false;
        foreach (var id in RequestPaths.In(address))
        {
            isAny = true;
            var meaning = id.IsCall && key.Meaning != KeyMeaning.Deployment ? KeyMeaning.Model : KeyMeaning.Other;
            var range = TextRange.FromBounds(start + id.Start, start + id.End);
            _found.Add(new FoundText(address[id.Start..id.End], range, meaning, IsData: false, needsShape));
        }

        return isAny;
    }

    private int EndOfName(int position, int end)
    {
        while (position < end && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '.'))
        {
            position++;
        }

        return position;
    }

    private int EndOfBraces(int position, int end)
    {
        for (var depth = 0; position < end; position++)
        {
            if (text[position] == '}' && depth-- == 0)
            {
                return position;
            }

            depth += text[position] == '{' ? 1 : 0;
        }

        return end;
    }

    /// <summary>Whether it may be settings of its own: then a key in it says what is an id.</summary>
    private bool HoldsKey(ReadOnlySpan<char> value) => !needsShape && value.Contains("odel", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a key or a number that a machine has made: long, in both cases and with digits, and not in parts.</summary>
    private static bool IsToken(ReadOnlySpan<char> value)
        => value.Length >= ShortestToken
            && value.IndexOfAny("-._:/@") < 0
            && value.IndexOfAnyInRange('0', '9') >= 0
            && value.IndexOfAnyInRange('a', 'z') >= 0
            && value.IndexOfAnyInRange('A', 'Z') >= 0;

    private static bool IsPlain(ReadOnlySpan<char> value)
    {
        foreach (var character in value)
        {
            if (!ModelIdText.IsIdCharacter(character) && character is not ('[' or ']' or '~'))
            {
                return false;
            }
        }

        return true;
    }
}
