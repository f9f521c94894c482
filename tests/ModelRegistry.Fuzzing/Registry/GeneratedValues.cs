using System.Collections;
using System.Globalization;
using ModelRegistry.Core.Registry;
using ModelRegistry.Fuzzing.Json;
using ModelRegistry.Testing;

namespace ModelRegistry.Fuzzing.Registry;

/// <summary>Every text, day and number of the file comes back from the generated code as it was.</summary>
internal static class GeneratedValues
{
    /// <param name="loaded">The compiled code.</param>
    /// <param name="snapshot">Which entries are generated, in their order.</param>
    /// <param name="entries">The places of these entries in the file.</param>
    /// <param name="file">What the file says.</param>
    public static void Verify(LoadedAssembly loaded, RegistrySnapshot snapshot, IReadOnlyList<int> entries, Node file)
    {
        var models = All(loaded, "ModelRegistry.Models");
        Same("models", models.Count, snapshot.Models.Count);
        for (var index = 0; index < models.Count; index++)
        {
            Verify(models[index], ((ListNode)file.Get("models")!).Items[entries[index]]);
        }

        var tiers = All(loaded, "ModelRegistry.Tiers");
        Same("tiers", tiers.Count, snapshot.Tiers.Count);
        foreach (var tier in tiers)
        {
            var entry = file.Get("tiers")!.Get((string)Get(tier, "Name")!)!;
            Same("flag", Get(tier, "Flag"), entry.Text("flag"));
            Same("use", Get(tier, "Use"), entry.Text("use"));
        }
    }

    private static void Verify(object model, Node entry)
    {
        Same("hasId", Get(model, "HasId"), entry.Text("id") is not null);
        if (entry.Text("id") is { } id)
        {
            Same("id", Get(model, "Id"), id);
        }

        Same("provider", Get(model, "Provider"), entry.Text("provider") ?? "");
        Same("name", Get(model, "Name"), entry.Text("name") ?? entry.Text("id"));
        Same("family", Get(model, "Family"), entry.Text("family"));
        Same("publicTier", Get(model, "PublicTier"), entry.Text("publicTier"));
        Same("owner", Get(model, "Owner"), entry.Text("owner"));
        Same("notes", Get(model, "Notes"), entry.Text("notes"));
        Same("released", Get(model, "Released"), Day(entry.Text("released")));
        Same("shutdown", Get(model, "Shutdown"), Day(entry.Text("shutdown")));
        Same("lifecycle", Get(model, "Lifecycle")!.ToString()!.ToLowerInvariant(), entry.Text("lifecycle"));
        Same("idVerified", Get(model, "IdSource"), IsVerified(entry.Get("idVerified")) ? entry.Text("idVerified", "source") : null);
        Same("capabilities", Joined(Get(model, "Capabilities")), string.Join("\0", entry.Texts("capabilities")));
        Same("regions", Joined(Get(model, "Regions")), entry.Get("limits")?.Texts("regions") is { } regions ? string.Join("\0", regions) : "");
        VerifyPrice(Get(model, "Price")!, entry.Get("pricing"));
        foreach (var check in ((IEnumerable)Get(model, "Checks")!).Cast<object>())
        {
            var said = entry.Get("checks")!.Get((string)Get(check, "Name")!)!;
            Same("check", Get(check, "Source"), said.Text("source"));
            Same("check's by", Get(check, "VerifiedBy"), said.Text("by"));
            Same("check's day", Get(check, "VerifiedOn"), Day(said.Text("on")));
        }
    }

    private static void VerifyPrice(object price, Node? pricing)
    {
        Same("input price", Get(price, "Input"), Number(pricing?.Get("input")));
        Same("output price", Get(price, "Output"), Number(pricing?.Get("output")));
        Same("currency", Get(price, "Currency"), pricing?.Text("currency") ?? "USD");
        var verified = pricing?.Get("verified") is { } node && IsVerified(node) ? node : null;
        Same("price's source", Get(price, "Source"), verified?.Text("source"));
        Same("price's by", Get(price, "VerifiedBy"), verified?.Text("by"));
    }

    private static bool IsVerified(Node? node) => node?.Text("source") is not null && node.Text("on") is not null;

    private static List<object> All(LoadedAssembly loaded, string type)
        => [.. ((IEnumerable)loaded.Type(type).GetProperty("All")!.GetValue(null)!).Cast<object>()];

    private static object? Get(object of, string name) => of.GetType().GetProperty(name)!.GetValue(of);

    private static string Joined(object? texts) => texts is null ? "" : string.Join("\0", (IEnumerable<string>)texts);

    private static DateTime? Day(string? text) => text is null ? null : DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? Number(Node? node) => node is LiteralNode { Value: var text } && text != "null" ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static void Same(string what, object? actual, object? expected)
        => BrokenPromiseException.Unless(Equals(actual, expected), "every value comes back", () => Shown.Escaped($"{what} is {actual}, not {expected}"));
}
