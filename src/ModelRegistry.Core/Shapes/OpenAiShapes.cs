namespace ModelRegistry.Core.Shapes;

/// <summary>OpenAI's ids, and those that Azure gives its models.</summary>
internal static class OpenAiShapes
{
    public static IEnumerable<Vendor> All { get; } =
    [
        new("openai")
        {
            IsExact = true,
            // No name ends with a hyphen, but a beginning does: "o3-" is as good as "gpt-4".
            Unmistakable = """
                gpt-# gpt-audio$ gpt-audio-# gpt-audio-mini gpt-realtime$ gpt-realtime-# gpt-realtime-mini gpt-image-#
                gpt-video-# gpt-live-# gpt-transcribe-# gpt-chat-latest gpt-realtime-translate gpt-realtime-whisper
                chatgpt-# chatgpt-image-latest chatgpt-image-#
                o#-mini o#-preview o#-pro o#-high o#-low o#-medium o#-deep-research o#-20## o#-$
                text-embedding-#$ text-embedding-#- text-embedding-ada
                text-davinci text-curie text-babbage text-ada code-davinci code-cushman davinci-002 babbage-002
                text-search-ada text-search-babbage text-search-curie text-search-davinci
                text-similarity-ada text-similarity-babbage text-similarity-curie text-similarity-davinci
                code-search-ada code-search-babbage davinci-codex cushman-codex
                ada-code-search ada-search-document ada-search-query ada-similarity babbage-code-search babbage-search-document
                babbage-search-query babbage-similarity curie-search-document curie-search-query curie-similarity
                davinci-search-document davinci-search-query davinci-similarity
                omni-moderation text-moderation-latest text-moderation-20## text-moderation-stable text-moderation-0##
                whisper-1 tts-1 dall-e-2 dall-e-3 dalle-2 dalle-3 sora-# codex-mini computer-use-preview model-router-20##
                """,
            Weak = """
                gpt-1$ gpt-2$ gpt-3$ gpt4o gpt4-+ gpt5-+ gpt3.# gpt4.# gpt5.# gpt-audio gpt-realtime gpt-image gpt-video gpt-live
                gpt-transcribe gpt-latest gpt-mini-latest chatgpt-image gpt-+ chatgpt-+ sora-+
                o1$ o3$ o4$ openai-o# openai-gpt-#
                ada$ babbage$ curie$ davinci$ davinci-instruct-beta curie-instruct-beta model-router model_router
                """,
            Families = """
                gpt- gpt3* gpt4* gpt5* chatgpt- o1- o3- o4- text-embedding- text-davinci- text-moderation- omni-moderation- dall-e- dalle-
                whisper- tts-1* sora-
                """,
        },
        new("openai")
        {
            Unmistakable = """
                gpt-oss whisper-large-v# whisper-v# distil-whisper-large distil-whisper-medium distil-whisper-small distil-large-v#
                large-v#-turbo
                """,
            Weak = "whisper-+ large-v#",
        },
    ];
}
