namespace ModelRegistry.Benchmarks.Report;

/// <summary>A page with places for what was measured: each begins with <c>&lt;!-- measured: name --&gt;</c> and ends with <c>&lt;!-- end --&gt;</c>.</summary>
internal sealed class MeasuredPage(string path)
{
    private const string End = "<!-- end -->";

    /// <summary>Replaces what stands in one place.</summary>
    public void Write(string name, Action<TextWriter> measure)
    {
        using var measured = new StringWriter { NewLine = "\n" };
        measure(measured);
        var begin = $"<!-- measured: {name} -->\n";
        var page = File.ReadAllText(path);
        var start = page.IndexOf(begin, StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf(End, start, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidOperationException($"The page has no place for \"{name}\".");
        }

        File.WriteAllText(path, $"{page[..(start + begin.Length)]}\n{measured.ToString().Trim()}\n\n{page[end..]}");
    }
}
