using System.Collections.Immutable;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Reading;

/// <summary>
/// Reads <c>access</c> of an entry. A surface has a word, an object with the word, its scope and its verification, or a list of such
/// objects, one for each scope.
/// </summary>
internal static class AccessReader
{
    public static EquatableArray<SurfaceAccess> Read(FieldReader parent)
    {
        if (parent.Object("access") is not { } fields)
        {
            return EquatableArray<SurfaceAccess>.Empty;
        }

        var access = ImmutableArray.CreateBuilder<SurfaceAccess>();
        foreach (var property in fields.Node.Properties)
        {
            if (FieldReader.IsFree(property.Name) || property.Value is JsonNull or JsonInvalid)
            {
                continue;
            }

            Suspect(property, fields);
            if (property.Value is JsonArray list)
            {
                AddAll(list, property.Name, fields, access);
            }
            else if (ReadOne(property.Value, property.Name, fields, item: null) is { } one)
            {
                access.Add(one);
            }
        }

        return access.ToImmutable().ToEquatableArray();
    }

    private static void AddAll(JsonArray list, string surface, FieldReader fields, ImmutableArray<SurfaceAccess>.Builder access)
    {
        var scopes = new HashSet<string>(StringComparer.Ordinal);
        for (var item = 0; item < list.Items.Length; item++)
        {
            if (list.Items[item] is JsonInvalid || ReadOne(list.Items[item], surface, fields, item) is not { } one)
            {
                continue;
            }

            if (!scopes.Add(one.Scope ?? string.Empty))
            {
                var scope = one.Scope is null ? "an entry without a scope" : $"the scope \"{MessageText.Clip(one.Scope)}\"";
                fields.Report(Pointer.SpanOf(list.Items[item]), $"\"{MessageText.Clip(surface)}\" has {scope} twice: give each scope once");
                continue;
            }

            access.Add(one);
        }
    }

    private static SurfaceAccess? ReadOne(JsonValue value, string surface, FieldReader fields, int? item)
    {
        if (value is not JsonObject node)
        {
            return fields.Word<AccessState>(surface, value) is { } state ? new SurfaceAccess(surface, state, Item: item) : null;
        }

        var details = fields.Object(surface, node)!;
        details.Require("state", "\"waiting\", \"granted\", \"paused\" or \"denied\"");
        var known = details.Word<AccessState>("state");
        var scope = details.Text("scope");
        var verified = ModelReader.ReadVerification("verified", details);
        details.ReportUnknown();
        return known is { } given ? new SurfaceAccess(surface, given, scope, verified, item) : null;
    }

    /// <summary>A team may record any surface. One that differs from a known one by a letter is likely to be that.</summary>
    private static void Suspect(JsonProperty property, FieldReader fields)
    {
        var name = property.Name;
        if (!Surfaces.IsName(name) && Surfaces.Names.FirstOrDefault(known => NearestName.Distance(name, known) <= 1) is { } nearest)
        {
            fields.Suspect(property.NameSpan, $"unknown surface \"{MessageText.Clip(name)}\": did you mean \"{nearest}\"?");
        }
    }
}
