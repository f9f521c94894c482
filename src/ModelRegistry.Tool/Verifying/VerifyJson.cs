using System.Text.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Stamping;
using ModelRegistry.Tool.Verifying.Calling;

namespace ModelRegistry.Tool.Verifying;

/// <summary>What a run of <c>verify</c> has found and written, for other programs.</summary>
internal static class VerifyJson
{
    public static string Write(VerifyReport report, ToolHost host) => ToolJson.Write(writer =>
    {
        writer.WriteDate("asOf", report.AsOf);
        writer.WriteBoolean("dryRun", report.IsDryRun);
        writer.Array("changedFiles", report.Verification.Edits.ChangedFiles, file => writer.WriteStringValue(host.Shown(file.Path)));
        writer.Array("providers", report.Accounts, account => writer.Item(() =>
        {
            writer.WriteString("provider", account.Account.Provider);
            writer.WriteString("source", account.Account.Source);
            writer.WriteBoolean("hasList", account.HasList);
            writer.WriteNumber("listed", account.List.Models.Count);
            writer.WriteNumber("registered", report.Of(account).Count);
            writer.WriteBoolean("listsAccess", account.Account.Api.ListsAccess);
            writer.Array("unregistered", report.UnregisteredOf(account), writer.WriteStringValue);
        }));
        writer.Array("models", report.Verification.Verdicts, verdict => writer.Item(() => WriteVerdict(writer, verdict, report, host)));
        writer.Array("skipped", report.Skipped, provider => writer.Item(() =>
        {
            writer.WriteString("provider", provider.Provider);
            writer.WriteString("reason", provider.Reason);
        }));
        writer.Array("failed", report.Failed, failure => writer.Item(() =>
        {
            writer.WriteString("provider", failure.Account.Provider);
            writer.WriteString("source", failure.Account.Source);
            writer.WriteString("reason", failure.Reason);
        }));
    });

    private static void WriteVerdict(Utf8JsonWriter writer, ModelVerdict verdict, VerifyReport report, ToolHost host)
    {
        var model = verdict.Model.Model;
        writer.WriteString("provider", model.Provider);
        writer.WriteString("model", model.Id);
        writer.WriteString("standing", verdict.Standing switch
        {
            Standing.Listed => "listed",
            Standing.Retired => "retired",
            Standing.NoList => "noList",
            _ => "notListed",
        });
        writer.WriteBoolean("finding", verdict.IsFinding);
        writer.WriteString("listedAlias", verdict.ListedAlias);
        writer.ObjectOrNull("idVerified", verdict.Stamp, stamp =>
        {
            writer.WriteString("file", host.Shown(stamp.Model.File.Path));
            StampReport.WriteVerification(writer, "before", stamp.Before);
            StampReport.WriteVerification(writer, "after", verdict.Evidence);
        });
        writer.ObjectOrNull("apiAccess", verdict.Access, access =>
        {
            writer.WriteString("file", host.Shown(access.Place.File.Path));
            writer.WriteString("before", access.Before is { } before ? Words.Of(before) : null);
            var after = access.Target is not null ? AccessState.Granted : access.Before;
            writer.WriteString("after", after is { } state ? Words.Of(state) : null);
            writer.WriteString("kept", access.Kept);
        });
        CallJson.Write(writer, verdict, host);
        writer.Array("proposals", verdict.Proposals, proposal => writer.Item(() => WriteProposal(writer, proposal, verdict)));
        var lines = report.EditOf(verdict);
        writer.Object("edit", () =>
        {
            writer.Array("removed", lines.Where(line => line.Sign == LineDiff.Removed), line => writer.WriteStringValue(line.Line));
            writer.Array("added", lines.Where(line => line.Sign == LineDiff.Added), line => writer.WriteStringValue(line.Line));
        });
    }

    private static void WriteProposal(Utf8JsonWriter writer, Proposal proposal, ModelVerdict verdict)
    {
        writer.WriteString("what", proposal.What);
        if (proposal.TheirAmount is { } amount)
        {
            writer.WriteNumberOrNull("registry", proposal.OurAmount);
            writer.WriteNumber("provider", amount);
        }
        else
        {
            writer.WriteString("registry", proposal.Ours);
            writer.WriteString("provider", proposal.Theirs);
        }

        writer.WriteString("source", proposal.Source ?? verdict.Verification.Source);
    }
}
