using System.Text;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Tool.Scanning.Files;

/// <summary>
/// Tells in one pass over the bytes of a file whether an id can stand in it: most files have none, and are not decoded. It finds too
/// much and misses nothing: the beginning of an id after what is neither letter nor digit, or the word "model".
/// </summary>
internal sealed class IdFilter
{
    private const int Bits = 6;
    private const int Classes = 1 << Bits;
    private const int Other = Classes - 1;
    private const int LastLetterOrDigit = 35;
    private const int LongestText = 512;

    /// <summary>Of each byte its class: letters in either case, digits, the other characters of ids; everything else is one class.</summary>
    private static readonly byte[] ClassOf = MakeClasses();

    private readonly ulong[] _beginnings = new ulong[Classes * Classes * Classes / 64];
    private readonly Dictionary<int, List<byte[]>> _stems = [];

    /// <summary>Whether an id of the registry begins with a letter of another script, which no beginning stands for.</summary>
    private readonly bool _isAlways;

    /// <param name="snapshot">The registry, whose ids are found whatever their shape.</param>
    public IdFilter(RegistrySnapshot snapshot)
    {
        var ids = snapshot.Models.SelectMany(model => model.Aliases.Append(model.Model.Id ?? string.Empty))
            .Select(id => id.TrimStart('@', '~', '/', '.', ':', '-', '_', '[', ']'))
            .Where(id => id.Length > 0);
        foreach (var stem in ModelIdShapes.Stems.Concat(ModelIdShapes.ShortIds).Concat(ids))
        {
            if (!char.IsAsciiLetterOrDigit(stem[0]))
            {
                _isAlways = true;
                continue;
            }

            Add([.. Encoding.UTF8.GetBytes(stem.ToLowerInvariant())]);
        }
    }

    /// <summary>Whether an id, or a key that makes its value one, can stand in the text.</summary>
    /// <param name="text">UTF-8, or any encoding in which ASCII is what it is.</param>
    /// <param name="needsShape">Whether a key alone makes no id.</param>
    public bool CanHoldId(ReadOnlySpan<byte> text, bool needsShape)
        => _isAlways || HasBeginning(text) || (!needsShape && (text.IndexOf("odel"u8) >= 0 || text.IndexOf("ODEL"u8) >= 0));

    /// <summary>Whether an id can stand in a text that no key calls one.</summary>
    public bool CanHoldId(ReadOnlySpan<char> text)
    {
        if (_isAlways)
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[LongestText];
        if (text.Length > bytes.Length)
        {
            return true;
        }

        for (var position = 0; position < text.Length; position++)
        {
            bytes[position] = text[position] < 128 ? (byte)text[position] : (byte)0;
        }

        return HasBeginning(bytes[..text.Length]);
    }

    private bool HasBeginning(ReadOnlySpan<byte> text)
    {
        var classes = ClassOf;
        var beginnings = _beginnings;
        var before = Other;
        for (var position = 0; position + 1 < text.Length; position++)
        {
            int current = classes[text[position]];
            if (before > LastLetterOrDigit && current <= LastLetterOrDigit)
            {
                var third = position + 2 < text.Length ? classes[text[position + 2]] : Other;
                var index = (((current << Bits) | classes[text[position + 1]]) << Bits) | third;
                if ((beginnings[index >> 6] & (1UL << (index & 63))) != 0 && IsBeginning(text[position..], index))
                {
                    return true;
                }
            }

            before = current;
        }

        return false;
    }

    private bool IsBeginning(ReadOnlySpan<byte> text, int index)
    {
        foreach (var stem in _stems[index])
        {
            if (text.Length >= stem.Length && Ascii.EqualsIgnoreCase(text[..stem.Length], stem))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(byte[] stem)
    {
        for (var third = 0; third < Classes; third++)
        {
            for (var second = 0; second < Classes; second++)
            {
                if ((stem.Length < 2 || ClassOf[stem[1]] == second) && (stem.Length < 3 || ClassOf[stem[2]] == third))
                {
                    Add(stem, (((ClassOf[stem[0]] << Bits) | second) << Bits) | third);
                }
            }
        }
    }

    private void Add(byte[] stem, int index)
    {
        _beginnings[index >> 6] |= 1UL << (index & 63);
        if (!_stems.TryGetValue(index, out var stems))
        {
            _stems[index] = stems = [];
        }

        stems.Add(stem);
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[256];
        Array.Fill(classes, (byte)Other);
        for (var letter = 0; letter < 26; letter++)
        {
            classes['a' + letter] = classes['A' + letter] = (byte)letter;
        }

        for (var digit = 0; digit < 10; digit++)
        {
            classes['0' + digit] = (byte)(26 + digit);
        }

        var next = LastLetterOrDigit + 1;
        foreach (var sign in "-._:/@~")
        {
            classes[sign] = (byte)next++;
        }

        return classes;
    }
}
