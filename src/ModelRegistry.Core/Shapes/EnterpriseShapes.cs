namespace ModelRegistry.Core.Shapes;

/// <summary>The ids of those who run their models for others and open few of them, Google, OpenAI and Anthropic aside.</summary>
internal static class EnterpriseShapes
{
    public static IEnumerable<Vendor> All { get; } =
    [
        new("mistral")
        {
            Unmistakable = """
                mistral-# mistral-v# mistral-tiny mistral-small mistral-medium mistral-large mistral-creative mistral-nemo
                mistral-embed
                mistral-saba mistral-moderation mistral-ocr mistral-next mistral-document-ai mistral-large# mistral-small#
                mixtral-# codestral-# codestral-latest codestral-mamba codestral-embed mathstral-# mathstral-v#
                ministral-# devstral-# devstral-small devstral-medium devstral-latest devstral-large
                magistral-# magistral-small magistral-medium pixtral-# pixtral-large pixtral-latest
                voxtral-# voxtral-mini voxtral-small voxtral-latest leanstral-#
                open-mistral-# open-mistral-nemo open-mixtral-# open-codestral-mamba labs-mistral- labs-devstral-
                labs-leanstral-
                """,
            Weak = """
                mistral$ mixtral$ codestral$ mathstral$ ministral$ devstral$ magistral$ pixtral$ voxtral$ leanstral$
                mistral-*# ministral-*# codestral-*# mistral-vibe mistral-code mistral-+ ministral-+ codestral-+ devstral-+ magistral-+
                pixtral-+ voxtral-+ leanstral-+
                """,
            Never = "mistral-common mistral-inference",
            Families = "mistral- mixtral- codestral- ministral- devstral- magistral- pixtral- voxtral- open-mistral- open-mixtral-",
        },
        new("xai")
        {
            IsExact = true,
            Unmistakable = "grok-# grok-beta grok-vision-beta grok-code-*# grok-imagine-*# grok-imagine-image grok-imagine-video grok-build-# grok-latest",
            Weak = "grok-code grok-imagine grok-build grok-+",
            Families = "grok-",
        },
        new("cohere")
        {
            IsExact = true,
            Unmistakable = """
                command-r-# command-r-v# command-r-plus command-r7b command-a-# command-a-reasoning-# command-a-vision-#
                command-a-translate-# command-light-text-v# command-text-v#
                embed-english-*# embed-multilingual-*# embed-v# embed-v-#
                rerank-v# rerank-english-*# rerank-multilingual-*#
                c4ai-aya-*# c4ai-command-*# aya-expanse-# aya-vision-#
                """,
            Weak = """
                command-r$ command-a$ command-a-reasoning command-a-vision command-a-translate command-latest
                command-plus-latest command-nightly
                command-light-nightly command-medium-nightly command-xlarge embed-english embed-multilingual aya-expanse
                aya-vision aya-#
                c4ai-aya c4ai-command aya$
                """,
            Families = "command-r- command-r7* command-a- embed-english- embed-multilingual- rerank- c4ai-",
        },
        new("cohere") { Unmistakable = "cohere-embed-*# cohere-rerank-*# cohere-command-r cohere-command-a" },
        new("amazon")
        {
            IsExact = true,
            Unmistakable = """
                titan-text-*# titan-embed-*# titan-image-*# titan-multimodal-*# titan-tg1 titan-e1t
                nova-pro-v# nova-lite-v# nova-micro-v# nova-premier-v# nova-canvas-v# nova-reel-v# nova-sonic-v#
                nova-#-lite-v# nova-#-pro-v# nova-#-sonic-v# nova-#-multimodal-embeddings-v#
                """,
            Weak = """
                titan-text titan-embed titan-image titan-multimodal nova-pro nova-lite nova-micro nova-premier nova-canvas
                nova-reel nova-sonic
                nova-act nova-multimodal nova-omni nova-# amazon-nova-
                """,
            Families = "titan-text- titan-embed- titan-image- nova-",
        },
        new("ai21")
        {
            Unmistakable = "jamba-#.# jamba-#-#-large jamba-#-#-mini jamba-large-# jamba-mini-# jamba-reasoning-# jamba-instruct jurassic-2- j2-grande-instruct j2-jumbo-instruct",
            Weak = "jamba- j2-light j2-mid j2-ultra j2-grande j2-jumbo",
            Families = "jamba- jurassic-2- j2-",
        },
        new("perplexity")
        {
            Unmistakable = "sonar-reasoning-pro sonar-deep-research",
            Weak = "sonar$ sonar-pro sonar-reasoning sonar-small sonar-medium sonar-large sonar-huge pplx-*# r1-1776",
            Families = "sonar- pplx-",
        },
        new("voyage")
        {
            Unmistakable = """
                voyage-#-large voyage-#-lite voyage-#.#-large voyage-#.#-lite voyage-code-# voyage-law-# voyage-finance-# voyage-large-#
                voyage-lite-# voyage-multilingual-# voyage-multimodal-# voyage-context-#
                """,
            Weak = "voyage-# rerank-# rerank-lite-#",
            Families = "voyage-",
        },
        new("writer") { Unmistakable = "palmyra-x#", Weak = "palmyra-", Families = "palmyra-" },
        new("ibm")
        {
            Unmistakable = "granite-#-h granite-#.#-h granite-guardian-# granite-vision-# granite-speech-#",
            Weak = "granite-# granite# granite-embedding granite-code granite-guardian granite-vision granite-ttm granite-speech granite-h",
            Families = "granite-",
        },
        new("stability")
        {
            Unmistakable = """
                stable-diffusion-xl-# stable-diffusion-xl-base-# stable-diffusion-v# sd3-large sd3-medium sd3.#-large sd3.#-medium
                stable-diffusion-xl-v# stable-diffusion-#.#-large stable-diffusion-#.#-medium stable-diffusion-#-large stable-diffusion-#-medium
                """,
            Weak = "stable-diffusion stable-image- stable-code- stablelm stablecode-# sd3 sdxl- sd-turbo japanese-stable-diffusion-",
            Families = "stable-diffusion- stable-image- sd3*",
        },
        new("blackforestlabs")
        {
            Unmistakable = """
                flux-schnell flux-kontext-pro flux-kontext-max flux-kontext-dev flux-#-schnell flux-#-kontext flux.#-schnell
                flux.#-dev flux.#-kontext flux-pro-#.# flux-#.#-pro flux.#-pro flux.#-max flux.#-flex flux-#-pro flux-#-max flux-#-flex
                flux-#-dev flux-#-klein
                """,
            Weak = "flux-# flux.# flux-pro flux-dev flux-kontext flux-realism flux-fill flux-krea",
            Families = "flux- flux.*",
        },
        new("jina") { Unmistakable = "jina-embeddings- jina-reranker- jina-clip- jina-colbert-", Families = "jina-embeddings- jina-reranker-" },
        new("inception") { Unmistakable = "mercury-coder-small mercury-coder-large", Weak = "mercury-# mercury-coder mercury-edit-#", Families = "mercury-coder*" },
        new("elevenlabs") { Unmistakable = "eleven_v# eleven_@_v# eleven_@_@_v# scribe_v#", Weak = "eleven_*#", Families = "eleven_*" },
        new("runwayml") { Unmistakable = "gen3a_turbo gen4_aleph gen4_image gen4_turbo", Weak = "gen4.5$" },
        new("reka") { Unmistakable = "reka-flash-# reka-core-# reka-edge-#", Weak = "reka-core reka-edge reka-flash", Families = "reka-" },
        new("recraft") { Unmistakable = "recraftv# recraft-v#" },
        new("ideogram") { Unmistakable = "ideogram-v#", Families = "ideogram-v*" },
        new("hidream") { Unmistakable = "hidream-i#" },
        new("sourceful") { Unmistakable = "riverflow-v#" },
        new("morph") { Unmistakable = "morph-v#-fast morph-v#-large", Weak = "morph-v#", Families = "morph-v*" },
        new("vercel") { Weak = "v0-#" },
        new("twelvelabs") { Weak = "pegasus-#-#-v# marengo-embed-" },
        new("alephalpha") { Weak = "luminous-base luminous-extended luminous-supreme luminous-nextgen" },
        new("sber") { Unmistakable = "gigachat-#", Weak = "gigachat* embeddingsgigar", Families = "gigachat*" },
        new("relace") { Weak = "relace-apply- relace-search" },
        new("inflection") { Weak = "inflection-#" },
        new("playht") { Unmistakable = "playai-tts" },
        new("deepgram")
        {
            Unmistakable = """
                nova-#-general nova-#-meeting nova-#-phonecall nova-#-voicemail nova-#-conversationalai nova-#-drivethru nova-#-medical
                nova-#-finance nova-#-automotive nova-#-atc aura-@-en aura-#-@-en
                """,
            Weak = "nova-general nova-phonecall",
        },
        new("kuaishou") { Unmistakable = "kling-v#", Weak = "kling-#.#" },
        new("naver") { Unmistakable = "hcx-00# hcx-dash-00#", Weak = "hyperclova hyperclovax hcx-dash" },
        new("lg") { Unmistakable = "exaone-#.# exaone#.#", Weak = "exaone- exaone$" },
        new("iflytek") { Weak = "generalv# sparkdesk-v#" },
        new("sensetime") { Unmistakable = "sensechat-# sensenova-v#", Weak = "sensechat sensenova-" },
    ];
}
