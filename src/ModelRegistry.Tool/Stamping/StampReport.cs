using System.Text.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Stamping;

/// <summary>What <c>stamp</c> has written, in sentences or as JSON.</summary>
/// <param name="Verification">The verification that was written.</param>
/// <param name="Stamps">The facts that have it now.</param>
/// <param name="Others">The properties with the selected source that <c>stamp</c> does not write, each with its model.</param>
internal sealed record StampReport(
    Verification Verification, IReadOnlyList<FactStamp> Stamps, IReadOnlyList<(PlacedModel Model, string Property)> Others)
{
    public void Write(ToolHost host, bool asJson)
    {
        if (asJson)
        {
            host.Output.WriteLine(Json(host));
            return;
        }

        foreach (var stamp in Stamps)
        {
            host.Output.WriteLine(Sentence(stamp, Verification, host));
        }

        foreach (var (model, property) in Others)
        {
            host.Output.WriteLine(
                $"{property} of \"{model.Shown}\" has this source too and is left as it is: "
                + "edit it by hand, or run model-registry verify.");
        }
    }

    /// <summary>One fact with its file, its verification, and the one that it had before.</summary>
    public static string Sentence(FactStamp stamp, Verification verification, ToolHost host)
    {
        var fact = $"{host.Shown(stamp.Model.File.Path)}: {stamp.Fact.Shown} of \"{stamp.Model.Shown}\"";
        return stamp.Before == verification
            ? $"{fact} is unchanged: {In(verification)}."
            : $"{fact} is now {In(verification)}{(stamp.Before is { } before ? $" (before: {In(before)})" : string.Empty)}.";
    }

    /// <summary>A verification as an object, or null.</summary>
    public static void WriteVerification(Utf8JsonWriter writer, string name, Verification? verification)
    {
        if (verification is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.Object(name, () =>
        {
            writer.WriteString("on", MessageText.Iso(verification.On));
            writer.WriteString("source", verification.Source);
            writer.WriteString("by", verification.By);
        });
    }

    private string Json(ToolHost host) => ToolJson.Write(writer =>
    {
        WriteVerification(writer, "verification", Verification);
        writer.WriteBoolean("changed", Stamps.Any(stamp => stamp.Before != Verification));
        writer.Array("stamps", Stamps, stamp => writer.Item(() =>
        {
            writer.WriteString("file", host.Shown(stamp.Model.File.Path));
            writer.WriteString("provider", stamp.Model.Model.Provider);
            writer.WriteString("model", stamp.Model.Model.Id);
            writer.WriteString("name", stamp.Model.Model.Name);
            writer.WriteString("what", stamp.Fact.What);
            writer.WriteString("property", stamp.Fact.Shown);
            writer.WriteBoolean("changed", stamp.Before != Verification);
            WriteVerification(writer, "before", stamp.Before);
        }));
        writer.Array("leftAlone", Others, other => writer.Item(() =>
        {
            writer.WriteString("provider", other.Model.Model.Provider);
            writer.WriteString("model", other.Model.Model.Id);
            writer.WriteString("name", other.Model.Model.Name);
            writer.WriteString("property", other.Property);
        }));
    });

    /// <summary>A verification as sentences name it.</summary>
    public static string In(Verification verification)
        => $"verified {MessageText.Iso(verification.On)}, source {Shown.Plain(verification.Source)}"
            + (verification.By is { } by ? $", by {Shown.Plain(by)}" : string.Empty);
}
