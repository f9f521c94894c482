using System.Text.Json;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Retiring;

/// <summary>Retirements for other programs.</summary>
internal static class RetirementJson
{
    /// <summary>Writes the property <c>retirements</c>. Of what is shut down already, <c>withinDays</c> is zero.</summary>
    public static void WriteRetirements(this Utf8JsonWriter writer, IReadOnlyList<Retirement> retirements)
        => writer.Array("retirements", retirements, retirement => writer.Item(() => Write(writer, retirement)));

    private static void Write(Utf8JsonWriter writer, Retirement retirement)
    {
        writer.WriteReference(retirement.Model);
        writer.WriteDate("shutdown", retirement.Model.Shutdown);
        writer.WriteNumber("daysLeft", retirement.DaysLeft);
        writer.WriteNumber("withinDays", retirement.Within);
        writer.WriteString("owner", retirement.Model.Owner);
        writer.ObjectOrNull("replacement", retirement.Instead, instead =>
        {
            writer.WriteReference(instead.Model.Model);
            writer.WriteString("reservation", instead.Reservation);
        });
        writer.Array("tiers", retirement.Tiers, tier => writer.Item(() =>
        {
            writer.WriteString("name", tier.Tier.Name);
            writer.WriteNumber("place", tier.Place);
            writer.WriteNumber("length", tier.Length);
        }));
        writer.Array("fallbackOf", retirement.FallbackOf, model => writer.Item(() => writer.WriteReference(model)));
        writer.Array("replacementOf", retirement.ReplacementOf, model => writer.Item(() => writer.WriteReference(model)));
        writer.ArrayOrNull("uses", retirement.Uses, use => writer.Item(() =>
        {
            writer.WriteString("file", use.File);
            writer.WriteNumber("line", use.Line);
        }));
    }

    private static void WriteReference(this Utf8JsonWriter writer, Model model)
    {
        writer.WriteString("provider", model.Provider);
        writer.WriteString("id", model.Id);
        writer.WriteString("name", model.Name);
    }
}
