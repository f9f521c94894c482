namespace ModelRegistry
{
    static partial class ModelTierContent
    {
        /// <summary>Only updates with a role, a usage or blank text have no content; a content filter's refusal is an answer.</summary>
        static partial void ReadOpenAI(object/*?*/ element, ref bool isContent)
        {
            global::OpenAI.Chat.StreamingChatCompletionUpdate/*?*/ update = element as global::OpenAI.Chat.StreamingChatCompletionUpdate;
            if (update == null)
            {
                return;
            }

            isContent = update.ToolCallUpdates.Count > 0
                || !string.IsNullOrEmpty(update.RefusalUpdate)
                || update.FinishReason == global::OpenAI.Chat.ChatFinishReason.ContentFilter
                || update.FinishReason == global::OpenAI.Chat.ChatFinishReason.FunctionCall;
            foreach (global::OpenAI.Chat.ChatMessageContentPart part in update.ContentUpdate)
            {
                isContent = isContent || !string.IsNullOrWhiteSpace(part.Text) || part.Kind != global::OpenAI.Chat.ChatMessageContentPartKind.Text;
            }

            ReadOpenAIAudio(update, ref isContent);
        }

        static partial void ReadOpenAIAudio(global::OpenAI.Chat.StreamingChatCompletionUpdate update, ref bool isContent);
    }
}
