namespace ModelRegistry
{
    /// <summary>A model that a tier skips for a while because it kept failing.</summary>
    [/*type attributes*/]
    internal sealed class ModelCooldown
    {
        internal ModelCooldown(global::ModelRegistry.Model model, int failures, global::System.DateTimeOffset until)
        {
            Model = model;
            Failures = failures;
            Until = until;
        }

        /// <summary>The model that is skipped.</summary>
        public global::ModelRegistry.Model Model { get; }

        /// <summary>How many attempts failed one after the other.</summary>
        public int Failures { get; }

        /// <summary>When the next run may try the model again, in UTC. One run at a time does, until the model has served.</summary>
        public global::System.DateTimeOffset Until { get; }

        /// <summary>The model, its failures and the end, in one line.</summary>
        public override string ToString()
        {
            return Model + ": " + Failures.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " failures, skipped until "
                + Until.ToString("u", global::System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
