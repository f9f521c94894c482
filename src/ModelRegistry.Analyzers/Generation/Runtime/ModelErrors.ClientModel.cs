namespace ModelRegistry
{
    internal static partial class ModelErrors
    {
        static partial void ReadClientModel(global::System.Exception error, ref int? status)
        {
            global::System.ClientModel.ClientResultException/*?*/ known = error as global::System.ClientModel.ClientResultException;
            if (known != null)
            {
                status = known.Status;
            }
        }

        static partial void ReadClientModelBody(global::System.Exception error, ref string/*?*/ body)
        {
            global::System.ClientModel.ClientResultException/*?*/ known = error as global::System.ClientModel.ClientResultException;
            global::System.ClientModel.Primitives.PipelineResponse/*?*/ response = known == null ? null : known.GetRawResponse();
            try
            {
                body = response == null ? null : response.Content.ToString();
            }
            catch (global::System.InvalidOperationException)
            {
                // The response was not buffered: its message has to do.
            }
        }

        static partial void ReadClientModelHeader(global::System.Exception error, string name, ref string/*?*/ value)
        {
            global::System.ClientModel.ClientResultException/*?*/ known = error as global::System.ClientModel.ClientResultException;
            global::System.ClientModel.Primitives.PipelineResponse/*?*/ response = known == null ? null : known.GetRawResponse();
            string/*?*/ found;
            if (response != null && response.Headers.TryGetValue(name, out found))
            {
                value = found;
            }
        }
    }
}
