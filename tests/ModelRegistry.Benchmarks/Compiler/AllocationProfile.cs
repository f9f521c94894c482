using System.Globalization;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>
/// Who allocates in a run of the compiler: of every hundred kilobytes one object is looked at, with its stack. The bytes are put down to
/// the innermost method of the package on the stack.
/// </summary>
internal sealed class AllocationProfile
{
    private const string Mine = "ModelRegistry.Analyzers.";

    private readonly Dictionary<string, double> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _byMethod = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _byType = new(StringComparer.Ordinal);
    private double _all;
    private double _mine;

    /// <summary>Reads what the runtime wrote (<c>DOTNET_EnableEventPipe</c>).</summary>
    public static AllocationProfile Read(string trace)
    {
        var profile = new AllocationProfile();
        var converted = TraceLog.CreateFromEventPipeDataFile(trace);
        using var log = new TraceLog(converted);
        foreach (var tick in log.Events.ByEventType<GCAllocationTickTraceData>())
        {
            profile.Add(tick);
        }

        return profile;
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_all:F1} MB were seen, {_mine:F1} MB of them with the package on the stack."));
        Write("the folder of the package that is innermost on the stack", _byFolder, output);
        Write("the method of the package that is innermost", _byMethod, output);
        Write("what it allocates", _byType, output);
    }

    private void Add(GCAllocationTickTraceData tick)
    {
        var megabytes = tick.AllocationAmount64 / 1_000_000.0;
        _all += megabytes;
        for (var frame = tick.CallStack(); frame is not null; frame = frame.Caller)
        {
            if (frame.CodeAddress.FullMethodName.StartsWith(Mine, StringComparison.Ordinal))
            {
                var method = frame.CodeAddress.FullMethodName[Mine.Length..].Split('(')[0];
                _mine += megabytes;
                Count(_byFolder, method.Split('.')[0], megabytes);
                Count(_byMethod, method, megabytes);
                Count(_byType, $"{tick.TypeName} in {method}", megabytes);
                return;
            }
        }
    }

    private static void Count(Dictionary<string, double> table, string key, double megabytes) => table[key] = table.GetValueOrDefault(key) + megabytes;

    private static void Write(string title, Dictionary<string, double> table, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"| {title} | MB |");
        output.WriteLine("|---|---:|");
        foreach (var (key, megabytes) in table.OrderByDescending(entry => entry.Value).Take(40))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{key}` | {megabytes:F1} |"));
        }
    }
}
