using System.Text.Json;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Uses;

/// <summary>
/// The used models as a bill of materials that auditors' tools read: CycloneDX 1.6, a component for each model with its places as
/// evidence, and a service for each provider. What the format has no field for (lifecycle, owner, tiers) are properties.
/// </summary>
internal static class ModelBom
{
    private const string Prefix = "modelregistry:";
    private const string Application = "application";

    /// <param name="stream">Where to write.</param>
    /// <param name="models">The models.</param>
    /// <param name="repositories">The names of the folders that were searched.</param>
    /// <param name="asOf">The day that counts as today. The same day and the same files give the same bytes.</param>
    public static void Write(Stream stream, IReadOnlyList<UsedModel> models, IReadOnlyList<string> repositories, DateTime asOf) => ToolJson.Write(stream, writer =>
    {
        writer.WriteString("bomFormat", "CycloneDX");
        writer.WriteString("specVersion", "1.6");
        writer.WriteNumber("version", 1);
        writer.Object("metadata", () =>
        {
            writer.WriteString("timestamp", MessageText.Iso(asOf) + "T00:00:00Z");
            writer.Array("lifecycles", ["discovery"], phase => writer.Item(() => writer.WriteString("phase", phase)));
            writer.Object("tools", () => writer.Array("components", ["model-registry"], tool => writer.Item(() =>
            {
                writer.WriteString("type", Application);
                writer.WriteString("name", tool);
            })));
            writer.Object("component", () =>
            {
                writer.WriteString("type", Application);
                writer.WriteString("bom-ref", Application);
                writer.WriteString("name", string.Join(", ", repositories));
            });
        });
        writer.Array("components", models, model => writer.Item(() => WriteModel(writer, model)));
        var providers = models.Select(ProviderOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        writer.Array("services", providers, provider => writer.Item(() =>
        {
            writer.WriteString("bom-ref", ServiceOf(provider));
            writer.WriteString("name", provider);
            writer.WriteBoolean("x-trust-boundary", true);
        }));
        writer.WriteStartArray("dependencies");
        WriteDependency(writer, Application, models.Select(ReferenceOf));
        foreach (var model in models)
        {
            WriteDependency(writer, ReferenceOf(model), ProviderOf(model) is { } provider ? [ServiceOf(provider)] : []);
        }

        writer.WriteEndArray();
    });

    private static void WriteModel(Utf8JsonWriter writer, UsedModel model)
    {
        writer.WriteString("type", "machine-learning-model");
        writer.WriteString("bom-ref", ReferenceOf(model));
        if (ProviderOf(model) is { } provider)
        {
            writer.WriteString("publisher", provider);
            writer.WriteString("group", provider);
        }

        writer.WriteString("name", model.Model?.Id ?? model.Name);
        if (model.Model is { } known && known.Name != known.Id)
        {
            writer.WriteString("description", known.Name);
        }

        writer.Object("evidence", () =>
        {
            writer.Array("identity", ["name"], field => writer.Item(() =>
            {
                writer.WriteString("field", field);
                writer.Array("methods", ["source-code-analysis"], technique => writer.Item(() =>
                {
                    writer.WriteString("technique", technique);
                    writer.WriteNumber("confidence", 1);
                }));
            }));
            writer.Array("occurrences", model.Places, use => writer.Item(() =>
            {
                writer.WriteString("location", use.Path);
                writer.WriteNumber("line", use.Start.Line + 1);
                writer.WriteString("additionalContext", use.Id);
            }));
        });
        WriteCard(writer, model);
        writer.Array("properties", PropertiesOf(model), property => writer.Item(() =>
        {
            writer.WriteString("name", Prefix + property.Name);
            writer.WriteString("value", property.Value);
        }));
    }

    /// <summary>What the model does, and how it did in the team's eval.</summary>
    private static void WriteCard(Utf8JsonWriter writer, UsedModel model)
    {
        var evals = model.Model?.Checks.FirstOrDefault(check => check.Evals is { Passed: not null, Total: not null })?.Evals;
        if (model.Purpose is null && evals is null)
        {
            return;
        }

        writer.Object("modelCard", () =>
        {
            if (model.Purpose is { } purpose)
            {
                writer.Object("modelParameters", () => writer.WriteString("task", purpose));
            }

            if (evals is not null)
            {
                writer.Object("quantitativeAnalysis", () => writer.Array("performanceMetrics", [evals], figures => writer.Item(() =>
                {
                    writer.WriteString("type", "tasks passed");
                    writer.WriteString("value", FormattableString.Invariant($"{figures.Passed}/{figures.Total}"));
                })));
            }
        });
    }

    private static IEnumerable<(string Name, string Value)> PropertiesOf(UsedModel model)
    {
        yield return ("state", model.State);
        if (model.Model is not { } known)
        {
            yield break;
        }

        if (known.Lifecycle is { } lifecycle)
        {
            yield return ("lifecycle", Words.Of(lifecycle));
        }

        if (known.Shutdown is { } shutdown)
        {
            yield return ("shutdown", MessageText.Iso(shutdown));
        }

        if (known.Replacement is { } replacement)
        {
            yield return ("replacement", replacement);
        }

        if (known.Owner is { } owner)
        {
            yield return ("owner", owner);
        }

        foreach (var tier in model.Tiers)
        {
            yield return ("tier", tier);
        }
    }

    private static void WriteDependency(Utf8JsonWriter writer, string reference, IEnumerable<string> others)
    {
        writer.WriteStartObject();
        writer.WriteString("ref", reference);
        writer.Array("dependsOn", others.Distinct(StringComparer.Ordinal), writer.WriteStringValue);
        writer.WriteEndObject();
    }

    private static string? ProviderOf(UsedModel model) => model.Model?.Provider;

    private static string ReferenceOf(UsedModel model) => "model:" + model.Name;

    private static string ServiceOf(string provider) => "service:" + provider;
}
