using System.ClientModel;
using ModelRegistry;
using Spectre.Console;

namespace SupportDesk;

/// <summary>
/// Rehearses the rollout of a tier's first model, as if access to it had been granted: two hundred callers ask the same question while
/// the flag is off, with a small share, with all of them, and when the new model fails.
/// </summary>
internal sealed class RolloutRehearsal(IAnsiConsole console, ModelTier tier)
{
    private const int Callers = 200;
    private const string Flag = "rollout";
    private const decimal SmallShare = 5;
    private static readonly TimeSpan Cooldown = TimeSpan.FromMinutes(1);

    private readonly Model _candidate = AsIfGranted(tier.Models[0]);

    /// <summary>Runs the phases against the stand-in, which answers or fails by model.</summary>
    public async Task RunAsync(string question, CancellationToken cancellationToken)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "Phase", "Served by", $"Requests to {_candidate}", "Cooling down" })
        {
            table.AddColumn(name, column => column.NoWrap());
        }

        await AddPhaseAsync(table, "flag off", 100, isOn: false, fails: false, question, cancellationToken);
        await AddPhaseAsync(table, $"share {Shown.Count(SmallShare)} %", SmallShare, isOn: true, fails: false, question, cancellationToken);
        await AddPhaseAsync(table, "share 100 %", 100, isOn: true, fails: false, question, cancellationToken);
        await AddPhaseAsync(table, "share 100 %, outage", 100, isOn: true, fails: true, question, cancellationToken);
        console.WriteLine($"A rollout of {_candidate} with {tier.Models[^1]} as the net, for {Callers} callers, as if access were granted");
        console.Write(table);
        console.WriteLine($"After three failures in a row a model is skipped for {Shown.Seconds(Cooldown)}. The net never is.");
    }

    private async Task AddPhaseAsync(
        Table table, string phase, decimal share, bool isOn, bool fails, string question, CancellationToken cancellationToken)
    {
        var rehearsed = new ModelTier(
            tier.Name, [_candidate, .. tier.Models.Skip(1)], tier.Timeout, retries: 0, flag: Flag, share: share, cooldown: Cooldown);
        await using var standIn = new StandInApi(new StandInFaults(fails ? _candidate : null, Withdrawn: null));
        var agent = new SupportAgent(new SupportClients(new ApiKeyCredential("no-key"), standIn));
        var attempts = new List<ModelAttempt>();

        // One after the other: at the same time, all of them would meet the outage before anybody could remember it.
        for (var caller = 0; caller < Callers; caller++)
        {
            await agent.AnswerAsync(question, rehearsed, attempts.Add, cancellationToken, $"caller-{caller}", isEnabled: isOn);
        }

        var served = attempts.Where(attempt => attempt.Outcome == ModelAttemptOutcome.Served).GroupBy(attempt => attempt.Model);
        string[] cells =
        [
            phase,
            string.Join(", ", served.OrderBy(group => group.Key != _candidate).Select(group => $"{group.Key} {Shown.Count(group.Count())}")),
            Shown.Count(attempts.Count(attempt => attempt.Model == _candidate && attempt.Outcome != ModelAttemptOutcome.Skipped)),
            string.Join(", ", rehearsed.Cooldowns.Select(cooling => $"{cooling.Model}, {Shown.Count(cooling.Failures)} failures")),
        ];
        table.AddRow(cells.Select(cell => new Text(cell)));
    }

    private static Model AsIfGranted(Model model)
        => new(model.Id, model.Provider, model.Name, model.Lifecycle, ModelAccess.Granted, idVerifiedOn: DateTime.UtcNow.Date, price: model.Price);
}
