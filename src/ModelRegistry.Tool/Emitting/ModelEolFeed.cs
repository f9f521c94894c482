using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Tool.Lists;

#pragma warning disable RS0030 // No compiler waits here, and an expression without backtracking takes linear time.

namespace ModelRegistry.Tool.Emitting;

/// <summary>
/// The retirements of one provider's models in the open format model-eol. A model without a shutdown date says there that none is
/// scheduled, so that only a model of which the registry knows that is written.
/// </summary>
/// <param name="Text">The whole file.</param>
/// <param name="Count">How many models it has.</param>
/// <param name="LeftOut">The ids whose standing the format cannot hold without a date.</param>
internal sealed record ModelEolFeed(string Text, int Count, IReadOnlyList<string> LeftOut)
{
    public const string Name = "model-eol";

    private const string Note = "Written by model-registry emit --language model-eol. Changes to this file are lost: edit models.json.";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>The day on which a file was written is no part of what it says.</summary>
    private static readonly Regex Generated = new("\"generated\": \"[^\"]*\"", Options);

    /// <summary>What the format allows as the id of a replacement.</summary>
    private static readonly Regex Identifier = new("^[A-Za-z0-9][A-Za-z0-9._-]*$", Options);

    /// <param name="snapshot">The registry.</param>
    /// <param name="provider">The publisher; null where all models are of one provider.</param>
    /// <param name="today">The day on which the file is written.</param>
    public static ModelEolFeed Of(RegistrySnapshot snapshot, string? provider, DateTime today)
    {
        var publisher = provider ?? OnlyProvider(snapshot);
        var own = snapshot.Models.Where(model => model.Model.Id is not null && Providers.AreSame(model.Model.Provider, publisher)).ToList();
        if (own.Count == 0)
        {
            throw new ToolException(
                $"The registry has no model of \"{MessageText.Clip(publisher)}\": name one of {Names(snapshot)} with --provider.");
        }

        var said = own.Where(model => model.Model is { Shutdown: not null } or { Lifecycle: Lifecycle.Available or Lifecycle.Preview }).ToList();
        var ids = said.SelectMany(model => model.Aliases.Append(model.Model.Id!)).ToHashSet(StringComparer.Ordinal);
        var text = ToolJson.Write(writer =>
        {
            writer.WriteString("spec", ModelEolList.Spec);
            writer.WriteString("publisher", publisher);
            writer.WriteString("generated", MessageText.Iso(today) + "T00:00:00Z");
            writer.WriteString("note", Note);
            writer.Array("models", said, model => writer.Item(() => Write(writer, model, snapshot, ids)));
        });
        var leftOut = own.Except(said).Where(model => model.Model.Lifecycle is not null).Select(model => model.Model.Id!);
        return new ModelEolFeed(text.ReplaceLineEndings("\n") + "\n", said.Count, [.. leftOut]);
    }

    /// <summary>Whether a file says the same, whenever it was written.</summary>
    public static bool AreSame(string text, string other)
        => Generated.Replace(text, string.Empty) == Generated.Replace(other, string.Empty);

    private static void Write(Utf8JsonWriter writer, RegisteredModel registered, RegistrySnapshot snapshot, HashSet<string> ids)
    {
        var model = registered.Model;
        writer.WriteString("id", model.Id);
        if (registered.Aliases.Any())
        {
            writer.Array("aliases", registered.Aliases, writer.WriteStringValue);
        }

        WriteDay(writer, "shutdown", model.Shutdown);
        if (registered.Replacement is { } place && snapshot.Models[place].Model.Id is { } replacement)
        {
            WriteReplacement(writer, replacement, ids);
        }

        if (Uri.TryCreate(model.IdVerified?.Source, UriKind.Absolute, out var source) && source.Scheme is "http" or "https")
        {
            writer.WriteString("source", model.IdVerified!.Source);
        }

        var channels = Channels(registered, snapshot).ToList();
        if (channels.Count > 0)
        {
            writer.Array("distributions", channels, channel => writer.Item(() =>
            {
                writer.WriteString("via", channel.Via);
                WriteDay(writer, "shutdown", channel.Model.Shutdown);
                if (channel.Model.Lifecycle is { } lifecycle)
                {
                    writer.WriteString("status", lifecycle switch
                    {
                        Lifecycle.Deprecated => "legacy",
                        Lifecycle.Retired => "retired",
                        _ => "active",
                    });
                }
            }));
        }
    }

    /// <summary>A tool may write <c>replacement</c> into code, so that it has to be a model of the feed.</summary>
    private static void WriteReplacement(Utf8JsonWriter writer, string replacement, HashSet<string> ids)
    {
        if (!Identifier.IsMatch(replacement))
        {
            writer.WriteString("replacement_note", replacement);
        }
        else if (ids.Contains(replacement))
        {
            writer.WriteString("replacement", replacement);
        }
        else
        {
            writer.Array("replacement_options", [replacement], writer.WriteStringValue);
        }
    }

    /// <summary>The entries of platforms that serve the model, each platform once.</summary>
    private static IEnumerable<(string Via, Model Model)> Channels(RegisteredModel registered, RegistrySnapshot snapshot)
        => from platform in ModelEolList.Platforms
           let served = snapshot.Models.FirstOrDefault(other
               => Providers.AreSame(other.Model.Provider, platform.Provider) && IsServed(registered, other))
           where served is { Model.Lifecycle: not null } or { Model.Shutdown: not null }
           select (platform.Via, served.Model);

    private static bool IsServed(RegisteredModel model, RegisteredModel other)
        => !ReferenceEquals(model, other) && other.Model.Id is { } id
            && (id == model.Model.Id || ModelIdForms.Of(id, _ => false).Any(form => form.Id == model.Model.Id));

    private static void WriteDay(Utf8JsonWriter writer, string name, DateTime? day)
    {
        if (day is { } known)
        {
            writer.WriteString(name, MessageText.Iso(known));
        }
    }

    private static string OnlyProvider(RegistrySnapshot snapshot)
    {
        var providers = ProvidersOf(snapshot).ToList();
        return providers.Count == 1 ? providers[0] : throw new ToolException(
            providers.Count == 0
                ? "The registry has no model with an id."
                : $"A feed has one publisher: name one of {Names(snapshot)} with --provider.");
    }

    private static string Names(RegistrySnapshot snapshot)
        => string.Join(", ", ProvidersOf(snapshot).Select(name => MessageText.Clip(name)));

    private static IEnumerable<string> ProvidersOf(RegistrySnapshot snapshot)
        => snapshot.Models.Where(model => model.Model.Id is not null).Select(model => model.Model.Provider)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
