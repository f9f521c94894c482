using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Tool.Files;

/// <summary>
/// A file that no other run of the tool writes meanwhile. It is written whole or not at all: the new text goes to the disk as a file
/// beside it, which then takes its place in one step.
/// </summary>
internal sealed class LockedFile : IDisposable
{
    /// <summary>Of this file, and of no other: a command may have written one before.</summary>
    private const string Promise = " The file is unchanged.";
    private const int PauseMilliseconds = 20;

    /// <summary>A folder of files among the devices.</summary>
    private const string SharedMemory = "/dev/shm/";

    private const UnixFileMode ReadableByAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>Where there is what can be written to and is not a file: <c>/dev/stdout</c>, <c>/dev/null</c>, <c>NUL</c>.</summary>
    private static readonly string[] Devices = ["/dev/", "/proc/", @"\\.\"];

    private readonly FileStream _lock;
    private readonly string _target;

    private LockedFile(string path, string target, FileStream held) => (Path, _target, _lock) = (path, target, held);

    /// <summary>The file as it was named. A link stays one: what it leads to is written.</summary>
    public string Path { get; }

    /// <summary>Whether it is something that can be written to and is not a file.</summary>
    public bool IsDevice => IsDeviceAt(Path) || IsDeviceAt(_target);

    /// <summary>Waits until no other run has the file. The operating system ends a lock with its process, however that ends.</summary>
    public static LockedFile Take(string path)
    {
        var target = RealPath.Of(path);
        var name = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"model-registry-{Hash(target.ToUpperInvariant())}.lock");
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (TryLock(name, path) is { } held)
            {
                return new LockedFile(path, target, held);
            }

            if (waited.Elapsed > LongestWait)
            {
                throw new ToolException(
                    $"Another run of model-registry has been writing {path} for two minutes: wait for it or end it.{Promise}");
            }

            Thread.Sleep(PauseMilliseconds);
        }
    }

    /// <summary>The same lock for another name that it holds: names that differ in case alone share one, and can be two files.</summary>
    public LockedFile As(string path) => new(path, RealPath.Of(path), _lock);

    public void Dispose() => _lock.Dispose();

    /// <summary>Writes the file.</summary>
    /// <param name="write">Writes the whole content. Where it fails, the file is as it was.</param>
    public void Write(Action<Stream> write)
    {
        if (IsDevice)
        {
            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Write);
            write(stream);
            return;
        }

        RequireWritable();

        // The lock makes it the only one of its name; one that is there was left by a run that was killed.
        var folder = System.IO.Path.GetDirectoryName(_target)!;
        var temporary = System.IO.Path.Combine(folder, $".model-registry-{Hash(System.IO.Path.GetFileName(_target))}.tmp");
        try
        {
            File.Delete(temporary);
            WriteNew(temporary, write);
            File.Move(temporary, _target, overwrite: true);
        }
        catch (Exception exception)
        {
            Discard(temporary);
            if (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
            {
                throw new ToolException($"{Path} cannot be written: {Reason(exception)}.{Promise}");
            }

            throw;
        }
    }

    /// <summary>To put another file in its place takes no right to the file itself, and is not to get around that.</summary>
    private void RequireWritable()
    {
        try
        {
            if (File.Exists(_target))
            {
                new FileStream(_target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
            }
        }
        catch (UnauthorizedAccessException)
        {
            throw new ToolException($"{Path} is read-only: make it writable first.{Promise}");
        }
    }

    private void WriteNew(string path, Action<Stream> write)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        UnixFileMode? mode = null;
        if (!OperatingSystem.IsWindows() && File.Exists(_target))
        {
            // From the first moment on: what only its owner may read is never open to all.
            options.UnixCreateMode = mode = File.GetUnixFileMode(_target);
        }

        using var stream = new FileStream(path, options);
        write(stream);
        if (!OperatingSystem.IsWindows() && mode is { } kept)
        {
            File.SetUnixFileMode(stream.SafeFileHandle, kept);
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Null where another process has the lock. The file stays where it is: a lock on a file that somebody deletes would be no lock for
    /// the next one who makes it.
    /// </summary>
    private static FileStream? TryLock(string name, string path)
    {
        try
        {
            return File.Exists(name)
                ? new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 0)
                : Create(name);
        }
        catch (IOException) when (File.Exists(name))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be locked: {Reason(exception)}.{Promise}");
        }
    }

    private static FileStream Create(string name)
    {
        var created = new FileStream(name, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(created.SafeFileHandle, ReadableByAll);
        }

        return created;
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason why nothing could be written is the one to tell.
        }
    }

    /// <summary>
    /// What the system says, without the name of a file that nobody knows. A file beyond the size that the system allows is an argument
    /// that is out of range.
    /// </summary>
    private static string Reason(Exception exception)
        => exception is ArgumentOutOfRangeException
            ? "It is larger than the system allows"
            : exception.Message.Split(" : '")[0].TrimEnd('.');

    /// <summary>Whether a path is that of something that can be written to and is not a file.</summary>
    public static bool IsDeviceAt(string path)
        => Array.Exists(Devices, device => path.StartsWith(device, StringComparison.Ordinal))
            && !path.StartsWith(SharedMemory, StringComparison.Ordinal);

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16].ToLowerInvariant();
}
