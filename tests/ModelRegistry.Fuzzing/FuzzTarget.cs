using System.Globalization;

namespace ModelRegistry.Fuzzing;

/// <summary>A part of the product that any input is tried on.</summary>
internal abstract class FuzzTarget
{
    public abstract string Name { get; }

    /// <summary>How long a case may take before it counts as hanging; ample, because the machine may do other things.</summary>
    public virtual TimeSpan Limit => TimeSpan.FromMinutes(2);

    /// <summary>Runs one case; null where everything holds.</summary>
    public abstract Task<Failure?> Run(int seed, int number);

    /// <summary>The input of a case, as a failure shows it.</summary>
    public abstract string Describe(int seed, int number);
}

/// <typeparam name="TInput">What a case is made of: it alone decides how the case goes.</typeparam>
internal abstract class FuzzTarget<TInput> : FuzzTarget
{
    private const int MostTries = 300;

    private static readonly TimeSpan ShrinkingTime = TimeSpan.FromMinutes(1);

    /// <summary>The product's answers do not depend on them: second letters i, decimal commas, other years, other minus signs.</summary>
    private static readonly string[] Cultures = ["", "tr-TR", "de-DE", "th-TH", "ar-SA", "sv-SE"];

    public sealed override async Task<Failure?> Run(int seed, int number)
    {
        var input = Create(Choices.Of(Name, seed, number));
        var culture = CultureInfo.GetCultureInfo(Cultures[number % Cultures.Length]);
        if (await Reason(input, culture) is not { } reason)
        {
            return null;
        }

        var (smallest, last) = await Shrink(input, reason, culture);
        return new Failure(Name, seed, number, last, Show(smallest));
    }

    public sealed override string Describe(int seed, int number) => Show(Create(Choices.Of(Name, seed, number)));

    protected abstract TInput Create(Choices choices);

    /// <summary>Throws where something does not hold.</summary>
    protected abstract Task Check(TInput input);

    /// <summary>Smaller inputs that may fail alike, the smallest first.</summary>
    protected abstract IEnumerable<TInput> Smaller(TInput input);

    protected abstract string Show(TInput input);

    /// <summary>Why the input fails; null where it does not.</summary>
    private async Task<string?> Reason(TInput input, CultureInfo culture)
    {
        // A case that hangs cannot be ended: it is left behind, and the run with it.
        var check = Task.Run(() =>
        {
            CultureInfo.CurrentCulture = culture;
            return Check(input);
        });
        if (await Task.WhenAny(check, Task.Delay(Limit)) != check)
        {
            return Failure.Hang;
        }

        try
        {
            await check;
            return null;
        }
        catch (BrokenPromiseException broken)
        {
            return broken.Message;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private async Task<(TInput Input, string Reason)> Shrink(TInput input, string reason, CultureInfo culture)
    {
        var (end, tries) = (DateTime.UtcNow + ShrinkingTime, 0);
        for (var isSmaller = true; isSmaller && reason != Failure.Hang;)
        {
            isSmaller = false;
            foreach (var candidate in Smaller(input))
            {
                if (tries++ > MostTries || DateTime.UtcNow > end)
                {
                    return (input, reason);
                }

                if (await Reason(candidate, culture) is { } same && Failure.KindOf(same) == Failure.KindOf(reason))
                {
                    (input, reason, isSmaller) = (candidate, same, true);
                    break;
                }
            }
        }

        return (input, reason);
    }
}
