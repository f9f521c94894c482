using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>A change of a registry file that leaves the rest of it as it is.</summary>
internal interface IRegistryEdit
{
    /// <summary>What kind of change it is; the equivalence key of a fix that makes it.</summary>
    string Key { get; }

    /// <summary>What changes, as an editor offers it.</summary>
    string Title { get; }

    /// <summary>The changes; none where the file says it already, and null where the text cannot be edited safely.</summary>
    IReadOnlyList<TextEdit>? ChangesOf(RegistryText registry);
}
