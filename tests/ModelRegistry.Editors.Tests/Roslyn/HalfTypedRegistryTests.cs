namespace ModelRegistry.Editors.Tests.Roslyn;

/// <summary>A registry that is being typed: the constants of all other entries stay, or the whole project turns red.</summary>
public class HalfTypedRegistryTests
{
    private const string Entry = """{ "id": "gpt-6", "provider": "openai", "aliases": ["six"], "access": { "api": "waiting" } },""";

    [Theory]
    [InlineData("gpt-5.6-terra", true)]
    [InlineData("gpt-5.6-terra", false)]
    [InlineData("gpt-4", true)]
    [InlineData("gpt-4", false)]
    public async Task Constants_stay_while_an_entry_is_typed_above_another(string below, bool closesBrackets)
    {
        using var editor = SampleRegistry.Open();
        var constants = await editor.ConstantsAsync(SolutionFiles.Alone);
        var next = $$"""{ "id": "{{below}}" """.TrimEnd();
        var typed = "";
        var lost = new List<string>();

        await editor.TypeAsync(SolutionFiles.AloneRegistry, next, "\n    " + next);
        for (var length = 1; length <= Entry.Length; length++)
        {
            var text = Entry[..length] + (closesBrackets ? ClosersOf(Entry[..length]) : "");
            await editor.TypeAsync(SolutionFiles.AloneRegistry, typed + "\n    " + next, text + "\n    " + next);
            typed = text;
            var missing = constants.Except(await editor.ConstantsAsync(SolutionFiles.Alone));
            lost.AddRange(missing.Select(constant => $"{constant} while the line is {text}"));
        }

        Assert.True(lost.Count == 0, $"{lost.Count} constants are lost:\n{string.Join('\n', lost)}");
    }

    /// <summary>What an editor that closes brackets and quotes has written to the right of the cursor.</summary>
    private static string ClosersOf(string typed)
    {
        var closers = new Stack<char>();
        foreach (var c in typed)
        {
            if (closers.TryPeek(out var closer) && c == closer)
            {
                closers.Pop();
            }
            else if (c is '{' or '[' or '"')
            {
                closers.Push(c == '{' ? '}' : c == '[' ? ']' : '"');
            }
        }

        return new string([.. closers]);
    }
}
