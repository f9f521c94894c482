using ModelRegistry.Core.Text;
using ModelRegistry.Tool.Files;
using Spectre.Console;

namespace ModelRegistry.Tool.Scanning.Fixing;

/// <summary>The edits of one file.</summary>
/// <param name="File">The file as it was read.</param>
/// <param name="Path">Its path as messages show it.</param>
/// <param name="Edits">The edits.</param>
internal sealed record FixedFile(TextFile File, string Path, IReadOnlyList<(ModelUse Use, TextEdit Edit)> Edits)
{
    public string Text => EditedText.Of(File.Text, Edits.Select(edit => edit.Edit)).Text;
}

/// <summary>Replaces the ids of models that are no longer served. Each file is written whole or not at all, and everything else in it stays.</summary>
internal static class ScanFix
{
    /// <summary>The files with something to replace. One that somebody changes meanwhile is left alone.</summary>
    public static IReadOnlyList<FixedFile> Plan(ScanResult result, IdReplacement replacement)
    {
        var planned = new List<FixedFile>();
        foreach (var inFile in result.Uses.GroupBy(use => use.File, StringComparer.Ordinal))
        {
            var edits = inFile.Select(use => (Use: use, Edit: replacement.Of(use)))
                .Where(edit => edit.Edit is not null)
                .Select(edit => (edit.Use, edit.Edit!))
                .ToList();
            if (edits.Count > 0)
            {
                planned.Add(new FixedFile(Require(inFile.Key, edits), inFile.First().Path, edits));
            }
        }

        return planned;
    }

    /// <summary>Writes the files. All are checked before the first is written.</summary>
    public static void Write(IReadOnlyList<FixedFile> files, string folder)
    {
        foreach (var file in files)
        {
            if (FileOwner.Of(file.File.Path).Refusal(file.Path, folder) is { } refusal)
            {
                throw new ToolException($"{refusal} Nothing is changed.");
            }
        }

        var written = 0;
        try
        {
            foreach (var file in files)
            {
                using var held = LockedFile.Take(file.File.Path);
                Require(file.File.Path, file.Edits);
                held.Write(stream => stream.Write(file.File.Encode(file.Text)));
                written++;
            }
        }
        catch (ToolException failure) when (written > 0)
        {
            var before = $"{Shown.Count(written, "file")} before it {(written == 1 ? "is" : "are")} fixed";
            throw new ToolException($"{failure.Message} {before}: run the command again for the rest.");
        }
    }

    /// <summary>What changes, file by file.</summary>
    public static void Show(IAnsiConsole console, IReadOnlyList<FixedFile> files)
    {
        foreach (var file in files)
        {
            console.WriteLine($"{file.Path}:");
            foreach (var (sign, line) in LineDiff.Of(LinesOf(file.File.Text), LinesOf(file.Text)))
            {
                console.WriteLine($"{sign} {Shown.Plain(line)}");
            }
        }
    }

    public static string Summary(IReadOnlyList<FixedFile> files, bool isDry)
    {
        var count = files.Sum(file => file.Edits.Count);
        var what = $"{Shown.Count(count, "id")} in {Shown.Count(files.Count, "file")}";
        return count == 0 ? "No id has a replacement that can be written."
            : isDry ? $"Dry run: nothing is written. Without --dry-run, {what} would be replaced."
            : $"{what} {(count == 1 ? "is" : "are")} replaced.";
    }

    private static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The file as it is now, with every text still in its place and nothing that its encoding cannot give back.</summary>
    private static TextFile Require(string path, IReadOnlyList<(ModelUse Use, TextEdit Edit)> edits)
    {
        var (file, isExact) = TextFile.ReadExact(path);
        var isThere = edits.All(edit => edit.Use.Found.Range is var range
            && range.End <= file.Text.Length
            && string.CompareOrdinal(file.Text, range.Start, edit.Use.Id, 0, range.Length) == 0
            && range.Length == edit.Use.Id.Length);
        return !isThere ? throw new ToolException($"{path} was changed by another program meanwhile: run the command again.")
            : !isExact ? throw new ToolException($"{path} has bytes that are not valid in its encoding: correct it by hand. It is not changed.")
            : file;
    }
}
