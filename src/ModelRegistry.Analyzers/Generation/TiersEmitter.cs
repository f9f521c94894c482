using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>Writes <c>Tiers</c>: the team's roles and the id of each one's first model.</summary>
internal static class TiersEmitter
{
    public static void Emit(SourceWriter writer, RegistrySnapshot snapshot, GeneratorOptions options)
    {
        var type = $"global::{options.Namespace}.ModelTier";
        var runsTiers = options.RunsTiers(snapshot.Tiers.Count > 0);
        var judge = new ModelJudge(snapshot, JudgingPolicy.Undated);
        RegistryEmitter.OpenClass(writer, "Tiers", "The tiers of the registry, each with its chain of models.", options);
        foreach (var registered in snapshot.Tiers)
        {
            var tier = registered.Tier;
            var models = registered.Models.Select(index => snapshot.Models[index]).ToList();
            if (runsTiers)
            {
                WriteDocs(writer, registered, models, judge, options);
                writer.Line($"public static {type} {tier.MemberName} {{ get; }} = {Value(tier, models, options)};").Line();
            }

            if (registered.FirstWithId(snapshot) is { } first)
            {
                writer
                    .Line($"/// <summary>The id of the first model of {Name(tier, runsTiers)} that has one: {ModelDocs.Reference(first, options)}.</summary>")
                    .Line(RegistryEmitter.IdMember(tier.IdMemberName, first.Model.Id!, options))
                    .Line();
            }
        }

        if (runsTiers)
        {
            WriteList(writer, snapshot, type, options);
        }
    }

    private static string Name(Tier tier, bool runsTiers)
        => runsTiers ? $"<see cref=\"{tier.MemberName}\"/>" : $"the tier \"{CSharpText.Doc(tier.Name)}\"";

    private static void WriteList(SourceWriter writer, RegistrySnapshot snapshot, string type, GeneratorOptions options)
    {
        writer
            .Line("/// <summary>All tiers, in the order of the registry.</summary>")
            .Line($"public static global::System.Collections.Generic.IReadOnlyList<{type}> All {{ get; }} = new {type}[]")
            .OpenBrace();
        foreach (var registered in snapshot.Tiers)
        {
            writer.Line($"global::{options.Namespace}.Tiers.{registered.Tier.MemberName},");
        }

        writer.CloseBraceWith(";");
    }

    private static void WriteDocs(
        SourceWriter writer, RegisteredTier registered, List<RegisteredModel> models, ModelJudge judge, GeneratorOptions options)
    {
        var tier = registered.Tier;
        writer.Line("/// <summary>");
        writer.Line($"/// <para>{CSharpText.Doc(tier.Use ?? $"The tier \"{tier.Name}\".")}</para>");
        if (models.Count > 0)
        {
            writer.Line($"/// <para>{string.Join(", then ", models.Select(model => ModelDocs.Reference(model, options)))}.</para>");
            writer.Line($"/// <para>{Serving(judge.ServingOf(registered), judge, options)}</para>");
        }

        if (Settings(tier) is { Length: > 0 } settings)
        {
            writer.Line($"/// <para>{settings}.</para>");
        }

        writer.Line("/// </summary>");
    }

    /// <summary>Who answers, as far as the registry says, and why those before do not. A generator has no clock: a shutdown is a date.</summary>
    private static string Serving(TierServing serving, ModelJudge judge, GeneratorOptions options)
    {
        var skipped = serving.Skipped
            .Select(model => $"{ModelDocs.Reference(model, options)} ({judge.Doubts(model.Model)})")
            .ToList();
        var why = skipped.Count == 0 ? "." : $". Cannot be called: {string.Join(", ", skipped)}.";
        var until = serving.Model?.Model.Shutdown is { } shutdown ? $" until {CSharpText.Date(shutdown)}" : string.Empty;
        return serving.Model is { } model
            ? $"Served by {ModelDocs.Reference(model, options)}{until}{why}"
            : $"Served by nobody{why}";
    }

    private static string Settings(Tier tier)
    {
        var settings = new List<string>();
        if (tier.TimeoutSeconds is { } timeout)
        {
            settings.Add(FormattableString.Invariant($"{timeout} s for each attempt"));
        }

        if (tier.Retries > 0)
        {
            settings.Add(tier.Retries == 1 ? "1 retry" : FormattableString.Invariant($"{tier.Retries} retries"));
        }

        if (tier.DeadlineSeconds is { } deadline)
        {
            settings.Add(FormattableString.Invariant($"{deadline} s for the run"));
        }

        if (tier.Flag is { } flag)
        {
            settings.Add($"flag \"{CSharpText.Doc(flag)}\"");
        }

        if (tier.Share is { } share)
        {
            settings.Add(FormattableString.Invariant($"{share} % of the callers"));
        }

        return string.Join(", ", settings);
    }

    private static string Value(Tier tier, List<RegisteredModel> models, GeneratorOptions options)
        => new NewExpression($"global::{options.Namespace}.ModelTier")
            .With("name", CSharpText.Literal(tier.Name))
            .With("models", $"new global::{options.Namespace}.Model[] {{ {string.Join(", ", models.Select(model => ModelsEmitter.Reference(model, options)))} }}")
            .With("timeout", Seconds(tier.TimeoutSeconds))
            .With("retries", tier.Retries == 0 ? null : CSharpText.Literal(tier.Retries))
            .With("flag", tier.Flag is { } flag ? CSharpText.Literal(flag) : null)
            .With("use", tier.Use is { } use ? CSharpText.Literal(use) : null)
            .With("requiredChecks", tier.Requires is { } checks ? CSharpText.Literal(Check.InOrder(checks.ToList())) : null)
            .With("share", tier.Share is { } share ? CSharpText.Literal(share) : null)
            .With("deadline", Seconds(tier.DeadlineSeconds))
            .With("idleTimeout", Seconds(tier.IdleSeconds))
            .With("cooldown", Seconds(tier.CooldownSeconds))
            .ToString();

    private static string? Seconds(decimal? seconds) => seconds is { } known ? CSharpText.Seconds(known) : null;
}
