namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        private static readonly global::System.Func<global::ModelRegistry.ModelAttempt[], global::System.Exception/*?*/, string> Format = (tried, _) => string.Join(" | ", (object[])tried);

        partial void LogOutcome(bool hasServed)
        {
            global::Microsoft.Extensions.Logging.ILogger/*?*/ logger = options.Logger;
            global::Microsoft.Extensions.Logging.LogLevel level = hasServed
                ? global::Microsoft.Extensions.Logging.LogLevel.Warning
                : global::Microsoft.Extensions.Logging.LogLevel.Error;
            if (logger != null && (attempts.Length > 1 || !hasServed) && logger.IsEnabled(level))
            {
                logger.Log(level, new global::Microsoft.Extensions.Logging.EventId(1, "ModelTierRun"), attempts, null, Format);
            }
        }
    }
}
