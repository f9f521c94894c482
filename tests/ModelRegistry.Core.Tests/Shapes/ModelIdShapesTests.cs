using System.Globalization;
using System.Text.RegularExpressions;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Tests.Shapes;

public class ModelIdShapesTests
{
    public static TheoryData<string> OtherTexts() =>
    [
        // Nothing, and what an id cannot be by its characters.
        "", " ", "-", ".", "/", ":", "@", "gpt-4 ", " gpt-4", "use gpt-4", "gpt-4\n", "gpt-4,gpt-5", "gpt-4+", "gpt–4", "gpt-４", "{gpt-4}", "gpt-4*",
        // Beginnings and ends of ids.
        "gpt-", "claude-", "gemini-", "openai/", "gpt-4-", "gpt-4.", "gpt-4_", "gpt-4:", "gpt-4/", "/gpt-4", "//gpt-4", "gpt--4", "gpt-4..1", "gpt-4-:x", "ft:", "ft:gpt-4 x", "ft:mine",
        // Files, addresses, folders, identifiers.
        "gpt-4.txt", "gpt-4o.json", "llama-3.gguf", "llama-3.1.md", "llama-3.7z", "models/gpt-4o.yaml", "https://api.openai.com/v1/gpt-4", "https://gpt-4", "C:\\models\\gpt-4", "gpt-4@example.com",
        "6f9619ff-8b86-d011-b42d-00c04fc964ff", "0d1c4a3e-o1b2", "fe80::1b", "a0:1b:2c", "e0:1b", "Microsoft.Extensions.AI.OpenAI", "OpenAI.Chat", "Google.Protobuf", "amazon.com", "com.amazon.s3-v2", "google.v1", "meta.viewport",
        // What wears a model's name.
        "claude-code", "claude-code-2", "claude-desktop", "claude-agent-sdk-1.0", "gemini-cli", "gpt-tokenizer", "gpt-4all", "llama-index", "llama.cpp", "llama-server", "llama-cpp-2", "ollama", "ollama:latest", "openai", "anthropic", "claude", "mistralai", "gpt", "chatgpt", "whisper",
        // Words, styles, settings, games.
        "text-search-icon", "code-search-results", "command-text", "command-light", "command", "text-embedding", "wan-image", "wan", "nova", "titan", "grok", "flux", "phi", "phi-x", "mercury", "falcon", "solar-system", "dolphin-blue",
        "glm-0.9.9", "glm-math-library", "flux-cd", "opt-1b", "kimi-cli", "qwen-agent", "grok-api", "minimax-search", "gemini-code",
        "ernie-bert", "solar-light", "bloom-filter-2", "hermes-agent", "gpt-engineer", "gpt-researcher", "gpt-crawler-2", "deepseek-tui",
        "whisper-server", "whisper-cli", "imagen-bot", "sora-app", "gemma.cpp", "glm.Q8_0x", "llama-3-8b.v2",
        "seed-data", "step-one", "sonar-lint", "orca", "granite", "hermes", "trinity", "ling-x", "veo", "sora", "aya-x", "embed-code", "rerank", "o5", "o2", "o1x", "o1-minimal", "o3-x", "p1-mini", "imagenet", "gemini", "nova-scotia", "gpt-image.png",
        "size:10m", "ttl:5m", "timeout:30m", "memory:512m", "cache:10g", "at:7b", "name:12345b", "name:7bit", "x:1.2.3", "labs-1",
        "application/json", "text/html", "docker/nginx:1b2", "organisation/plain-name", "feature/some-branch-2", "openai/container", "microsoft/dotnet-8",
        "arn:aws:s3:::bucket/gpt-4", "arn:aws:bedrock:us-east-1::guardrail/a1", "arn:aws:bedrock:us-east-1::foundation-model/", "arn:aws:bedrock",
    ];

    [Fact]
    public void Knows_the_ids_that_are_in_use()
    {
        var wrong = KnownIds.All.Where(known => ModelIdShapes.Of(known.Id) != known.Shape).Select(known => $"{known.Id}: {ModelIdShapes.Of(known.Id)}");

        Assert.Empty(wrong);
        Assert.True(KnownIds.All.Count() > 400);
    }

    /// <summary>What a test makes up, and what a program has beside a model.</summary>
    [Theory]
    [InlineData("gpt-4-mock")]
    [InlineData("gpt-4-alias")]
    [InlineData("gpt4")]
    [InlineData("Gpt35")]
    [InlineData("gemini-pro-mock")]
    [InlineData("llama2-mock")]
    [InlineData("claude-3-opus-profile")]
    [InlineData("gpt-4o-cache")]
    [InlineData("gpt-4-api-key")]
    [InlineData("gpt-4o-agent")]
    [InlineData("llama3-tokenizer")]
    [InlineData("llama-3-chat-template")]
    [InlineData("fake-gpt-4")]
    public void Words_of_other_things_make_it_none(string text) => Assert.Equal(IdShape.None, ModelIdShapes.Of(text));

