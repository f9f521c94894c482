using System.Text.Json;
using ModelRegistry.Core.Tests.Reading;
using ModelRegistry.Core.Tests.Registry;
using ModelRegistry.Testing;

namespace ModelRegistry.Core.Tests.Conventions;

/// <summary>The schema, which editors read, and the reader, which the compiler asks, know the same properties.</summary>
public class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(RepositoryFiles.Read("src", "ModelRegistry.Package", "models.schema.json")).RootElement;

    [Fact]
    public void The_reader_knows_every_property_of_the_schema()
    {
        var model = PropertiesOf(Schema.GetProperty("definitions").GetProperty("model")).ToDictionary(property => property.Name, property => Sample(property.Value));
        var tier = PropertiesOf(Schema.GetProperty("definitions").GetProperty("tier")).ToDictionary(property => property.Name, property => Sample(property.Value));
        var json = JsonSerializer.Serialize(new { models = new[] { model }, tiers = new { t = tier }, maxAgeDays = 30 });

        Assert.DoesNotContain(Registries.Read(json).Problems, problem => problem.Message.StartsWith("unknown property", StringComparison.Ordinal));
        Assert.Contains("evals", json, StringComparison.Ordinal);
        Assert.Contains("inputTokens", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_knows_every_property_of_the_reader()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        AssertKnown(JsonDocument.Parse(RegistryReaderTests.Everything, options).RootElement, [Schema], "$");
    }

    [Fact]
    public void The_reader_knows_every_property_of_an_overlay()
    {
        var entry = PropertiesOf(Schema.GetProperty("definitions").GetProperty("overlayEntry")).ToDictionary(property => property.Name, property => Sample(property.Value));
        var json = JsonSerializer.Serialize(new { overlay = true, models = new[] { entry } });

        Assert.Contains("evals", json, StringComparison.Ordinal);
        Assert.DoesNotContain(Registries.Read(json).Problems, problem => problem.Message.StartsWith("unknown property", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_property_is_described()
        => Assert.All(
            Schema.GetProperty("definitions").EnumerateObject().Select(definition => definition.Value).Append(Schema).SelectMany(PropertiesOf),
            property => Assert.True(
                Alternatives(property.Value).Any(schema => schema.TryGetProperty("description", out _)), $"{property.Name} has no description."));

    /// <summary>The newest one that every editor knows: of a later one, some say that they do not, and check nothing.</summary>
    [Fact]
    public void It_is_of_the_dialect_that_every_editor_knows()
        => Assert.Equal("http://json-schema.org/draft-07/schema#", Schema.GetProperty("$schema").GetString());

    private static void AssertKnown(JsonElement value, IReadOnlyList<JsonElement> schemas, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var items = schemas.SelectMany(Alternatives).First(alternative => alternative.TryGetProperty("items", out _)).GetProperty("items");
            foreach (var item in value.EnumerateArray())
            {
                AssertKnown(item, [items], path + "[]");
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject().Where(property => !property.Name.StartsWith('$') && !property.Name.StartsWith("x-", StringComparison.Ordinal)))
            {
                var known = schemas.SelectMany(AllPropertiesOf).Where(candidate => candidate.Name == property.Name).Select(candidate => candidate.Value)
                    .Concat(schemas.SelectMany(Alternatives).Where(HasFreeNames).Select(alternative => alternative.GetProperty("additionalProperties")))
                    .ToList();
                Assert.True(known.Count > 0, $"The schema does not know {path}.{property.Name}.");
                AssertKnown(property.Value, known, $"{path}.{property.Name}");
            }
        }
    }

    /// <summary>A value that brings out every property of an object, and null for everything else.</summary>
    private static object? Sample(JsonElement schema)
    {
        var properties = PropertiesOf(schema).ToList();
        if (properties.Count > 0)
        {
            return properties.ToDictionary(property => property.Name, property => Sample(property.Value));
        }

        var items = Alternatives(schema).FirstOrDefault(alternative => alternative.TryGetProperty("items", out _));
        return items.ValueKind == JsonValueKind.Object && PropertiesOf(items.GetProperty("items")).Any() ? new[] { Sample(items.GetProperty("items")) } : null;
    }

    private static IEnumerable<JsonProperty> PropertiesOf(JsonElement schema) => AllPropertiesOf(schema).DistinctBy(property => property.Name);

    private static IEnumerable<JsonProperty> AllPropertiesOf(JsonElement schema)
        => Alternatives(schema).Where(alternative => alternative.TryGetProperty("properties", out _))
            .SelectMany(alternative => alternative.GetProperty("properties").EnumerateObject());

    /// <summary>The schema itself, what it refers to, and what it offers.</summary>
    private static IEnumerable<JsonElement> Alternatives(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        IEnumerable<JsonElement> alternatives = [schema];
        if (schema.TryGetProperty("$ref", out _))
        {
            alternatives = alternatives.Concat(Alternatives(new JsonSchema(Schema).Resolve(schema)));
        }

        if (schema.TryGetProperty("anyOf", out var anyOf))
        {
            alternatives = alternatives.Concat(anyOf.EnumerateArray().SelectMany(Alternatives));
        }

        return schema.TryGetProperty("else", out var ordinary) ? alternatives.Concat(Alternatives(ordinary)) : alternatives;
    }

    private static bool HasFreeNames(JsonElement schema)
        => schema.TryGetProperty("additionalProperties", out var free) && free.ValueKind == JsonValueKind.Object;
}
