namespace ModelRegistry
{
    internal static partial class ModelErrors
    {
        static partial void ReadAzureCore(global::System.Exception error, ref int? status)
        {
            global::Azure.RequestFailedException/*?*/ known = error as global::Azure.RequestFailedException;
            if (known != null)
            {
                status = known.Status;
            }
        }

        static partial void ReadAzureCoreHeader(global::System.Exception error, string name, ref string/*?*/ value)
        {
            global::Azure.RequestFailedException/*?*/ known = error as global::Azure.RequestFailedException;
            global::Azure.Response/*?*/ response = known == null ? null : known.GetRawResponse();
            string/*?*/ found;
            if (response != null && response.Headers.TryGetValue(name, out found))
            {
                value = found;
            }
        }
    }
}
