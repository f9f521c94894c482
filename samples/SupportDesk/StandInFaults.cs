using ModelRegistry;

namespace SupportDesk;

/// <summary>What is to go wrong at the stand-in, so that a fallback can be watched.</summary>
/// <param name="Outage">The model that answers 503 to every call: it may come back, so it is tried again.</param>
/// <param name="Withdrawn">The model that nobody may call any more, <c>model_not_found</c>: no retry helps.</param>
internal sealed record StandInFaults(Model? Outage, Model? Withdrawn)
{
    public bool Any => Outage is not null || Withdrawn is not null;
}
