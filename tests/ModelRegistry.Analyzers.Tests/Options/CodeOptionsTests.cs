using ModelRegistry.Analyzers.Options;
using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Analyzers.Tests.Options;

public class CodeOptionsTests
{
    [Fact]
    public void Without_an_option_of_ours_everything_has_its_default()
    {
        var options = Read(("build_property.ModelRegistryFile", "x"), ("dotnet_sort_system_directives_first", "true"));

        Assert.Same(CodeOptions.Default, options);
        Assert.Equal(
            (FallbackRequirement.Preview, null, 0, 0, 0, 0),
            (options.RequireFallback, options.MaxAgeDays, options.AllowedIds.Patterns.Count, options.Sinks.Count, options.FallbackTypes.Count, options.Problems.Count));
    }

    [Fact]
    public void Every_option_is_read()
    {
        var options = Read(
            ("model_registry.allowed_ids", "ft:*, gpt-?"),
            ("model_registry.sinks", "P:Acme.Options.Engine"),
            ("model_registry.require_fallback", "Always"),
            ("model_registry.fallback_types", "Acme.Failover`1, T:Acme.Chain"),
            ("model_registry.max_age_days", "14"));

        Assert.Empty(options.Problems);
        Assert.Equal(["ft:*", "gpt-?"], options.AllowedIds.Patterns);
        Assert.Equal([new ConfiguredSink("P:Acme.Options.Engine", null)], options.Sinks);
        Assert.Equal(FallbackRequirement.Always, options.RequireFallback);
        Assert.Equal(["T:Acme.Failover`1", "T:Acme.Chain"], options.FallbackTypes);
        Assert.Equal(14, options.MaxAgeDays);
    }

    [Fact]
    public void Equal_options_are_equal_values()
    {
        (string, string)[] given = [("model_registry.allowed_ids", "a"), ("model_registry.sinks", "P:A.B"), ("model_registry.max_age_days", "x"), ("model_registry.x", "y")];

        Assert.Equal(Read(given), Read(given));
        Assert.Equal(Read(given).GetHashCode(), Read(given).GetHashCode());
        Assert.NotEqual(Read(given), Read([.. given, ("model_registry.require_fallback", "never")]));
    }

    [Fact]
    public void One_object_of_the_host_is_read_once()
    {
        var given = new GivenOptions(("model_registry.allowed_ids", "a"));

        Assert.Same(CodeOptions.Read(given), CodeOptions.Read(given));
    }

    [Fact]
    public void A_host_that_cannot_list_keys_still_gives_their_values()
    {
        var options = CodeOptions.Read(new GivenOptions(("model_registry.allowed_ids", "a"), ("model_registry.alowed_ids", "b")) { Listed = false });

        Assert.Equal(["a"], options.AllowedIds.Patterns);
        Assert.Empty(options.Problems);
    }

    [Theory]
    [InlineData("a,b;c d\te")]
    [InlineData(" a , b ; c,,d   e, ")]
    public void Ids_are_separated_by_commas_semicolons_and_white_space(string list)
        => Assert.Equal(["a", "b", "c", "d", "e"], Read(("model_registry.allowed_ids", list)).AllowedIds.Patterns);

    [Theory]
    [InlineData("M:Acme.Llm.Ask(System.String,System.String)|model", "M:Acme.Llm.Ask(System.String,System.String)", "model")]
    [InlineData("M:Acme.Llm.Ask(System.String, System.String)|model", "M:Acme.Llm.Ask(System.String,System.String)", "model")]
    [InlineData("M:Acme.Llm.Ask``1(System.Collections.Generic.Dictionary{System.String,``0},System.Int32[0:,0:])|model", "M:Acme.Llm.Ask``1(System.Collections.Generic.Dictionary{System.String,``0},System.Int32[0:,0:])", "model")]
    [InlineData("M:Acme.Llm.#ctor(System.String)|model", "M:Acme.Llm.#ctor(System.String)", "model")]
    [InlineData("M:Acme.Llm..ctor(System.String)|model", "M:Acme.Llm.#ctor(System.String)", "model")]
    [InlineData("M:Acme.Llm.Ask|@model", null, null)]
    [InlineData("P:Acme.Options.Engine", "P:Acme.Options.Engine", null)]
    [InlineData("P:Acme.Cache.Item(System.String)|model", "P:Acme.Cache.Item(System.String)", "model")]
    [InlineData("F:Acme.Options.engine", "F:Acme.Options.engine", null)]
    [InlineData("M:Acme.Llm.Ask(System.String)", null, null)]
    [InlineData("P:Acme.Options.Engine|value", null, null)]
    [InlineData("M:Acme.Llm.Ask(System.String)|", null, null)]
    [InlineData("M:Acme.Llm.Ask(System.String)|a|b", null, null)]
    [InlineData("M:Acme.Llm.Ask(System.String}|model", null, null)]
    [InlineData("M:Acme.Llm.Ask(System.String|model", null, null)]
    [InlineData("T:Acme.Llm", null, null)]
    [InlineData("Acme.Llm.Engine", null, null)]
    [InlineData("M:", null, null)]
    [InlineData("P:Acme.", null, null)]
    public void A_sink_is_a_member_and_where_it_has_parameters_one_of_them(string entry, string? id, string? parameter)
    {
        var options = Read(("model_registry.sinks", entry));

        Assert.Equal(id is null ? [] : [new ConfiguredSink(id, parameter)], options.Sinks);
        Assert.Equal(id is null, options.Problems.Any());
    }

