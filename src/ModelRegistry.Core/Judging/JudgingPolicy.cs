namespace ModelRegistry.Core.Judging;

/// <summary>What a project sets for every judgement.</summary>
/// <param name="AsOf">The date treated as today; null where dates are not judged.</param>
/// <param name="EnforceDates">Whether a shutdown date that has passed counts as the end of a model, whatever its lifecycle says.</param>
internal sealed record JudgingPolicy(DateTime? AsOf, bool EnforceDates)
{
    /// <summary>Dates are not judged.</summary>
    public static JudgingPolicy Undated { get; } = new(null, EnforceDates: false);
}
