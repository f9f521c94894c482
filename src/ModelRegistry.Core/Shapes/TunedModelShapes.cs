namespace ModelRegistry.Core.Shapes;

/// <summary>What is made from the open models by many hands, and runs at the same services: weak, and of no provider that a registry names.</summary>
internal static class TunedModelShapes
{
    public static IEnumerable<Vendor> All { get; } =
    [
        new(Provider: null)
        {
            Unmistakable = "tinyllama-# all-minilm all-mpnet-base-v# minilm-l# multilingual-e5-",
            Weak = """
                tinyllama$ tinyllama-*# llava$ llava-# llava-v# llava-llama# llava-phi# llava-yi- bakllava openllama-#
                alpaca-# e5-mistral- e5-small
                e5-base e5-large uae-large- dolphin-*# dolphin-mixtral dolphin-mistral dolphin-llama
                dolphin# chatdolphin mythomax mythalion- openchat- openchat$
                openorca- openthinker- openhands-lm- redpajama- stripedhyena- platypus2- airoboros- goliath-# magnum-#
                magnum-v# noromaid-#
                l3-70b l3-8b l3-euryale l3-lunaris l3.1-70b l3.1-euryale l3.3-70b l3.3-electra l3.3-euryale l31-70b toppy-m-
                remm-slerp- xwin-lm- midnight-rose- rogue-rose- rocinante-#
                cydonia-# skyfall-# unslopnemo- anubis-pro- valkyrie-# wayfarer-large- fimbulvetr- sorcererlm- eva-llama-
                eva-qwen-
                chronos-hermes- snorkel-mistral- nexusraven- qwerky- deepcoder-# olympiccoder-# intellect-# dobby-mini-
                dobby-unhinged- shisa-v#
                mn-celeste- mn-inferor- mn-starcannon- phind-codellama phind-code-llama- mamba-codestral- solarpro
                playground-v# ssd-1b inkling- inkling$ laguna-m.# laguna-xs.# nex-n# holo#-# rnj-#- apriel-# eurollm-# dictalm-
                alia-# salamandra-# mt0-xxl
                perceptron-mk# fare-20b r1v4- m2-her rolm-ocr sqlcoder- sqlcoder$ reflection-70b notus-# stable-beluga
                command-r-sea
                athene-v# starling-lm- meditron$ meditron-# medllama2 magicoder$ magicoder- neural-chat-# everythinglm samantha-mistral
                yarn-llama2 yarn-mistral codebooga megadolphin tinydolphin dolphincoder stablelm2 notux nuextract reader-lm sailor2
                marco-o1 opencoder$ opencoder-# bespoke-minicheck smallthinker deepscaler nexusraven$ moondream$ moondream#
                aquila-# aquilachat xuanyuan-# skywork-# skywork-or# telechat# xverse-# tigerbot-# fuyu-#b rwkv-#
                stella_en_ paraphrase-multilingual paraphrase-minilm
                """,
        },
    ];
}
