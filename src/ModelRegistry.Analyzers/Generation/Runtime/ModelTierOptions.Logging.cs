namespace ModelRegistry
{
    internal sealed partial class ModelTierOptions
    {
        /// <summary>
        /// Receives one line for each run that did not get its first choice: a warning where another model served, an error where none
        /// did. Null: nothing is logged.
        /// </summary>
        public global::Microsoft.Extensions.Logging.ILogger/*?*/ Logger { get; set; }
    }
}
