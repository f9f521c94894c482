using System.CommandLine;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Verifying.Calling;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying;

/// <summary><c>model-registry verify</c>: asks the providers which of the registered models the account has.</summary>
internal static class VerifyCommand
{
    private const string Advice = "Run verify in its own repository, or add an overlay here.";

    public static Command Create(ToolHost host)
    {
        var provider = new Option<string?>("--provider")
        {
            Description = $"Ask one provider: {ProviderApis.Names}, or another one with --url. "
                + "The default is each provider of the registry with a key",
            HelpName = "P",
        };
        var url = new Option<string?>("--url")
        {
            Description = "The address of the provider's API, such as http://localhost:1234/v1 for a server with an OpenAI-compatible API",
            HelpName = "URL",
        };
        var keyVariable = new Option<string?>("--key-variable")
        {
            Description = "The environment variable that holds the key, instead of the provider's usual one, such as OPENAI_API_KEY",
            HelpName = "NAME",
        };
        var scope = new Option<string?>("--scope")
        {
            Description = "The API organization or workspace of the key, recorded with access.api",
            HelpName = "NAME",
        };
        var call = new Option<bool>("--call")
        {
            Description = "Also call each listed model once, with the smallest request. The providers charge for it",
        };
        var model = new Option<string[]>("--model")
        {
            Description = "With --call, call only this model; repeat it for more. The default is every listed chat model",
            HelpName = "MODEL",
        };
        var by = ToolOptions.By();
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the edit and write nothing" };
        var timeout = ToolOptions.Timeout();
        var registry = ToolOptions.Registry();
        var json = ToolOptions.Json();
        var command = new ToolVerb(
            "verify",
            "Asks the providers for the models of the account, and records in models.json which registered ids they list. "
                + "Keys come from environment variables only.",
            "A registered model is not listed, ends, has other values there, or did not answer a call.",
            ("--by Jo", "Every provider of the registry whose key is set: OPENAI_API_KEY, ANTHROPIC_API_KEY, GEMINI_API_KEY, …"),
            ("--provider openai --dry-run", "One provider, and only the edit that would be made."),
            (
                "--provider openai --call --model gpt-5.5 --by Jo",
                "Also one small request, with the rate limits of its answer, or the provider's exact error. It costs money."
            ),
            ("--provider acme --url http://localhost:1234/v1", "A server with an OpenAI-compatible API."))
        {
            provider, url, keyVariable, scope, call, model, by, dryRun, timeout, registry, json,
        };
        command.SetAction(result =>
        {
            var choice = new ProviderChoice(result.GetValue(provider), result.GetValue(url), result.GetValue(keyVariable));
            ToolOptions.RequireName(result.GetValue(by));
            var (isCall, named) = (result.GetValue(call), result.GetValue(model) ?? []);
            if (named.Length > 0 && !isCall)
            {
                throw new ToolException("--model requires --call: it names the models to call.");
            }

            string[] files = result.GetValue(registry) ?? [];
            var set = RegistrySet.Read(files, host);
            set.RequireNoErrors();
            var skipped = new List<(string Provider, string Reason)>();
            var failed = new List<(ProviderAccount Account, string Reason)>();
            using var client = new WebFetcher(result.GetValue(timeout));
            var accounts = Ask(choice.Accounts(set, host, skipped), set, client, host, needsList: !isCall, failed);
            var isWritten = !result.GetValue(dryRun);
            var before = new RegistryVerification(set, accounts, [], result.GetValue(scope), result.GetValue(by), host.Today);
            var plan = isCall ? CallPlan.Of(before, accounts, [.. named.Select(set.Find)], host.Today) : null;
            var run = new TestCallRun(result.GetValue(timeout), result.GetValue(scope), host);
            var calls = plan is null ? [] : Call(plan, set, isWritten, isTold: !result.GetValue(json), run, host);

            // The answers can take long. Only what follows needs the files as they are then.
            using var open = isWritten ? LockedRegistry.Open(files, host) : null;
            open?.Set.RequireNoErrors();
            var verification = new RegistryVerification(
                open?.Set ?? set, accounts, calls, result.GetValue(scope), result.GetValue(by), host.Today);
            if (open is not null)
            {
                verification.Edits.Write(open, Advice);
            }

            var report = new VerifyReport(host.Today, verification, accounts, skipped, failed, IsDryRun: open is null);
            if (result.GetValue(json))
            {
                host.Output.WriteLine(VerifyJson.Write(report, host));
            }
            else
            {
                VerifyText.Write(report, host);
            }

            failed.ForEach(failure => host.Errors.WriteLine(failure.Reason));
            return failed.Count > 0 ? ExitCode.Failed
                : verification.Verdicts.Any(verdict => verdict.IsFinding) ? ExitCode.Found
                : ExitCode.Fine;
        });
        return command;
    }

    /// <summary>One provider that cannot be asked does not keep the others from being recorded.</summary>
    private static List<AccountModels> Ask(
        IReadOnlyList<ProviderAccount> accounts,
        RegistrySet set,
        WebFetcher client,
        ToolHost host,
        bool needsList,
        List<(ProviderAccount, string)> failed)
    {
        var answers = new List<AccountModels>();
        foreach (var account in accounts)
        {
            try
            {
                var registered = RegistryVerification.ModelsOf(set, account.Provider).Select(model => model.Model.Id!).ToList();
                answers.Add(AccountModels.Ask(account, registered, client, host, needsList));
            }
            catch (ToolException failure)
            {
                failed.Add((account, failure.Message));
            }
        }

        return answers;
    }

    private static IReadOnlyList<TestCall> Call(
        CallPlan plan, RegistrySet set, bool isWritten, bool isTold, TestCallRun run, ToolHost host)
    {
        foreach (var place in isWritten ? plan.PlacesIn(set) : [])
        {
            // A registry that cannot be written is found before the calls are paid for.
            if (FileOwner.Of(place.File.Path).Refusal(place.File.Path, host.Folder) is { } refusal)
            {
                throw new ToolException($"{refusal} {Advice}");
            }
        }

        if (isTold)
        {
            host.Output.WriteLine(CallText.Before(plan));
        }

        return [.. plan.Others, .. run.Run(plan.Targets)];
    }
}