    [Theory]
    [InlineData("gpt-5-search-api")]
    [InlineData("grok-4.20-multi-agent")]
    [InlineData("llama-3-groq-8b-tool-use")]
    [InlineData("davinci-codex")]
    [InlineData("large-v3-turbo")]
    [InlineData("distil-large-v3.5")]
    [InlineData("stable-diffusion-3.5-large")]
    [InlineData("phi4-mini")]
    [InlineData("gen4_turbo")]
    [InlineData("aura-asteria-en")]
    [InlineData("aura-2-thalia-en")]
    [InlineData("1bitLLM/bitnet_b1_58-3B")]
    public void Words_of_models_leave_it_one(string text) => Assert.Equal(ShapeStrength.Unmistakable, ModelIdShapes.Of(text).Strength);

    [Theory]
    [InlineData("opus")]
    [InlineData("sonnet[1m]")]
    [InlineData("large-v2")]
    [InlineData("ernie_speed")]
    [InlineData("models/aqa")]
    [InlineData("gui-plus")]
    public void What_is_also_a_word_takes_a_place(string text) => Assert.Equal(ShapeStrength.Weak, ModelIdShapes.Of(text).Strength);

    [Theory]
    [MemberData(nameof(OtherTexts))]
    public void Takes_nothing_else_for_an_id(string text) => Assert.Equal(IdShape.None, ModelIdShapes.Of(text));

    [Theory]
    [InlineData(256, ShapeStrength.Unmistakable)]
    [InlineData(257, ShapeStrength.None)]
    public void An_id_has_256_characters_at_most(int length, object strength)
        => Assert.Equal(strength, ModelIdShapes.Of("gpt-4o-" + new string('x', length - 7)).Strength);

    /// <summary>The size of an open model leaves no doubt beside a family that is a word; alone and short, it does.</summary>
    [Theory]
    [InlineData("openai:gpt-4o", ShapeStrength.Unmistakable)]
    [InlineData("anthropic:claude-haiku-3-5", ShapeStrength.Unmistakable)]
    [InlineData("google:models/gemini-2.5-flash", ShapeStrength.Unmistakable)]
    [InlineData("openai:o3", ShapeStrength.Weak)]
    [InlineData("mistral:7b", ShapeStrength.Unmistakable)]
    [InlineData("acme:gpt-4o", ShapeStrength.None)]
    [InlineData("openai:general", ShapeStrength.None)]
    [InlineData("flux-2-pro", ShapeStrength.Unmistakable)]
    [InlineData("bytedance/seedream-v4.5", ShapeStrength.Unmistakable)]
    [InlineData("ideogram-v3-turbo", ShapeStrength.Unmistakable)]
    [InlineData("recraftv4_pro", ShapeStrength.Unmistakable)]
    [InlineData("wanx-style-repaint-v1", ShapeStrength.Unmistakable)]
    [InlineData("cosyvoice-v1", ShapeStrength.Unmistakable)]
    [InlineData("falcon-40b", ShapeStrength.Unmistakable)]
    [InlineData("falcon-9", ShapeStrength.Weak)]
    [InlineData("yi-34b", ShapeStrength.Unmistakable)]
    [InlineData("yi-6b-chat", ShapeStrength.Unmistakable)]
    [InlineData("step-1b", ShapeStrength.Weak)]
    [InlineData("hermes-2-8x22b", ShapeStrength.Unmistakable)]
    [InlineData("hermes-2-bb", ShapeStrength.Weak)]
    [InlineData("hermes-2-b", ShapeStrength.Weak)]
    [InlineData("phi-2.Q4_K_M", ShapeStrength.Unmistakable)]
    [InlineData("phi-2.i1-IQ2_XXS", ShapeStrength.Unmistakable)]
    [InlineData("phi-2.BF16", ShapeStrength.Unmistakable)]
    [InlineData("phi-2.Q4", ShapeStrength.None)]
    [InlineData("phi-2.Q4_", ShapeStrength.None)]
    [InlineData("phi-2.Q4__K", ShapeStrength.None)]
    [InlineData("microsoft/phi-4", ShapeStrength.Unmistakable)]
    [InlineData("someone/phi-4", ShapeStrength.Weak)]
    [InlineData("openai/o3", ShapeStrength.Weak)]
    [InlineData("grok-voice-latest", ShapeStrength.Weak)]
    [InlineData("grok-voice-recorder", ShapeStrength.None)]
    [InlineData("grok--voice", ShapeStrength.None)]
    public void What_stands_behind_a_family_tells_how_sure_it_is(string text, object strength)
        => Assert.Equal(strength, ModelIdShapes.Of(text).Strength);

