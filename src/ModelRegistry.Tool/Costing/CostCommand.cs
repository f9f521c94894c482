using System.CommandLine;
using System.Globalization;
using System.Text;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Costing;

/// <summary><c>model-registry cost</c>: what traffic costs on each tier and model.</summary>
internal static class CostCommand
{
    public static Command Create(ToolHost host)
    {
        var traffic = new TrafficOptions();
        var on = ToolOptions.Date("--on", "Another day whose prices stand beside those of today, yyyy-MM-dd");
        var with = new Option<string?>("--with")
        {
            Description = "Prices that stand beside those of the registry: another registry file, or a public list as a file or an address "
                + $"(https): {PriceList.Known}",
            HelpName = "FILE|URL",
        };
        var baseline = new Option<string?>("--baseline")
        {
            Description = "The tier or model that all others are compared with",
            HelpName = "NAME",
        };
        var budget = new Option<decimal?>("--budget")
        {
            Description = "The most that the traffic may cost, in USD, on the tier or model of --for",
            HelpName = "USD",
            CustomParser = argument => Amount(argument, "--budget"),
        };
        var target = new Option<string?>("--for")
        {
            Description = "The tier or model that the budget is for; the default is what a traffic file says of its lines",
            HelpName = "NAME",
        };
        var markdown = new Option<string?>("--markdown") { Description = "Write the table to a file as Markdown", HelpName = "FILE" };
        var timeout = ToolOptions.Timeout();
        var asOf = ToolOptions.AsOf();
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "cost",
            "Calculates what given traffic costs on each tier and model, at the prices of the registry. "
                + "A cost that needs an unknown price is unknown, never zero.",
            "The traffic costs more than the budget, or is not known to cost less.",
            ("--requests 100000 --input 2000 --cached 1500 --output 300", "One kind of request, a month of it."),
            ("--traffic traffic.csv --on 2027-01-01 --baseline gpt-5.5", "Several kinds, today and on another day."),
            ("--traffic attempts.jsonl --with proposed.json", "A log of attempts at the prices of a proposal."),
            ("--traffic traffic.csv --for balanced --budget 5000", "Fails where the tier costs more."))
        {
            on, with, baseline, target, budget, markdown, timeout, asOf, registry, json,
        };
        traffic.AddTo(command);
        command.SetAction(result =>
        {
            var set = RegistrySet.Read(result.GetValue(registry) ?? [], host);
            set.RequireNoErrors();
            var page = result.GetValue(markdown);
            var proposal = result.GetValue(with);
            List<string> read = [.. set.Files.Select(file => file.Path), .. traffic.Inputs(result, host)];
            read.AddRange(proposal is null || WebAddress.IsOne(proposal) ? [] : [host.FullPath(proposal)]);
            OutputFile.Require(host, read, ("--markdown", page));
            var requests = traffic.Read(result, host);
            var today = result.GetValue(asOf) ?? host.Today;
            var scenarios = Scenarios(set, requests, today, result.GetValue(on));
            if (proposal is not null)
            {
                scenarios.Add(Proposed(set, ListText.Read(proposal, "--with", result.GetValue(timeout), host), today, host));
            }

            var report = Report(set, requests, scenarios, result.GetValue(baseline), result.GetValue(target), result.GetValue(budget));
            var text = Encoding.UTF8.GetBytes(CostMarkdown.Write(report));
            var written = page is null ? null : OutputFile.Write(host, page, stream => stream.Write(text));
            Show(report, written, host, result.GetValue(json), isOnlyWritten: page is not null);
            return report.Budget?.IsExceeded == true ? ExitCode.Found : ExitCode.Fine;
        });
        return command;
    }

    /// <summary>The prices of today, and beside them those of the log's own days and of another day.</summary>
    public static List<CostScenario> Scenarios(RegistrySet set, Traffic traffic, DateTime today, DateTime? on)
    {
        var scenarios = new List<CostScenario>();
        if (traffic.HasDays)
        {
            scenarios.Add(new CostScenario(CostScenario.Then, "Then", set, Day: null, today));
        }

        scenarios.Add(new CostScenario(CostScenario.Now, "Now", set, today, today));
        if (on is { } day)
        {
            scenarios.Add(new CostScenario(CostScenario.On, Shown.Day(day), set, day, today));
        }

        return scenarios;
    }

    private static CostScenario Proposed(RegistrySet set, ListText text, DateTime today, ToolHost host)
    {
        var title = "With " + Path.GetFileName(text.Source.TrimEnd('/'));
        if (JsonReader.Parse(text.Text).Root is not JsonObject root || root.Field("models") is not JsonArray)
        {
            var list = PriceList.Read(text, date: null, today);
            return new CostScenario(CostScenario.With, title, set, today, today) { List = list };
        }

        if (WebAddress.IsOne(text.Source))
        {
            throw new ToolException($"{text.Source} is a registry, not a price list: download it, and name the file.");
        }

        var proposed = RegistrySet.Read([host.FullPath(text.Source)]);
        proposed.RequireNoErrors();
        return new CostScenario(CostScenario.With, title, proposed, today, today);
    }

    private static CostReport Report(
        RegistrySet set, Traffic traffic, IReadOnlyList<CostScenario> scenarios, string? baseline, string? target, decimal? budget)
    {
        if (target is not null && budget is null)
        {
            throw new ToolException("--for is the tier or model of a budget: give --budget, too.");
        }

        if (budget is not null && target is null && !traffic.IsAssigned)
        {
            throw new ToolException("--budget needs --for: the tier or model that the traffic is sent to.");
        }

        var compared = baseline is null ? null : CostSubject.Named(set, baseline);
        var paid = target is null ? new CostSubject.Assigned() : CostSubject.Named(set, target);
        var report = CostReport.Of(traffic, scenarios, [.. new[] { compared, paid }.OfType<CostSubject>()]);
        return report with
        {
            Baseline = compared is null ? null : (report.RowOf(compared), baseline!),
            Budget = budget is { } amount ? new CostBudget(report.RowOf(paid), target ?? "the traffic", amount) : null,
        };
    }

    private static void Show(CostReport report, string? written, ToolHost host, bool asJson, bool isOnlyWritten)
    {
        if (asJson)
        {
            host.Output.WriteLine(CostJson.Write(report, written is null ? [] : [written]));
        }
        else if (!isOnlyWritten)
        {
            CostTable.Write(host, report);
        }
        else
        {
            foreach (var sentence in report.Budget?.Sentences() ?? [])
            {
                host.Output.WriteLine(sentence);
            }
        }

        if (!asJson && written is not null)
        {
            host.Output.WriteLine($"{written}: the cost of {Shown.Count(report.Traffic.Lines.Count, "line")} of traffic is written.");
        }
    }

    private static decimal? Amount(System.CommandLine.Parsing.ArgumentResult argument, string name)
    {
        var text = argument.Tokens[^1].Value;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return amount;
        }

        argument.AddError($"{name} is '{MessageText.Clip(text)}': expected an amount such as 5000 or 99.50.");
        return null;
    }
}
