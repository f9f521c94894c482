namespace ModelRegistry
{
    internal sealed partial class ModelTierOptions
    {
        private global::System.TimeProvider timeProvider = global::System.TimeProvider.System;

        /// <summary>The clock of timeouts, waits and shutdown dates: the machine's unless set.</summary>
        /// <exception cref="global::System.ArgumentNullException">It is null.</exception>
        public global::System.TimeProvider TimeProvider
        {
            get { return timeProvider; }
            set { timeProvider = value ?? throw new global::System.ArgumentNullException("value"); }
        }
    }
}
