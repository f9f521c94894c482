using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// The fixed types of the generated code. They stand in Runtime/ as the C# 7.3 that the oldest project compiles; what a newer
/// language adds, and what a project chooses, is put in here. What only some targets can compile stands in files of its own, so
/// that what is generated has no #if. A type without a modifier is internal even where the project wants public ones, and is nested
/// in a type that users name, so that completion does not offer it.
/// </summary>
internal static class RuntimeTypes
{
    // A chat client streams, too.
    private const TargetFeatures Chat = TargetFeatures.ChatClients | TargetFeatures.AsyncStreams;

    private static readonly ImmutableArray<Group> Groups = ImmutableArray.Create(
        new Group(
            "Model",
            OnlyForTiers: false,
            new Part("EmbeddedAttribute", (options, _) => options.Embedded),
            new Part("Model"),
            new Part("ModelAccess"),
            new Part("ModelCheck"),
            new Part("ModelCheck.Equality", (options, _) => !options.SupportsRecords),
            new Part("ModelData"),
            new Part("ModelFallbackAttribute"),
            new Part("ModelIdAttribute"),
            new Part("ModelIndex"),
            new Part("ModelLifecycle"),
            new Part("Models.All"),
            new Part("Models.Require"),
            new Part("Models.TryFind")),
        new Group(
            "ModelPrice",
            OnlyForTiers: false,
            new Part("ModelCacheWrite"),
            new Part("ModelCacheWrite.Equality", (options, _) => !options.SupportsRecords),
            new Part("ModelCacheWritePrice"),
            new Part("ModelCacheWritePrice.Equality", (options, _) => !options.SupportsRecords),
            new Part("ModelPrice"),
            new Part("ModelPrice.Cost"),
            new Part("ModelPrice.Equality", (options, _) => !options.SupportsRecords),
            new Part("ModelPriceCliff"),
            new Part("ModelPriceCliff.Equality", (options, _) => !options.SupportsRecords),
            new Part("ModelText"),
            new Part("ModelUsage"),
            new Part("ModelUsage.Equality", (options, _) => !options.SupportsRecords),
            new Part("ProcessingMode")),
        new Group(
            "ModelTier",
            OnlyForTiers: true,
            new Part("ModelAttempt"),
            new Part("ModelAttemptOutcome"),
            new Part("ModelCooldown"),
            new Part("ModelPrice.LowestCost"),
            new Part("ModelTier"),
            new Part("ModelTier.ChatClient", Chat),
            new Part("ModelTier.Running"),
            new Part("ModelTier.Streaming", TargetFeatures.AsyncStreams),
            new Part("ModelTierException"),
            new Part("ModelTierOptions"),
            new Part("ModelTierOptions.Logging", TargetFeatures.Logging),
            new Part("ModelTierOptions.TimeProvider", TargetFeatures.TimeProvider),
            new Part("ModelTierResult"),
            new Part("ModelTierStream", TargetFeatures.AsyncStreams)),
        new Group(
            "ModelErrors",
            OnlyForTiers: true,
            new Part("ModelErrors"),
            new Part("ModelErrors.Anthropic", TargetFeatures.Anthropic),
            new Part("ModelErrors.AzureCore", TargetFeatures.AzureCore),
            new Part("ModelErrors.ClientModel", TargetFeatures.ClientModel),
            new Part("ModelErrors.HttpStatus", TargetFeatures.HttpStatus),
            new Part("ModelErrors.RetryAfter"),
            new Part("ModelErrors.Words"),
            new Part("ModelErrorKind"),
            new Part("ModelErrorShape"),
            new Part("ModelErrorShape.Trimming", TargetFeatures.TrimmerAttributes)),
        new Group(
            "ModelTierRun",
            OnlyForTiers: true,
            new Part("ModelTierChatClient", Chat),
            new Part("ModelTierChatClient.Activities", Chat | TargetFeatures.Activities),
            new Part("ModelTierChatReader", Chat),
            new Part("ModelTierChatReader.Cached", Chat | TargetFeatures.CachedChatTokens),
            new Part("ModelTierChatReader.Continuation", Chat | TargetFeatures.ContinuationTokens),
            new Part("ModelTierChatReader.Raw", Chat | TargetFeatures.ClientModel | TargetFeatures.PersistableModels),
            new Part("ModelTierClock.Stopwatch", (_, target) => !target.HasFlag(TargetFeatures.TimeProvider)),
            new Part("ModelTierClock.TimeProvider", TargetFeatures.TimeProvider),
            new Part("ModelTierContent"),
            new Part("ModelTierContent.ChatUpdates", Chat),
            new Part("ModelTierContent.OpenAI", TargetFeatures.OpenAIChat),
            new Part("ModelTierContent.OpenAIAudio", TargetFeatures.OpenAIChat | TargetFeatures.OpenAIAudio),
            new Part("ModelTierHealth"),
            new Part("ModelTierLimit"),
            new Part("ModelTierReader"),
            new Part("ModelTierRun"),
            new Part("ModelTierRun.Activities", TargetFeatures.Activities),
            new Part("ModelTierRun.AsyncDisposal", TargetFeatures.AsyncStreams),
            new Part("ModelTierRun.Ending"),
            new Part("ModelTierRun.Judging"),
            new Part("ModelTierRun.Logging", TargetFeatures.Logging),
            new Part("ModelTierRun.Metrics", TargetFeatures.Metrics),
            new Part("ModelTierRun.Reading"),
            new Part("ModelTierRun.Selecting"),
            new Part("ModelTierRun.Serving"),
            new Part("ModelTierRun.Streaming", TargetFeatures.AsyncStreams),
            new Part("ModelTierShare"),
            new Part("ModelTierStreamReader", TargetFeatures.AsyncStreams),
            new Part("ModelTierStreamReader.Beginning", TargetFeatures.AsyncStreams)));