    [Fact]
    public void Sinks_are_separated_by_white_space_and_by_commas_outside_of_brackets()
        => Assert.Equal(
            ["M:A.B(System.String,System.Int32)", "P:A.C", "M:A.D(E{F,G})", "P:A.H"],
            Read(("model_registry.sinks", "M:A.B(System.String,System.Int32)|model, P:A.C\tM:A.D(E{F, G})|id;P:A.H")).Sinks.Select(sink => sink.DocumentationId));

    [Theory]
    [InlineData("require_fallback", "sometimes", "model_registry.require_fallback is \"sometimes\"; expected \"preview\", \"always\" or \"never\"")]
    [InlineData("max_age_days", "0", "model_registry.max_age_days is \"0\"; expected a number of days from 1 to 36500")]
    [InlineData("max_age_days", "-3", "model_registry.max_age_days is \"-3\"; expected a number of days from 1 to 36500")]
    [InlineData("max_age_days", "99999999999", "model_registry.max_age_days is \"99999999999\"; expected a number of days from 1 to 36500")]
    [InlineData("max_age_days", "30 days", "model_registry.max_age_days is \"30 days\"; expected a number of days from 1 to 36500")]
    [InlineData("fallback_types", "Acme..X", "model_registry.fallback_types is \"Acme..X\"; expected full names of types such as \"Acme.FailoverClient\" or \"Acme.Failover`1\"")]
    [InlineData("fallback_types", "Acme.X<T>", "model_registry.fallback_types is \"Acme.X<T>\"; expected full names of types such as \"Acme.FailoverClient\" or \"Acme.Failover`1\"")]
    [InlineData("fallback_types", "Acme.X`0", "model_registry.fallback_types is \"Acme.X`0\"; expected full names of types such as \"Acme.FailoverClient\" or \"Acme.Failover`1\"")]
    [InlineData("sinks", "Acme.Llm.Ask", "model_registry.sinks is \"Acme.Llm.Ask\"; expected documentation ids such as \"M:Acme.Llm.Ask(System.String)|model\" or \"P:Acme.LlmOptions.Model\"")]
    [InlineData("sinks", "M:Acme.Llm.", "model_registry.sinks is \"M:Acme.Llm.\"; expected a constructor to be written \"M:Acme.Llm..ctor(System.String)|model\", because # begins a comment")]
    [InlineData("alowed_ids", "x", "unknown option model_registry.alowed_ids: did you mean model_registry.allowed_ids?")]
    [InlineData("sink", "x", "unknown option model_registry.sink: did you mean model_registry.sinks?")]
    [InlineData("zzz", "x", "unknown option model_registry.zzz: expected model_registry. with allowed_ids, fallback_types, max_age_days, require_fallback or sinks")]
    public void What_cannot_be_taken_says_what_can(string name, string value, string message)
    {
        var options = Read(("model_registry." + name, value));

        Assert.Equal([("model_registry." + name, value, message)], options.Problems.Select(problem => (problem.Option, problem.Value, problem.Message)));
        Assert.Equal(CodeOptions.Default, options with { Problems = CodeOptions.Default.Problems });
    }

    [Fact]
    public void A_pattern_that_is_too_long_is_left_out_and_the_others_hold()
    {
        var tooLong = new string('a', IdPatterns.MaxLength + 1);

        var options = Read(("model_registry.allowed_ids", $"b, {tooLong}, c"));

        Assert.Equal(["b", "c"], options.AllowedIds.Patterns);
        Assert.Equal([$"model_registry.allowed_ids is \"{tooLong}\"; expected patterns of at most 256 characters"], options.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Of_a_list_only_what_is_wrong_is_a_problem()
    {
        var options = Read(("model_registry.sinks", "P:A.B, nonsense, P:A.C"), ("model_registry.fallback_types", "A.B 1.2 A.C"));

        Assert.Equal(["nonsense", "1.2"], options.Problems.Select(problem => problem.Value));
        Assert.Equal(["P:A.B", "P:A.C"], options.Sinks.Select(sink => sink.DocumentationId));
        Assert.Equal(["T:A.B", "T:A.C"], options.FallbackTypes);
    }

    [Theory]
    [InlineData("model_registry.allowed_ids")]
    [InlineData("model_registry.max_age_days")]
    [InlineData("model_registry.require_fallback")]
    public void An_option_without_a_value_is_not_given(string key) => Assert.Equal(CodeOptions.Default, Read((key, "  ")));

    private static CodeOptions Read(params (string, string)[] given) => CodeOptions.Read(new GivenOptions(given));
}
