namespace ModelRegistry.Fuzzing;

/// <summary>Choices that follow from a number alone (SplitMix64): the same on every machine, in every culture and on every runtime.</summary>
internal sealed class Choices(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>Those of one case: each case stands alone, so that it can be repeated without the ones before it.</summary>
    public static Choices Of(string target, int seed, int number)
    {
        var name = target.Aggregate(14695981039346656037UL, (sum, character) => (sum ^ character) * 1099511628211UL);
        return new Choices(new Choices(new Choices(name).Next() ^ (uint)seed).Next() ^ (uint)number);
    }

    public ulong Next()
    {
        var mixed = _state += Step;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 to one less than the limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int number) => Below(number) == 0;

    public T From<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T Of<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>Small numbers as often as large ones: their lengths are spread evenly.</summary>
    public int Size(int most) => Math.Min(most, Below(1 << Between(0, 31 - int.LeadingZeroCount(most | 1))) + (OneIn(2) ? 1 : 0));
}