    /// <summary>The types that users do not name, and the type that each is nested in.</summary>
    private static readonly ImmutableDictionary<string, string> Owners = new Dictionary<string, string>
    {
        ["ModelData"] = "Model",
        ["ModelErrorKind"] = "ModelErrors",
        ["ModelErrorShape"] = "ModelErrors",
        ["ModelIndex"] = "Model",
        ["ModelText"] = "ModelPrice",
        ["ModelTierChatClient"] = "ModelTier",
        ["ModelTierChatReader"] = "ModelTier",
        ["ModelTierClock"] = "ModelTier",
        ["ModelTierContent"] = "ModelTier",
        ["ModelTierHealth"] = "ModelTier",
        ["ModelTierLimit"] = "ModelTier",
        ["ModelTierReader"] = "ModelTier",
        ["ModelTierRun"] = "ModelTier",
        ["ModelTierShare"] = "ModelTier",
        ["ModelTierStreamReader"] = "ModelTier",
    }.ToImmutableDictionary();

    /// <summary>What the declaration of a type without an accessibility begins with.</summary>
    private static readonly ImmutableArray<string> TypeModifiers =
        ImmutableArray.Create("static ", "sealed ", "abstract ", "readonly ", "partial ", "class ", "struct ", "enum ");

    // Each is read when it is first written: most projects need less than half of them.
    private static readonly ConcurrentDictionary<string, string> Templates = new(StringComparer.Ordinal);

    /// <summary>The names of the templates that are written for a project.</summary>
    public static IEnumerable<string> PartsFor(GeneratorOptions options, Target target)
        => GroupsFor(target).SelectMany(group => group.Parts).Where(part => part.IsIn(options, target.Features)).Select(part => part.Name);

    public static ImmutableArray<GeneratedFile> Emit(GeneratorOptions options, Target target)
        => GroupsFor(target)
            .Select(group => new GeneratedFile(
                $"ModelRegistry.{group.Name}.g.cs",
                GeneratedCode.Header(options) + InOneNamespace(
                    group.Parts
                        .Where(part => part.IsIn(options, target.Features))
                        .Select(part => Fill(Templates.GetOrAdd(part.Name, Load), options, target.Features)),
                    options)))
            .ToImmutableArray();

