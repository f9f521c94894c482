using ModelRegistry.Analyzers.Registry;
using ModelRegistry.Analyzers.Shared;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>Writes <c>Models</c>: every model with all that the registry knows of it, and the lookups.</summary>
internal static class ModelsEmitter
{
    public static void Emit(SourceWriter writer, RegistrySnapshot snapshot, GeneratorOptions options)
    {
        var type = $"global::{options.Namespace}.Model";
        RegistryEmitter.OpenClass(writer, "Models", "Every model of the registry.", options);
        foreach (var registered in snapshot.Models)
        {
            ModelDocs.Write(writer, registered, snapshot, options);
            writer.Line($"public static {type} {registered.Model.MemberName} {{ get; }} = {Value(registered, snapshot, options)};").Line();
        }

        // After the models, because static members are initialised in the order of the text.
        writer
            .Line("/// <summary>All models, in the order of the registry.</summary>")
            .Line($"public static global::System.Collections.Generic.IReadOnlyList<{type}> All {{ get; }} = new {type}[]")
            .OpenBrace();
        foreach (var registered in snapshot.Models)
        {
            writer.Line(Reference(registered, options) + ",");
        }

        var index = $"global::{options.Namespace}.ModelIndex";
        writer.CloseBraceWith(";").Line()
            .Line($"private static readonly {index} s_index = new {index}(All);").Line()
            .Line("/// <summary>Finds a model by its exact id or alias; where several providers have the id, by <c>provider/id</c>.</summary>")
            .Line("/// <param name=\"id\">The id; nothing is guessed, trimmed or compared without case.</param>")
            .Line("/// <param name=\"model\">The model; null where there is none.</param>")
            .Line("/// <returns>Whether the registry has exactly one model of that id.</returns>")
            .Line($"public static bool TryFind(string id, out {type} model)")
            .OpenBrace()
            .Line("return s_index.TryFind(id, out model);")
            .CloseBrace();
    }

    /// <summary>The expression that is a model.</summary>
    public static string Reference(RegisteredModel model, GeneratorOptions options)
        => $"global::{options.Namespace}.Models.{model.Model.MemberName}";

    private static string Value(RegisteredModel registered, RegistrySnapshot snapshot, GeneratorOptions options)
    {
        var model = registered.Model;
        var pricing = model.Pricing;
        return new NewExpression($"global::{options.Namespace}.Model")
            .With("id", CSharpText.Literal(model.Id))
            .With("provider", CSharpText.Literal(model.Provider))
            .With("name", CSharpText.Literal(model.Name))
            .With("lifecycle", $"global::{options.Namespace}.ModelLifecycle.{model.Lifecycle}")
            .With("apiAccess", $"global::{options.Namespace}.ModelAccess.{model.ApiAccess}")
            .With("family", Known(model.Family))
            .With("publicTier", Known(model.PublicTier))
            .With("aliases", Known(registered.Aliases))
            .With("released", Known(model.Released))
            .With("shutdown", Known(model.Shutdown))
            .With("owner", Known(model.Owner))
            .With("idVerifiedOn", Known(model.IdVerified?.On))
            .With("idSource", Known(model.IdVerified?.Source))
            .With("price", pricing is null ? null : PriceEmitter.Standard(pricing, options))
            .With("batchPrice", PriceEmitter.Mode(pricing, "batch", options))
            .With("flexPrice", PriceEmitter.Mode(pricing, "flex", options))
            .With("priorityPrice", PriceEmitter.Mode(pricing, "priority", options))
            .With("priceHistory", PriceEmitter.History(pricing, options))
            .With("contextWindow", Known(model.Limits.ContextWindow))
            .With("maxOutputTokens", Known(model.Limits.MaxOutputTokens))
            .With("requestsPerMinute", Known(model.Limits.RequestsPerMinute))
            .With("tokensPerMinute", Known(model.Limits.TokensPerMinute))
            .With("regions", model.Limits.Regions is { } regions ? CSharpText.Literal(regions) : null)
            .With("limitsVerifiedOn", Known(model.Limits.Verified?.On))
            .With("explicitCacheBreakpoints", model.Caching?.ExplicitBreakpoints is { } breakpoints ? CSharpText.Literal(breakpoints) : null)
            .With("minimumCacheLife", model.Caching?.MinimumLifeSeconds is { } life ? CSharpText.Seconds(life) : null)
            .With("capabilities", Known(model.Capabilities))
            .With("notes", Known(model.Notes))
            .With("fallbacks", Fallbacks(registered, snapshot, options))
            .With("replacement", registered.Replacement is { } index ? $"() => {LateReference(snapshot.Models[index], options)}" : null)
            .ToString();
    }

    /// <summary>A function, because the models that it names may not be initialised yet.</summary>
    private static string? Fallbacks(RegisteredModel registered, RegistrySnapshot snapshot, GeneratorOptions options)
        => registered.Fallbacks.Count == 0
            ? null
            : $"() => new global::{options.Namespace}.Model[] {{ {string.Join(", ", registered.Fallbacks.Select(index => LateReference(snapshot.Models[index], options)))} }}";

    /// <summary>The compiler cannot know that a function is called only after every model is there.</summary>
    private static string LateReference(RegisteredModel model, GeneratorOptions options)
        => Reference(model, options) + (options.SupportsNullable ? "!" : string.Empty);

    private static string? Known(string? text) => text is null ? null : CSharpText.Literal(text);

    private static string? Known(EquatableArray<string> texts) => texts.Count == 0 ? null : CSharpText.Literal(texts);

    private static string? Known(DateTime? date) => date is { } day ? CSharpText.Literal(day) : null;

    private static string? Known(long? number) => number is { } value ? CSharpText.Literal(value) : null;
}
