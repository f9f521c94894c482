namespace ModelRegistry
{
    sealed partial class ModelTierChatReader
    {
        private const string CacheWriteTokens = "\"cache_write_tokens\":";

        /// <summary>
        /// The adapter for OpenAI leaves this count out, and it has a price of its own; the SDK's own object still has it in its JSON.
        /// </summary>
        static partial void ReadRaw(object/*?*/ raw, ref long? cacheWrites)
        {
            global::System.ClientModel.Primitives.IPersistableModel<object>/*?*/ model = raw as global::System.ClientModel.Primitives.IPersistableModel<object>;
            if (model == null)
            {
                return;
            }

            string json;
            try
            {
                json = model.Write(global::System.ClientModel.Primitives.ModelReaderWriterOptions.Json).ToString();
            }
            catch (global::System.Exception)
            {
                // An answer is not lost because its usage cannot be read.
                return;
            }

            int start = json.IndexOf(CacheWriteTokens, global::System.StringComparison.Ordinal);
            if (start < 0)
            {
                return;
            }

            start += CacheWriteTokens.Length;
            int end = start;
            while (end < json.Length && (json[end] == ' ' || (json[end] >= '0' && json[end] <= '9')))
            {
                end++;
            }

            long count;
            if (long.TryParse(
                json.Substring(start, end - start),
                global::System.Globalization.NumberStyles.AllowLeadingWhite | global::System.Globalization.NumberStyles.AllowTrailingWhite,
                global::System.Globalization.CultureInfo.InvariantCulture,
                out count))
            {
                cacheWrites = count;
            }
        }
    }
}
