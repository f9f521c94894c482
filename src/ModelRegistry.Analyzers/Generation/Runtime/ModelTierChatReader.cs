namespace ModelRegistry
{
    /// <summary>Reads the response of one request of a chat client, or the updates of its stream, which report parts that add up.</summary>
    [/*type attributes*/]
    sealed partial class ModelTierChatReader : global::ModelRegistry.ModelTierReader
    {
        private readonly global::ModelRegistry.ModelTierChatClient client;
        private readonly global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.ChatMessage> messages;
        private long prompt;
        private long output;
        private long cacheRead;
        private long cacheWrite;
        private bool hasPrompt;
        private bool hasOutput;
        private bool isImpossible;

        internal ModelTierChatReader(global::ModelRegistry.ModelTierChatClient client, global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.ChatMessage> messages)
        {
            this.client = client;
            this.messages = messages;
            MayLackCacheWrites = true;
        }

        /// <inheritdoc />
        internal override void Reset()
        {
            prompt = output = cacheRead = cacheWrite = 0;
            hasPrompt = hasOutput = isImpossible = false;
            MayLackCacheWrites = true;
        }

        /// <inheritdoc />
        internal override global::ModelRegistry.ModelUsage/*?*/ UsageOf(object result)
        {
            global::Microsoft.Extensions.AI.ChatResponse/*?*/ response = result as global::Microsoft.Extensions.AI.ChatResponse;
            if (response != null)
            {
                Add(response.Usage, response.RawRepresentation);
            }

            global::Microsoft.Extensions.AI.ChatResponseUpdate/*?*/ update = result as global::Microsoft.Extensions.AI.ChatResponseUpdate;
            if (update != null)
            {
                foreach (global::Microsoft.Extensions.AI.AIContent content in update.Contents)
                {
                    global::Microsoft.Extensions.AI.UsageContent/*?*/ usage = content as global::Microsoft.Extensions.AI.UsageContent;
                    if (usage != null)
                    {
                        Add(usage.Details, update.RawRepresentation);
                    }
                }
            }

            // What is cached is part of the prompt, whatever a provider's adapter says.
            long read = global::System.Math.Min(cacheRead, prompt);
            return hasPrompt && hasOutput && !isImpossible
                ? global::ModelRegistry.ModelUsage.OfWholePrompt(prompt, output, read, global::System.Math.Min(cacheWrite, prompt - read))
                : null;
        }

        /// <inheritdoc />
        internal override string/*?*/ ModelOf(object result)
        {
            global::Microsoft.Extensions.AI.ChatResponse/*?*/ response = result as global::Microsoft.Extensions.AI.ChatResponse;
            global::Microsoft.Extensions.AI.ChatResponseUpdate/*?*/ update = result as global::Microsoft.Extensions.AI.ChatResponseUpdate;
            return response != null ? response.ModelId : update != null ? update.ModelId : null;
        }

        /// <inheritdoc />
        internal override string/*?*/ RequestIdOf(object result)
        {
            global::Microsoft.Extensions.AI.ChatResponse/*?*/ response = result as global::Microsoft.Extensions.AI.ChatResponse;
            global::Microsoft.Extensions.AI.ChatResponseUpdate/*?*/ update = result as global::Microsoft.Extensions.AI.ChatResponseUpdate;
            return response != null ? response.ResponseId : update != null ? update.ResponseId : null;
        }

        /// <summary>
        /// A blank answer is not accepted: no text, no tool call, no data. A content filter's refusal is an answer, and a model may
        /// have nothing to add to the result of a tool.
        /// </summary>
        internal override string/*?*/ ObjectionTo(object result)
        {
            global::Microsoft.Extensions.AI.ChatResponse/*?*/ response = result as global::Microsoft.Extensions.AI.ChatResponse;
            bool isExpected = response == null || response.FinishReason == global::Microsoft.Extensions.AI.ChatFinishReason.ContentFilter
                || (messages.Count > 0 && messages[messages.Count - 1].Role == global::Microsoft.Extensions.AI.ChatRole.Tool);
            ReadContinuation(response, ref isExpected);
            if (isExpected)
            {
                return null;
            }

            string error = string.Empty;
            foreach (global::Microsoft.Extensions.AI.ChatMessage message in response/*!*/.Messages)
            {
                foreach (global::Microsoft.Extensions.AI.AIContent content in message.Contents)
                {
                    if (global::ModelRegistry.ModelTierContent.IsContent(content) && !(content is global::Microsoft.Extensions.AI.TextReasoningContent))
                    {
                        return null;
                    }

                    global::Microsoft.Extensions.AI.ErrorContent/*?*/ told = content as global::Microsoft.Extensions.AI.ErrorContent;
                    error = told == null ? error : ": " + told.Message;
                }
            }

            return "the answer is blank" + error;
        }

        /// <inheritdoc />
        internal override object AnswerOf(global::System.Collections.Generic.IEnumerable<object/*?*/> elements)
        {
            return global::Microsoft.Extensions.AI.ChatResponseExtensions.ToChatResponse(global::System.Linq.Enumerable.Cast<global::Microsoft.Extensions.AI.ChatResponseUpdate>(elements));
        }

        /// <inheritdoc />
        internal override bool IsInstrumented(global::ModelRegistry.Model model)
        {
            return client.IsInstrumented(model);
        }

        static partial void ReadContinuation(global::Microsoft.Extensions.AI.ChatResponse/*?*/ response, ref bool isExpected);

        static partial void ReadCached(global::Microsoft.Extensions.AI.UsageDetails details, ref long count);

        static partial void ReadRaw(object/*?*/ raw, ref long? cacheWrites);

        private void Add(global::Microsoft.Extensions.AI.UsageDetails/*?*/ details, object/*?*/ raw)
        {
            if (details == null)
            {
                return;
            }

            hasPrompt = hasPrompt || details.InputTokenCount != null;
            hasOutput = hasOutput || details.OutputTokenCount != null;
            prompt += Count(details.InputTokenCount);
            output += Count(details.OutputTokenCount);
            long cached = 0;
            ReadCached(details, ref cached);
            cacheRead += Count(cached);
            long? writes = CacheWritesOf(details);
            if (writes == null)
            {
                ReadRaw(raw, ref writes);
            }

            cacheWrite += Count(writes);
            MayLackCacheWrites = MayLackCacheWrites && writes == null;
        }

        /// <summary>The tokens written to the cache, by the names that adapters give to the count.</summary>
        private static long? CacheWritesOf(global::Microsoft.Extensions.AI.UsageDetails details)
        {
            if (details.AdditionalCounts != null)
            {
                foreach (global::System.Collections.Generic.KeyValuePair<string, long> count in details.AdditionalCounts)
                {
                    string name = count.Key.Replace("_", string.Empty);
                    if (name.IndexOf("CacheCreation", global::System.StringComparison.OrdinalIgnoreCase) >= 0
                        || name.IndexOf("CacheWrite", global::System.StringComparison.OrdinalIgnoreCase) >= 0)
                    {
                        return count.Value;
                    }
                }
            }

            return null;
        }

        /// <summary>A negative count is not known, and makes the usage not known.</summary>
        private long Count(long? tokens)
        {
            isImpossible = isImpossible || tokens < 0;
            return global::System.Math.Max(0, tokens ?? 0);
        }
    }
}
