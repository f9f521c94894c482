using System.Globalization;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>What one run of the compiler has cost.</summary>
/// <param name="UserMilliseconds">Processor time of the process and its threads, without that of the system.</param>
/// <param name="AllocatedBytes">All bytes that were ever allocated; the same from run to run but for some hundred thousand.</param>
/// <param name="JittedMethods">Methods that had to be compiled to machine code.</param>
/// <param name="Findings">How many diagnostics the compiler printed.</param>
internal sealed record Cost(double UserMilliseconds, long AllocatedBytes, int JittedMethods, int Findings)
{
    public double AllocatedMegabytes => AllocatedBytes / 1_000_000.0;

    /// <summary>What the startup hook wrote.</summary>
    public static Cost Read(string file, int findings)
    {
        var parts = File.ReadAllText(file).Split(' ');
        return new Cost(
            double.Parse(parts[0], CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            findings);
    }
}
