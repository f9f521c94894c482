namespace ModelRegistry
{
    internal sealed partial class ModelTier
    {
        /// <summary>
        /// A chat client whose every request runs through the tier, as <c>RunAsync</c> and <c>RunStreamingAsync</c> do: once an answer
        /// streams, it stays with its model.
        /// </summary>
        /// <param name="createClient">Creates the client of one model. It is called once for each model, when the model is first
        /// called.</param>
        /// <param name="options">How errors are handled and attempts reported; null for the defaults. Usage is read from the
        /// responses unless these options read it.</param>
        /// <returns>The client, which disposes of the models' clients when it is disposed of.</returns>
        /// <remarks>Where the options of a request name a model, the attempted one is named instead.</remarks>
        public global::Microsoft.Extensions.AI.IChatClient AsChatClient(
            global::System.Func<global::ModelRegistry.Model, global::Microsoft.Extensions.AI.IChatClient> createClient,
            global::ModelRegistry.ModelTierOptions/*?*/ options = null)
        {
            if (createClient == null)
            {
                throw new global::System.ArgumentNullException("createClient");
            }

            return new global::ModelRegistry.ModelTierChatClient(this, createClient, options);
        }
    }
}
