using System.CommandLine;
using System.Text;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Emitting;

/// <summary><c>model-registry emit</c>: the registry in another language, or its retirements as a feed.</summary>
internal static class EmitCommand
{
    private static readonly IReadOnlyList<string> Names = [.. EmittedLanguage.Names, ModelEolFeed.Name];

    public static Command Create(ToolHost host)
    {
        var language = new Option<string>("--language")
        {
            Description = $"The language of the file: {string.Join(", ", Names)}",
            HelpName = "NAME",
            Required = true,
        };
        var output = new Option<string>("--output") { Description = "The file to write", HelpName = "FILE", Required = true };
        var check = new Option<bool>("--check") { Description = "Write nothing, and end with 1 where the file is not up to date" };
        var provider = new Option<string?>("--provider")
        {
            Description = $"The publisher of the feed (--language {ModelEolFeed.Name})",
            HelpName = "P",
        };
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "emit",
            "Writes the ids, prices, states and tiers of the registry for the parts of a code base that are not C#.",
            "The file is not up to date (--check).",
            ("--language ts --output models.ts", "For TypeScript."),
            ("--language python --output models.py", "For Python, with exact prices."),
            ("--language json --output models.g.json --check", "For a CI server: fails where the file is old."),
            ("--language model-eol --provider openai --output model-eol.json", "The retirements of a provider's models as a feed."))
        {
            language, output, check, provider, registry, json,
        };
        command.SetAction(result =>
        {
            var name = result.GetRequiredValue(language);
            var isFeed = name == ModelEolFeed.Name;
            var target = isFeed ? null : EmittedLanguage.Of(name) ?? throw Unknown(name);
            var publisher = result.GetValue(provider);
            if (publisher is not null && !isFeed)
            {
                throw new ToolException($"--provider is for --language {ModelEolFeed.Name}: the other languages have all models.");
            }

            string[] files = result.GetValue(registry) ?? [];
            var set = RegistrySet.Read(files, host);
            set.RequireNoErrors();
            var path = result.GetRequiredValue(output);
            OutputFile.Require(host, set.Files.Select(file => file.Path), ("--output", path));
            var feed = isFeed ? ModelEolFeed.Of(set.Registry.Snapshot, publisher, host.Today) : null;
            var text = feed?.Text ?? target!.Write(EmittedRegistry.Of(set.Registry.Snapshot));
            var isCheck = result.GetValue(check);
            var isUpToDate = IsUpToDate(host.FullPath(path), text, isFeed);
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
                    if (feed is not null)
                    {
                        writer.Array("leftOut", feed.LeftOut, writer.WriteStringValue);
                    }
                }));
            }
            else if (isUpToDate || isCheck || written is not null)
            {
                var models = Shown.Count(feed?.Count ?? set.Registry.Snapshot.Models.Count, "model");
                var tiers = isFeed ? string.Empty : $" and {Shown.Count(set.Registry.Snapshot.Tiers.Count, "tier")}";
                host.Output.WriteLine(
                    isUpToDate ? $"{shown} is up to date."
                    : isCheck ? $"{shown} is not up to date. Run: {Renewal(name, path, publisher, files)}"
                    : $"{shown}: {models}{tiers} {(isFeed && feed!.Count == 1 ? "is" : "are")} written.");
                if (feed is { LeftOut.Count: > 0 })
                {
                    var ids = string.Join(", ", feed.LeftOut.Select(id => MessageText.Clip(id)));
                    host.Output.WriteLine($"Not in the feed, because their shutdown date is not known: {ids}.");
                }
            }

            return isCheck && !isUpToDate ? ExitCode.Found : ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Whether the file has the text. A checkout may have given it other line ends.</summary>
    private static bool IsUpToDate(string path, string text, bool isFeed)
        => !LockedFile.IsDeviceAt(path) && File.Exists(path) && TextFile.Read(path).Text.ReplaceLineEndings("\n") is var there
            && (isFeed ? ModelEolFeed.AreSame(there, text) : there == text);

    private static string Renewal(string language, string path, string? publisher, IEnumerable<string> files)
        => $"model-registry emit --language {language} --output {Quoted(path)}"
            + (publisher is null ? string.Empty : $" --provider {Quoted(publisher)}")
            + string.Concat(files.Select(file => $" --registry {Quoted(file)}"));

    private static string Quoted(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;

    private static ToolException Unknown(string name)
        => new(NearestName.Find(name, Names) is { } nearest
            ? $"--language is \"{MessageText.Clip(name)}\"; did you mean \"{nearest}\"?"
            : $"--language is \"{MessageText.Clip(name)}\": expected one of {string.Join(", ", Names)}.");
}
