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
            Weak = "deepseek$ deepseek-*# deepseek_v# deepseek_r#",
            Families = "deepseek-",
        },
        new("alibaba")
        {
            Unmistakable = """
                qwen-# qwen# qwen-max qwen-plus qwen-turbo qwen-flash qwen-long qwen-vl qwen-coder qwen-math qwen-omni
                qwen-audio qwen-mt
                qwen-image qwen-embedding qwen-reranker qwen-next qwen-v# qwen-r1 qwen-latest
                qwq-# qwq-plus qvq-# qvq-max codeqwen-# codeqwen# text-embedding-v#
                """,
            Weak = "qwen$ qwq$ qvq$ codeqwen$ qwen-*# code-qwen-*# wan-#.# wan2 wanx-v# gte-base gte-large gte-qwen#",
            Families = "qwen* qwq- qvq- codeqwen*",
        },
        new("moonshotai")
        {
            Unmistakable = "kimi-k# moonshot-v#",
            Weak = "kimi-latest kimi-thinking kimi-vl kimi-dev kimi-linear kimi# moonlight-#",
            Families = "kimi- moonshot-",
        },
        new("zai") { Unmistakable = "glm-#.#", Weak = "glm-# glm-z# glm# chatglm# codegeex# autoglm- zai-glm-# cogview-# cogvideox", Families = "glm- chatglm*" },
        new("minimax") { Unmistakable = "minimax-m#", Weak = "minimax-text minimax-vl minimax-# abab# speech-0#- speech-#.#-", Families = "minimax- abab*" },
        new("bytedance") { Weak = "doubao- seed-oss seed-# seedream-# seedance-# ui-tars-", Families = "doubao- seed-oss-" },
        new("baidu") { Weak = "ernie-*# ernie-speed ernie-lite ernie-tiny ernie-bot ernie-char ernie-x paddleocr-vl", Families = "ernie-" },
        new("tencent") { Weak = "hunyuan- hunyuan$ hy3-preview", Families = "hunyuan-" },
        new("01ai") { Weak = "yi-# yi-large yi-medium yi-lightning yi-vision yi-spark", Families = "yi-" },
        new("xiaomi") { Unmistakable = "mimo-v#", Weak = "mimo-#", Families = "mimo-" },
        new("stepfun") { Weak = "step-#", Families = "step-1* step-2* step-3*" },
        new("baichuan") { Weak = "baichuan# baichuan-m#", Families = "baichuan*" },
        new("internlm") { Weak = "internlm# internvl#", Families = "internlm* internvl*" },
        new("inclusionai") { Weak = "ling-# ling-flash ling-mini ling-lite ring-#.#- ring-1t ring-flash ring-mini" },
        new("kwaipilot") { Weak = "kat-coder kat-dev" },
        new("upstage") { Weak = "solar-# solar-pro solar-mini" },
        new("sarvam") { Weak = "sarvam-m sarvam-#" },
    ];
}
