namespace ModelRegistry.Core.Tests.Shapes;

/// <summary>
/// A sample of the keys of two public price lists of 2026-08-01, LiteLLM's and pydantic's genai-prices: every sixth id that is unmistakable,
/// every second that is weak, and all that have no shape.
/// </summary>
internal static class PriceListIds
{
    /// <summary>A vendor or family of one's own, and a version or a size.</summary>
    public const string Unmistakable = """
        1024-x-1024/50-steps/bedrock/amazon.nova-canvas-v1:0 1024-x-1536/gpt-image-1.5 512-x-512/dall-e-2 GLM-4-FlashX-250414
        GLM-5-Turbo Meta-Llama-3.1-405B-Instruct MiniMax-M2.1-highspeed Mistral-7B-Instruct-v0.3 NousResearch/Hermes-4-405B
        NousResearch/Nous-Hermes-Llama2-13b Qwen/Qwen1.5-14B Qwen/Qwen2.5-Coder-32B-Instruct Qwen/Qwen3-14B
        Qwen/Qwen3-30B-A3B-Instruct-2507 Qwen/Qwen3-Coder-30B-A3B-Instruct Qwen/Qwen3-Next-80B-A3B-Thinking
        Qwen/Qwen3-VL-30B-A3B-Thinking Qwen/Qwen3.5-397B-A17B Sao10K/L3-70B-Euryale-v2.1 WizardLM/WizardLM-13B-V1.2
        ai21.jamba-1-5-large-v1:0 ai21/jamba-1.6-mini aiml/google/nano-banana-pro all-hands/openhands-lm-32b-v0.1
        alpindale/WizardLM-2-8x22B amazon-nova/nova-pro-v1 amazon.nova-lite-v1:0 amazon.titan-embed-g1-text-02
        amazon.titan-image-generator-v2:0 amazon/nova-micro-v1 anthropic.claude-3-5-sonnet-20240620-v1:0
        anthropic.claude-3-sonnet-20240229-v1:0 anthropic.claude-opus-4-1-20250805-v1:0 anthropic.claude-opus-5 anthropic.claude-v2:1
        anthropic/claude-3.5-sonnet anthropic/claude-opus-4.6 anthropic/claude-opus-5 anubis-pro-105b-v1
        anyscale/meta-llama/Llama-2-70b-chat-hf anyscale/mistralai/Mixtral-8x7B-Instruct-v0.1
        apac.anthropic.claude-3-5-sonnet-20240620-v1:0 arliai/qwq-32b-arliai-rpr-v1:free au.anthropic.claude-sonnet-4-5-20250929-v1:0
        azure/eu/gpt-4o-2024-08-06 azure/eu/gpt-5-2025-08-07 azure/eu/gpt-5.1-codex-mini azure/eu/gpt-5.6-luna
        azure/eu/o3-mini-2025-01-31 azure/global/gpt-5.1 azure/gpt-3.5-turbo-instruct-0914 azure/gpt-35-turbo-instruct azure/gpt-4-32k
        azure/gpt-4.1-2025-04-14 azure/gpt-4o azure/gpt-4o-mini-2024-07-18 azure/gpt-4o-realtime-preview-2024-12-17
        azure/gpt-5-chat-latest azure/gpt-5-pro azure/gpt-5.1-codex-2025-11-13 azure/gpt-5.2-chat azure/gpt-5.3-codex
        azure/gpt-5.4-nano-2026-03-17 azure/gpt-5.5-pro-2026-04-23 azure/gpt-audio-2025-08-28 azure/gpt-image-2
        azure/hd/1024-x-1024/dall-e-3 azure/high/1024-x-1536/gpt-image-1-mini azure/low/1024-x-1536/gpt-image-1-mini
        azure/medium/1024-x-1536/gpt-image-1-mini azure/o1-mini azure/o3-mini azure/sora-2 azure/standard/1792-x-1024/dall-e-3
        azure/us/gpt-4.1-2025-04-14 azure/us/gpt-4o-mini-realtime-preview-2024-12-17 azure/us/gpt-5.1 azure/us/gpt-5.5
        azure/us/o1-2024-12-17 azure/whisper-1 azure_ai/Llama-3.2-90B-Vision-Instruct azure_ai/MAI-Image-2.5-Flash
        azure_ai/Phi-3-medium-128k-instruct azure_ai/Phi-3.5-MoE-instruct azure_ai/Phi-4-reasoning azure_ai/claude-opus-4-7
        azure_ai/cohere-rerank-v3-english azure_ai/deepseek-v3 azure_ai/deepseek-v4-pro azure_ai/gpt-5.4-2026-03-05
        azure_ai/gpt-5.4-pro-2026-03-05 azure_ai/grok-4 azure_ai/jais-30b-chat azure_ai/mistral-document-ai-2512 azure_ai/mistral-nemo
        baidu/ERNIE-4.5-VL-28B-A3B-PT baseten/moonshotai/Kimi-K2-Instruct-0905 baseten/zai-org/GLM-4.7
        bedrock/ap-northeast-1/6-month-commitment/anthropic.claude-v1 bedrock/ap-northeast-1/minimax.minimax-m2.5
        bedrock/ap-south-1/minimax.minimax-m2.1 bedrock/ap-southeast-3/minimax.minimax-m2.1
        bedrock/eu-central-1/1-month-commitment/anthropic.claude-instant-v1 bedrock/eu-central-1/anthropic.claude-instant-v1
        bedrock/eu-north-1/minimax.minimax-m2.1 bedrock/eu-west-1/meta.llama3-70b-instruct-v1:0
        bedrock/eu-west-2/meta.llama3-8b-instruct-v1:0 bedrock/eu-west-3/mistral.mixtral-8x7b-instruct-v0:1
        bedrock/sa-east-1/minimax.minimax-m2.1 bedrock/us-east-1/1-month-commitment/anthropic.claude-v1
        bedrock/us-east-1/anthropic.claude-v1 bedrock/us-east-1/mistral.mistral-7b-instruct-v0:2 bedrock/us-east-1/zai.glm-5
        bedrock/us-gov-east-1/amazon.nova-pro-v1:0 bedrock/us-gov-east-1/anthropic.claude-3-5-sonnet-20240620-v1:0
        bedrock/us-gov-east-1/meta.llama3-8b-instruct-v1:0 bedrock/us-gov-west-1/amazon.titan-text-premier-v1:0
        bedrock/us-gov-west-1/claude-sonnet-4-5-20250929-v1:0 bedrock/us-west-2/1-month-commitment/anthropic.claude-v1
        bedrock/us-west-2/anthropic.claude-v1 bedrock/us-west-2/mistral.mixtral-8x7b-instruct-v0:1 bedrock_mantle/google.gemma-4-26b-a4b
        bedrock_mantle/openai.gpt-5.6-sol bedrock_mantle/xai.grok-4.3 black_forest_labs/flux-pro-1.0-fill bytedance-seed/seed-2.0-mini
        cerebras/qwen-3-32b chatgpt/gpt-5.1-codex-mini chatgpt/gpt-5.3-instant claude-3-5-sonnet claude-3-opus claude-4-opus
        claude-haiku-4-5-20251001 claude-opus-4-5-20251101 claude-opus-5 claude-sonnet-4-6 cloudflare/@cf/google/gemma-4-26b-a4b-it
        cloudflare/@cf/meta/llama-3.1-8b-instruct-fp8 cloudflare/@cf/meta/llama-guard-3-8b cloudflare/@cf/nvidia/nemotron-3-120b-a12b
        cloudflare/@cf/zai-org/glm-4.7-flash codellama/CodeLlama-70b-Instruct-hf codex-mini
        cognitivecomputations/dolphin3.0-r1-mistral-24b:free cohere.embed-multilingual-v3 cohere/command-r7b-12-2024 command-r7b
        crusoe/google/gemma-3-12b-it darkbloom/gemma-4-26b dashscope/qwen-image-2.0-pro dashscope/qwen-plus-2025-07-28
        dashscope/qwen-turbo-latest dashscope/qwen3-max dashscope/qwen3-vl-235b-a22b-thinking dashscope/qwen3.7-plus
        databricks/databricks-claude-opus-4-1 databricks/databricks-gemini-2-5-pro databricks/databricks-gpt-oss-120b
        databricks/databricks-meta-llama-3-3-70b-instruct deep-research-pro-preview-12-2025 deepgram/nova-2-conversationalai
        deepgram/nova-2-voicemail deepinfra/NousResearch/Hermes-3-Llama-3.1-70B deepinfra/Qwen/Qwen3-235B-A22B
        deepinfra/Qwen/Qwen3-Coder-480B-A35B-Instruct-Turbo deepinfra/allenai/olmOCR-7B-0725-FP8
        deepinfra/deepseek-ai/DeepSeek-R1-0528-Turbo deepinfra/deepseek-ai/DeepSeek-V3.1 deepinfra/google/gemma-3-27b-it
        deepinfra/meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 deepinfra/meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo
        deepinfra/mistralai/Mistral-Small-24B-Instruct-2501 deepinfra/nvidia/Llama-3.3-Nemotron-Super-49B-v1.5 deepseek-ai/DeepSeek-R1
        deepseek-ai/DeepSeek-R1-Distill-Qwen-7B deepseek-ai/DeepSeek-V4-Flash deepseek-prover-v2 deepseek-r1-distill-llama-70b:free
        deepseek-r1-distill-qwen-7b deepseek-v3-base:free deepseek-v4-pro deepseek/deepseek-chat-v3.1
        deepseek/deepseek-r1-distill-llama-70b:free deepseek/deepseek-r1-distill-qwen-32b:free deepseek/deepseek-v3.1-terminus
        devstral-2512 dolphin3.0-mistral-24b:free eleutherai/llemma_7b embed-english-light-v3.0 embed-v4.0
        eu.anthropic.claude-3-5-haiku-20241022-v1:0 eu.anthropic.claude-3-sonnet-20240229-v1:0 eu.anthropic.claude-opus-4-6-v1
        eu.anthropic.claude-sonnet-4-6 eu.twelvelabs.pegasus-1-2-v1:0 eva-unit-01/eva-qwen-2.5-72b
        featherless_ai/featherless-ai/Qwerky-QwQ-32B fireworks_ai/accounts/fireworks/models/code-llama-34b
        fireworks_ai/accounts/fireworks/models/code-llama-7b fireworks_ai/accounts/fireworks/models/cogito-671b-v2-p1
        fireworks_ai/accounts/fireworks/models/dbrx-instruct fireworks_ai/accounts/fireworks/models/deepseek-coder-v2-instruct
        fireworks_ai/accounts/fireworks/models/deepseek-r1-0528-distill-qwen3-8b
        fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-qwen-32b fireworks_ai/accounts/fireworks/models/deepseek-v3p1
        fireworks_ai/accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b fireworks_ai/accounts/fireworks/models/fare-20b
        fireworks_ai/accounts/fireworks/models/flux-kontext-max fireworks_ai/accounts/fireworks/models/gemma2-9b-it
        fireworks_ai/accounts/fireworks/models/flux-1-dev fireworks_ai/accounts/fireworks/models/flux-1-dev-fp8
        fireworks_ai/accounts/fireworks/models/glm-5p1 fireworks_ai/accounts/fireworks/models/hermes-2-pro-mistral-7b
        fireworks_ai/accounts/fireworks/models/kimi-k2-instruct fireworks_ai/accounts/fireworks/models/llama-guard-2-8b
        fireworks_ai/accounts/fireworks/models/llama-v2-70b-chat fireworks_ai/accounts/fireworks/models/llama-v3-8b-instruct-hf
        fireworks_ai/accounts/fireworks/models/llama-v3p1-nemotron-70b-instruct
        fireworks_ai/accounts/fireworks/models/llama-v3p2-90b-vision-instruct fireworks_ai/accounts/fireworks/models/minimax-m1-80k
        fireworks_ai/accounts/fireworks/models/ministral-3-3b-instruct-2512 fireworks_ai/accounts/fireworks/models/mistral-7b-v0p2
        fireworks_ai/accounts/fireworks/models/mixtral-8x22b-instruct fireworks_ai/accounts/fireworks/models/nemotron-nano-v2-12b-vl
        fireworks_ai/accounts/fireworks/models/nous-hermes-llama2-7b fireworks_ai/accounts/fireworks/models/openorca-7b
        fireworks_ai/accounts/fireworks/models/phind-code-llama-34b-v2 fireworks_ai/accounts/fireworks/models/qwen2-72b-instruct
        fireworks_ai/accounts/fireworks/models/qwen2p5-14b fireworks_ai/accounts/fireworks/models/qwen2p5-7b-instruct
        fireworks_ai/accounts/fireworks/models/qwen2p5-coder-1p5b-instruct fireworks_ai/accounts/fireworks/models/qwen2p5-coder-3b
        fireworks_ai/accounts/fireworks/models/qwen2p5-vl-3b-instruct fireworks_ai/accounts/fireworks/models/qwen3-1p7b-fp8-draft
        fireworks_ai/accounts/fireworks/models/qwen3-30b-a3b fireworks_ai/accounts/fireworks/models/qwen3-8b
        fireworks_ai/accounts/fireworks/models/qwen3-next-80b-a3b-instruct
        fireworks_ai/accounts/fireworks/models/qwen3-vl-235b-a22b-thinking fireworks_ai/accounts/fireworks/models/qwq-32b
        fireworks_ai/accounts/fireworks/models/starcoder2-15b fireworks_ai/accounts/fireworks/models/yi-34b-chat
        fireworks_ai/deepseek-v4-pro fireworks_ai/gpt-oss-20b fireworks_ai/minimax-m2p1 friendliai/meta-llama-3.1-70b-instruct
        ft:gpt-3.5-turbo-0613 ft:gpt-4o garage-bAInd/Platypus2-70B-instruct gemini-2.0-flash-exp-image-generation gemini-2.5-flash-image
        gemini-2.5-flash-native-audio-preview-12-2025 gemini-2.5-pro gemini-3-pro-preview gemini-3.1-flash-live-preview gemini-3.7-flash
        gemini-flash-1.5-8b gemini-omni-flash-preview gemini/gemini-1.5-flash gemini/gemini-2.5-computer-use-preview-10-2025
        gemini/gemini-2.5-flash-native-audio-latest gemini/gemini-2.5-pro-preview-tts gemini/gemini-3.1-flash-image-preview
        gemini/gemini-3.5-flash gemini/gemini-exp-1114 gemini/gemini-live-2.5-flash-preview-native-audio-09-2025
        gemini/imagen-3.0-generate-001 gemini/lyria-3-clip-preview gemini/veo-3.1-generate-preview gemma-3-12b-it:free
        gemma-4-26b-a4b-it gigachat/GigaChat-2-Pro github_copilot/claude-sonnet-4.5 github_copilot/gpt-4-0613
        github_copilot/gpt-4o-2024-05-13 github_copilot/gpt-5-mini github_copilot/mai-code-1-flash-internal glm-4.5-air:free
        glm-5v-turbo global.anthropic.claude-fable-5-v1:0 global.anthropic.claude-opus-4-7
        global.anthropic.claude-sonnet-4-5-20250929-v1:0 gmi/Qwen/Qwen3-VL-235B-A22B-Instruct-FP8 gmi/deepseek-ai/DeepSeek-V3.2
        gmi/openai/gpt-5 google.gemma-3-27b-it google/gemini-2.0-flash-thinking-exp:free google/gemini-2.5-flash-preview-09-2025
        google/gemini-3-pro-image-preview google/gemini-flash-1.5-8b google/gemma-2-9b-it google/gemma-3-27b-it
        google/gemma-4-26b-a4b-it google/learnlm-1.5-pro-experimental:free gpt-3.5-turbo gpt-3.5-turbo-instruct-0914 gpt-4-32k
        gpt-4.1-2025-04-14 gpt-4o gpt-4o-audio-preview-2025-06-03 gpt-4o-mini-realtime-preview-2024-12-17 gpt-4o-mini-tts
        gpt-4o-search-preview gpt-5-2025-08-07 gpt-5-mini gpt-5-search-api gpt-5.1-codex-max gpt-5.2-pro gpt-5.4-2026-03-05 gpt-5.4-pro
        gpt-5.6 gpt-audio-2025-08-28 gpt-image-1-mini gpt-oss-20b gpt-realtime-2.1-mini gradient_ai/deepseek-r1-distill-llama-70b grok-3
        grok-4-1-fast-reasoning grok-4.5 groq/llama-3.1-8b-instant groq/openai/gpt-oss-120b gryphe/mythomax-l2-13b
        heroku/claude-3-5-sonnet-latest high/1024-x-1536/gpt-image-1 huggingfaceh4/zephyr-7b-beta:free
        hyperbolic/deepseek-ai/DeepSeek-R1 hyperbolic/meta-llama/Meta-Llama-3-70B-Instruct ibm-granite/granite-4.1-8b
        inflection/inflection-3-pi jamba-1.5-large@001 jamba-large-1.7 jp.anthropic.claude-opus-4-7 kimi-dev-72b:free
        kimi-k2-thinking-turbo kimi-k2p6 kimi-k3-us lambda_ai/deepseek-r1-671b lambda_ai/llama-4-maverick-17b-128e-instruct-fp8
        lambda_ai/llama3.2-11b-vision-instruct lemonade/Gemma-3-4b-it-GGUF libertai/bge-m3 libertai/qwen3.5-122b-a10b
        liquid/lfm-2-24b-a2b llama-3-lumimaid-70b llama-3.1-8b-instant llama-3.1-nemotron-ultra-253b-v1:free llama-3.2-1b-instruct:free
        llama-3.3-70b llama-4-maverick:free llama3-70b-8192 llama4-maverick-instruct-basic llamagate/gemma3-4b
        llamagate/qwen2.5-coder-7b lmsys/vicuna-7b-v1.5 low/1024-x-1536/gpt-image-1-mini low/1536-x-1024/gpt-image-1.5-2025-12-16
        magnum-v2-72b medium/1024-x-1024/gpt-image-1.5 medium/1536-x-1024/gpt-image-1 mercury-coder-small-beta
        meta-llama/Llama-3.1-8B-Instruct meta-llama/Meta-Llama-3-70B-Instruct-Lite meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo
        meta-llama/llama-3-8b-instruct meta-llama/llama-3.1-8b-instruct-bf16 meta-llama/llama-3.2-3b-instruct
        meta-llama/llama-4-maverick-17b-128e-instruct meta-llama/llama-guard-3-8b meta.llama3-1-8b-instruct-v1:0
        meta.llama3-70b-instruct-v1:0 meta_llama/Llama-3.3-8B-Instruct microsoft/phi-3-mini-128k-instruct microsoft/wizardlm-2-8x22b
        minimax-m3 minimax/MiniMax-M2.1-lightning minimax/minimax-m2 minimax/speech-02-hd ministral-3b-2512 mistral-7b-instruct:free
        mistral-nemo mistral-small-24b-instruct-2501:free mistral-small-latest mistral.ministral-3-8b-instruct
        mistral.mixtral-8x7b-instruct-v0:1 mistral/codestral-embed mistral/devstral-medium-2507 mistral/magistral-medium-1-2-2509
        mistral/magistral-small-latest mistral/ministral-8b-latest mistral/mistral-large-3 mistral/mistral-medium-2604
        mistral/mistral-ocr-4-0 mistral/open-codestral-mamba mistral/pixtral-12b-2409 mistralai/Mistral-7B-v0.1
        mistralai/codestral-mamba mistralai/ministral-8b-2512 mistralai/mistral-large-2512 mistralai/mistral-nemo:free
        mistralai/mistral-small-3.1-24b-instruct mistralai/pixtral-12b mixtral-8x7b-instruct moonshot-v1-8k
        moonshot/kimi-k2-turbo-preview moonshot/kimi-thinking-preview moonshot/moonshot-v1-32k-vision-preview
        moonshotai/Kimi-K2-Instruct moonshotai/kimi-k2 moonshotai/kimi-k2.6:free morph/morph-v3-large nebius/Qwen/QwQ-32B
        nebius/Qwen/Qwen2.5-VL-72B-Instruct nebius/deepseek-ai/DeepSeek-R1 nebius/intfloat/e5-mistral-7b-instruct
        nebius/mistralai/Mistral-Nemo-Instruct-2407 neversleep/llama-3.1-lumimaid-70b nousresearch/deephermes-3-llama-3-8b-preview:free
        nousresearch/hermes-4-70b novita/baichuan/baichuan-m2-32b novita/baidu/ernie-4.5-vl-424b-a47b
        novita/deepseek/deepseek-r1-distill-qwen-14b novita/deepseek/deepseek-v3.1-terminus novita/meta-llama/llama-3-70b-instruct
        novita/meta-llama/llama-4-scout-17b-16e-instruct novita/moonshotai/kimi-k2-0905 novita/qwen/qwen-2.5-72b-instruct
        novita/qwen/qwen3-235b-a22b-thinking-2507 novita/qwen/qwen3-coder-480b-a35b-instruct novita/qwen/qwen3-omni-30b-a3b-instruct
        novita/qwen/qwen3-vl-30b-a3b-thinking novita/zai-org/autoglm-phone-9b-multilingual novita/zai-org/glm-4.7
        nscale/deepseek-ai/DeepSeek-R1-Distill-Llama-70B nscale/meta-llama/Llama-3.1-8B-Instruct nvidia.nemotron-nano-3-30b
        nvidia/Llama-3_1-Nemotron-Ultra-253B-v1 nvidia/llama-3.1-nemotron-ultra-253b-v1:free nvidia/nemotron-3-super-120b-a12b
        nvidia/nemotron-nano-9b-v2 o1-mini o3-mini o4-mini-deep-research oci/cohere.command-a-vision oci/cohere.embed-english-image-v3.0
        oci/cohere.embed-multilingual-light-v3.0 oci/meta.llama-3.1-405b-instruct oci/meta.llama-3.3-70b-instruct-fp8-dynamic
        oci/xai.grok-3 oci/xai.grok-4.1-fast ollama/deepseek-coder-v2-lite-base ollama/llama2-uncensored ollama/llama3:8b
        ollama/qwen3-coder:480b-cloud openai.gpt-5.5 openai.gpt-oss-safeguard-120b openai/gpt-3.5-turbo-1106 openai/gpt-4-turbo
        openai/gpt-4o-2024-05-13 openai/gpt-5-image openai/gpt-5.1-codex-mini openai/gpt-5.4-image-2 openai/gpt-audio
        openai/gpt-oss-20b:free openai/o3-pro openchat/openchat-7b openrouter/anthropic/claude-opus-4
        openrouter/anthropic/claude-sonnet-4.5 openrouter/deepseek/deepseek-r1 openrouter/google/gemini-2.5-pro
        openrouter/gryphe/mythomax-l2-13b openrouter/mistralai/ministral-14b-2512 openrouter/mistralai/mistral-small-3.1-24b-instruct
        openrouter/openai/gpt-4 openrouter/openai/gpt-5 openrouter/openai/gpt-5.2 openrouter/openai/o3-mini openrouter/qwen/qwen3-coder
        openrouter/qwen/qwen3.5-flash-02-23 openrouter/xiaomi/mimo-v2.5 openrouter/z-ai/glm-5 ovhcloud/Mistral-7B-Instruct-v0.3
        ovhcloud/Qwen3-32B palm/chat-bison-001 perplexity/anthropic/claude-opus-4-5 perplexity/google/gemini-2.5-flash
        perplexity/llama-3.1-8b-instruct perplexity/openai/gpt-5.1 perplexity/pplx-embed-v1-0.6b phi-3-medium-128k-instruct
        phi-4-reasoning-plus:free pinstripes/ps/qwen3-coder-30b-a3b publicai/BSC-LT/salamandra-7b-instruct-tools-16k
        publicai/swiss-ai/apertus-70b-instruct qwen-2.5-vl-7b-instruct qwen-vl-plus qwen.qwen3-next-80b-a3b qwen/qwen-2.5-72b-instruct
        qwen/qwen-2.5-vl-72b-instruct qwen/qwen-plus-2025-07-28:thinking qwen/qwen2.5-vl-32b-instruct:free qwen/qwen3-235b-a22b-2507
        qwen/qwen3-8b qwen/qwen3-coder:free qwen/qwen3-vl-235b-a22b-instruct qwen/qwen3-vl-8b-thinking qwen/qwen3.5-flash-02-23
        qwen/qwen3.6-max-preview qwen/qwq-32b-preview:free qwen3-14b:free qwen3p6-plus qwq-32b:free
        regional.anthropic.claude-3-5-sonnet-20240620-v1:0 regional.anthropic.claude-fable-5-v1:0
        regional.anthropic.claude-opus-4-7-v1:0 regional.anthropic.claude-sonnet-5-v1:0 replicate/anthropic/claude-3.5-sonnet
        replicate/deepseek-ai/deepseek-v3 replicate/meta/llama-2-13b-chat replicate/meta/llama-3-70b-instruct replicate/openai/gpt-4.1
        replicate/openai/gpt-5-mini replicate/xai/grok-4 rerank-v3.5 runwayml/gen4_turbo sambanova/Llama-4-Maverick-17B-128E-Instruct
        sambanova/Meta-Llama-3.3-70B-Instruct sambanova/gemma-4-31B-it sao10k/l3-lunaris-8b scaleway/google/gemma-3-27b-it
        scaleway/mistralai/mistral-small-3.2-24b-instruct-2506 scaleway/qwen/qwen3-coder-30b-a3b-instruct
        shisa-ai/shisa-v2-llama3.3-70b:free snowflake/claude-haiku-4-5 snowflake/jamba-1.5-mini snowflake/llama3.1-70b
        snowflake/mistral-7b sonar-deep-research sora-2-pro-high-res stability.stable-fast-upscale-v1:0
        stability.stable-image-inpaint-v1:0 stability.stable-image-ultra-v1:1 stability/sd3-medium
        standard/1024-x-1024/gpt-image-1.5-2025-12-16 standard/1792-x-1024/dall-e-3 teknium/OpenHermes-2-Mistral-7B tencent/hy3-preview
        tensormesh/google/gemma-4-31B-it text-completion-codestral/codestral-latest text-embedding-3-small text-moderation-latest
        thedrummer/cydonia-24b-v4.1 together_ai/BAAI/bge-base-en-v1.5 together_ai/Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8
        together_ai/deepseek-ai/DeepSeek-R1-0528-tput together_ai/meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8
        together_ai/mistralai/Mistral-Small-24B-Instruct-2501 together_ai/openai/gpt-oss-20b togethercomputer/Llama-2-7B-32K-Instruct
        togethercomputer/RedPajama-INCITE-Instruct-3B-v1 tts-1 undi95/remm-slerp-l2-13b us.amazon.nova-2-pro-preview-20251202-v1:0
        us.anthropic.claude-3-5-haiku-20241022-v1:0 us.anthropic.claude-3-sonnet-20240229-v1:0 us.anthropic.claude-opus-4-6-v1
        us.anthropic.claude-sonnet-4-6 us.meta.llama3-2-11b-instruct-v1:0 us.meta.llama4-scout-17b-instruct-v1:0
        utter-project/EuroLLM-22B-Instruct-2512 vercel_ai_gateway/alibaba/qwen3-coder vercel_ai_gateway/anthropic/claude-3-opus
        vercel_ai_gateway/anthropic/claude-haiku-4.5 vercel_ai_gateway/anthropic/claude-sonnet-4.5
        vercel_ai_gateway/google/gemini-2.0-flash vercel_ai_gateway/google/text-embedding-005 vercel_ai_gateway/meta/llama-3.1-8b
        vercel_ai_gateway/meta/llama-4-maverick vercel_ai_gateway/mistral/ministral-3b vercel_ai_gateway/mistral/mixtral-8x22b-instruct
        vercel_ai_gateway/openai/gpt-3.5-turbo vercel_ai_gateway/openai/gpt-4o vercel_ai_gateway/openai/text-embedding-ada-002
        vercel_ai_gateway/xai/grok-3 vercel_ai_gateway/zai/glm-4.5-air vertex_ai/claude-3-7-sonnet@20250219
        vertex_ai/claude-3-sonnet@20240229 vertex_ai/claude-opus-4-1 vertex_ai/claude-opus-4-7 vertex_ai/claude-opus-5@default
        vertex_ai/claude-sonnet-4@20250514 vertex_ai/codestral@2405 vertex_ai/deepseek-ai/deepseek-v3.2-maas
        vertex_ai/gemini-3.1-flash-image vertex_ai/gemini-3.5-flash vertex_ai/imagegeneration@006 vertex_ai/imagen-4.0-generate-001
        vertex_ai/jamba-1.5-mini@001 vertex_ai/meta/llama-4-maverick-17b-16e-instruct-maas vertex_ai/minimaxai/minimax-m2-maas
        vertex_ai/mistral-medium-3@001 vertex_ai/mistralai/codestral-2 vertex_ai/openai/gpt-oss-20b-maas
        vertex_ai/veo-3.0-fast-generate-001 vertex_ai/xai/grok-4.1-fast-non-reasoning volcengine/doubao-seed-2-0-code-preview-260215
        voyage-3-lite voyage-context-3 voyage-lite-01-instruct voyage/rerank-2.5-lite voyage/voyage-3.5-lite voyage/voyage-law-2
        wandb/Qwen/Qwen3-235B-A22B-Thinking-2507 wandb/meta-llama/Llama-3.3-70B-Instruct wandb/openai/gpt-oss-20b
        watsonx/ibm/granite-13b-instruct-v2 watsonx/ibm/granite-ttm-1024-96-r2 watsonx/meta-llama/llama-3-2-3b-instruct
        watsonx/mistralai/mistral-medium-2505 watsonx/whisper-large-v3-turbo x-ai/grok-2-1212 x-ai/grok-4.20 x-ai/grok-vision-beta
        xai/grok-2-vision-latest xai/grok-3-mini xai/grok-4 xai/grok-4-1-fast-reasoning-latest xai/grok-4.20-beta-0309-reasoning
        xai/grok-beta xiaomi/mimo-v2.5-pro z-ai/glm-4.6v z-ai/glm-5.2 zai-org/GLM-4.5-Air-FP8 zai-org/GLM-4.7-Flash
        zai/glm-4-32b-0414-128k zai/glm-4.5v zai/glm-5.1 ~google/gemini-flash-latest
        """;

