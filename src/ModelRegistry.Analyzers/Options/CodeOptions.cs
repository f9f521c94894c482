using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Analyzers.Options;

/// <summary>
/// What .editorconfig and .globalconfig ask of the rules for one file; value-equal. An option with an invalid value has its
/// default, and a problem.
/// </summary>
internal sealed record CodeOptions
{
    public const string Prefix = "model_registry.";
    public const string AllowedIdsKey = IdPatterns.Option;
    public const string FallbackTypesKey = Prefix + "fallback_types";
    public const string MaxAgeDaysKey = MaxAgeOption.Key;
    public const string RequireFallbackKey = Prefix + "require_fallback";
    public const string SinksKey = Prefix + "sinks";

    /// <summary>The names without the prefix, in the order in which a message lists them.</summary>
    private static readonly string[] Names =
        new[] { AllowedIdsKey, FallbackTypesKey, MaxAgeDaysKey, RequireFallbackKey, SinksKey }.Select(key => key.Substring(Prefix.Length)).ToArray();

    /// <summary>The options are asked for with each file and each rule; the host's object for them is held weakly.</summary>
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, CodeOptions> Known = new();

    public static CodeOptions Default { get; } = new();

    /// <summary>Ids that need no entry in the registry.</summary>
    public IdPatterns AllowedIds { get; init; } = IdPatterns.None;

    /// <summary>Members that take a model id, beside those that the package knows.</summary>
    public EquatableArray<ConfiguredSink> Sinks { get; init; } = EquatableArray<ConfiguredSink>.Empty;

    public FallbackRequirement RequireFallback { get; init; }

    /// <summary>Types that fall back by themselves, as documentation ids: <c>T:Acme.FailoverClient</c>.</summary>
    public EquatableArray<string> FallbackTypes { get; init; } = EquatableArray<string>.Empty;

    /// <summary>How many days a verification holds; null where the registry decides.</summary>
    public int? MaxAgeDays { get; init; }

    public EquatableArray<OptionProblem> Problems { get; init; } = EquatableArray<OptionProblem>.Empty;

    /// <param name="options">Those of a file, to which the global ones belong.</param>
    public static CodeOptions Read(AnalyzerConfigOptions options) => Known.GetValue(options, static key => ReadAnew(key));

    private static CodeOptions ReadAnew(AnalyzerConfigOptions options)
    {
        var keys = OwnKeys(options);
        if (keys is { Count: 0 })
        {
            return Default;
        }

        var reader = new OptionReader(options, string.Empty);
        var read = new CodeOptions
        {
            AllowedIds = ReadPatterns(reader),
            Sinks = ReadSinks(reader),
            RequireFallback = reader.Choice(RequireFallbackKey, "preview", "always", "never") switch
            {
                "always" => FallbackRequirement.Always,
                "never" => FallbackRequirement.Never,
                _ => FallbackRequirement.Preview,
            },
            FallbackTypes = ReadTypes(reader),
            MaxAgeDays = ReadMaxAge(reader),
        };
        foreach (var key in keys ?? [])
        {
            AddIfUnknown(key, reader);
        }

        return read with { Problems = reader.Problems.ToEquatableArray() };
    }

    /// <summary>
    /// The keys that are meant for this package; null where the host cannot list keys, which older ones need not. The compiler
    /// has an object for each file, so that this loop is what the options cost a project that sets none: it allocates nothing
    /// for a key of somebody else.
    /// </summary>
    private static List<string>? OwnKeys(AnalyzerConfigOptions options)
    {
        var own = new List<string>();
        try
        {
            foreach (var key in options.Keys)
            {
                if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                {
                    own.Add(key);
                }
            }
        }
        catch (NotImplementedException)
        {
            return null;
        }

        own.Sort(StringComparer.Ordinal);
        return own;
    }

    private static void AddIfUnknown(string key, OptionReader reader)
    {
        var name = key.Substring(Prefix.Length);
        if (Names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        var instead = NearestName.Find(name, Names) is { } nearest
            ? $"did you mean {Prefix}{nearest}?"
            : $"expected {Prefix} with {string.Join(", ", Names.Take(Names.Length - 1))} or {Names.Last()}";
        reader.Problems.Add(new OptionProblem(key, reader.Value(key) ?? string.Empty, $"unknown option {key}: {instead}"));
    }

    private static IdPatterns ReadPatterns(OptionReader reader)
    {
        var patterns = Entries(reader, AllowedIdsKey).ToLookup(pattern => pattern.Length <= IdPatterns.MaxLength);
        foreach (var pattern in patterns[false])
        {
            reader.Invalid(AllowedIdsKey, pattern, "patterns of at most 256 characters");
        }

        return patterns.Contains(true) ? new IdPatterns(patterns[true].ToEquatableArray()) : IdPatterns.None;
    }

    private static EquatableArray<ConfiguredSink> ReadSinks(OptionReader reader)
    {
        var sinks = new List<ConfiguredSink>();
        foreach (var entry in ConfiguredSink.Split(reader.Value(SinksKey) ?? string.Empty))
        {
            if (ConfiguredSink.Parse(entry) is { } sink)
            {
                sinks.Add(sink);
                continue;
            }

            reader.Invalid(SinksKey, entry, entry.EndsWith(".", StringComparison.Ordinal)
                ? "a constructor to be written \"M:Acme.Llm..ctor(System.String)|model\", because # begins a comment"
                : "documentation ids such as \"M:Acme.Llm.Ask(System.String)|model\" or \"P:Acme.LlmOptions.Model\"");
        }

        return sinks.ToEquatableArray();
    }

    private static EquatableArray<string> ReadTypes(OptionReader reader)
    {
        const string TypePrefix = "T:";
        var types = new List<string>();
        foreach (var entry in Entries(reader, FallbackTypesKey))
        {
            var name = entry.StartsWith(TypePrefix, StringComparison.Ordinal) ? entry.Substring(TypePrefix.Length) : entry;
            if (name.Split('.').All(IsTypeName))
            {
                types.Add(TypePrefix + name);
            }
            else
            {
                reader.Invalid(FallbackTypesKey, entry, "full names of types such as \"Acme.FailoverClient\" or \"Acme.Failover`1\"");
            }
        }

        return types.ToEquatableArray();
    }

    private static int? ReadMaxAge(OptionReader reader)
    {
        if (reader.Value(MaxAgeDaysKey) is not { } value)
        {
            return null;
        }

        var days = MaxAgeOption.Read(value, out var problem);
        if (problem is not null)
        {
            reader.Problems.Add(problem);
        }

        return days;
    }

    private static string[] Entries(OptionReader reader, string key)
        => IdPatterns.Split(reader.Value(key) ?? string.Empty);

    /// <summary>An identifier, with the number of type parameters behind it where there are some.</summary>
    private static bool IsTypeName(string part)
    {
        var arity = part.IndexOf('`');
        return arity < 0
            ? SyntaxFacts.IsValidIdentifier(part)
            : SyntaxFacts.IsValidIdentifier(part.Substring(0, arity))
                && int.TryParse(part.Substring(arity + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0;
    }
}
