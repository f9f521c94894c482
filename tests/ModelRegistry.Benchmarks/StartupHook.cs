using System.Globalization;
using System.Runtime;

/// <summary>
/// Runs inside of the compiler, before it (<c>DOTNET_STARTUP_HOOKS</c> names this assembly, and the runtime wants the class by this name
/// and without a namespace): when the process ends, it writes what the process has cost. It asks for nothing but the runtime's own library.
/// </summary>
internal static class StartupHook
{
    /// <summary>The environment variable that names the file to write.</summary>
    public const string FileVariable = "COMPILER_COST_FILE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Write(file);
        }
    }

    private static void Write(string file)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var methods = JitInfo.GetCompiledMethodCount();
        var user = Environment.CpuUsage.UserTime.TotalMilliseconds;
        File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{user} {allocated} {methods}"));
    }
}
