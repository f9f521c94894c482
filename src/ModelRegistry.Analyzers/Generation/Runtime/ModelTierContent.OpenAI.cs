namespace ModelRegistry
{
    static partial class ModelTierContent
    {
        static partial void ReadOpenAI(object/*?*/ element, ref bool isContent)
        {
            global::OpenAI.Chat.StreamingChatCompletionUpdate/*?*/ update = element as global::OpenAI.Chat.StreamingChatCompletionUpdate;
            if (update == null)
            {
                return;
            }

            isContent = update.ToolCallUpdates.Count > 0 || !string.IsNullOrEmpty(update.RefusalUpdate);
            foreach (global::OpenAI.Chat.ChatMessageContentPart part in update.ContentUpdate)
            {
                isContent = isContent || !string.IsNullOrWhiteSpace(part.Text) || part.Kind != global::OpenAI.Chat.ChatMessageContentPartKind.Text;
            }
        }
    }
}
