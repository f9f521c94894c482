namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        static partial void DisposeAsync(object result, ref global::System.Threading.Tasks.Task/*?*/ disposal)
        {
            if (result is global::System.IAsyncDisposable)
            {
                disposal = ((global::System.IAsyncDisposable)result).DisposeAsync().AsTask();
            }
        }
    }
}
