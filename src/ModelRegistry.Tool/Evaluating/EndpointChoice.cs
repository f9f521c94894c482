using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Evaluating.Clients;
using ModelRegistry.Tool.Evaluating.Running;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Evaluating;

/// <summary>The addresses and keys that options name for providers, each as <c>provider=value</c>.</summary>
internal sealed class EndpointChoice
{
    public const string EndpointOption = "--endpoint";
    public const string KeyOption = "--key-variable";

    private readonly IReadOnlyList<(string Provider, WebAddress Address)> _addresses;
    private readonly IReadOnlyList<(string Provider, string Value)> _variables;

    /// <param name="endpoints">The values of <see cref="EndpointOption"/>.</param>
    /// <param name="variables">The values of <see cref="KeyOption"/>.</param>
    public EndpointChoice(IEnumerable<string> endpoints, IEnumerable<string> variables)
    {
        _addresses = [.. endpoints.Select(text => Pair(text, EndpointOption, "openai=https://example.com/v1"))
            .Select(pair => (pair.Provider, WebAddress.Of(pair.Value, EndpointOption)))];
        _variables = [.. variables.Select(text => Pair(text, KeyOption, "openai=NAME"))];
    }

    /// <summary>How each model is called. Models of one provider share its endpoint.</summary>
    public IReadOnlyList<EvalTarget> Targets(IReadOnlyList<EvalModel> models, ToolHost host)
    {
        var providers = models.Select(model => model.Model.Provider).Distinct(StringComparer.Ordinal).ToList();
        RequireUsed(EndpointOption, _addresses.Select(pair => pair.Provider), providers);
        RequireUsed(KeyOption, _variables.Select(pair => pair.Provider), providers);
        var endpoints = providers.ToDictionary(provider => provider, provider => ChatEndpoint.Of(
            provider,
            _addresses.LastOrDefault(pair => Providers.AreSame(pair.Provider, provider)).Address,
            _variables.LastOrDefault(pair => Providers.AreSame(pair.Provider, provider)).Value,
            host));
        return [.. models.Select(model => EvalTarget.Of(model, endpoints[model.Model.Provider]))];
    }

    private static void RequireUsed(string option, IEnumerable<string> named, List<string> providers)
    {
        if (named.FirstOrDefault(name => !providers.Exists(provider => Providers.AreSame(name, provider))) is { } unused)
        {
            throw new ToolException(
                $"{option} names \"{Shown.Plain(unused)}\", but the models of the eval are served by {string.Join(", ", providers)}.");
        }
    }

    /// <summary>The value is not repeated: somebody may have passed a key.</summary>
    private static (string Provider, string Value) Pair(string text, string option, string example)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 && sign < text.Length - 1
            ? (text[..sign].Trim(), text[(sign + 1)..].Trim())
            : throw new ToolException($"{option} is not in the form provider=value: expected one such as {example}.");
    }
}
