using Microsoft.Build.Framework;

namespace ModelRegistry.Tasks;

/// <summary>
/// Copies the bytes of a file, and not its mode: NuGet marks the files that it extracts as executable, and MSBuild's own task
/// keeps that.
/// </summary>
public sealed class CopyFileContent : ITask
{
    private const int MostAttempts = 5;
    private const int PauseMilliseconds = 50;

    /// <inheritdoc />
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc />
    public ITaskHost? HostObject { get; set; }

    /// <summary>The file to read.</summary>
    [Required]
    public string Source { get; set; } = string.Empty;

    /// <summary>The file to write. One with the same bytes stays as it is.</summary>
    [Required]
    public string Destination { get; set; } = string.Empty;

    /// <inheritdoc />
    public bool Execute()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Copy();
                return true;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // The projects of a solution may write the same file at the same time.
                Thread.Sleep(PauseMilliseconds);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
                    null, "LLM0003", Destination, 0, 0, 0, 0, "The file cannot be written: " + exception.Message, null, nameof(CopyFileContent)));
                return false;
            }
        }
    }

    private void Copy()
    {
        var bytes = File.ReadAllBytes(Source);
        if (File.Exists(Destination))
        {
            if (File.ReadAllBytes(Destination).SequenceEqual(bytes))
            {
                return;
            }

            // A file that is overwritten keeps its mode.
            File.Delete(Destination);
        }

        File.WriteAllBytes(Destination, bytes);
    }
}
