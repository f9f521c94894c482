using System.Collections.Immutable;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Core.Configuration;

/// <summary>
/// From the text of an app's configuration file to its strings and what their keys say of them. The file is the app's: what is
/// wrong with it is not ours to tell, so that what can be read is read and the rest passed by.
/// </summary>
internal static class ConfigurationReader
{
    /// <summary>A longer text is not a settings file, and is not read.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>What JSON with comments begins with, the words of its constants left out.</summary>
    private const string FirstCharacters = "{[\"/";

    private static readonly string[] Constants = ["null", "true", "false"];

    /// <summary>Why the text is not read, as the rest of a sentence that begins with the file; null where it is.</summary>
    public static string? ObstacleTo(string text)
    {
        if (text.Length > MaxLength)
        {
            return "is larger than 4 MiB";
        }

        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        return start == text.Length || FirstCharacters.IndexOf(text[start]) >= 0 || Array.IndexOf(Constants, text.Trim()) >= 0 ? null : "is not JSON";
    }

    /// <summary>The strings in the order of the text, and the settings that are written within one.</summary>
    public static ImmutableArray<ConfiguredText> Read(string text, CancellationToken cancellationToken)
    {
        if (ObstacleTo(text) is not null)
        {
            return ImmutableArray<ConfiguredText>.Empty;
        }

        var texts = ImmutableArray.CreateBuilder<ConfiguredText>();
        Visit(JsonReader.Parse(text, cancellationToken).Root, ConfigurationKey.Root);
        return texts.ToImmutable();

        // As deep as the parser lets values nest, and no deeper.
        void Visit(JsonValue value, ConfigurationKey key)
        {
            switch (value)
            {
                case JsonString item:
                    AddText(item, key);
                    break;
                case JsonArray array:
                    foreach (var item in array.Items)
                    {
                        Visit(item, item is JsonObject ? key.Item() : key);
                    }

                    break;
                case JsonObject node:
                    foreach (var property in node.Properties)
                    {
                        Visit(property.Value, key.Under(property.Name));
                    }

                    break;
            }
        }

        void AddText(JsonString item, ConfigurationKey key)
        {
            var isWhole = true;
            var place = new PlaceInString(text, item);
            foreach (var setting in EmbeddedSettings.In(item.Value))
            {
                isWhole = false;
                if (key.Embedded(setting.Key) is { Meaning: KeyMeaning.Model } model)
                {
                    texts.Add(new ConfiguredText(setting.Value, place.Of(setting), model.Meaning));
                }
            }

            // What else such a text holds are addresses and secrets.
            if (isWhole)
            {
                texts.Add(new ConfiguredText(item.Value, item.Span, key.Meaning));
            }
        }
    }
}
