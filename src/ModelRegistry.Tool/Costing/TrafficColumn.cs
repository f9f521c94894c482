using ModelRegistry.Core.Shared;

namespace ModelRegistry.Tool.Costing;

/// <summary>The columns of a traffic file, under the names that people write and under those of OpenTelemetry.</summary>
internal static class TrafficColumn
{
    public const string Name = "name";
    public const string Requests = "requests";
    public const string Input = "input";
    public const string Cached = "cached";
    public const string CacheWrite = "cache_write";
    public const string CacheLife = "cache_life";
    public const string Output = "output";
    public const string Mode = "mode";
    public const string Tier = "tier";
    public const string Model = "model";
    public const string ResponseModel = "response_model";
    public const string Provider = "provider";
    public const string Date = "date";
    public const string Outcome = "outcome";
    public const string IsLowerBound = "is_lower_bound";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [Name] = Name,
        [Requests] = Requests,
        [Input] = Input,
        ["input_tokens"] = Input,
        ["gen_ai.usage.input_tokens"] = Input,
        [Cached] = Cached,
        ["cached_tokens"] = Cached,
        ["gen_ai.usage.cache_read.input_tokens"] = Cached,
        [CacheWrite] = CacheWrite,
        ["cache_write_tokens"] = CacheWrite,
        ["gen_ai.usage.cache_creation.input_tokens"] = CacheWrite,
        [CacheLife] = CacheLife,
        [Output] = Output,
        ["output_tokens"] = Output,
        ["gen_ai.usage.output_tokens"] = Output,
        [Mode] = Mode,
        [Tier] = Tier,
        ["model_registry.tier"] = Tier,
        [Model] = Model,
        ["gen_ai.request.model"] = Model,
        [ResponseModel] = ResponseModel,
        ["gen_ai.response.model"] = ResponseModel,
        [Provider] = Provider,
        ["gen_ai.provider.name"] = Provider,
        [Date] = Date,
        ["time"] = Date,
        ["timestamp"] = Date,
        [Outcome] = Outcome,
        ["model_registry.outcome"] = Outcome,
        [IsLowerBound] = IsLowerBound,
        ["model_registry.cost.is_lower_bound"] = IsLowerBound,
    };

    /// <summary>The column of a name; null where it is one of the file's own.</summary>
    public static string? Of(string name) => Known.GetValueOrDefault(name.Trim());

    /// <summary>The name that somebody has probably misspelled; null where the name is one of the file's own.</summary>
    public static string? Misspelled(string name)
        => Of(name) is null
            ? Known.Keys.FirstOrDefault(known => NearestName.Distance(name.Trim(), known) <= Math.Max(1, known.Length / 5))
            : null;
}
