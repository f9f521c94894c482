namespace ModelRegistry.Analyzers.Generation;

/// <param name="Key">The name, with those that it belongs to before it: <c>price.above.0.input</c>.</param>
/// <param name="Value">What the registry says.</param>
/// <param name="IsText">Whether the value is a text of the registry that is still to be escaped.</param>
internal readonly record struct Fact(string Key, string Value, bool IsText);
