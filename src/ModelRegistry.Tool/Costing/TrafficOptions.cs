using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Tool.Costing;

/// <summary>The options that say what traffic is priced: a file, or the tokens of one kind of request.</summary>
internal sealed class TrafficOptions
{
    private const long MostRequests = 1_000_000_000_000;
    private const string Standard = "standard";
    private const string DefaultPeriod = "month";

    private static readonly string[] Modes = [Standard, .. ModePricing.Names];

    private readonly Option<string?> _file = File();
    private readonly Option<long?> _requests = Count(
        "--requests", "How many requests there are in the period; the default is 1", MostRequests);

    private readonly Option<long?> _input = Count("--input", "The tokens of the whole prompt of a request, its cached part included");
    private readonly Option<long?> _cached = Count("--cached", "How many of them are read from the cache");
    private readonly Option<long?> _cacheWrite = Count("--cache-write", "How many of them are written to the cache");
    private readonly Option<long?> _cacheLife = Count(
        "--cache-life", "How many seconds the cache keeps them, where the price depends on it");

    private readonly Option<long?> _output = Count("--output", "The tokens of an answer, reasoning included");
    private readonly Option<string?> _mode = Word("--mode", $"The processing mode: {string.Join(", ", Modes)}");
    private readonly Option<string?> _period = Word("--period", $"What the requests are counted for: {string.Join(", ", Traffic.Periods)}");

    private Option[] Tokens => [_requests, _input, _cached, _cacheWrite, _cacheLife, _output, _mode];

    public static Option<string?> File() => new("--traffic")
    {
        Description = "A file with one line for each class of requests, or with one line for each attempt of a log: CSV, or JSON lines",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        foreach (var option in Tokens.Prepend(_file).Append(_period))
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The full paths of what is read.</summary>
    public IEnumerable<string> Inputs(ParseResult result, ToolHost host) => result.GetValue(_file) is { } name ? [host.FullPath(name)] : [];

    public Traffic Read(ParseResult result, ToolHost host)
    {
        var period = Require("--period", result.GetValue(_period), Traffic.Periods);
        if (result.GetValue(_file) is { } name)
        {
            return Tokens.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } other
                ? throw new ToolException($"--traffic and {other.Name} exclude each other: the file has the tokens.")
                : Of(name, period, host);
        }

        if (result.GetValue(_input) is not { } prompt || result.GetValue(_output) is not { } output)
        {
            throw new ToolException("The traffic is missing: give --input and --output, the tokens of a request, or --traffic FILE.");
        }

        var (cached, written) = (result.GetValue(_cached) ?? 0, result.GetValue(_cacheWrite) ?? 0);
        if (cached + written > prompt)
        {
            throw new ToolException(
                "--cached and --cache-write are more than --input, which is the whole prompt, its cached part included.");
        }

        var mode = Require("--mode", result.GetValue(_mode), Modes);
        var usage = new TokenUsage(prompt - cached - written, output, cached, written, result.GetValue(_cacheLife));
        var line = new TrafficLine(null, result.GetValue(_requests) ?? 1, usage) { Mode = mode == Standard ? null : mode };
        return new Traffic([line], File: null, period ?? DefaultPeriod);
    }

    /// <summary>The traffic of a file. What has days is a log, which is for no period.</summary>
    public static Traffic Of(string name, string? period, ToolHost host)
    {
        var traffic = new Traffic(TrafficFile.Read(name, host), host.Shown(host.FullPath(name)), period);
        return traffic.HasDays ? traffic : traffic with { Period = period ?? DefaultPeriod };
    }

    private static string? Require(string option, string? value, IReadOnlyList<string> known)
        => value is null || known.Contains(value) ? value
            : throw new ToolException(NearestName.Find(value, known) is { } nearest
                ? $"{option} is \"{MessageText.Clip(value)}\"; did you mean \"{nearest}\"?"
                : $"{option} is \"{MessageText.Clip(value)}\": expected one of {string.Join(", ", known)}.");

    private static Option<string?> Word(string name, string description) => new(name) { Description = description, HelpName = "NAME" };

    private static Option<long?> Count(string name, string description, long most = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = argument => Parse(argument, name, most),
    };

    private static long? Parse(ArgumentResult argument, string name, long most)
    {
        var text = argument.Tokens[^1].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return number;
        }

        argument.AddError(FormattableString.Invariant($"{name} is '{MessageText.Clip(text)}': expected a whole number from 0 to {most}."));
        return null;
    }
}
