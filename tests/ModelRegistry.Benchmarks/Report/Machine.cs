using System.Globalization;
using System.Runtime.InteropServices;

namespace ModelRegistry.Benchmarks.Report;

/// <summary>What was measured on.</summary>
internal static class Machine
{
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors ({RuntimeInformation.ProcessArchitecture}), {RuntimeInformation.FrameworkDescription}.");
}
