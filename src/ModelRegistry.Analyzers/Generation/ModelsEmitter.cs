using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>Writes <c>Models</c>: every model with all that the registry knows of it. The lookup is one of the fixed types.</summary>
internal static class ModelsEmitter
{
    /// <summary>
    /// Each model is made when it is first asked for: a static constructor for thousands of them would take a second to run, and
    /// a minute to compile.
    /// </summary>
    public static void Emit(SourceWriter writer, RegistrySnapshot snapshot, GeneratorOptions options)
    {
        var type = $"global::{options.Namespace}.Model";
        RegistryEmitter.OpenClass(writer, "Models", "Every model of the registry.", options, isPartial: true);
        for (var index = 0; index < snapshot.Models.Count; index++)
        {
            var registered = snapshot.Models[index];
            WriteDocs(writer, registered, snapshot, options);
            writer
                .Line($"public static {type} {registered.Model.MemberName} => s_models[{CSharpText.Literal(index)}] ?? Keep({CSharpText.Literal(index)}, {Value(registered, snapshot, options)});")
                .Line();
        }

        WriteList(writer, snapshot, type, options);
    }

    /// <summary>An id has the documentation of its model: once is enough.</summary>
    private static void WriteDocs(SourceWriter writer, RegisteredModel registered, RegistrySnapshot snapshot, GeneratorOptions options)
    {
        if (registered.Model.Id is null)
        {
            ModelDocs.Write(writer, registered, snapshot, options);
        }
        else
        {
            writer.Line($"/// <inheritdoc cref=\"global::{options.Namespace}.ModelIds.{registered.Model.MemberName}\"/>");
        }
    }

    private static void WriteList(SourceWriter writer, RegistrySnapshot snapshot, string type, GeneratorOptions options)
    {
        var list = $"global::System.Collections.Generic.IReadOnlyList<{type}>";
        var orNull = options.SupportsNullable ? "?" : string.Empty;
        writer
            .Line("/// <summary>All models, in the order of the registry.</summary>")
            .Line($"public static {list} All => s_all ?? (s_all = new {type}[]")
            .OpenBrace();
        foreach (var registered in snapshot.Models)
        {
            writer.Line(Reference(registered, options) + ",");
        }

        writer.CloseBraceWith(");").Line()
            .Line($"private static readonly {type}{orNull}[] s_models = new {type}{orNull}[{CSharpText.Literal(snapshot.Models.Count)}];")
            .Line($"private static {list}{orNull} s_all;")
            .Line()
            .Line("// Two threads can make a model at once; both get the one that was kept first.")
            .Line($"private static {type} Keep(int index, {type} model)")
            .OpenBrace()
            .Line("return global::System.Threading.Interlocked.CompareExchange(ref s_models[index], model, null) ?? model;")
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
            .With("lifecycle", $"global::{options.Namespace}.ModelLifecycle.{Known(model.Lifecycle)}")
            .With("apiAccess", $"global::{options.Namespace}.ModelAccess.{Known(model.ApiAccess)}")
            .With("access", Access(model, options))
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
            .With("checks", Checks(model, options))
            .With("notes", Known(model.Notes))
            .With("fallbacks", Fallbacks(registered, snapshot, options))
            .With("replacement", registered.Replacement is { } index ? $"() => {Reference(snapshot.Models[index], options)}" : null)
            .ToString();
    }

    /// <summary>A function, because models may name each other in a circle.</summary>
    private static string? Fallbacks(RegisteredModel registered, RegistrySnapshot snapshot, GeneratorOptions options)
        => registered.Fallbacks.Count == 0
            ? null
            : $"() => new global::{options.Namespace}.Model[] {{ {string.Join(", ", registered.Fallbacks.Select(index => Reference(snapshot.Models[index], options)))} }}";

    /// <summary>The member of a generated enumeration.</summary>
    private static string Known<T>(T? value)
        where T : struct, Enum
        => value?.ToString() ?? "Unknown";

    /// <summary>Of the surfaces beside the API only those that the rule for what is not said would get wrong.</summary>
    private static string? Access(Model model, GeneratorOptions options)
    {
        var unsaid = (model with { Access = EquatableArray<SurfaceAccess>.Empty }).ApiAccess;
        var surfaces = model.Access.Select(access => access.Surface).Distinct()
            .Where(surface => surface != Model.ApiSurface && model.AccessTo(surface) != unsaid)
            .Select(surface => $"{{ {CSharpText.Literal(surface)}, global::{options.Namespace}.ModelAccess.{Known(model.AccessTo(surface))} }}")
            .ToList();
        return surfaces.Count == 0
            ? null
            : $"new global::System.Collections.Generic.Dictionary<string, global::{options.Namespace}.ModelAccess> {{ {string.Join(", ", surfaces)} }}";
    }

    private static string? Checks(Model model, GeneratorOptions options)
        => model.Checks.Count == 0
            ? null
            : NewExpression.Array($"global::{options.Namespace}.ModelCheck", model.Checks.Select(check => Value(check, model.Pricing, options)));

    private static string Value(Check check, Pricing? pricing, GeneratorOptions options)
        => new NewExpression($"global::{options.Namespace}.ModelCheck")
            .With("name", CSharpText.Literal(check.Name))
            .With("verifiedOn", CSharpText.Literal(check.Verified.On))
            .With("source", CSharpText.Literal(check.Verified.Source))
            .With("verifiedBy", Known(check.Verified.By))
            .With("baseline", Known(check.Evals?.Baseline))
            .With("passed", Known(check.Evals?.Passed))
            .With("total", Known(check.Evals?.Total))
            .With("baselinePassed", Known(check.Evals?.BaselinePassed))
            .With("costPerTask", Known(check.Evals?.CostPerTask))
            .With("baselineCostPerTask", Known(check.Evals?.BaselineCostPerTask))
            .With("currency", (check.Evals?.CostPerTask ?? check.Evals?.BaselineCostPerTask) is null ? null : PriceEmitter.Currency(pricing))
            .ToString();

    private static string? Known(string? text) => text is null ? null : CSharpText.Literal(text);

    private static string? Known(EquatableArray<string> texts) => texts.Count == 0 ? null : CSharpText.Literal(texts);

    private static string? Known(DateTime? date) => date is { } day ? CSharpText.Literal(day) : null;

    private static string? Known(decimal? amount) => amount is { } value ? CSharpText.Literal(value) : null;

    private static string? Known(long? number) => number is { } value ? CSharpText.Literal(value) : null;
}
