using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying.Apis;

/// <summary>OpenAI. A model that goes away has a <c>shutdown_date</c>.</summary>
internal sealed class OpenAiApi() : CompatibleApi("openai")
{
    public override string Address => "https://api.openai.com/v1";

    public override string AddressVariable => "OPENAI_BASE_URL";

    public override bool NeedsKey => true;

    public override IEnumerable<(string Name, string Value)> Headers(WebKey? key, ToolHost host)
        => base.Headers(key, host).Concat(
            from header in new[] { ("OpenAI-Organization", "OPENAI_ORG_ID"), ("OpenAI-Project", "OPENAI_PROJECT_ID") }
            let value = host.Variable(header.Item2)?.Trim()
            where !string.IsNullOrEmpty(value)
            select (header.Item1, value));

    public override ListedModel? Model(JsonObject node)
        => base.Model(node) is { } model ? model with { Shutdown = node.Date("shutdown_date") } : null;
}
