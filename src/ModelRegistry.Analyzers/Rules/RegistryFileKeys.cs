namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// What the rule about the registry files passes to its code fix in a diagnostic's properties, where something can be filled in.
/// </summary>
internal static class RegistryFileKeys
{
    /// <summary>JSON Pointers to the properties that are missing from an object of the file, separated by a line feed.</summary>
    public const string Missing = "Missing";

    /// <summary>The reference that the property is to hold; absent where what it says is not known yet.</summary>
    public const string Reference = "Reference";
}
