namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        /// <summary>The model that a run would call first; null where it would skip them all.</summary>
        internal global::ModelRegistry.Model/*?*/ FirstUsable()
        {
            foreach (global::ModelRegistry.Model candidate in Tier.Models)
            {
                if (ObstacleTo(candidate) == null)
                {
                    return candidate;
                }
            }

            return null;
        }
    }
}
