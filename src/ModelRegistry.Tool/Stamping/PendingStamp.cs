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
        var model = set.Find(reference);
        var text = facts.Aggregate(model.File.Text, (current, fact) => With(set, model, current, fact, verification));
        return new PendingStamp(model, facts, verification, text);
    }

    private bool IsChanged => Text != Model.File.Text;

    public void Write()
    {
        if (IsChanged)
        {
            Model.File.Write(Text);
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
        return before == Verification
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

    private static string With(RegistrySet set, PlacedModel model, string text, VerifiedFact fact, Verification verification)
    {
        var file = RegistryReader.Read(model.File.Path, text);
        if (file.Problems.Any(problem => problem.Kind is ProblemKind.InvalidJson or ProblemKind.Unreadable))
        {
            throw new ToolException($"{model.File.Path} is not valid: correct first what \"model-registry check\" says of it.");
        }

        Require(model, fact);
        if (StampEdit.Apply(file, model.Entry, fact, verification)?.Text is not { } changed)
        {
            throw new ToolException($"{fact.Shown} of \"{model.Shown}\" cannot be written: what stands there is no verification. Correct it by hand.");
        }

        // The reader has the last word on whether the text says what it should, and nothing worse than before.
        var after = set.With(model.File with { Text = changed });
        var entry = after.Files[model.File.Path];
        var read = entry.Content.Models.FirstOrDefault(other => Pointer.ToModel(other.Index) == model.Entry)?.Model;
        if (entry.Problems.Length > file.Problems.Length || read is null || fact.In(read) != verification)
        {
            throw new ToolException($"{fact.Shown} of \"{model.Shown}\" cannot be written safely: the entry has a property twice, or one that is wrong. Correct it by hand.");
        }

        return changed;
    }

    private static void Require(PlacedModel model, VerifiedFact fact)
    {
        if (fact.What == VerifiedFact.Id && model.Model.Id is null)
        {
            throw new ToolException($"\"{model.Shown}\" has no id yet: there is none to verify.");
        }

        if (fact is { Parent: { } parent, IsCheck: false } && model.Entry.At(parent).Find(RegistryReader.Read(model.File.Path, model.File.Text).Root) is null or JsonNull)
        {
            throw new ToolException($"\"{model.Shown}\" has no {parent}: enter what was verified, then stamp it.");
        }
    }

    private static string In(Verification verification)
        => $"verified {MessageText.Iso(verification.On)}, source {Shown.Plain(verification.Source)}{(verification.By is null ? string.Empty : $", by {Shown.Plain(verification.By)}")}";
}
