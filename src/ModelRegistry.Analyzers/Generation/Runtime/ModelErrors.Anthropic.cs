namespace ModelRegistry
{
    internal static partial class ModelErrors
    {
        static partial void ReadAnthropic(global::System.Exception error, ref int? status)
        {
            global::Anthropic.Exceptions.AnthropicApiException/*?*/ known = error as global::Anthropic.Exceptions.AnthropicApiException;
            if (known != null)
            {
                status = (int)known.StatusCode;
            }
        }
    }
}
