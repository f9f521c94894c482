namespace ModelRegistry.Core.Shapes;

/// <summary>Models whose weights anyone may run, by their makers. Their names are written in many ways and cases.</summary>
internal static class OpenModelShapes
{
    public static IEnumerable<Vendor> All { get; } =
    [
        new("meta")
        {
            Never = "llama-index llama-cpp llama-server llama-stack llama-factory llama-parse llama-api llama-hub",
            Unmistakable = """
                llama-# llama# llama-v# llama-guard-# llama-guard# llama-prompt-guard llamaguard-# meta-llama-# meta-llama#
                meta-llama-guard meta-llama-@-# muse-spark-#
                codellama-# code-llama-#
                """,
            Weak = "llama$ llama#$ llama-guard llama-+ codellama$ codellama-*# code-llama-*#",
            Families = "llama- llama1* llama2* llama3* llama4* codellama* meta-llama-",
        },
        new("microsoft")
        {
            Unmistakable = "phi#-mini phi#-small phi#-medium phi#-reasoning phi-#-mini phi-#-small phi-#-medium phi-#-moe phi-#-multimodal phi-#-reasoning phi-#-vision phi-#.#-mini phi-#.#-moe phi-#.#-vision mai-ds-r# mai-image-# mai-code-# mai-voice-#",
            Weak = """
                phi-# phi1 phi2 phi3 phi4 phi-+ phi-silica mai-1- wizardlm wizardcoder- wizard-math wizard-vicuna
                orca-mini orca# bitnet- bitnet_b#
                """,
            Families = "phi- phi3* phi4* wizardlm*",
        },
        new("nvidia") { Unmistakable = "nemotron-# nemotron-nano- nemotron-super- nemotron-ultra- nvidia-nemotron-# nvidia-nemotron-@-# nv-embed-v# nv-embedqa-", Weak = "nemotron- nemotron$ nvidia-nemotron- nv-embed nv-rerankqa-", Families = "nemotron-" },
        new("databricks") { Unmistakable = "dbrx-instruct", Weak = "dbrx$ dbrx- mpt-7b mpt-30b dolly-v#", Families = "dbrx-" },
        new("snowflake") { Unmistakable = "snowflake-arctic-embed snowflake-arctic-embed2", Weak = "snowflake-arctic arctic-embed", Families = "snowflake-arctic-" },
        new("nomic") { Unmistakable = "nomic-embed-", Families = "nomic-embed-" },
        new("mixedbread") { Unmistakable = "mxbai-embed- mxbai-rerank-", Families = "mxbai-embed-" },
        new("baai")
        {
            Unmistakable = "bge-m3 bge-base-en bge-base-zh bge-large-en bge-large-zh bge-small-en bge-small-zh bge-reranker-base bge-reranker-large bge-reranker-v#",
            Weak = "bge-base bge-large bge-small bge-reranker bge-multilingual bge-en bge-micro",
            Families = "bge-",
        },
        new("huggingface") { Unmistakable = "zephyr-#b smollm-# smollm2 smollm3", Weak = "zephyr-# smollm* smolvlm*", Families = "smollm*" },
        new("bigcode") { Unmistakable = "starcoder2-#", Weak = "starcoder$ starcoder-# starcoder2 starcoderbase", Families = "starcoder*" },
        new("nousresearch")
        {
            Weak = "hermes-# hermes# nous-hermes- nous-capybara- openhermes deephermes-",
            Families = "hermes-2* hermes-3* hermes-4* nous-hermes*",
        },
        new("allenai") { Unmistakable = "olmo-#-# olmo-#.#- olmo2- olmo3- olmoe-#", Weak = "olmo-# olmo# olmoe- olmocr- tulu-# tulu# molmo-#", Families = "olmo*" },
        new("liquid") { Weak = "lfm-# lfm#", Families = "lfm- lfm2*" },
        new("tii") { Weak = "falcon-# falcon#", Families = "falcon-7* falcon-4* falcon3*" },
        new("arcee")
        {
            Weak = """
                trinity-large trinity-mini trinity-nano arcee- virtuoso-large virtuoso-medium virtuoso-small maestro-reasoning coder-large$
                caller-large$
                """,
        },
        new("eleutherai") { Weak = "pythia-# gpt-j gpt-neo gpt-neox gpt-jt llemma_# llemma-#" },
        new("bigscience") { Weak = "bloom-#b bloomz-# bloomz$" },
        new("openai") { Weak = "gpt2$ gpt2-medium gpt2-large gpt2-xl" },
        new("swiss-ai") { Weak = "apertus-#" },
        new("deepcogito") { Weak = "cogito-# cogito-v#" },
        new("fireworks") { Unmistakable = "firefunction-v# firellava-#", Weak = "fireworks-asr- firesearch-" },
        new("aionlabs") { Weak = "aion-#.# aion-rp-" },
        new("lmsys") { Weak = "vicuna$ vicuna-#" },
        new("inceptionai") { Weak = "jais-#" },
        new("sdaia") { Weak = "allam-#" },
    ];
}
