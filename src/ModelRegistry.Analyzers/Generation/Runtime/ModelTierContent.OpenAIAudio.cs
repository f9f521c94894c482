#pragma warning disable OPENAI001 // The property is experimental in some versions; it is only read.
namespace ModelRegistry
{
    static partial class ModelTierContent
    {
        static partial void ReadOpenAIAudio(global::OpenAI.Chat.StreamingChatCompletionUpdate update, ref bool isContent)
        {
            isContent = isContent || update.OutputAudioUpdate != null;
        }
    }
}
#pragma warning restore OPENAI001
