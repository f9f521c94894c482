using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Judging;

/// <summary>What kind of work a model does, as far as its id tells: the list of its capabilities is compared as it is.</summary>
internal static class Modalities
{
    private const string Text = "text";

    /// <summary>Words of ids, each with the kind of work that it stands for.</summary>
    private static readonly (string Word, string Modality)[] Words =
    [
        ("embed", "embeddings"), ("whisper", "transcription"), ("transcri", "transcription"), ("tts", "speech"), ("dall-e", "images"), ("imagen", "images"),
        ("gpt-image", "images"), ("moderation", "moderation"), ("rerank", "reranking"), ("realtime", "realtime audio"), ("sora", "videos"), ("veo", "videos"),
    ];

    /// <summary>Embeddings, images, speech …; text where nothing says otherwise.</summary>
    public static string Of(Model model)
    {
        foreach (var (word, modality) in Words)
        {
            if (HasWord(model.Id ?? model.Name, word))
            {
                return modality;
            }
        }

        return Text;
    }

    /// <summary>At the start of the text or of a part of it: "sora" is not in "gensora".</summary>
    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
