using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Resolving;

/// <summary>
/// What kind of work a model does: as its entry says, else as its capabilities name it, else as its id shows. Null where nothing
/// tells; nothing is concluded from that.
/// </summary>
internal static class ModelKinds
{
    /// <summary>Capabilities that are a kind of work by themselves, without separators and in lower case.</summary>
    private static readonly (string Word, ModelKind Kind)[] Capabilities =
    [
        ("chat", ModelKind.Chat), ("chatcompletion", ModelKind.Chat), ("chatcompletions", ModelKind.Chat),
        ("textgeneration", ModelKind.Chat), ("embedding", ModelKind.Embedding), ("embeddings", ModelKind.Embedding),
        ("imagegeneration", ModelKind.Image), ("videogeneration", ModelKind.Video), ("texttospeech", ModelKind.Speech),
        ("speechsynthesis", ModelKind.Speech), ("transcription", ModelKind.Transcription),
        ("speechtotext", ModelKind.Transcription), ("moderation", ModelKind.Moderation), ("rerank", ModelKind.Rerank),
        ("reranking", ModelKind.Rerank), ("realtime", ModelKind.Realtime),
    ];

    /// <summary>Words of ids, each with the kind of work that it stands for. The first that an id has decides.</summary>
    private static readonly (string Word, ModelKind Kind)[] IdWords =
    [
        ("rerank", ModelKind.Rerank), ("moderation", ModelKind.Moderation), ("llama-guard", ModelKind.Moderation), ("shieldgemma", ModelKind.Moderation),
        ("embed", ModelKind.Embedding), ("multimodalembed", ModelKind.Embedding), ("voyage-", ModelKind.Embedding), ("bge-", ModelKind.Embedding),
        ("gte-", ModelKind.Embedding), ("e5-", ModelKind.Embedding), ("uae-", ModelKind.Embedding), ("minilm", ModelKind.Embedding),
        ("all-minilm", ModelKind.Embedding), ("mxbai-embed", ModelKind.Embedding), ("text-similarity", ModelKind.Embedding),
        ("text-search", ModelKind.Embedding), ("code-search", ModelKind.Embedding),
        ("whisper", ModelKind.Transcription), ("transcri", ModelKind.Transcription), ("stt", ModelKind.Transcription), ("asr", ModelKind.Transcription),
        ("scribe", ModelKind.Transcription), ("voxtral-mini-transcribe", ModelKind.Transcription),
        ("tts", ModelKind.Speech), ("eleven", ModelKind.Speech), ("speech", ModelKind.Speech),
        ("realtime", ModelKind.Realtime), ("native-audio", ModelKind.Realtime), ("gemini-live", ModelKind.Realtime), ("nova-sonic", ModelKind.Realtime),
        ("sora", ModelKind.Video), ("veo", ModelKind.Video), ("nova-reel", ModelKind.Video), ("kling", ModelKind.Video), ("runway", ModelKind.Video),
        ("gen3a", ModelKind.Video), ("gen4-turbo", ModelKind.Video), ("gen4_turbo", ModelKind.Video), ("luma", ModelKind.Video),
        ("dall-e", ModelKind.Image), ("dalle", ModelKind.Image), ("imagen", ModelKind.Image), ("image", ModelKind.Image), ("flux", ModelKind.Image),
        ("stable-diffusion", ModelKind.Image), ("sdxl", ModelKind.Image), ("sd3", ModelKind.Image), ("stable-image", ModelKind.Image),
        ("nova-canvas", ModelKind.Image), ("recraft", ModelKind.Image), ("playground-v", ModelKind.Image), ("ideogram", ModelKind.Image),
        ("nano-banana", ModelKind.Image), ("seedream", ModelKind.Image), ("ssd-1b", ModelKind.Image),
        ("ocr", ModelKind.Other),
    ];

    /// <summary>The kind of a model; null where neither the entry nor the id tells.</summary>
    public static ModelKind? Of(Model model) => model.Kind ?? OfCapabilities(model) ?? OfId(model.Id ?? model.Name);

    /// <summary>
    /// The kind that an id shows; null where it shows none. Of a family that makers give ids of, what is not named after another
    /// kind of work answers in words.
    /// </summary>
    public static ModelKind? OfId(string id) => OfWords(id) ?? (ModelIdShapes.Of(id).Strength == ShapeStrength.None ? null : ModelKind.Chat);

    /// <summary>The kind that a word of an id says; null where none does, as with most chat models.</summary>
    public static ModelKind? OfWords(string id)
    {
        foreach (var (word, kind) in IdWords)
        {
            if (HasWord(id, word))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether both kinds are known and differ: then neither stands in for the other.</summary>
    public static bool Differ(Model one, Model other) => Of(one) is { } first && Of(other) is { } second && first != second;

    /// <summary>The kind as a sentence names a model of it: <c>a chat model</c>.</summary>
    public static string Noun(ModelKind kind) => kind switch
    {
        ModelKind.Embedding => "an embedding model",
        ModelKind.Image => "an image model",
        ModelKind.Rerank => "a reranking model",
        ModelKind.Other => "a model for other work",
        _ => $"a {Words.Of(kind)} model",
    };

    private static ModelKind? OfCapabilities(Model model)
    {
        foreach (var capability in model.Capabilities)
        {
            foreach (var (word, kind) in Capabilities)
            {
                if (IsSame(capability, word))
                {
                    return kind;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the letters and digits of a capability are those of the word, in any case.</summary>
    private static bool IsSame(string capability, string word)
    {
        var at = 0;
        foreach (var character in capability)
        {
            if (!char.IsLetterOrDigit(character))
            {
                continue;
            }

            if (at == word.Length || char.ToLowerInvariant(character) != word[at])
            {
                return false;
            }

            at++;
        }

        return at == word.Length;
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
