using System.Globalization;
using System.Reflection;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>A method of an assembly of the team accepts the answer.</summary>
/// <param name="Method">The method, with a signature of <see cref="Signature"/>.</param>
/// <param name="TaskName">The name of the task, for a method that takes it.</param>
/// <param name="Expected">The text that the check expects, for a method that takes one.</param>
internal sealed record MethodCheck(MethodInfo Method, string TaskName, string? Expected) : AnswerCheck
{
    public const string Name = "method";

    /// <summary>What a method has to be, as a message says it.</summary>
    public const string Signature =
        "expected bool or string, or a Task of it, of (string answer), and of string task and string expected if needed";

    private const string TaskParameter = "task";
    private const string ExpectedParameter = "expected";
    private const int LongestReason = 500;

    private static readonly Type[] Results = [typeof(bool), typeof(string), typeof(Task<bool>), typeof(Task<string>)];

    /// <summary>How long a call may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(30);

    protected override string Expectation => $"{Name} {MessageText.Clip($"{Method.DeclaringType?.Name}.{Method.Name}")}";

    /// <summary>Whether a method can be a check: what it takes is known by the names of its parameters.</summary>
    public static bool Fits(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var further = parameters.Skip(1).Select(parameter => parameter.Name).ToList();
        return !method.ContainsGenericParameters
            && Results.Contains(method.ReturnType)
            && parameters.Length > 0
            && Array.TrueForAll(parameters, parameter => parameter.ParameterType == typeof(string))
            && further.TrueForAll(name => name is TaskParameter or ExpectedParameter)
            && further.Distinct().Count() == further.Count;
    }

    /// <summary>Whether a method takes the text that a check expects.</summary>
    public static bool TakesExpected(MethodInfo method)
        => method.GetParameters().Skip(1).Any(parameter => parameter.Name == ExpectedParameter);

    protected override (bool Holds, string? Reason) Judge(string answer)
    {
        var verdict = Task.Run(() => CallAsync(answer));
        try
        {
            // Neither the check nor its negation may pass where the method gives no verdict.
            return verdict.Wait(Limit)
                ? verdict.Result
                : (IsNegated, string.Create(CultureInfo.InvariantCulture, $"it took longer than {Limit.TotalSeconds} seconds"));
        }
        catch (AggregateException failure)
        {
            return (IsNegated, ReasonOf(failure.InnerException!));
        }
    }

    private async Task<(bool Holds, string? Reason)> CallAsync(string answer)
    {
        var values = Method.GetParameters().Select((parameter, index)
            => index == 0 ? answer : parameter.Name == TaskParameter ? TaskName : Expected).ToArray<object?>();
        switch (Method.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, values, CultureInfo.InvariantCulture))
        {
            case bool holds:
                return (holds, null);
            case Task<bool> holds:
                return (await holds.ConfigureAwait(false), null);
            case Task<string?> reason:
                return Of(await reason.ConfigureAwait(false));
            case null when Method.ReturnType != typeof(string):
                throw new InvalidOperationException("it returned null instead of a Task");
            case var reason:
                return Of((string?)reason);
        }
    }

    private static (bool Holds, string? Reason) Of(string? reason)
        => reason is null ? (true, null) : (false, reason.Trim().Length == 0 ? null : Short(reason));

    private static string ReasonOf(Exception exception)
        => exception is TypeInitializationException { InnerException: { } inner }
            ? ReasonOf(inner)
            : $"{exception.GetType().Name}: {Short(exception.Message)}";

    private static string Short(string text)
    {
        var plain = Shown.Plain(text.Trim());
        return plain.Length > LongestReason ? plain[..LongestReason] + "…" : plain;
    }
}
