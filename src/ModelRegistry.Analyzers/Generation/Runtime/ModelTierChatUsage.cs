namespace ModelRegistry
{
    /// <summary>Reads the usage of one request from its response, or from the updates of a stream, which tell parts that add up.</summary>
    [/*type attributes*/]
    sealed partial class ModelTierChatUsage
    {
        private long prompt;
        private long output;
        private long cached;
        private bool isKnown;

        /// <summary>What is known of the usage once a response or the next update is read; null while nothing is.</summary>
        internal global::ModelRegistry.ModelUsage/*?*/ Read(object result)
        {
            global::Microsoft.Extensions.AI.ChatResponse/*?*/ response = result as global::Microsoft.Extensions.AI.ChatResponse;
            if (response != null)
            {
                Add(response.Usage);
            }

            global::Microsoft.Extensions.AI.ChatResponseUpdate/*?*/ update = result as global::Microsoft.Extensions.AI.ChatResponseUpdate;
            if (update != null)
            {
                foreach (global::Microsoft.Extensions.AI.AIContent content in update.Contents)
                {
                    global::Microsoft.Extensions.AI.UsageContent/*?*/ usage = content as global::Microsoft.Extensions.AI.UsageContent;
                    if (usage != null)
                    {
                        Add(usage.Details);
                    }
                }
            }

            // What is cached is part of the prompt, whatever a provider's adapter says.
            return isKnown
                ? global::ModelRegistry.ModelUsage.OfWholePrompt(prompt, output, global::System.Math.Min(cached, prompt))
                : null;
        }

        static partial void ReadCached(global::Microsoft.Extensions.AI.UsageDetails details, ref long count);

        private void Add(global::Microsoft.Extensions.AI.UsageDetails/*?*/ details)
        {
            if (details == null || (details.InputTokenCount == null && details.OutputTokenCount == null))
            {
                return;
            }

            isKnown = true;
            prompt += details.InputTokenCount ?? 0;
            output += details.OutputTokenCount ?? 0;
            ReadCached(details, ref cached);
        }
    }
}