    /// <summary>Words that name other things, too, or no version.</summary>
    public const string Weak = """
        01-ai/yi-large GLM-4-Assistant M2-her ada aiml/flux-pro/v1.1 aiml/flux-realism aiml/flux/kontext-max/text-to-image
        aiml/flux/schnell aion-labs/aion-1.0-mini arcee-ai/coder-large arcee-ai/trinity-mini arcee-blitz assemblyai/nano
        aws_polly/long-form aws_polly/standard azure/o1 azure_ai/Phi-4 azure_ai/doc-intelligence/prebuilt-layout azure_ai/model_router
        bedrock/ap-northeast-1/deepseek.v3.2 bedrock/ap-southeast-3/deepseek.v3.2 bedrock/sa-east-1/deepseek.v3.2
        bedrock/us-east-2/deepseek.v3.2 bge-multilingual-gemma2 black_forest_labs/flux-pro caller-large codestral cohere/command-r
        command-nightly curie davinci deepgram/base-conversationalai deepgram/base-general deepgram/base-phonecall
        deepgram/base-voicemail deepgram/enhanced-finance deepgram/enhanced-meeting deepgram/nova deepgram/nova-2-video
        deepgram/nova-general deepgram/whisper deepgram/whisper-large deepgram/whisper-small deepseek.v3.2 essentialai/rnj-1-instruct
        fal_ai/bria/text-to-image/3.2 fal_ai/fal-ai/bytedance/seedream/v3/text-to-image fal_ai/fal-ai/flux-pro/v1.1-ultra
        fal_ai/fal-ai/ideogram/v3 fal_ai/fal-ai/imagen4/preview/fast fal_ai/fal-ai/recraft/v3/text-to-image
        fireworks_ai/accounts/fireworks/models/SSD-1B fireworks_ai/accounts/fireworks/models/fireworks-asr-large
        fireworks_ai/accounts/fireworks/models/kat-coder fireworks_ai/accounts/fireworks/models/playground-v2-5-1024px-aesthetic
        fireworks_ai/accounts/fireworks/models/yi-6b fireworks_ai/thenlper/gte-base gigachat/EmbeddingsGigaR
        gradient_ai/alibaba-qwen3-32b gradient_ai/anthropic-claude-3.5-haiku gradient_ai/anthropic-claude-3.7-sonnet
        gradient_ai/openai-gpt-4o-mini gradient_ai/openai-o3-mini j2-light j2-ultra lfm-3b llamagate/llava-7b minimax-01
        nebius/BAAI/bge-en-icl novita/kwaipilot/kat-coder-pro novita/skywork/r1v4-lite o3 ollama/codegemma ollama/llama2 ollama/mistral
        ollama/vicuna openai/o3 openrouter/mancer/weaver openrouter/openrouter/auto openrouter/openrouter/free perceptron/perceptron-mk1
        perplexity/preset/advanced-deep-research perplexity/preset/fast-search perplexity/search perplexity/sonar-medium-chat
        perplexity/sonar-pro perplexity/sonar-small-chat phi-4 poolside/laguna-xs.2:free r1-1776 relace/relace-search
        sagemaker/meta-textgeneration-llama-2-13b sagemaker/meta-textgeneration-llama-2-70b sagemaker/meta-textgeneration-llama-2-7b
        sarvam-m:free snorkelai/Snorkel-Mistral-PairRM-DPO snowflake/openai-gpt-5 snowflake/openai-gpt-5-nano snowflake/reka-flash
        snowflake/snowflake-llama-3.1-405b sonar sonar-pro-search soniox/stt-async-v4 stability/stable-image-core
        text-completion-inception/mercury-edit-2 us.deepseek.v3.2 v0/v0-1.5-lg vercel_ai_gateway/amazon/nova-lite
        vercel_ai_gateway/amazon/nova-pro vercel_ai_gateway/cohere/command-r vercel_ai_gateway/openai/o1
        vercel_ai_gateway/perplexity/sonar vercel_ai_gateway/perplexity/sonar-reasoning vertex_ai/chirp_3 virtuoso-medium-v2 voyage-02
        voyage-3 voyage-4 yi-large ~moonshotai/kimi-latest ~openai/gpt-mini-latest
        """;

