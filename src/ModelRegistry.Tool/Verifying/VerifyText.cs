using System.Globalization;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Stamping;
using ModelRegistry.Tool.Verifying.Calling;

namespace ModelRegistry.Tool.Verifying;

/// <summary>What a run of <c>verify</c> has found and written, for people.</summary>
internal static class VerifyText
{
    public static void Write(VerifyReport report, ToolHost host)
    {
        foreach (var account in report.Accounts)
        {
            host.Output.WriteLine(Summary(report, account));
            foreach (var verdict in report.Of(account))
            {
                WriteVerdict(report, verdict, host);
            }
        }

        WriteProposals(report, host);
        if (CallText.Total(report.Calls) is { } cost)
        {
            host.Output.WriteLine(cost);
        }

        foreach (var (provider, reason) in report.Skipped)
        {
            host.Output.WriteLine($"{Shown.Plain(provider)} is not asked: {Shown.Plain(reason)}.");
        }

        if (report.IsDryRun)
        {
            var files = string.Join(", ", report.Verification.Edits.ChangedFiles.Select(file => host.Shown(file.Path)));
            var change = files.Length > 0 ? $" Without --dry-run, {files} would change." : string.Empty;
            host.Output.WriteLine($"Dry run: nothing is written.{change}");
        }
    }

    private static string Summary(VerifyReport report, AccountModels account)
    {
        var verdicts = report.Of(account);
        if (!account.HasList)
        {
            return $"{account.Account.Source} is not there: the provider has no list, and only a call shows which models it serves.";
        }

        var listed = verdicts.Count(verdict => verdict.Standing == Standing.Listed).ToString(CultureInfo.InvariantCulture);
        var unregistered = report.UnregisteredOf(account).Count;
        var others = unregistered > 0
            ? $" {Shown.Count(unregistered, "other model")} there {(unregistered == 1 ? "is" : "are")} not registered; --json lists them."
            : string.Empty;
        var access = account.Account.Api.ListsAccess
            ? string.Empty
            : " access.api is not recorded: the list does not say what the account may call.";
        return $"{account.Account.Source} lists {listed} of {Shown.Count(verdicts.Count, "registered model")}.{others}{access}";
    }

    private static void WriteVerdict(VerifyReport report, ModelVerdict verdict, ToolHost host)
    {
        var named = $"\"{verdict.Model.Shown}\"";
        if (verdict.Standing is Standing.Retired or Standing.NotListed)
        {
            var what = verdict.Standing == Standing.Retired ? $"{named} is listed as retired" : $"{named} is not listed";
            host.Output.WriteLine(verdict.ListedAlias is { } alias
                ? $"{what}, but its alias \"{MessageText.Clip(alias)}\" is. models.json is not changed for it."
                : verdict.IsExpected ? $"{what}, as models.json expects ({WordsOf(verdict.Model.Model)})."
                : $"{what}. models.json is not changed for it: check whether the account has access and whether the model is retired.");
            return;
        }

        if (verdict.Call is { } call)
        {
            CallText.WriteOutcome(call, named, host);
        }

        if (report.IsDryRun)
        {
            WriteEdit(report, verdict, host);
        }
        else
        {
            WriteChanges(verdict, named, host);
        }

        if (verdict.CallEdit is { } edit)
        {
            CallText.WriteConflicts(edit, named, host);
        }

        if (verdict.Access?.Kept is { } reason)
        {
            host.Output.WriteLine($"access.api of {named} is left as it is: {reason}.");
        }
    }

    private static void WriteChanges(ModelVerdict verdict, string named, ToolHost host)
    {
        if (verdict.Stamp is { } stamp)
        {
            host.Output.WriteLine(StampReport.Sentence(stamp, verdict.Evidence, host));
        }

        if (verdict.Access is { Target: not null } access)
        {
            var was = access.IsNew
                ? $"is now granted (before: {Words.Of(access.Before, "not known")})"
                : "is still granted, and verified again";
            host.Output.WriteLine($"{host.Shown(access.Place.File.Path)}: access.api of {named} {was}.");
        }

        if (verdict.CallEdit is { } edit)
        {
            CallText.WriteEdit(edit, named, host);
        }
    }

    private static string WordsOf(Model model)
        => model.Lifecycle == Lifecycle.Retired ? "retired" : $"access {Words.Of(model.ApiAccess, "not known")}";

    private static void WriteEdit(VerifyReport report, ModelVerdict verdict, ToolHost host)
    {
        var lines = report.EditOf(verdict);
        if (lines.Count == 0)
        {
            return;
        }

        host.Output.WriteLine($"{host.Shown(verdict.Stamp!.Model.File.Path)}, \"{verdict.Model.Shown}\":");
        foreach (var (sign, line) in lines)
        {
            host.Output.WriteLine($"{sign} {Shown.Plain(line)}");
        }
    }

    private static void WriteProposals(VerifyReport report, ToolHost host)
    {
        var proposals = report.Verification.Verdicts
            .SelectMany(verdict => verdict.Proposals, (verdict, proposal) => (verdict, proposal))
            .ToList();
        if (proposals.Count == 0)
        {
            return;
        }

        var sheet = new Sheet(
            new SheetColumn("Model"),
            new SheetColumn("Fact"),
            new SheetColumn("models.json", IsWhole: true, IsNumber: true),
            new SheetColumn("provider", IsWhole: true, IsNumber: true));
        foreach (var (verdict, proposal) in proposals)
        {
            sheet.Add($"{verdict.Model.Model.Provider}/{verdict.Model.Shown}", proposal.What, proposal.Ours ?? "-", proposal.Theirs);
        }

        sheet.Write(host.Console);
        host.Output.WriteLine($"{Shown.Count(proposals.Count, "proposal")}, not written: check each one, edit models.json, then stamp it. "
            + "Prices are in USD per million tokens, limits in tokens.");
    }
}
