using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>The words that makers add to a family's name for what a model does, how large it is and which version of it is meant.</summary>
internal static class VariantWords
{
    private const int LongestPart = 12;
    private const int MostLetters = 2;

    /// <summary>None that tools are named by as well, such as "code", "agent", "cli" and "api".</summary>
    private static readonly ImmutableHashSet<string> Words = WordSet.Of(
        "air airx alpha asr assistant audio base beta chat coder creative deep distill embed embedding embeddings exp experimental fast flash "
        + "flashx fp8 guard hd high image imagine instant instruct instruction it large latest light lite live long low math max medium micro mini "
        + "moderation moe multilingual multimodal music nano native nemo ocr omni plus preview prime pro qat realtime reasoner reasoning rerank "
        + "reranker research safeguard small speech stable standard stt super t2v thinking tiny transcribe translate tts turbo ultra v video vision "
        + "vl voice");

    /// <summary>Whether there is at least one part from the position on, and each is such a word or a number: "voice-latest", "mini-2505".</summary>
    public static bool Fill(string text, int position, int end)
    {
        if (position == end)
        {
            return false;
        }

        while (position < end)
        {
            var next = position;
            while (next < end && text[next] is not ('-' or '_'))
            {
                next++;
            }

            if (!IsVariant(text, position, next))
            {
                return false;
            }

            position = next + 1;
        }

        return true;
    }

    private static bool IsVariant(string text, int start, int end)
    {
        if (end - start > LongestPart || start == end)
        {
            return false;
        }

        return IsNumber(text, text[start] is 'v' or 'V' ? start + 1 : start, end) || Words.Contains(text.Substring(start, end - start));
    }

    /// <summary>A version, a date or a size: digits, and at most two letters: "2505", "2p5", "32k", but not "4all".</summary>
    private static bool IsNumber(string text, int start, int end)
    {
        var letters = 0;
        for (var position = start; position < end; position++)
        {
            letters += Characters.IsLetter(text[position]) ? 1 : 0;
        }

        return start < end && Characters.IsDigit(text[start]) && letters <= MostLetters;
    }
}
