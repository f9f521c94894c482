namespace ModelRegistry
{
    /// <summary>Decides which callers are in a tier's share.</summary>
    [/*type attributes*/]
    static class ModelTierShare
    {
        // Hundredths of a percent.
        private const int Buckets = 10000;

        /// <summary>
        /// Whether a caller is offered the models before the net. The decision depends on the key and the flag (or name) of the tier
        /// alone, so that it is the same in every process, and a caller who is in stays in when the share grows.
        /// </summary>
        /// <param name="tier">The tier; it has a share.</param>
        /// <param name="key">Who is calling; null draws at random.</param>
        internal static bool Includes(global::ModelRegistry.ModelTier tier, string/*?*/ key)
        {
            decimal bucket = key == null
                ? (decimal)(global::ModelRegistry.ModelTierOptions.Random() * Buckets)
                : BucketOf((tier.Flag ?? tier.Name) + "\n" + key);
            return bucket < tier.Share.GetValueOrDefault() * (Buckets / 100);
        }

        /// <summary>FNV-1a over the UTF-16 code units, then the last mixing steps of MurmurHash3: the low bits of FNV alone are uneven.</summary>
        internal static int BucketOf(string text)
        {
            unchecked
            {
                ulong hash = 14695981039346656037UL;
                foreach (char unit in text)
                {
                    hash = (hash ^ (byte)unit) * 1099511628211UL;
                    hash = (hash ^ (byte)(unit >> 8)) * 1099511628211UL;
                }

                hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
                hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
                return (int)((hash ^ (hash >> 33)) % Buckets);
            }
        }
    }
}
