namespace ModelRegistry.Testing;

/// <summary>How long tests wait for what has to come.</summary>
public static class Patience
{
    /// <summary>Far more than anything takes on a busy machine: only what hangs gets here, and no test asserts how long it took.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
}
