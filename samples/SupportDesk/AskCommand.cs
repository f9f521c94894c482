using System.ClientModel;
using System.CommandLine;
using ModelRegistry;
using Spectre.Console;

namespace SupportDesk;

/// <summary>Answers a question, and shows how the answer came about.</summary>
internal static class AskCommand
{
    private const string KeyVariable = "OPENAI_API_KEY";

    public static Command Create(IAnsiConsole console)
    {
        var question = new Argument<string>("question") { Description = "What the customer wrote, in quotation marks" };
        var tier = new Option<ModelTier>("--tier")
        {
            Description = $"The tier that answers: {string.Join(", ", Tiers.All.Select(tier => tier.Name))}",
            HelpName = "name",
            DefaultValueFactory = _ => SupportClients.TierOf(SupportTask.Answer),
            CustomParser = RegistryArguments.FindTier,
        };
        var outage = Fault("--outage", "A model that is down for this call (503); needs the stand-in");
        var withdrawn = Fault("--withdrawn", "A model that the API no longer has for us (404, model_not_found); needs the stand-in");
        var stream = new Option<bool>("--stream") { Description = "Prints the answer as it arrives" };
        var rollout = new Option<bool>("--rollout") { Description = "Rehearses the rollout of the tier's first model; needs the stand-in" };
        var command = new Command(
            "ask",
            "Answers a question through a tier, and shows which model served, at what cost, and why the others did not. "
            + $"Calls OpenAI where {KeyVariable} is set; without it a stand-in in this program answers.")
        {
            question, tier, stream, outage, withdrawn, rollout,
        };
        command.Validators.Add(result =>
        {
            if (Key() is not null && ((result.GetResult(outage) ?? result.GetResult(withdrawn)) is not null || result.GetValue(rollout)))
            {
                result.AddError(
                    $"{outage.Name}, {withdrawn.Name} and {rollout.Name} need the stand-in, which answers where {KeyVariable} is not set.");
            }
        });
        command.SetAction((result, cancellationToken) => result.GetValue(rollout)
            ? RehearseAsync(console, result.GetRequiredValue(question), result.GetRequiredValue(tier), cancellationToken)
            : AnswerAsync(
                console,
                result.GetRequiredValue(question),
                result.GetRequiredValue(tier),
                result.GetValue(stream),
                new StandInFaults(result.GetValue(outage), result.GetValue(withdrawn)),
                cancellationToken));
        return command;
    }

    private static async Task<int> RehearseAsync(IAnsiConsole console, string question, ModelTier tier, CancellationToken cancellationToken)
    {
        await new RolloutRehearsal(console, tier).RunAsync(question, cancellationToken);
        return 0;
    }

    private static async Task<int> AnswerAsync(
        IAnsiConsole console, string question, ModelTier tier, bool stream, StandInFaults faults, CancellationToken cancellationToken)
    {
        var key = Key();
        await using var standIn = key is null ? new StandInApi(faults) : null;
        if (standIn is not null)
        {
            console.WriteLine(
                $"{KeyVariable} is not set: a stand-in in this program answers. No API is called, and the tokens are made up.");
        }

        var agent = new SupportAgent(new SupportClients(new ApiKeyCredential(key ?? "no-key"), standIn));
        var attempts = new List<ModelAttempt>();
        AnswerReport.WriteStart(console, tier);
        try
        {
            if (stream)
            {
                await AnswerReport.WriteAnswerAsync(console, agent.Stream(question, tier, attempts.Add, cancellationToken));
            }
            else
            {
                AnswerReport.WriteAnswer(console, await agent.AnswerAsync(question, tier, attempts.Add, cancellationToken));
            }
        }
        catch (ModelTierException)
        {
            AnswerReport.WriteFailure(console, $"No answer: each model of the tier {tier.Name} failed or was skipped.");
        }
        catch (Exception error) when (error == attempts.LastOrDefault()?.Error)
        {
            AnswerReport.WriteFailure(console, "No answer, or not all of it: after the last error below, no other model is tried.");
        }

        AnswerReport.WriteRun(console, tier, attempts);
        return attempts is [.., { Outcome: ModelAttemptOutcome.Served }] ? 0 : 1;
    }

    private static string? Key()
        => Environment.GetEnvironmentVariable(KeyVariable) is { } key && !string.IsNullOrWhiteSpace(key) ? key : null;

    private static Option<Model> Fault(string name, string description)
        => new(name) { Description = description, HelpName = "id", CustomParser = RegistryArguments.FindModel };
}
