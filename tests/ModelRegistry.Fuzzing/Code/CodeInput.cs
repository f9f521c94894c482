using System.Collections.Immutable;
using ModelRegistry.Fuzzing.Json;

namespace ModelRegistry.Fuzzing.Code;

/// <param name="Tokens">The source, token by token.</param>
/// <param name="Settings">Which of the project's settings hold.</param>
/// <param name="Seed">Decides on what is tried with it.</param>
internal sealed record CodeInput(ImmutableList<string> Tokens, int Settings, ulong Seed)
{
    /// <summary>What models.json says; null for the registry that the project has.</summary>
    public Node? Registry { get; init; }

    public string Text => string.Concat(Tokens);

    /// <summary>The text of models.json, if it is another; its layout is the case's own.</summary>
    public string? RegistryText => Registry?.ToText(new Choices(Seed));

    public IEnumerable<CodeInput> Smaller() => Halves.Of(Tokens).Select(tokens => this with { Tokens = tokens })
        .Concat((Registry?.Smaller() ?? []).Select(registry => this with { Registry = registry }));

    public string Show() => $"{CodeProject.Settings[Settings]}\n{(RegistryText is { } json ? Shown.Escaped(json) + "\n--- and\n" : "")}{Shown.Escaped(Text)}";
}
