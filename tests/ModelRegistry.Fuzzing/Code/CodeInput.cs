using System.Collections.Immutable;

namespace ModelRegistry.Fuzzing.Code;

/// <param name="Tokens">The source, token by token.</param>
/// <param name="Settings">Which of the project's settings hold.</param>
/// <param name="Seed">Decides on what is tried with it.</param>
internal sealed record CodeInput(ImmutableList<string> Tokens, int Settings, ulong Seed)
{
    public string Text => string.Concat(Tokens);

    public IEnumerable<CodeInput> Smaller() => Halves.Of(Tokens).Select(tokens => this with { Tokens = tokens });

    public string Show() => $"{CodeProject.Settings[Settings]}\n{Shown.Escaped(Text)}";
}
