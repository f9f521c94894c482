using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Tests.Shapes;

/// <summary>Ids that are or were in use, by how surely they are known and by their provider ("-" where none is named).</summary>
internal static class KnownIds
{
    private const string Unmistakable = """
        openai gpt-3.5-turbo gpt-3.5-turbo-0125 gpt-35-turbo gpt-4 gpt-4-32k-0613 gpt-4-turbo-2024-04-09 gpt-4-vision-preview gpt-4o
        openai gpt-4o-2024-08-06 gpt-4o-mini gpt-4o-realtime-preview gpt-4o-mini-transcribe gpt-4.1 gpt-4.1-nano-2025-04-14 gpt-4.5-preview
        openai gpt-5 gpt-5-chat-latest gpt-5-codex gpt-5.1 gpt-5.6-terra gpt-5.6-sol gpt-oss-120b gpt-oss-20b gpt-oss-safeguard-20b gpt-oss:20b
        openai gpt-audio gpt-audio-mini-2025-10-06 gpt-realtime gpt-realtime-2025-08-28 gpt-image-1 gpt-image-1-mini gpt-chat-latest
        openai chatgpt-4o-latest chatgpt-image-latest o1-mini o1-preview-2024-09-12 o1-2024-12-17 o3-mini o3-pro o3-deep-research
        openai o4-mini-deep-research-2025-06-26 o4-mini-high text-embedding-3-small text-embedding-3-large text-embedding-ada-002
        openai text-davinci-003 text-ada-001 text-curie-001 code-davinci-002 davinci-002 babbage-002 text-search-ada-doc-001
        openai text-similarity-curie-001 code-search-ada-code-001 omni-moderation-latest text-moderation-stable text-moderation-007 text-moderation-2024-09-26 ada-code-search-code curie-similarity
        openai whisper-1 whisper-large-v3 whisper-large-v3-turbo distil-whisper-large-v3-en tts-1 tts-1-hd tts-1-hd-1106 dall-e-2 dall-e-3
        openai sora-2 sora-2-pro computer-use-preview codex-mini-latest model-router-2025-11-18
        openai openai/gpt-4o openai/gpt-4o:extended azure/us/gpt-4o-2024-08-06 openrouter/openai/o3-mini-high databricks-gpt-5-mini
        openai ft:gpt-3.5-turbo-0613:acme::7p4lURel ft:gpt-4o-mini-2024-07-18:acme:support:9aB ft:babbage-002 ft:davinci:acme openai.gpt-oss-20b-1:0
        anthropic claude-2 claude-2.1 claude-v2 claude-instant-1.2 claude-3-opus-20240229 claude-3-haiku-20240307 claude-3-5-sonnet-latest
        anthropic claude-3.5-sonnet claude-3-7-sonnet-20250219 claude-4-opus claude-opus-4 claude-opus-4-1-20250805 claude-opus-4.6-fast
        anthropic claude-sonnet-4-5 claude-haiku-4-5-20251001 claude-fable-5 claude-mythos-preview claude-opus-latest
        anthropic claude-3-5-sonnet@20240620 claude-opus-4-6@default claude-3-5-sonnet-v2@20241022 databricks-claude-3-7-sonnet
        anthropic anthropic.claude-v2:1 anthropic.claude-instant-v1 anthropic.claude-3-5-sonnet-20240620-v1:0 anthropic.claude-3-sonnet-20240229-v1:0:200k
        anthropic us.anthropic.claude-sonnet-4-20250514-v1:0 eu.anthropic.claude-haiku-4-5-20251001-v1:0 us-gov.anthropic.claude-3-haiku-20240307-v1:0
        anthropic global.anthropic.claude-opus-5 anthropic/claude-3.7-sonnet:thinking vertex_ai/claude-3-opus@20240229
        anthropic bedrock/us-east-1/anthropic.claude-instant-v1 arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2:1
        google gemini-pro gemini-pro-vision gemini-1.0-pro-002 gemini-1.5-flash-8b gemini-1.5-pro-latest gemini-2.0-flash-exp gemini-2.5-flash
        google gemini-2.5-flash-lite-preview-06-17 gemini-2.5-pro-exp-03-25 gemini-3-pro-preview gemini-3.1-flash-lite gemini-flash-latest
        google gemini-exp-1206 gemini-embedding-001 gemini-live-2.5-flash-preview gemini-robotics-er-1.5-preview gemini-2.0-flash-exp:free
        google models/gemini-2.5-flash google.gemini-2.5-pro projects/p/locations/us-central1/publishers/google/models/gemini-2.5-pro
        google imagen-3.0-generate-002 imagen-4.0-ultra-generate-001 imagegeneration@006 veo-2.0-generate-001 veo-3.1-fast-generate-preview
        google lyria-002 lyria-3-pro-preview nano-banana-pro text-bison text-bison@001 chat-bison-32k code-gecko textembedding-gecko@003
        google text-embedding-004 text-embedding-005 text-multilingual-embedding-002 text-embedding-preview-0409 multimodalembedding
        google learnlm-1.5-pro-experimental medlm-large deep-research-pro-preview-12-2025 chirp-2@001
        google gemma-7b-it gemma-2-9b-it gemma2-9b-it gemma-3-27b-it gemma-3n-e4b-it gemma3:4b gemma3:27b-it-qat codegemma-7b google/gemma-3-4b-it:free
        mistral mistral-tiny mistral-small-latest mistral-medium-2505 mistral-large-2411 mistral-large2 mistral-7b-instruct-v0.2 mistral-embed
        mistral mistral-saba-latest mistral-ocr-2505 mistral-document-ai-2505 open-mistral-7b open-mistral-nemo open-mixtral-8x22b mixtral-8x7b-32768
        mistral codestral-latest codestral-2501 codestral-embed codestral@2405 mathstral-7b-v0.1 ministral-8b-2410 devstral-small-2505
        mistral labs-devstral-small-2512 magistral-medium-2506 pixtral-12b-2409 pixtral-large-latest voxtral-mini-2507 mistral:7b mixtral:8x7b
        mistral mistralai/Mixtral-8x7B-Instruct-v0.1 mistralai/Mistral-7B-Instruct-v0.3 mistral.mistral-large-2402-v1:0 mistral.mixtral-8x7b-instruct-v0:1
        meta llama-2-70b-chat llama-3.1-8b-instant llama-3.3-70b-versatile llama-4-scout llama3-70b-8192 llama3.2-vision llama3:8b llama3.1:70b-instruct-q4_0
        meta llama-guard-3-8b llama-v3p1-405b-instruct codellama-34b-instruct codellama:7b meta-llama-3.1-70b-instruct Meta-Llama-3.1-8B-Instruct
        meta meta-llama/Llama-3.3-70B-Instruct-Turbo meta-llama/llama-4-maverick:free meta.llama3-70b-instruct-v1:0 us.meta.llama3-2-90b-instruct-v1:0
        meta accounts/fireworks/models/llama-v3p3-70b-instruct @cf/meta/llama-2-7b-chat-int8 databricks-meta-llama-3-3-70b-instruct
        deepseek deepseek-chat deepseek-coder deepseek-reasoner deepseek-r1 deepseek-r1-distill-llama-70b deepseek-v3.1-terminus deepseek-r1:671b
        deepseek deepseek-ai/DeepSeek-V3 deepseek-ai/DeepSeek-R1-Distill-Qwen-32B deepseek.r1-v1:0 us.deepseek.r1-v1:0 deepseek/deepseek-chat-v3-0324:free
        xai grok-2 grok-2-vision-1212 grok-3-mini-fast-latest grok-4-0709 grok-4.20-multi-agent grok-beta grok-code-fast-1 x-ai/grok-4 xai.grok-3
        cohere command-r-08-2024 command-r-plus command-r7b-12-2024 command-a-03-2025 command-light-text-v14 embed-english-v3.0 embed-v4.0 embed-v-4-0
        cohere embed-multilingual-light-v3.0 rerank-v3.5 rerank-english-v3.0 c4ai-aya-expanse-32b cohere.command-r-plus-v1:0 cohere.embed-v4:0
        cohere Cohere-embed-v3-english cohere-rerank-v4.0-pro cohere.command-text-v14
        amazon amazon.titan-text-express-v1 amazon.titan-embed-text-v2:0 amazon.nova-pro-v1:0 us.amazon.nova-2-lite-v1:0 amazon.nova-pro nova-pro-v1:0
        amazon titan-embed-image-v1 amazon/nova-micro-v1 amazon.rerank-v1:0 amazon.new-kind-of-model-v3:0
        alibaba qwen-max qwen-plus-2025-01-25 qwen-turbo-latest qwen-vl-max qwen2.5-72b-instruct qwen2.5vl:7b qwen3-coder-plus qwen3-235b-a22b
        alibaba qwen3:0.6b qwen:110b qwq-32b qwq-plus qvq-max-latest Qwen/Qwen2.5-Coder-32B-Instruct qwen/qwen3-14b:free text-embedding-v4
        ai21 ai21.jamba-1-5-large-v1:0 ai21.j2-ultra-v1
        stability stability.stable-image-ultra-v1:1 stability.sd3-5-large-v1:0
        writer us.writer.palmyra-x5-v1:0
        twelvelabs twelvelabs.marengo-embed-2-7-v1:0
        zai zai.glm-4.7-flash
        moonshotai moonshot.kimi-k2-thinking
        microsoft phi3:14b phi4:14b-q8_0
        moonshotai kimi-k2 moonshotai/Kimi-K2-Instruct moonshot-v1-8k
        zai glm-4.5 zai-org/GLM-4.6 glm-4.5-air:free
        minimax MiniMax-M2
        xiaomi mimo-v2.5-pro
        snowflake snowflake-arctic-embed2
        microsoft phi-3-mini-4k-instruct Phi-3.5-vision-instruct
        nomic nomic-embed-text nomic-embed-text-v1.5
        baai bge-m3 bge-large-en-v1.5 BAAI/bge-base-en-v1.5
        mixedbread mxbai-embed-large
        jina jina-embeddings-v3
        google embeddinggemma embeddinggemma:300m lyria-realtime-exp
        - all-minilm:33m sentence-transformers/all-MiniLM-L6-v2
        meta codellama:latest llama3:latest
        mistral mistral:latest
        tii falcon3:7b
        - llava:13b-v1 arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3 arn:aws-us-gov:sagemaker:us-gov-west-1:123456789012:endpoint/my-endpoint
        meta muse-spark-1.1 llama-2-7b-chat.Q8_0 Meta-Llama-3.1-8B-Instruct.IQ4_XS
        ai21 jamba-1.5-mini
        perplexity pplx-7b-online
        voyage voyage-3-large voyage-code-3
        microsoft wizardlm-2-8x22b phi-2.Q4_K_M phi-2.f16 microsoft/phi-4
        nvidia nemotron-3-nano-30b-a3b nvidia/NVIDIA-Nemotron-Nano-9B-v2
        databricks dbrx-instruct databricks-mpt-30b-instruct
        zai glm-4-air chatglm3-6b glm-z1-32b:free cogview-3 glm-5-turbo zai-org/GLM-5
        ibm granite-3-8b-instruct
        stability stable-diffusion-xl-1024-v1-0 sd3.5-large
        blackforestlabs FLUX.1-schnell black-forest-labs/FLUX-1-dev
        bytedance doubao-seed-2-0-pro-260215 doubao-1.5-pro-32k doubao-pro-256k seedream-4.0 seedance-1-0-pro
        stepfun step-3.5-flash
        upstage solar-10.7b
        nousresearch hermes-3-llama-3.1-405b nous-hermes-2-mixtral-8x7b-dpo
        tii falcon-40b
        - dolphin3.0-mistral-24b mythomax-l2-13b goliath-120b eva-qwen-2.5-32b
        baidu ernie-4.0-8k-latest ernie-speed-128k ERNIE-4.5-21B-A3B-PT
        tencent hunyuan-t1-latest hunyuan-a13b-instruct
        google gemma_7b_it
        mistral mistral-7b-instruct-v0.2.Q4_K_M mistral-7b-instruct-v0.2-Q4_K_M
        alibaba qwen2.5-0.5b-instruct-q4_k_m
        01ai yi-34b-chat
        internlm internlm2_5-20b-chat
        deepgram nova-2-meeting
        elevenlabs eleven_multilingual_v2
        """;

