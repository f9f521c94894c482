namespace ModelRegistry.Core.Reading;

/// <summary>Lists for the names of properties that were asked for: a file has thousands of objects, and few of them are read at a time.</summary>
internal static class AskedNames
{
    [ThreadStatic]
    private static Stack<List<string>>? _unused;

    /// <summary>An empty list.</summary>
    public static List<string> Take() => _unused is { Count: > 0 } unused ? unused.Pop() : [];

    /// <summary>Takes a list back that nobody uses any more.</summary>
    public static void GiveBack(List<string> names)
    {
        names.Clear();
        (_unused ??= new Stack<List<string>>()).Push(names);
    }
}