    /// <summary>The parts, those that follow each other in the project's namespace within one declaration of it.</summary>
    private static string InOneNamespace(IEnumerable<string> parts, GeneratorOptions options)
    {
        var opening = $"namespace {options.Namespace}\n{{\n";
        var file = new StringBuilder();
        var canGoOn = false;
        foreach (var part in parts)
        {
            var isInside = part.StartsWith(opening, StringComparison.Ordinal);
            if (isInside && canGoOn)
            {
                file.Length -= "}\n".Length;
                file.Append('\n').Append(part, opening.Length, part.Length - opening.Length);
            }
            else
            {
                file.Append(file.Length == 0 ? string.Empty : "\n").Append(part);
            }

            canGoOn = isInside && part.IndexOf("\nnamespace ", StringComparison.Ordinal) < 0;
        }

        return file.ToString();
    }

    private static IEnumerable<Group> GroupsFor(Target target) => Groups.Where(group => target.RunsTiers || !group.OnlyForTiers);

    private static string Fill(string template, GeneratorOptions options, TargetFeatures target)
        => MaybeNullAnnotation.Fill(template, options, target)
            .Replace("[/*type attributes*/]", GeneratedCode.ClassAttributes(options))
            .Replace("[/*enum attributes*/]", GeneratedCode.TypeAttributes(options))
            .Replace("\n    internal ", options.IsPublic ? "\n    public " : "\n    internal ")
            .Replace("class/*record*/", options.SupportsRecords ? "record" : "class")
            .Replace("/*?*/", options.SupportsNullable ? "?" : string.Empty)
            .Replace("/*!*/", options.SupportsNullable ? "!" : string.Empty)
            .Replace("global::ModelRegistry.", $"global::{options.Namespace}.")
            .Replace("namespace ModelRegistry\n", $"namespace {options.Namespace}\n");

    private static string Load(string part)
    {
        using var reader = new StreamReader(typeof(RuntimeTypes).GetTypeInfo().Assembly.GetManifestResourceStream(part + ".cs")!);
        return Nest(part, reader.ReadToEnd().Replace("\r\n", "\n"));
    }

    /// <summary>Puts a type into its owner, and names nested types by their owners.</summary>
    private static string Nest(string part, string template)
    {
        foreach (var pair in Owners)
        {
            template = template.Replace("global::ModelRegistry." + pair.Key, $"global::ModelRegistry.{pair.Value}.{pair.Key}");
        }

        if (!Owners.TryGetValue(part.Split('.')[0], out var owner))
        {
            return template;
        }

        var nested = new StringBuilder();
        var isInside = false;
        foreach (var line in template.TrimEnd('\n').Split('\n'))
        {
            if (line == "}")
            {
                nested.Append("    }\n");
                isInside = false;
            }

            nested.Append(isInside ? Nested(line) : line).Append('\n');
            if (line == "{")
            {
                nested.Append("    ").Append(DeclarationOf(owner)).Append("\n    {\n");
                isInside = true;
            }
        }

        return nested.ToString();
    }

    /// <summary>A line of a nested type, which is internal to be seen by the types beside it.</summary>
    private static string Nested(string line)
        => line.Length == 0 || line[0] == '#' ? line
            : TypeModifiers.Any(modifier => line.StartsWith("    " + modifier, StringComparison.Ordinal)) ? "        internal " + line.TrimStart()
            : "    " + line;

    private static string DeclarationOf(string owner) => owner switch
    {
        "ModelErrors" => "internal static partial class ModelErrors",
        "ModelPrice" => "internal sealed partial class/*record*/ ModelPrice",
        _ => $"internal sealed partial class {owner}",
    };

    /// <param name="Name">The middle of the generated file's name.</param>
    /// <param name="OnlyForTiers">Whether only tiers need it.</param>
    /// <param name="Parts">The templates, in their order.</param>
    private sealed record Group(string Name, bool OnlyForTiers, params Part[] Parts);

    /// <param name="Name">The template's name.</param>
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
