using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Stamping;

/// <summary>A verification on its way into a file: worked out and read again before anything is written.</summary>
/// <param name="Model">The model as it was.</param>
/// <param name="Facts">What was verified.</param>
/// <param name="Verification">The verification.</param>
/// <param name="Text">The file's text with it.</param>
internal sealed record PendingStamp(PlacedModel Model, IReadOnlyList<VerifiedFact> Facts, Verification Verification, string Text)
{
    public static PendingStamp Of(RegistrySet set, string reference, IReadOnlyList<VerifiedFact> facts, Verification verification)
    {
        var model = PlaceOf(set, set.Find(reference), facts);
        var file = facts.Aggregate(set.Registry.Files[model.File.Path], (current, fact) => With(current, model, fact, verification));
        return new PendingStamp(model, facts, verification, file.Text);
    }

    /// <summary>An overlay holds what the account knows, and wins: a stamp below it would change nothing.</summary>
    private static PlacedModel PlaceOf(RegistrySet set, PlacedModel model, IReadOnlyList<VerifiedFact> facts)
    {
        if (set.OverlayOf(model) is not { } overlay)
        {
            return model;
        }

        var below = facts.Where(fact => fact.What == VerifiedFact.Pricing || (fact.What == VerifiedFact.Limits && overlay.Facts.Limits == Limits.Unknown)).ToList();
        return below.Count == facts.Count ? model
            : below.Count == 0 ? overlay.Place
            : throw new ToolException(
                $"{below[0].Shown} of \"{model.Shown}\" stands in {model.File.Path}, and the other facts in {overlay.Place.File.Path}: stamp them in two runs.");
    }

    private bool IsChanged => Text != Model.File.Text;

    public void Write(LockedRegistry registry)
    {
        if (IsChanged)
        {
            registry.RequireWritable(Model.File, () => "Stamp it in its own repository.");
            registry.Write(Model.File, Text);
        }
    }

    public void Report(ToolHost host, bool asJson)
    {
        if (asJson)
        {
            host.Output.WriteLine(Json(host));
            return;
        }

        foreach (var fact in Facts)
        {
            host.Output.WriteLine(Sentence(fact, fact.In(Model.Model), host));
        }
    }

    private string Sentence(VerifiedFact fact, Verification? before, ToolHost host)
    {
        var says = $"{host.Shown(Model.File.Path)}: {fact.Shown} of \"{Model.Shown}\"";
        return before == Verification && !IsChanged
            ? $"{says} says so already: {In(Verification)}. Nothing is changed."
            : $"{says} is now {In(Verification)}{(before is null ? string.Empty : $" (before: {In(before)})")}.";
    }

    private string Json(ToolHost host) => ToolJson.Write(writer =>
    {
        writer.WriteString("file", host.Shown(Model.File.Path));
        writer.WriteString("provider", Model.Model.Provider);
        writer.WriteString("model", Model.Model.Id);
        writer.WriteBoolean("changed", IsChanged);
        writer.WriteString("on", MessageText.Iso(Verification.On));
        writer.WriteString("source", Verification.Source);
        writer.WriteString("by", Verification.By);
        writer.Array("facts", Facts, fact => writer.Item(() =>
        {
            writer.WriteString("what", fact.What);
            writer.WriteString("property", fact.Shown);
            var before = fact.In(Model.Model);
            writer.WriteString("before", before is null ? null : MessageText.Iso(before.On));
        }));
    });

    private static RegistryFile With(RegistryFile file, PlacedModel model, VerifiedFact fact, Verification verification)
    {
        if (fact.What == VerifiedFact.Id && model.Model.Id is null)
        {
            throw new ToolException($"\"{model.Shown}\" has no id yet: there is none to verify.");
        }

        if (fact is { Parent: { } parent, IsCheck: false } && model.Entry.At(parent).Find(file.Root) is null or JsonNull)
        {
            throw new ToolException($"\"{model.Shown}\" has no {parent}: enter what was verified, then stamp it.");
        }

        var result = RegistryEditor.Stamp(file, model.Entry, fact, verification);
        return result.Refusal is { } reason
            ? throw new ToolException($"{model.File.Path} cannot take a stamp of \"{model.Shown}\": {reason}. Correct it first.")
            : result.File;
    }

    private static string In(Verification verification)
        => $"verified {MessageText.Iso(verification.On)}, source {Shown.Plain(verification.Source)}{(verification.By is null ? string.Empty : $", by {Shown.Plain(verification.By)}")}";
}
