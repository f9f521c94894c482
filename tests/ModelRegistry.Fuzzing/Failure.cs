namespace ModelRegistry.Fuzzing;

/// <summary>A case in which something does not hold, with all that it takes to see it again.</summary>
/// <param name="Target">What was tried.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Number">The number of the case.</param>
/// <param name="Reason">What does not hold.</param>
/// <param name="Input">The input, as small as it could be made.</param>
internal sealed record Failure(string Target, int Seed, int Number, string Reason, string Input)
{
    public const string Hang = "hang: the case does not end";

    public string Command => FormattableString.Invariant($"dotnet run -c Release --project tests/ModelRegistry.Fuzzing -- {Target} --seed {Seed} --case {Number}");

    /// <summary>What two failures of one cause have in common: an exception's type, or the promise that is broken.</summary>
    public static string KindOf(string reason)
    {
        var end = reason.AsSpan().IndexOfAny(':', '\n');
        return end < 0 ? reason : reason[..end];
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Target}, seed {Seed}, case {Number}: {Reason}\n--- input\n{Input}\n--- to repeat\n{Command}");
}

/// <summary>Something that the product promises does not hold. The message begins with the promise, up to a colon.</summary>
internal sealed class BrokenPromiseException(string promise, string what) : Exception($"{promise}: {what}")
{
    public static void Unless(bool holds, string promise, Func<string> what)
    {
        if (!holds)
        {
            throw new BrokenPromiseException(promise, what());
        }
    }
}
