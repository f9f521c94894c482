namespace ModelRegistry
{
    sealed partial class ModelTierChatReader
    {
        static partial void ReadCached(global::Microsoft.Extensions.AI.UsageDetails details, ref long count)
        {
            count = details.CachedInputTokenCount ?? 0;
        }
    }
}
