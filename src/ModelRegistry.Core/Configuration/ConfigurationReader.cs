using System.Collections.Immutable;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Core.Configuration;

/// <summary>
/// From the text of an app's configuration file to its strings and what their keys say of them. The file is the app's: what is
/// wrong with it is not ours to tell, so that what can be read is read and the rest passed by.
/// </summary>
internal static class ConfigurationReader
{
    /// <summary>A longer text is nobody's settings, and is not read.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>The strings in the order of the text.</summary>
    public static ImmutableArray<ConfiguredText> Read(string text, CancellationToken cancellationToken)
    {
        if (text.Length > MaxLength)
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
                    texts.Add(new ConfiguredText(item.Value, item.Span, key.Meaning));
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
    }
}
