#pragma warning disable MEAI001 // The property is experimental; it is only read.
namespace ModelRegistry
{
    sealed partial class ModelTierChatReader
    {
        /// <summary>A response that is still being made in the background has no content yet.</summary>
        static partial void ReadContinuation(global::Microsoft.Extensions.AI.ChatResponse/*?*/ response, ref bool isExpected)
        {
            isExpected = isExpected || (response != null && response.ContinuationToken != null);
        }
    }
}
#pragma warning restore MEAI001
