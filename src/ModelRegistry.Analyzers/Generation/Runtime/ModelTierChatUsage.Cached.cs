namespace ModelRegistry
{
    sealed partial class ModelTierChatUsage
    {
        static partial void ReadCached(global::Microsoft.Extensions.AI.UsageDetails details, ref long count)
        {
            count += details.CachedInputTokenCount ?? 0;
        }
    }
}
