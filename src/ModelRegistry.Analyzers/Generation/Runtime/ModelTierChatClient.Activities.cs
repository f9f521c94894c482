namespace ModelRegistry
{
    sealed partial class ModelTierChatClient
    {
        /// <summary>A client that traces its requests offers its source.</summary>
        static partial void ReadInstrumentation(global::Microsoft.Extensions.AI.IChatClient client, ref bool isInstrumented)
        {
            try
            {
                isInstrumented = client.GetService(typeof(global::System.Diagnostics.ActivitySource), null) != null;
            }
            catch (global::System.Exception)
            {
                // A client that cannot say is taken for one that reports nothing.
            }
        }
    }
}
