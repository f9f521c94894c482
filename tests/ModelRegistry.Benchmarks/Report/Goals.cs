using System.Globalization;
using ModelRegistry.Benchmarks.Compiler;
using ModelRegistry.Benchmarks.Inside;

namespace ModelRegistry.Benchmarks.Report;

/// <summary>What was set as the goal, and what was measured.</summary>
internal sealed class Goals(IReadOnlyDictionary<string, IReadOnlyList<Measurement>> compilations, EditorFigures editor)
{
    private const string Banned = "BannedApiAnalyzers", Roslynator = "Roslynator.Analyzers";

    public void Write(TextWriter output)
    {
        var (rules, banned) = (Row("plain", Contenders.Rules), Row("plain", Banned));
        var (inIds, roslynator) = (Row("ids", Contenders.Rules), Compiled("ids").Last(row => row.Name.StartsWith(Roslynator, StringComparison.Ordinal)));
        var (idle, idleBanned) = (Row("idle", Contenders.Rules), Row("idle", Banned));
        var without = Row("plain", Contenders.WithoutRegistry);
        output.WriteLine("| goal | measured | |");
        output.WriteLine("|---|---|---|");
        Write("All rules together, over code without ids and with a registry of 300 models, allocate at most 3 MB more than an analyzer that registers nothing", $"{rules.MegabytesOverFloor:F1} MB", rules.MegabytesOverFloor <= 3);
        Write("They take at most 1.1 times its processor time", $"{rules.UserRatio:F2}", rules.UserRatio <= 1.1);
        Write("They stay below BannedApiAnalyzers", $"{rules.UserRatio:F2} to {banned.UserRatio:F2}; {rules.MegabytesOverFloor:F1} to {banned.MegabytesOverFloor:F1} MB", rules.UserRatio < banned.UserRatio && rules.MegabytesOverFloor < banned.MegabytesOverFloor);
        Write("Over code full of ids, they stay below Roslynator with its rules as warnings", $"{inIds.UserRatio:F2} to {roslynator.UserRatio:F2}; {inIds.MegabytesOverFloor:F1} to {roslynator.MegabytesOverFloor:F1} MB", inIds.UserRatio < roslynator.UserRatio && inIds.MegabytesOverFloor < roslynator.MegabytesOverFloor);
        Write("A project without a registry pays nothing that can be measured", $"{without.UserRatio:F2}; {without.MegabytesOverFloor:F1} MB", without.MegabytesOverFloor < 1 && without.UserRatio < 1.05);
        Write("An idle first use jits no more methods than an idle BannedApiAnalyzers", $"{idle.JittedMethods:N0} to {idleBanned.JittedMethods:N0}", idle.JittedMethods <= idleBanned.JittedMethods);
        Write("A key stroke re-runs no step of the generator", $"{editor.GeneratorSteps} steps", editor.GeneratorSteps == 0);
        Write("A key stroke takes our rules less than 2 ms in a document without hits", $"{editor.MillisecondsOfRules:F2} ms", editor.MillisecondsOfRules < 2);
        Write("An edit of a registry of 3,000 models takes at most twice the time of Roslyn's parse of what is generated", $"{editor.RegistryEditToParse:F2}", editor.RegistryEditToParse <= 2);

        void Write(string goal, FormattableString measured, bool isMet)
            => output.WriteLine($"| {goal} | {measured.ToString(CultureInfo.InvariantCulture)} | {(isMet ? "met" : "missed")} |");
    }

    private Measurement Row(string code, string start) => Compiled(code).First(row => row.Name.StartsWith(start, StringComparison.Ordinal));

    private IReadOnlyList<Measurement> Compiled(string code) => compilations[code];
}
