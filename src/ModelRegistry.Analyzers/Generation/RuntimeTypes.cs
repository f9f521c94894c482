using System.Collections.Immutable;
using System.Reflection;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// The fixed types of the generated code. They stand in Runtime/ as the C# 7.3 that the oldest project compiles; what a newer
/// language adds, and what a project chooses, is put in here. What only some targets can compile stands in files of its own, so
/// that what is generated has no #if. A type without a modifier is internal even where the project wants public ones.
/// </summary>
internal static class RuntimeTypes
{
    private const string Folder = "ModelRegistry.";

    // A chat client streams, too.
    private const TargetFeatures Chat = TargetFeatures.ChatClients | TargetFeatures.AsyncStreams;

    private static readonly ImmutableArray<Part> Parts = ImmutableArray.Create(
        new Part("EmbeddedAttribute", (options, _) => options.Embedded),
        new Part("Model"),
        new Part("ModelAccess"),
        new Part("ModelAttempt"),
        new Part("ModelAttemptOutcome"),
        new Part("ModelCacheWrite"),
        new Part("ModelCacheWrite.Equality", (options, _) => !options.SupportsRecords),
        new Part("ModelCacheWritePrice"),
        new Part("ModelCacheWritePrice.Equality", (options, _) => !options.SupportsRecords),
        new Part("ModelCheck"),
        new Part("ModelCheck.Equality", (options, _) => !options.SupportsRecords),
        new Part("ModelErrors"),
        new Part("ModelErrors.Anthropic", TargetFeatures.Anthropic),
        new Part("ModelErrors.AzureCore", TargetFeatures.AzureCore),
        new Part("ModelErrors.ClientModel", TargetFeatures.ClientModel),
        new Part("ModelErrors.HttpStatus", TargetFeatures.HttpStatus),
        new Part("ModelErrors.RetryAfter"),
        new Part("ModelErrorShape"),
        new Part("ModelErrorShape.Trimming", TargetFeatures.TrimmerAttributes),
        new Part("ModelFallbackAttribute"),
        new Part("ModelIdAttribute"),
        new Part("ModelIndex"),
        new Part("ModelLifecycle"),
        new Part("ModelPrice"),
        new Part("ModelPrice.Cost"),
        new Part("ModelPrice.Equality", (options, _) => !options.SupportsRecords),
        new Part("ModelPriceCliff"),
        new Part("ModelPriceCliff.Equality", (options, _) => !options.SupportsRecords),
        new Part("Models.TryFind"),
        new Part("ModelText"),
        new Part("ModelTier"),
        new Part("ModelTier.ChatClient", Chat),
        new Part("ModelTier.Running"),
        new Part("ModelTier.Streaming", TargetFeatures.AsyncStreams),
        new Part("ModelTierChatClient", Chat),
        new Part("ModelTierChatUsage", Chat),
        new Part("ModelTierChatUsage.Cached", Chat | TargetFeatures.CachedChatTokens),
        new Part("ModelTierClock.Stopwatch", (_, target) => !target.HasFlag(TargetFeatures.TimeProvider)),
        new Part("ModelTierClock.TimeProvider", TargetFeatures.TimeProvider),
        new Part("ModelTierException"),
        new Part("ModelTierLimit"),
        new Part("ModelTierOptions"),
        new Part("ModelTierOptions.TimeProvider", TargetFeatures.TimeProvider),
        new Part("ModelTierResult"),
        new Part("ModelTierRun"),
        new Part("ModelTierRun.Activities", TargetFeatures.Activities),
        new Part("ModelTierRun.AsyncDisposal", TargetFeatures.AsyncStreams),
        new Part("ModelTierRun.FirstUsable", Chat),
        new Part("ModelTierRun.Metrics", TargetFeatures.Metrics),
        new Part("ModelTierRun.Serving"),
        new Part("ModelTierRun.Streaming", TargetFeatures.AsyncStreams),
        new Part("ModelTierStream", TargetFeatures.AsyncStreams),
        new Part("ModelTierStreamReader", TargetFeatures.AsyncStreams),
        new Part("ModelUsage"),
        new Part("ModelUsage.Equality", (options, _) => !options.SupportsRecords),
        new Part("ProcessingMode"));

    private static readonly Lazy<ImmutableDictionary<string, string>> Templates = new(Load);

    public static ImmutableArray<GeneratedFile> Emit(GeneratorOptions options, TargetFeatures target)
        => Parts.Where(part => part.IsIn(options, target))
            .Select(part => new GeneratedFile(Folder + part.Name + ".g.cs", Fill(Templates.Value[part.Name], options, target)))
            .ToImmutableArray();

    private static string Fill(string template, GeneratorOptions options, TargetFeatures target)
        => GeneratedCode.Header(options) + MaybeNullAnnotation.Fill(template, options, target)
            .Replace("[/*type attributes*/]", GeneratedCode.ClassAttributes(options, "    "))
            .Replace("[/*enum attributes*/]", GeneratedCode.TypeAttributes(options, "    "))
            .Replace("\n    internal ", options.IsPublic ? "\n    public " : "\n    internal ")
            .Replace("class/*record*/", options.SupportsRecords ? "record" : "class")
            .Replace("/*?*/", options.SupportsNullable ? "?" : string.Empty)
            .Replace("/*!*/", options.SupportsNullable ? "!" : string.Empty)
            .Replace("global::ModelRegistry.", $"global::{options.Namespace}.")
            .Replace("namespace ModelRegistry\n", $"namespace {options.Namespace}\n");

    private static ImmutableDictionary<string, string> Load()
    {
        var assembly = typeof(RuntimeTypes).GetTypeInfo().Assembly;
        return Parts.ToImmutableDictionary(part => part.Name, part =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(part.Name + ".cs")!);
            return reader.ReadToEnd().Replace("\r\n", "\n");
        });
    }

    /// <param name="Name">The template's name, and the middle of the generated file's.</param>
    /// <param name="IsIn">Whether it is generated for these options and this target.</param>
    private sealed record Part(string Name, Func<GeneratorOptions, TargetFeatures, bool> IsIn)
    {
        public Part(string name)
            : this(name, static (_, _) => true)
        {
        }

        public Part(string name, TargetFeatures needs)
            : this(name, (_, target) => target.HasFlag(needs))
        {
        }
    }
}
