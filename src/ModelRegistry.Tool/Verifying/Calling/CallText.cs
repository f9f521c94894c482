using System.Globalization;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Stamping;

namespace ModelRegistry.Tool.Verifying.Calling;

/// <summary>Test calls, for people.</summary>
internal static class CallText
{
    private const string NotKnown = "not known";
    private const int LabelWidth = 16;

    /// <summary>What is said before the calls are made.</summary>
    public static string Before(CallPlan plan)
        => plan.Targets.Count == 0
            ? "No model is called."
            : $"Calling {Shown.Count(plan.Targets.Count, "model")}, with one small request each. The providers charge for the requests.";

    /// <summary>What came of a call, before what is written for it.</summary>
    public static void WriteOutcome(TestCall call, string named, ToolHost host)
    {
        switch (call.Outcome)
        {
            case CallOutcome.Answered:
                var request = call.RequestId is { } id ? $" Request {id}." : string.Empty;
                host.Output.WriteLine($"{named} answered a test call: {Used(call)}.{request}");
                break;
            case CallOutcome.NotChat:
                var words = call.Message is { } message ? $"the provider says: {message}" : $"{call.Reason}.";
                host.Output.WriteLine($"{named} is not verified by a call, which needs a chat model: {words}");
                break;
            case CallOutcome.NotCalled:
                host.Output.WriteLine($"{named} is not called: {call.Reason}.");
                break;
            default:
                WriteFailure(call, named, host);
                break;
        }
    }

    /// <summary>The checks and limits that are written.</summary>
    public static void WriteEdit(CallEdit edit, string named, ToolHost host)
    {
        foreach (var check in edit.Checks)
        {
            host.Output.WriteLine(StampReport.Sentence(check, edit.Verification, host));
        }

        var file = host.Shown(edit.Place.File.Path);
        foreach (var (property, value) in edit.Limits)
        {
            host.Output.WriteLine($"{file}: limits.{property} of {named} is now {Shown.Tokens(value)} (before: not known).");
        }

        if (edit.VerifiesLimits)
        {
            host.Output.WriteLine($"{file}: limits.verified of {named} is now {StampReport.In(edit.Verification)}.");
        }
        else if (edit.Limits.Count > 0)
        {
            host.Output.WriteLine($"limits.verified of {named} is left as it is: it is also the verification of other limits.");
        }
    }

    /// <summary>A limit that the registry has with another figure, which stays.</summary>
    public static void WriteConflicts(CallEdit edit, string named, ToolHost host)
    {
        foreach (var conflict in edit.Conflicts)
        {
            host.Output.WriteLine(
                $"{conflict.What} of {named} is left as it is: models.json says {conflict.Ours}, the provider {conflict.Theirs}.");
        }
    }

    /// <summary>The cost of all calls; null where no model answered.</summary>
    public static string? Total(IReadOnlyList<TestCall> calls)
    {
        var answered = calls.Where(call => call.Outcome == CallOutcome.Answered).ToList();
        if (answered.Count == 0)
        {
            return null;
        }

        var known = answered.Where(call => call.Cost is not null).ToList();
        var sums = known.GroupBy(call => call.Currency, StringComparer.Ordinal)
            .Select(sum => $"{Shown.Money(sum.Sum(call => call.Cost!.Value))} {Shown.Plain(sum.Key ?? string.Empty)}".TrimEnd());
        var others = answered.Count - known.Count;
        var rest = others > 0 ? $", without {Shown.Count(others, "call")} of unknown cost" : string.Empty;
        var cost = known.Count == 0 ? NotKnown : string.Join(" and ", sums) + rest;
        return $"Cost of the calls by the prices of models.json: {cost}.";
    }

    private static string Used(TestCall call)
    {
        var cost = call.Cost is { } amount
            ? $"{Shown.Money(amount)} {Shown.Plain(call.Currency ?? string.Empty)}".TrimEnd()
            : "cost not known";
        return $"{Count(call.Answer!.InputTokens)} tokens in, {Count(call.Answer.OutputTokens)} out, {cost}";

        static string Count(long? tokens) => tokens is { } known ? Shown.Tokens(known) : "unknown";
    }

    private static void WriteFailure(TestCall call, string named, ToolHost host)
    {
        host.Output.WriteLine($"{named} did not answer. models.json is not changed for it. {call.Reason}");
        host.Output.WriteLine("For the provider's support:");
        var status = call.Status is { } number ? number.ToString(CultureInfo.InvariantCulture) : "no answer";
        Write("surface", Model.ApiSurface);
        Write("organization", call.Organization);
        if (call.Project is not null)
        {
            Write("project", call.Project);
        }

        Write("model", $"{call.Model.Provider}/{call.Model.Id}");
        Write("request", $"POST {call.Address!.Shown}");
        Write("status", call.Code is { } code ? $"{status}, {code}" : status);
        Write("message", call.Message);
        Write("request id", call.RequestId);
        Write("time", call.Time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));

        void Write(string label, string? value)
            => host.Output.WriteLine($"  {label.PadRight(LabelWidth)}{Shown.Plain(value ?? NotKnown)}");
    }
}
