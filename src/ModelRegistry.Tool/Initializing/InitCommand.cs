using System.CommandLine;
using System.Text;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Initializing;

/// <summary><c>model-registry init</c>: one registry for a solution, and the schema that editors complete it by.</summary>
internal static class InitCommand
{
    private static readonly string[] Solutions = ["*.slnx", "*.sln"];

    public static Command Create(ToolHost host)
    {
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "init",
            "Creates one models.json for the whole solution, and a schema with the registry's own models for completion in editors.",
            finds: null,
            ("", "Run it again after an edit: the registry stays as it is, and the schema gets the models that are new."))
        {
            json,
        };
        command.SetAction(result =>
        {
            var registry = RegistryIn(host.Folder, out var isThere);
            if (!isThere)
            {
                Write(registry, Starter.Read(RegistryContent.FileName), onlyNew: true);
            }

            var references = LocalSchema.ReferencesOf(RegistrySet.Read([], host with { Folder = Path.GetDirectoryName(registry)! }));
            var schema = Path.Combine(Path.GetDirectoryName(registry)!, LocalSchema.FileName);
            var isChanged = Write(schema, LocalSchema.With(references), onlyNew: false);
            host.Output.WriteLine(result.GetValue(json)
                ? Data(host.Shown(registry), !isThere, host.Shown(schema), isChanged, references)
                : Sentences(host.Shown(registry), !isThere, host.Shown(schema), isChanged, references.Count));
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>The registry that a build in the folder would find; else one in the folder of the solution, or of the repository.</summary>
    public static string RegistryIn(string folder, out bool isThere)
    {
        var above = new List<DirectoryInfo>();
        for (var next = new DirectoryInfo(folder); next is not null; next = next.Parent)
        {
            above.Add(next);
        }

        var known = above.Find(next => File.Exists(Path.Combine(next.FullName, RegistryContent.FileName)));
        isThere = known is not null;
        var root = known
            ?? above.Find(next => Array.Exists(Solutions, pattern => next.EnumerateFiles(pattern).Any()))
            ?? above.Find(next => Path.Exists(Path.Combine(next.FullName, ".git")))
            ?? above[0];
        return Path.Combine(root.FullName, RegistryContent.FileName);
    }

    /// <summary>Whether the file has changed. One that another run has made meanwhile stays.</summary>
    public static bool Write(string path, string text, bool onlyNew)
    {
        using var file = LockedFile.Take(path);
        if (onlyNew ? File.Exists(path) : !Differs(path, text))
        {
            return false;
        }

        file.Write(stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        return true;
    }

    /// <summary>Whether the file is not there or says something else. A checkout may have given it other line ends.</summary>
    public static bool Differs(string path, string text) => !File.Exists(path) || File.ReadAllText(path).ReplaceLineEndings("\n") != text;

    private static string Data(string registry, bool isNew, string schema, bool isChanged, IReadOnlyList<string> references)
        => ToolJson.Write(writer =>
        {
            writer.WriteString("registry", registry);
            writer.WriteBoolean("created", isNew);
            writer.WriteString("schema", schema);
            writer.WriteBoolean("changed", isChanged);
            writer.WriteStartArray("references");
            foreach (var reference in references)
            {
                writer.WriteStringValue(reference);
            }

            writer.WriteEndArray();
        });

    private static string Sentences(string registry, bool isNew, string schema, bool isChanged, int models)
    {
        var first = isNew
            ? $"{registry}: a starter registry. Enter your models, and build."
            : $"{registry} is already the registry and does not change.";
        var completes = models switch
        {
            0 => "completes every property",
            1 => "completes every property and the one model",
            _ => FormattableString.Invariant($"completes every property and the {models} models"),
        };
        return $"{first}\n{schema} {(isChanged ? $"is written: it {completes}" : "is up to date")}.";
    }
}
