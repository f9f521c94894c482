using ModelRegistry.Core.Findings;
using ModelRegistry.Tool.Scanning.Files;

namespace ModelRegistry.Tool.Scanning;

/// <summary>What a scan of one folder found.</summary>
/// <param name="Root">The full path of the folder.</param>
/// <param name="FileCount">How many files were read.</param>
/// <param name="Bytes">How long they are together.</param>
/// <param name="Uses">The ids, in the order of paths and places.</param>
/// <param name="LeftOut">The files that should have been read and were not, with the reason.</param>
internal sealed record ScanResult(string Root, int FileCount, long Bytes, IReadOnlyList<ModelUse> Uses, IReadOnlyList<LeftOutFile> LeftOut)
{
    /// <summary>What is reported: no baseline lists it.</summary>
    public IReadOnlyList<ModelUse> Findings => [.. Uses.Where(use => use.Rule is not null && !use.IsKnown)];

    /// <summary>How many findings a baseline lists.</summary>
    public int Known => Uses.Count(use => use.Rule is not null && use.IsKnown);

    public int Count(RuleSeverity severity) => Findings.Count(use => use.Rule!.Severity == severity);
}

/// <param name="Path">The file, as it is shown.</param>
/// <param name="State">Why it is left out.</param>
/// <param name="Bytes">How long it is.</param>
internal sealed record LeftOutFile(string Path, FileState State, long Bytes);
