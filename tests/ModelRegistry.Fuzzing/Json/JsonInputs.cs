using System.Text;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Fuzzing.Registry;

namespace ModelRegistry.Fuzzing.Json;

/// <summary>Texts that a registry file can hold, from valid ones to noise, as the compiler decodes them.</summary>
internal static class JsonInputs
{
    private const int Largest = 50_000_000;
    private const int Large = 1 << 20;
    private const int LargestInTurn = 500;

    private const string Alphabet = "{}{}[][],,::\"\"'\\/*\n\r\t 01-+.eEtrufalsn\u0000\uFEFF\u00A0\uD83D\uDE00\u00E9\u2028\uFFFD";

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\uD800", "\\q", "null", "true", "nul", "-", "-1", "01", "1e400", "1E-400", "0.1", ".5", "NaN",
        "9223372036854775808", "79228162514264337593543950336", "1.00000000000000000000000000000001", "\"\":0", "\"models\"", "\"id\":", "\n", "\r", "\0",
        "//", "/*", "*/", "\uD83D", "\uDE00", "\u2028", "\uFEFF", "\u00A0", "\uFFFD", "\u0001", "'", "x", "[[[[", "}}}}", "{\"a\":",
    ];

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UnicodeEncoding(false, false), Encoding.Latin1,
    ];

    public static string Next(Choices choices) => choices.Below(10) switch
    {
        0 => Noise(choices, Alphabet, choices.Size(2_000)),
        1 => Decode(RandomBytes(choices, choices.Size(4_000)), choices),
        2 => Repeated(choices),
        3 => Nested(choices),
        4 => RandomNode.Next(choices, 6).ToText(choices),
        5 => Decode(MutateBytes(choices.From(Encodings) is var encoding ? [.. encoding.GetPreamble(), .. encoding.GetBytes(Valid(choices))] : [], choices), choices),
        _ => Mutate(Valid(choices), choices),
    };

    private static string Valid(Choices choices)
        => (choices.OneIn(2) ? RandomNode.Next(choices, 5) : new RandomRegistry(choices).Next()).ToText(choices);

    private static string Mutate(string text, Choices choices)
    {
        for (var mutation = choices.Size(12); mutation > 0; mutation--)
        {
            var at = choices.Below(text.Length + 1);
            var length = Math.Min(choices.Size(40), text.Length - at);
            text = choices.Below(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text[..at],
                3 => text.Remove(at, length).Insert(choices.Below(text.Length - length + 1), text.Substring(at, length)),
                _ => text.Remove(at, Math.Min(length, choices.Below(3))).Insert(at, choices.From(Pieces)),
            };
        }

        return text;
    }

    private static byte[] MutateBytes(byte[] bytes, Choices choices)
    {
        for (var mutation = bytes.Length == 0 ? 0 : choices.Size(8); mutation > 0; mutation--)
        {
            bytes[choices.Below(bytes.Length)] = (byte)choices.Below(256);
        }

        return choices.OneIn(4) ? bytes[..choices.Below(bytes.Length + 1)] : bytes;
    }

    private static string Decode(byte[] bytes, Choices choices)
        => SourceText.From(bytes, bytes.Length, choices.OneIn(4) ? choices.From(Encodings) : null).ToString();

    private static byte[] RandomBytes(Choices choices, int length)
    {
        var bytes = new byte[length];
        for (var index = 0; index < length; index++)
        {
            bytes[index] = (byte)choices.Next();
        }

        return bytes;
    }

    private static string Noise(Choices choices, string alphabet, int length)
        => string.Create(length, (choices, alphabet), static (span, state) =>
        {
            foreach (ref var character in span)
            {
                character = state.alphabet[state.choices.Below(state.alphabet.Length)];
            }
        });

    /// <summary>The same few characters again and again; now and then as many as no reader expects.</summary>
    private static string Repeated(Choices choices)
    {
        var pattern = string.Concat(Enumerable.Range(0, choices.Between(1, 4)).Select(_ => choices.From(Pieces)));
        var length = choices.OneIn(LargestInTurn) ? choices.Between(Large, Largest) : choices.Size(Large);
        return choices.Of("", "[", "{", "{\"models\":[", "\"") + string.Concat(Enumerable.Repeat(pattern, length / pattern.Length)) + choices.Of("", "]", "}", "\"");
    }

    private static string Nested(Choices choices)
    {
        var opened = Enumerable.Range(0, choices.OneIn(2) ? choices.Between(55, 75) : choices.Size(100_000)).Select(_ => choices.OneIn(2)).ToList();
        var closed = opened.AsEnumerable().Reverse().Select(isArray => isArray ? "]" : "}").Take(choices.OneIn(3) ? choices.Below(opened.Count + 1) : opened.Count);
        return string.Concat(opened.Select(isArray => isArray ? "[" : "{\"a\":")) + choices.Of("", "1", "null", ",") + string.Concat(closed);
    }
}
