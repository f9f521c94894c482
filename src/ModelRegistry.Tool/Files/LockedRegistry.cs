namespace ModelRegistry.Tool.Files;

/// <summary>The registry files that a command changes: locked, then read, and held until what is read of them has been used.</summary>
internal sealed class LockedRegistry : IDisposable
{
    private readonly List<LockedFile> _locks = [];
    private readonly string _folder;

    private LockedRegistry(IReadOnlyList<string> paths, string folder)
    {
        _folder = folder;
        try
        {
            // In one order, so that two commands never wait for each other.
            var names = StringComparer.OrdinalIgnoreCase;
            foreach (var file in paths.DistinctBy(RealPath.Of, names).OrderBy(RealPath.Of, names))
            {
                _locks.Add(LockedFile.Take(file));
            }

            Set = RegistrySet.Read(paths);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public RegistrySet Set { get; }

    /// <param name="names">The files that are named; none for those that a build in the folder would find.</param>
    /// <param name="host">Where to look.</param>
    public static LockedRegistry Open(IReadOnlyList<string> names, ToolHost host) => new(RegistrySet.PathsOf(names, host), host.Folder);

    public void Dispose() => _locks.ForEach(held => held.Dispose());

    /// <summary>Whether a command may change the file at all.</summary>
    public bool IsReadOnly(string path) => FileOwner.Of(path).Refusal(path, _folder) is not null;

    /// <summary>Throws where the file is not to be changed from here.</summary>
    /// <param name="file">The file.</param>
    /// <param name="advice">What to do instead.</param>
    public void RequireWritable(TextFile file, Func<string> advice)
    {
        if (FileOwner.Of(file.Path).Refusal(file.Path, _folder) is { } refusal)
        {
            throw new ToolException($"{refusal} {advice()}");
        }
    }

    /// <summary>Gives a file a new text, unless somebody has changed it since it was read: an editor knows no lock of ours.</summary>
    public void Write(TextFile file, string text)
    {
        RequireWritable(file, () => "Nothing is changed.");
        if (TextFile.Read(file.Path) is var now && (now.Text != file.Text || !now.Mark.AsSpan().SequenceEqual(file.Mark)))
        {
            throw new ToolException($"{file.Path} was changed by another program meanwhile: run the command again. Nothing is changed.");
        }

        _locks.First(held => RealPath.AreSame(held.Path, file.Path)).As(file.Path).Write(stream => stream.Write(file.Encode(text)));
    }
}