    [Theory]
    [InlineData("a/b/c/d/e/f/g/gpt-4", ShapeStrength.Unmistakable)]
    [InlineData("a/b/c/d/e/f/g/h/gpt-4", ShapeStrength.None)]
    public void A_path_has_seven_parts_at_most(string text, object strength) => Assert.Equal(strength, ModelIdShapes.Of(text).Strength);

    [Theory]
    [InlineData("gpt-5.6-")]
    [InlineData("gpt-4")]
    [InlineData("gpt-4o")]
    [InlineData("gpt-4o-")]
    [InlineData("gpt-5.")]
    [InlineData("gpt-4o-2024-")]
    [InlineData("claude-3-")]
    [InlineData("claude-sonnet-4-")]
    [InlineData("gemini-2.5-")]
    [InlineData("models/gemini-2.5-")]
    [InlineData("o1-")]
    [InlineData("o3-mini-")]
    [InlineData("llama-3.1-")]
    [InlineData("Llama-3.1-")]
    [InlineData("llama3-")]
    [InlineData("qwen2.5-")]
    [InlineData("deepseek-v3.")]
    [InlineData("openai/gpt-4o-")]
    [InlineData("us.anthropic.claude-3-")]
    [InlineData("amazon.nova-2-")]
    [InlineData("text-embedding-3-")]
    public void A_stem_with_a_version_is_of_a_family_too(string text)
    {
        Assert.True(ModelIdShapes.IsVersionedStem(text));
        Assert.True(ModelIdShapes.IsFamilyStem(text));
    }

