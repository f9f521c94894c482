using System.Diagnostics;
using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>A folder with a registry of models in several states, and scans of it.</summary>
public abstract class ScanRun : ToolRun
{
    protected const string Registry = """
        {
          "models": [
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5", "owner": "search" },
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "search", "idVerified": { "on": "2026-07-02", "source": "log" } },
            { "id": "gpt-4o", "provider": "openai", "lifecycle": "available", "shutdown": "2026-08-20", "idVerified": { "on": "2026-07-02", "source": "log" } },
            { "id": "claude-2.1", "provider": "anthropic", "lifecycle": "retired", "replacement": "gpt-5.5" },
            { "id": "text-embedding-ada-002", "provider": "openai", "lifecycle": "retired", "replacement": "text-embedding-3-small" },
            { "id": "text-embedding-3-small", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-07-02", "source": "log" } },
            { "id": "house-model", "provider": "acme", "lifecycle": "retired" }
          ],
          "tiers": { "balanced": { "models": ["gpt-5.5"] } }
        }
        """;

    protected ScanRun() => Write("models.json", Registry);

    /// <summary>Each id of a file as "line:column id", with a mark for what is wrong: R retired, U unregistered, D deprecated, d data.</summary>
    private protected IReadOnlyList<string> Ids(string name, string text, params string[] options)
    {
        Write(name, text);
        return [.. Run(["scan", "--json", .. options]).Json.GetProperty("ids").EnumerateArray()
            .Where(id => id.GetProperty("file").GetString() == name)
            .Select(id => $"{id.GetProperty("line")}:{id.GetProperty("column")} {id.GetProperty("id").GetString()}{Mark(id)}")];
    }

    private protected string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }

    private static string Mark(JsonElement id) => id.GetProperty("rule").GetString() switch
    {
        "LLM2006" => " R",
        "LLM2005" => " D",
        "LLM2002" => " U",
        null => id.GetProperty("isData").GetBoolean() ? " d" : string.Empty,
        var rule => " " + rule,
    };
}
