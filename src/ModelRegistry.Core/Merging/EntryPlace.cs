using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Merging;

/// <summary>A place in an entry of <c>models</c> that costs nothing until somebody wants to know it.</summary>
internal sealed class EntryPlace(string path, int index, Model model, string? property = null, int item = -1)
{
    public Model Model => model;

    public string? Property => property;

    public RegistryPlace Place => new(path, PointerTo());

    public EntryPlace At(string name, int place = -1) => new(path, index, model, name, place);

    private Pointer PointerTo()
    {
        var entry = Pointer.ToModel(index);
        var named = property is null ? entry : entry.At(property);
        return item < 0 ? named : named.At(item);
    }
}
