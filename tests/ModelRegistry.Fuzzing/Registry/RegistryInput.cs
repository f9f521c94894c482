using ModelRegistry.Fuzzing.Json;

namespace ModelRegistry.Fuzzing.Registry;

/// <param name="Files">What the registry files say.</param>
/// <param name="Layout">Decides how they say it.</param>
internal sealed record RegistryInput(ListNode Files, ulong Layout)
{
    public IEnumerable<RegistryInput> Smaller()
        => Files.Smaller().OfType<ListNode>().Where(files => files.Items.Count > 0).Select(files => this with { Files = files });

    public string Show() => string.Join("\n--- and\n", Files.Items.Select(file => Shown.Escaped(file.ToText())));
}
