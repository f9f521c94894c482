using System.Collections.Immutable;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Reading;

/// <summary>Reads the tiers of a registry file: a tier without a usable name is left out, and a wrong property is not known.</summary>
internal static class TierReader
{
    private const int MaxTiers = 1_000;

    /// <summary>A day: no request takes longer.</summary>
    private const decimal LongestSeconds = 86_400m;

    public static EquatableArray<Tier> Read(FieldReader fields)
    {
        var tiers = ImmutableArray.CreateBuilder<Tier>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in fields.Node.Properties)
        {
            if (FieldReader.IsFree(property.Name) || property.Value is JsonInvalid || !seen.Add(property.Name))
            {
                continue;
            }

            if (property.Name.Trim().Length == 0 || property.Name.Length > ModelReader.MaxIdLength)
            {
                fields.Report(property.NameSpan, "a tier's name has 1 to 256 characters");
                continue;
            }

            if (tiers.Count == MaxTiers)
            {
                fields.Report(property.NameSpan, "the registry holds more than 1,000 tiers: this one and all after it are ignored");
                break;
            }

            if (fields.Object(MessageText.Clip(property.Name), property.Value) is { } tierFields)
            {
                tiers.Add(ReadTier(property.Name, tierFields));
            }
        }

        return tiers.ToImmutable().ToEquatableArray();
    }

    private static Tier ReadTier(string name, FieldReader fields)
    {
        fields.Require("models", "an array of model ids, first choice first");
        if (fields.Any("models") is JsonArray { Items.IsEmpty: true } empty)
        {
            fields.Report(Pointer.SpanOf(empty), "\"models\" is empty: a tier has at least one model");
        }

        var tier = new Tier(
            name,
            fields.Texts("models") ?? EquatableArray<string>.Empty,
            fields.Number("timeoutSeconds", 0.001m, LongestSeconds),
            (int)(fields.Integer("retries", 0, 10) ?? 0),
            fields.Text("flag"),
            fields.Text("use"))
        {
            Requires = ReadRequires(fields),
            Share = fields.Number("share", 0m, 100m),
            DeadlineSeconds = fields.Number("deadlineSeconds", 0.001m, LongestSeconds),
            IdleSeconds = fields.Number("idleSeconds", 0.001m, LongestSeconds),
            CooldownSeconds = fields.Number("cooldownSeconds", 0.001m, LongestSeconds),
        };
        fields.ReportUnknown();
        return tier;
    }

    private static EquatableArray<string>? ReadRequires(FieldReader fields)
    {
        if (fields.Texts("requires") is not { } names || fields.Any("requires") is not JsonArray array)
        {
            return null;
        }

        foreach (var unknown in array.Items.OfType<JsonString>().Where(name => name.Value.Trim().Length > 0 && !Check.CanBeNamed(name.Value)))
        {
            var known = Check.Names.Concat(Check.OptionalNames).ToList();
            var hint = NearestName.Find(unknown.Value, known) is { } nearest
                ? $"did you mean \"{nearest}\"?"
                : $"expected {string.Join(", ", known.Select(name => $"\"{name}\""))}, or a name of your own that begins with \"x-\"";
            fields.Report(unknown.Span, $"\"{MessageText.Clip(unknown.Value)}\" is not a check: {hint}");
        }

        return names.Where(Check.CanBeNamed).ToEquatableArray();
    }
}