    private const string Weak = """
        openai o1 o3 o4 openai/o3 gpt-1 gpt-2 gpt-3 ada davinci gpt4o gpt-image gpt-latest GPT-4 GPT-4o gpt-3.5_turbo openai-gpt-4o prod-gpt-4o whisper-base model-router
        anthropic claude-sonnet claude-latest claude-epic-6 Claude-3-Opus anthropic-claude-3-opus team/my-claude-3-haiku
        google imagen chirp chirp-2 gemini-live gemma gemma3 gemma3n codegemma embedding-001 Gemini-2.5-pro GEMINI-1.5-PRO
        mistral mistral mixtral codestral magistral Mistral snorkel-x-mistral-7b
        meta llama llama3 llama-guard codellama groq-llama-3.1-8b-instant
        deepseek deepseek deepseek_v3 deepseek.v3.2
        xai grok-code-fast
        cohere command-r command-a command-nightly
        amazon nova-pro nova-lite nova-2-lite titan-text amazon.other-thing-2
        alibaba qwen qwq wan2 wan2.1-t2v-turbo wan-2.2
        ai21 j2-ultra
        perplexity sonar sonar-pro sonar-reasoning r1-1776
        voyage rerank-2.5
        microsoft phi-2 Phi-4 phi3 phi3:mini
        databricks dbrx
        moonshotai kimi-latest
        zai glm-4
        minimax minimax-01
        xiaomi mimo-7b
        blackforestlabs flux-pro
        baai bge-base bge-micro-v2
        bytedance seed-1.6
        stepfun step-1
        upstage solar-pro
        inception mercury-coder mercury-2
        - dolphin-mixtral llava tinyllama openrouter/auto tunedModels/number-generator-x1 image:10b
        zai glm-ocr glm-asr-latest
        xai grok-voice-latest
        tencent hunyuan-lite hunyuan-pro
        openai whisper-tiny gpt-voice-latest
        - deepseek-ai/Janus-Pro-7B
        """;

    /// <summary>Every id with its shape.</summary>
    public static IEnumerable<(string Id, IdShape Shape)> All => Read(Unmistakable, ShapeStrength.Unmistakable).Concat(Read(Weak, ShapeStrength.Weak));

    private static IEnumerable<(string Id, IdShape Shape)> Read(string table, ShapeStrength strength)
        => from line in table.Split('\n')
           let words = line.Split(' ')
           from id in words.Skip(1)
           select (id, new IdShape(strength, words[0] == "-" ? null : words[0]));
}
