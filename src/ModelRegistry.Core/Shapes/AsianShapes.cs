namespace ModelRegistry.Core.Shapes;

/// <summary>The ids of China's and its neighbours' makers.</summary>
internal static class AsianShapes
{
    public static IEnumerable<Vendor> All { get; } =
    [
        new("deepseek")
        {
            Unmistakable = """
                deepseek-chat deepseek-coder deepseek-reasoner deepseek-r# deepseek-v# deepseek-vl deepseek-ocr deepseek-llm
                deepseek-prover
                deepseek-math deepseek-moe deepseek-llama deepseek-67b
                """,
            Weak = "deepseek$ deepseek-*# deepseek_v# deepseek_r# deepseek-+",
            Families = "deepseek-",
        },
        new("alibaba")
        {
            Unmistakable = """
                qwen-# qwen# qwen-max qwen-plus qwen-turbo qwen-flash qwen-long qwen-vl qwen-coder qwen-math qwen-omni
                qwen-audio qwen-mt
                qwen-image qwen-embedding qwen-reranker qwen-next qwen-v# qwen-r1 qwen-latest
                qwq-# qwq-plus qvq-# qvq-max codeqwen-# codeqwen# text-embedding-v# text-embedding-async-v#
                wanx-style-repaint-v# wanx-background-generation-v# cosyvoice-v# qwen-doc-turbo
                """,
            Weak = """
                qwen$ qwq$ qvq$ codeqwen$ qwen-*# qwen-+ code-qwen-*# wan-#.# wan2 wanx-v# wanx# gte-base gte-large gte-small gte-qwen#
                gte-multilingual tongyi- gui-plus z-image
                """,
            Families = "qwen* qwq- qvq- codeqwen*",
        },
        new("moonshotai")
        {
            Unmistakable = "kimi-k# moonshot-v# kimi-thinking-preview kimi-dev-# kimi-vl-a# kimi-linear-#",
            Weak = "kimi-latest kimi-thinking kimi-vl kimi-dev kimi-linear kimi# kimi-+ moonlight-#",
            Families = "kimi- moonshot-",
        },
        new("zai")
        {
            Never = "glm-0",
            Unmistakable = """
                glm-#.# glm-#p# glm-#-air glm-#-airx glm-#-flash glm-#-flashx glm-#-plus glm-#-long glm-#-turbo glm-#v- glm-z#-
                chatglm#- chatglm-# chatglm_turbo codegeex-# cogview-# cogvideox-# zai-glm-#.#
                """,
            Weak = "glm-# glm-z# glm# glm-+ chatglm# codegeex# autoglm- zai-glm-# cogvideox",
            Families = "glm- chatglm*",
        },
        new("minimax")
        {
            Unmistakable = "minimax-m# minimax-text-# minimax-vl-# abab#.# minimax-hailuo-#",
            Weak = "minimax-text minimax-vl minimax-# minimax-+ abab# speech-0#- speech-#.#-",
            Families = "minimax- abab*",
        },
        new("bytedance")
        {
            Unmistakable = """
                doubao-# doubao-pro-# doubao-lite-# doubao-vision-pro-# doubao-seed-# doubao-seed-code doubao-seedream-# doubao-seedance-#
                doubao-embedding-large doubao-embedding-text-# doubao-embedding-vision seedream-# seedream-v# seedance-# seedance-v# seed-#.#-lite seed-#.#-flash
                seed-#.#-mini seed-#.#-pro seed-#.#-code
                """,
            Weak = "doubao- seed-oss seed-# ui-tars-",
            Families = "doubao- seed-oss-",
        },
        new("baidu")
        {
            Unmistakable = "ernie-#.# ernie-#p# ernie-speed-# ernie-lite-# ernie-tiny-# ernie-char-# ernie-x#- ernie-bot-# ernie-bot-turbo",
            Weak = "ernie-*# ernie-speed ernie-lite ernie-tiny ernie-bot ernie-char ernie-x ernie-image ernie-+ ernie_speed ernie_lite ernie_tiny paddleocr-vl",
            Families = "ernie-",
        },
        new("tencent") { Unmistakable = "hunyuan-t# hunyuan-a# hunyuan-turbos hunyuan-#.# hunyuan-mt-#", Weak = "hunyuan- hunyuan$ hy3-preview", Families = "hunyuan-" },
        new("01ai") { Weak = "yi-# yi-large yi-medium yi-lightning yi-vision yi-spark", Families = "yi-" },
        new("xiaomi") { Unmistakable = "mimo-v#", Weak = "mimo-# mimo-+", Families = "mimo-" },
        new("stepfun") { Unmistakable = "step-#.#-flash step-#.#v- step-#v-", Weak = "step-# step-audio-#", Families = "step-1* step-2* step-3*" },
        new("baichuan") { Unmistakable = "baichuan#- baichuan-m#", Weak = "baichuan#", Families = "baichuan*" },
        new("internlm") { Unmistakable = "internlm#- internlm#_# internlm#.# internvl#- internvl#.#", Weak = "internlm# internvl# intern-s#", Families = "internlm* internvl*" },
        new("inclusionai")
        {
            Unmistakable = "ling-#.#-flash ling-#.#-mini ling-#.#-1t ring-#.#-flash ring-#.#-mini ring-#.#-1t",
            Weak = "ling-# ling-flash ling-mini ling-lite ring-#.#- ring-1t ring-flash ring-mini",
        },
        new("meituan") { Weak = "longcat-" },
        new("openbmb") { Unmistakable = "minicpm-v-# minicpm-o-# minicpm#-", Weak = "minicpm" },
        new("kwaipilot") { Weak = "kat-coder kat-dev" },
        new("upstage") { Unmistakable = "solar-embedding-#", Weak = "solar-# solar-pro solar-mini solar-pro#" },
        new("sarvam") { Weak = "sarvam-m sarvam-#" },
    ];
}