    /// <summary>Searches, parsers, classes of prices, beginnings and words: nothing that a shape could tell.</summary>
    public const string None = """
        apiserpent/deep_search apiserpent/search azure/container bedrock/*/1-month-commitment/cohere.command-light-text-v14
        bedrock/*/1-month-commitment/cohere.command-text-v14 bedrock/*/6-month-commitment/cohere.command-light-text-v14
        bedrock/*/6-month-commitment/cohere.command-text-v14 command command-light computer-use dataforseo/search dolphin
        duckduckgo/search exa_ai/search fallback_generalizations firecrawl/search fireworks-ai-4.1b-to-16b fireworks-ai-56b-to-176b
        fireworks-ai-above-16b fireworks-ai-default fireworks-ai-embedding-150m-to-350m fireworks-ai-embedding-up-to-150m
        fireworks-ai-moe-up-to-56b fireworks-ai-up-to-4b fireworks_ai/accounts/fireworks/models/ ft:gpt-3.5-turbo- google_pse/search
        gpt-4o-mini-2024-07-18.ft- linkup/search linkup/search-deep moderation openai/container parallel_ai/search
        parallel_ai/search-pro reducto/parse-legacy reducto/parse-v3 searxng/search serper/search spotlight tavily/search
        tavily/search-advanced tinyfish/search together-ai-21.1b-41b together-ai-4.1b-8b together-ai-41.1b-80b together-ai-8.1b-21b
        together-ai-81.1b-110b together-ai-embedding-151m-to-350m together-ai-embedding-up-to-150m together-ai-up-to-4b you_com/search
        """;
}
