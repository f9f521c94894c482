using System.Globalization;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>The table of one code base, in Markdown.</summary>
internal static class CostTable
{
    public static void Write(CodeBase code, IReadOnlyList<Measurement> measurements, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Invariant($"### {code.Name}: {code.Files.Count:N0} files, {code.Lines:N0} lines"));
        output.WriteLine();
        output.WriteLine("| | allocated, MB | over the null analyzer, MB | user CPU, s | of the null analyzer's | lowest to highest | methods jitted over no analyzer | findings |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in measurements)
        {
            output.WriteLine(Invariant(
                $"| {row.Name} | {row.Megabytes:F1} | {row.MegabytesOverFloor:+0.0;-0.0;0.0} | {row.UserSeconds:F2} | {row.UserRatio:F2} | {row.LowestRatio:F2} to {row.HighestRatio:F2} | {row.JittedMethods:+#,0;-#,0;0} | {row.Findings:N0} |"));
        }

        output.Flush();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
