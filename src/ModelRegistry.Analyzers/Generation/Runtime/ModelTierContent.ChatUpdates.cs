namespace ModelRegistry
{
    static partial class ModelTierContent
    {
        static partial void ReadUpdate(object/*?*/ element, ref bool isContent)
        {
            global::Microsoft.Extensions.AI.ChatResponseUpdate/*?*/ update = element as global::Microsoft.Extensions.AI.ChatResponseUpdate;
            if (update == null)
            {
                return;
            }

            isContent = false;
            foreach (global::Microsoft.Extensions.AI.AIContent content in update.Contents)
            {
                isContent = isContent || IsContent(content);
            }
        }

        /// <summary>Whether a part of an answer is something to show or to act on.</summary>
        internal static bool IsContent(global::Microsoft.Extensions.AI.AIContent content)
        {
            global::Microsoft.Extensions.AI.TextContent/*?*/ text = content as global::Microsoft.Extensions.AI.TextContent;
            global::Microsoft.Extensions.AI.TextReasoningContent/*?*/ reasoning = content as global::Microsoft.Extensions.AI.TextReasoningContent;
            return reasoning != null ? !string.IsNullOrWhiteSpace(reasoning.Text)
                : text != null ? !string.IsNullOrWhiteSpace(text.Text) : !(content is global::Microsoft.Extensions.AI.UsageContent || content is global::Microsoft.Extensions.AI.ErrorContent);
        }
    }
}
