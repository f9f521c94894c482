namespace ModelRegistry
{
    internal static partial class ModelErrors
    {
        static partial void ReadHttpStatus(global::System.Exception error, ref int? status)
        {
            global::System.Net.Http.HttpRequestException/*?*/ known = error as global::System.Net.Http.HttpRequestException;
            if (known != null)
            {
                status = (int)known.StatusCode.GetValueOrDefault();
            }
        }
    }
}
