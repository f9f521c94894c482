namespace ModelRegistry
{
    sealed partial class ModelTierChatClient
    {
        /// <summary>A client that traces its requests offers its source.</summary>
        partial void ReadInstrumentation(global::ModelRegistry.Model model, ref bool isInstrumented)
        {
            global::Microsoft.Extensions.AI.IChatClient/*?*/ client;
            lock (clients)
            {
                clients.TryGetValue(model, out client);
            }

            isInstrumented = client != null && client.GetService(typeof(global::System.Diagnostics.ActivitySource), null) != null;
        }
    }
}
