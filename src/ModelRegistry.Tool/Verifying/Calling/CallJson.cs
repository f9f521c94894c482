using System.Globalization;
using System.Text.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Stamping;

namespace ModelRegistry.Tool.Verifying.Calling;

/// <summary>Test calls, for other programs.</summary>
internal static class CallJson
{
    public static void Write(Utf8JsonWriter writer, ModelVerdict verdict, ToolHost host)
    {
        writer.ObjectOrNull("call", verdict.Call, call =>
        {
            writer.WriteString("outcome", call.Outcome switch
            {
                CallOutcome.Answered => "answered",
                CallOutcome.Failed => "failed",
                CallOutcome.NotChat => "notChat",
                _ => "notCalled",
            });
            writer.WriteString("reason", call.Reason);
            writer.WriteString("surface", Model.ApiSurface);
            writer.WriteString("organization", call.Organization);
            writer.WriteString("project", call.Project);
            writer.WriteString("address", call.Address?.Shown);
            writer.WriteNumberOrNull("status", call.Status);
            writer.WriteString("code", call.Code);
            writer.WriteString("message", call.Message);
            writer.WriteString("requestId", call.RequestId);
            writer.WriteString("time", call.Address is null
                ? null
                : call.Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            writer.WriteNumberOrNull("retryAfterSeconds", call.Wait is { } wait ? (decimal)Math.Ceiling(wait.TotalSeconds) : null);
            writer.WriteNumberOrNull("milliseconds", call.Answer?.Milliseconds);
            writer.WriteNumberOrNull("inputTokens", call.Answer?.InputTokens);
            writer.WriteNumberOrNull("outputTokens", call.Answer?.OutputTokens);
            writer.WriteNumberOrNull("cost", call.Cost);
            writer.WriteString("currency", call.Currency);
            writer.WriteNumberOrNull(CallEdit.Requests, call.Limits.RequestsPerMinute);
            writer.WriteNumberOrNull(CallEdit.Tokens, call.Limits.TokensPerMinute);
            WriteEdit(writer, verdict.CallEdit, host);
        });
    }

    private static void WriteEdit(Utf8JsonWriter writer, CallEdit? edit, ToolHost host)
    {
        writer.Array("checks", edit?.Checks ?? [], check => writer.Item(() =>
        {
            writer.WriteString("check", check.Fact.What);
            writer.WriteString("file", host.Shown(check.Model.File.Path));
            StampReport.WriteVerification(writer, "before", check.Before);
            StampReport.WriteVerification(writer, "after", edit!.Verification);
        }));
        writer.Array("limits", edit?.Limits ?? [], limit => writer.Item(() =>
        {
            writer.WriteString("property", limit.Property);
            writer.WriteString("file", host.Shown(edit!.Place.File.Path));
            writer.WriteNumber("after", limit.Value);
        }));
        StampReport.WriteVerification(writer, "limitsVerified", edit is { VerifiesLimits: true } ? edit.Verification : null);
    }
}
