namespace ModelRegistry.Tool.Files;

/// <summary>A file that an option names for a command to write.</summary>
internal static class OutputFile
{
    /// <summary>Throws where one of the files cannot be written, is read by the command, or is another one of them.</summary>
    /// <param name="host">Where paths begin.</param>
    /// <param name="inputs">The full paths of what the command reads.</param>
    /// <param name="outputs">The options, and the files that they name.</param>
    public static void Require(ToolHost host, IEnumerable<string> inputs, params (string Option, string? Name)[] outputs)
    {
        var named = outputs.Where(output => output.Name is not null)
            .Select(output => (output.Option, Path: host.NewPath(output.Name!)))
            .ToList();
        var read = inputs.ToList();
        for (var index = 0; index < named.Count; index++)
        {
            var (option, path) = named[index];
            if (read.Find(input => RealPath.AreSame(input, path)) is { } taken)
            {
                throw new ToolException($"{option} is {path}, but the command reads {taken}: name another file. Nothing is written.");
            }

            var other = named.FindIndex(output => RealPath.AreSame(output.Path, path));
            if (other < index)
            {
                throw new ToolException($"{named[other].Option} and {option} are one file, {path}: name two files. Nothing is written.");
            }
        }
    }

    /// <summary>Writes a file; the answer is its name as messages show it, or null where it is a device such as /dev/stdout.</summary>
    public static string? Write(ToolHost host, string name, Action<Stream> write)
    {
        using var file = LockedFile.Take(host.NewPath(name));
        file.Write(write);
        return file.IsDevice ? null : host.Shown(file.Path);
    }
}
