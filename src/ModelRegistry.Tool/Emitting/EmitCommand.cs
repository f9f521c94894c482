using System.CommandLine;
using System.Text;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Emitting;

/// <summary><c>model-registry emit</c>: the registry in another language.</summary>
internal static class EmitCommand
{
    public static Command Create(ToolHost host)
    {
        var language = new Option<string>("--language")
        {
            Description = $"The language of the file: {string.Join(", ", EmittedLanguage.Names)}",
            HelpName = "NAME",
            Required = true,
        };
        var output = new Option<string>("--output") { Description = "The file to write", HelpName = "FILE", Required = true };
        var check = new Option<bool>("--check") { Description = "Write nothing, and end with 1 where the file is not up to date" };
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "emit",
            "Writes the ids, prices, states and tiers of the registry for the parts of a code base that are not C#.",
            "The file is not up to date (--check).",
            ("--language ts --output models.ts", "For TypeScript."),
            ("--language python --output models.py", "For Python, with exact prices."),
            ("--language json --output models.g.json --check", "For a CI server: fails where the file is old."))
        {
            language, output, check, registry, json,
        };
        command.SetAction(result =>
        {
            var name = result.GetRequiredValue(language);
            var target = EmittedLanguage.Of(name) ?? throw Unknown(name);
            string[] files = result.GetValue(registry) ?? [];
            var set = RegistrySet.Read(files, host);
            set.RequireNoErrors();
            var path = result.GetRequiredValue(output);
            OutputFile.Require(host, set.Files.Select(file => file.Path), ("--output", path));
            var text = target.Write(EmittedRegistry.Of(set.Registry.Snapshot));
            var isCheck = result.GetValue(check);
            var isUpToDate = IsUpToDate(host.FullPath(path), text);
            var written = isUpToDate || isCheck ? null : OutputFile.Write(host, path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            var shown = host.Shown(host.FullPath(path));
            if (result.GetValue(json))
            {
                host.Output.WriteLine(ToolJson.Write(writer =>
                {
                    writer.WriteString("file", shown);
                    writer.WriteString("language", name);
                    writer.WriteBoolean("isUpToDate", isUpToDate || !isCheck);
                    writer.WriteBoolean("changed", written is not null);
                }));
            }
            else if (isUpToDate || isCheck || written is not null)
            {
                var models = Shown.Count(set.Registry.Snapshot.Models.Count, "model");
                host.Output.WriteLine(
                    isUpToDate ? $"{shown} is up to date."
                    : isCheck ? $"{shown} is not up to date. Run: {Renewal(name, path, files)}"
                    : $"{shown}: {models} and {Shown.Count(set.Registry.Snapshot.Tiers.Count, "tier")} are written.");
            }

            return isCheck && !isUpToDate ? ExitCode.Found : ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Whether the file has the text. A checkout may have given it other line ends.</summary>
    private static bool IsUpToDate(string path, string text)
        => !LockedFile.IsDeviceAt(path) && File.Exists(path) && TextFile.Read(path).Text.ReplaceLineEndings("\n") == text;

    private static string Renewal(string language, string path, IEnumerable<string> files)
        => $"model-registry emit --language {language} --output {Quoted(path)}"
            + string.Concat(files.Select(file => $" --registry {Quoted(file)}"));

    private static string Quoted(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;

    private static ToolException Unknown(string name)
        => new(NearestName.Find(name, EmittedLanguage.Names) is { } nearest
            ? $"--language is \"{MessageText.Clip(name)}\"; did you mean \"{nearest}\"?"
            : $"--language is \"{MessageText.Clip(name)}\": expected one of {string.Join(", ", EmittedLanguage.Names)}.");
}
