using System.CommandLine;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Drift;

/// <summary><c>model-registry diff</c>: where a public price list says otherwise than the registry.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolHost host)
    {
        var against = new Option<string>("--against")
        {
            Description = $"A public list, as a file or an address (https): {PriceList.Known}",
            HelpName = "FILE|URL",
            Required = true,
        };
        var listDate = ToolOptions.Date(
            "--list-date", "The day of the list, yyyy-MM-dd; the default is the one in its name, and of an address today");
        var timeout = ToolOptions.Timeout();
        var provider = new Option<string?>("--provider") { Description = "Look up the models of one provider only", HelpName = "P" };
        var asOf = ToolOptions.AsOf();
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "diff",
            "Compares prices, limits and shutdown dates with a public price list. Data that only one side has is not a contradiction.",
            "The list contradicts models.json.",
            (
                "--against litellm-2026-08-01.json",
                "Every difference with both values and their days, and a sentence to pass on for each model."
            ),
            ("--against data.json --list-date 2026-08-01 --provider openai --json", "One provider's models, for other programs."))
        {
            against, listDate, timeout, provider, asOf, registry, json,
        };
        command.SetAction(result =>
        {
            var today = result.GetValue(asOf) ?? host.Today;
            var text = ListText.Read(result.GetRequiredValue(against), "--against", result.GetValue(timeout), host);
            var list = PriceList.Read(text, result.GetValue(listDate), today);
            var set = RegistrySet.Read(result.GetValue(registry) ?? [], host);
            var models = Models(set, result.GetValue(provider)).Select(model => ModelDrift.Of(model.Registered, list, today));
            var report = new DriftReport(today, list, text.Source, [.. models]);
            if (result.GetValue(json))
            {
                host.Output.WriteLine(DriftJson.Write(report));
            }
            else
            {
                DriftTable.Write(host, report);
            }

            return report.Count > 0 ? ExitCode.Found : ExitCode.Fine;
        });
        return command;
    }

    private static IReadOnlyList<PlacedModel> Models(RegistrySet set, string? provider)
    {
        set.RequireNoErrors();
        var models = set.Models().ToList();
        var asked = models.Where(model => provider is null || Providers.AreSame(provider, model.Model.Provider)).ToList();
        return asked.Count > 0 || provider is null
            ? asked
            : throw new ToolException($"The registry has no model of the provider \"{provider}\"; it has those of {string.Join(", ", models.Select(model => model.Model.Provider).Distinct())}.");
    }
}
