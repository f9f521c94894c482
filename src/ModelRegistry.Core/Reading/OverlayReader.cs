using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Reading;

/// <summary>Reads one entry of an overlay: which model it is about, and what an account knows of it.</summary>
internal static class OverlayReader
{
    /// <summary>The facts, as a model that has no others; null where the entry names no model, which the problems then say.</summary>
    public static Model? Read(JsonObject node, List<RegistryProblem> problems)
    {
        var fields = new FieldReader(node, problems);
        fields.Require("id", "the id of the model that the entry is about");
        var id = fields.Any("id") is { } value && ModelReader.IsUsableId("id", value, fields) ? fields.Text("id") : null;
        var facts = new Model
        {
            Id = id,
            Provider = fields.Text("provider") ?? string.Empty,
            Name = id ?? string.Empty,
            Owner = fields.Text("owner"),
            IdVerified = ModelReader.ReadVerification("idVerified", fields),
            Access = AccessReader.Read(fields),
            Limits = ModelReader.ReadLimits(fields),
            Checks = ModelReader.ReadChecks(fields),
            Notes = fields.Text("notes"),
        };
        fields.ReportUnknown("an overlay sets only access, checks, owner, idVerified, limits and notes of a model");
        return id is null ? null : facts;
    }
}
