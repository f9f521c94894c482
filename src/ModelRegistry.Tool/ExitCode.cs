namespace ModelRegistry.Tool;

/// <summary>How a command ends: scripts rely on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>The command did its work and has nothing to complain of.</summary>
    public const int Fine = 0;

    /// <summary>The command did its work and found something.</summary>
    public const int Found = 1;

    /// <summary>The command could not do its work: a wrong argument, or a file that cannot be read or changed.</summary>
    public const int Failed = 2;
}
