namespace ModelRegistry.Core.Shapes;

/// <summary>Google's ids: Gemini, the media models, PaLM, and the open Gemma.</summary>
internal static class GoogleShapes
{
    public static IEnumerable<Vendor> All { get; } =
    [
        new("google")
        {
            IsExact = true,
            Unmistakable = """
                gemini-# gemini-pro gemini-flash gemini-ultra gemini-exp-# gemini-embedding-# gemini-embedding-exp
                gemini-live-*# gemini-nano-# gemini-robotics-*# gemini-omni-*# gemini-omni-flash gemini-gemma-#
                imagen-# veo-# lyria-# lyria-@-# lyria-realtime nano-banana
                text-bison text-unicorn chat-bison code-bison code-gecko codechat-bison palm-2-chat-bison
                palm-2-codechat-bison
                text-embedding-00# text-embedding-preview-# text-embedding-large-exp text-multilingual-embedding-#
                text-multilingual-embedding-preview
                textembedding-gecko multimodalembedding$ learnlm-*# medlm-medium medlm-large deep-research-@-preview-#
                """,
            Weak = """
                gemini-exp gemini-experimental gemini-embedding gemini-live gemini-nano gemini-robotics gemini-omni
                imagen$ imagen1 imagen2 imagen3 imagen4 imagegeneration$ chirp$ chirp-# chirp_# learnlm aqa$
                embedding-001 embedding-gecko text-embedding-gecko gemini-+ veo-+ imagen-+ lyria-+
                """,
            Families = "gemini- imagen- veo- lyria- text-bison* chat-bison* text-multilingual-embedding- textembedding-gecko* learnlm-",
        },
        new("google")
        {
            Unmistakable = """
                gemma-# gemma_# gemma1 gemma2 gemma3 gemma4 codegemma-# shieldgemma-# paligemma-# paligemma2 medgemma-#
                embeddinggemma functiongemma-#
                txgemma-# t5gemma-# dolphingemma-#
                """,
            Weak = "gemma$ gemma#$ gemma#n$ gemma-*# gemma-+ codegemma$ shieldgemma$ paligemma$ medgemma$ functiongemma$ flan-t5- flan-ul2",
            Families = "gemma* codegemma* shieldgemma* paligemma* medgemma* embeddinggemma*",
        },
    ];
}