    [Theory]
    [InlineData("gpt-")]
    [InlineData("claude-")]
    [InlineData("claude-opus-")]
    [InlineData("gemini-")]
    [InlineData("models/gemini-")]
    [InlineData("gemini-pro-")]
    [InlineData("text-embedding-")]
    [InlineData("gpt-realtime-")]
    [InlineData("qwen")]
    [InlineData("phi-3-")]
    [InlineData("glm-4.")]
    [InlineData("GPT-4-")]
    public void A_family_alone_is_no_version(string text)
    {
        Assert.False(ModelIdShapes.IsVersionedStem(text));
        Assert.True(ModelIdShapes.IsFamilyStem(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("openai/")]
    [InlineData("gpt")]
    [InlineData("model-")]
    [InlineData("o1")]
    [InlineData("O112")]
    [InlineData("gpt-4o: ")]
    [InlineData("gpt-4o ")]
    [InlineData("gpt-4o/")]
    [InlineData("gpt-4o_")]
    [InlineData("gpt-4o:")]
    [InlineData("gpt-4o@")]
    [InlineData("gpt-4o--")]
    [InlineData("gpt-4o.json")]
    [InlineData("step-1-")]
    [InlineData("claude-code-")]
    [InlineData("claude-code-2-")]
    [InlineData("llama-index-1.")]
    [InlineData("ft:gpt-4o-")]
    [InlineData("my-gpt-4o-")]
    public void Other_beginnings_are_no_stems(string text) => Assert.False(ModelIdShapes.IsVersionedStem(text));

    [Theory]
    [InlineData("gpt-4o:")]
    [InlineData("gpt-4o.json")]
    [InlineData("claude-code-")]
    [InlineData("openai/")]
    [InlineData("model-")]
    [InlineData("gpt")]
    public void Other_beginnings_are_of_no_family(string text) => Assert.False(ModelIdShapes.IsFamilyStem(text));

    [Fact]
    public void A_stem_is_lower_case_and_long_enough_and_begins_no_other()
    {
        var stems = ModelIdShapes.Stems;

        Assert.All(stems, stem => Assert.Matches("^[a-z0-9][a-z0-9._:/-]{2,}$", stem));
        Assert.All(stems, stem => Assert.DoesNotContain(stems, other => other != stem && stem.StartsWith(other, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_known_id_has_a_stem()
        => Assert.All(KnownIds.All.Where(known => known.Id is not ("o1" or "o3" or "o4" or "image:10b")), known => Assert.True(HasStem(known.Id), known.Id));

    /// <summary>Against the definition: whatever is put together from the pieces of ids and of other texts, what has a shape has a stem.</summary>
    [Fact]
    public void What_has_a_shape_has_a_stem()
    {
        var random = new Random(20_261_121);
        string[] pieces = [.. ShapeTable.Ids.Patterns.Select(pattern => pattern.ToString().TrimEnd('$', '*', '+').Replace('#', '3').Replace("@", "word", StringComparison.Ordinal)), .. KnownIds.All.Select(known => known.Id)];
        string[] others = ["", "", "", "my-", "us.", "amazon.", "meta.", "openai/", "openrouter/", "a/b/", "@cf/", "ft:", "databricks-", "X", "1", "-", ".", "v1:0", "@001", ":free", "-2", "-v1:0", "-7b", "/x", ".5"];
        var shapes = 0;
        for (var round = 0; round < 100_000; round++)
        {
            var text = others[random.Next(others.Length)] + others[random.Next(others.Length)] + pieces[random.Next(pieces.Length)] + others[random.Next(others.Length)] + others[random.Next(others.Length)];
            text = random.Next(4) == 0 ? text.ToUpperInvariant() : text;
            var shape = ModelIdShapes.Of(text).Strength;
            if (shape == ShapeStrength.None || (shape == ShapeStrength.Weak && Regex.IsMatch(text, @"(?i:(^|[/.])o[134]([:@].*)?$)|:e?[0-9.x]+b")))
            {
                continue;
            }

            shapes++;
            Assert.True(HasStem(text), text);
        }

        Assert.True(shapes > 3_000, $"{shapes}");
    }

    [Fact]
    public void A_pattern_is_written_as_its_notation_says()
        => Assert.All(ShapeTable.Ids.Patterns.Concat(ShapeTable.Families.Patterns), pattern => Assert.Matches(@"^[a-z][a-z0-9#@._-]*([*]#?|[$+])?$", pattern.ToString()));

    [Fact]
    public void Every_pattern_can_be_reached()
    {
        var hidden = ShapeTable.Ids.Patterns.Where(pattern => !Examples(pattern).Any(name => ShapeTable.Ids.Find(name, 0, name.Length) == pattern));

        Assert.Empty(hidden.Select(pattern => pattern.ToString()));
    }

    /// <summary>Ten thousand characters of anything are too long for an id, and even 256 of the worst are looked at a bounded number of times.</summary>
    [Theory]
    [InlineData("gpt-4-")]
    [InlineData("claude-")]
    [InlineData("o1-")]
    [InlineData("a/")]
    [InlineData("a-")]
    [InlineData("1.")]
    [InlineData("us.anthropic.")]
    [InlineData(":")]
    [InlineData("ft:")]
    [InlineData("arn:aws:bedrock:")]
    [InlineData("llama-3")]
    public void Takes_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length));

        Assert.Equal(IdShape.None, ModelIdShapes.Of(text));
        Assert.False(ModelIdShapes.IsVersionedStem(text));
        Assert.False(ModelIdShapes.IsFamilyStem(text));
        for (var length = 0; length <= 256; length++)
        {
            ModelIdShapes.Of(text[..length] + "!");
            ModelIdShapes.Of(text[..length]);
            ModelIdShapes.IsFamilyStem(text[..length]);
        }
    }

    [Fact]
    public void Turkish_letters_change_nothing()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            Assert.Equal(new IdShape(ShapeStrength.Weak, "google"), ModelIdShapes.Of("GEMINI-1.5-PRO"));
            Assert.Equal(new IdShape(ShapeStrength.Unmistakable, "mistral"), ModelIdShapes.Of("MISTRAL-7B-INSTRUCT"));
            Assert.Equal(IdShape.None, ModelIdShapes.Of("gemını-2.5-pro"));
            Assert.Equal(IdShape.None, ModelIdShapes.Of("GEMİNİ-2.5-PRO"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static bool HasStem(string text)
        => ModelIdShapes.Stems.Any(stem =>
        {
            for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (at == 0 || text[at - 1] is '/' or '.' or '-' or ':' or '@' or '_' or '~')
                {
                    return true;
                }
            }

            return false;
        });

    /// <summary>Names that a pattern is written for, with other words and versions where it leaves them open.</summary>
    private static IEnumerable<string> Examples(ShapePattern pattern)
        => from word in new[] { "word", "pro" }
           from end in new[] { "", "-x", "x-7", "1", "3.5b", "voice" }
           select pattern.ToString().TrimEnd('$', '+').Replace("*#", "y9", StringComparison.Ordinal).TrimEnd('*').Replace('#', '3').Replace("@", word, StringComparison.Ordinal) + end;
}
