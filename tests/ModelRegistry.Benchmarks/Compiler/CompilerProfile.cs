using System.Globalization;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>
/// Who allocates in a run of the compiler, and whose methods are jitted. Of every hundred kilobytes one object is looked at, with its
/// stack, and the bytes are put down to the innermost method of the package on it.
/// </summary>
internal sealed class CompilerProfile
{
    /// <summary>The namespaces of the package's one assembly.</summary>
    private static readonly string[] Mine = ["ModelRegistry.Analyzers.", "ModelRegistry.Core."];
    private const int Shown = 40;

    private readonly Dictionary<string, double> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _byMethod = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _byType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _jitted = new(StringComparer.Ordinal);
    private double _all;

    /// <summary>Reads what the runtime wrote (<c>DOTNET_EnableEventPipe</c>), here and in a run without any analyzer, whose methods do not count.</summary>
    public static CompilerProfile Read(string trace, string bareTrace)
    {
        var known = JittedIn(bareTrace);
        var profile = new CompilerProfile();
        using var log = new TraceLog(TraceLog.CreateFromEventPipeDataFile(trace));
        foreach (var tick in log.Events.ByEventType<GCAllocationTickTraceData>())
        {
            profile.Add(tick);
        }

        foreach (var method in Jitted(log).Where(method => !known.Contains(NameOf(method))))
        {
            Count(profile._jitted, method.MethodNamespace.Split('+', '[')[0], 1);
        }

        return profile;
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_all:F1} MB were seen, {_byFolder.Values.Sum():F1} MB of them with the package on the stack; {_jitted.Values.Sum()} methods were jitted that a run without analyzers does not need, {_jitted.Where(type => MineOf(type.Key) is not null).Sum(type => type.Value)} of them the package's own."));
        Write("the folder of the package that is innermost on the stack", "MB", _byFolder, output);
        Write("the method of the package that is innermost", "MB", _byMethod, output);
        Write("what it allocates", "MB", _byType, output);
        Write("whose methods are jitted", "methods", _jitted, output);
    }

    private void Add(GCAllocationTickTraceData tick)
    {
        var megabytes = tick.AllocationAmount64 / 1_000_000.0;
        _all += megabytes;
        for (var frame = tick.CallStack(); frame is not null; frame = frame.Caller)
        {
            if (MineOf(frame.CodeAddress.FullMethodName) is { } mine)
            {
                var method = frame.CodeAddress.FullMethodName[mine.Length..].Split('(')[0];
                Count(_byFolder, method.Split('.')[0], megabytes);
                Count(_byMethod, method, megabytes);
                Count(_byType, $"{tick.TypeName} in {method}", megabytes);
                return;
            }
        }
    }

    private static HashSet<string> JittedIn(string trace)
    {
        using var log = new TraceLog(TraceLog.CreateFromEventPipeDataFile(trace));
        return [.. Jitted(log).Select(NameOf)];
    }

    private static IEnumerable<MethodLoadUnloadVerboseTraceData> Jitted(TraceLog log) => log.Events.ByEventType<MethodLoadUnloadVerboseTraceData>().Where(method => method.IsJitted);

    private static string NameOf(MethodLoadUnloadVerboseTraceData method) => method.MethodNamespace + method.MethodName + method.MethodSignature;

    private static void Count(Dictionary<string, double> table, string key, double amount) => table[key] = table.GetValueOrDefault(key) + amount;

    private static void Write(string title, string unit, Dictionary<string, double> table, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"| {title} | {unit} |");
        output.WriteLine("|---|---:|");
        foreach (var (key, amount) in table.OrderByDescending(entry => entry.Value).Take(Shown))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{key}` | {amount:0.#} |"));
        }
    }

    private static string? MineOf(string name) => Array.Find(Mine, mine => name.StartsWith(mine, StringComparison.Ordinal));
}
