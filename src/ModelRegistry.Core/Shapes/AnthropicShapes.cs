namespace ModelRegistry.Core.Shapes;

/// <summary>Anthropic's ids. The words for Claude's sizes change with the years: those that we know are sure, any other is weak.</summary>
internal static class AnthropicShapes
{
    public static IEnumerable<Vendor> All { get; } =
    [
        new("anthropic")
        {
            IsExact = true,
            Never = """
                claude-agent claude-api claude-app claude-bot claude-cli claude-client claude-code claude-config
                claude-desktop claude-mcp
                claude-plugin claude-sdk claude-tag claude-test claude-tool
                """,
            Unmistakable = """
                claude-# claude-v# claude-instant claude-opus-# claude-sonnet-# claude-haiku-# claude-fable-#
                claude-mythos-#
                claude-opus-latest claude-sonnet-latest claude-haiku-latest claude-fable-latest claude-mythos-latest
                claude-mythos-preview claude-fable-preview
                """,
            Weak = """
                claude-latest claude-opus$ claude-sonnet$ claude-haiku$ claude-@-# claude-@-latest claude-@-preview claude-+
                anthropic-claude-*# opus$ sonnet$ haiku$ opusplan$
                """,
            Families = "claude-",
        },
    ];
}
