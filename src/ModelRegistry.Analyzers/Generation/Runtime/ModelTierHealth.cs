namespace ModelRegistry
{
    /// <summary>
    /// What this process remembers of a tier's models: how often each failed in a row, and until when it is skipped. After that time
    /// one run at a time may try it, until it has served. All members may be called by many runs at once.
    /// </summary>
    [/*type attributes*/]
    sealed class ModelTierHealth
    {
        /// <summary>How many failures in a row begin a cool-down.</summary>
        internal const int Tolerated = 3;

        private readonly global::ModelRegistry.Model[] models;
        private readonly global::System.TimeSpan cooldown;

        // The lock, too.
        private readonly Entry[] entries;

        internal ModelTierHealth(global::ModelRegistry.Model[] models, global::System.TimeSpan cooldown)
        {
            this.models = models;
            this.cooldown = cooldown;
            entries = new Entry[models.Length];
        }

        /// <summary>Asks to try a model.</summary>
        /// <param name="position">The model's place in the chain.</param>
        /// <param name="now">The time of the run.</param>
        /// <param name="isProbe">Whether this run alone may try it: <see cref="Succeeded"/>, <see cref="Failed"/> or <see cref="Leave"/> must follow.</param>
        /// <returns>Why the model is skipped; null where it may be tried.</returns>
        internal string/*?*/ ObstacleTo(int position, global::System.DateTimeOffset now, out bool isProbe)
        {
            isProbe = false;
            lock (entries)
            {
                Entry entry = entries[position];
                if (entry.Until == default(global::System.DateTimeOffset))
                {
                    return null;
                }

                if (now < entry.Until)
                {
                    return "it is cooling down for another " + global::ModelRegistry.ModelAttempt.Seconds(entry.Until - now);
                }

                if (now < entry.ProbingUntil)
                {
                    return "it is cooling down, and another run is trying it";
                }

                // A probe that never ends is given up after another cool-down.
                entries[position].ProbingUntil = now + cooldown;
                isProbe = true;
                return null;
            }
        }

        /// <summary>The model served.</summary>
        internal void Succeeded(int position)
        {
            lock (entries)
            {
                entries[position] = default(Entry);
            }
        }

        /// <summary>The model failed in a way that another run would meet, too.</summary>
        /// <param name="position">The model's place in the chain.</param>
        /// <param name="now">The time of the run.</param>
        /// <param name="isLasting">Whether no later try can be better, so that one failure is enough.</param>
        /// <param name="wasProbe">Whether this run alone was trying it.</param>
        /// <returns>Whether the model is skipped from now on.</returns>
        internal bool Failed(int position, global::System.DateTimeOffset now, bool isLasting, bool wasProbe)
        {
            lock (entries)
            {
                Entry entry = entries[position];
                entry.Failures++;

                // Not where all was forgotten meanwhile.
                wasProbe = wasProbe && entry.ProbingUntil != default(global::System.DateTimeOffset);
                if (wasProbe)
                {
                    entry.ProbingUntil = default(global::System.DateTimeOffset);
                }

                // What still failed when the cool-down had begun does not make it longer.
                bool isCooling = now < entry.Until;
                if (!isCooling && (wasProbe || isLasting || entry.Failures >= Tolerated) && now >= entry.ProbingUntil)
                {
                    entry.Until = now + cooldown;
                    isCooling = true;
                }

                entries[position] = entry;
                return isCooling;
            }
        }

        /// <summary>The probe ended without saying anything of the model: the next run may try.</summary>
        internal void Leave(int position)
        {
            lock (entries)
            {
                entries[position].ProbingUntil = default(global::System.DateTimeOffset);
            }
        }

        internal void Reset()
        {
            lock (entries)
            {
                global::System.Array.Clear(entries, 0, entries.Length);
            }
        }

        internal global::ModelRegistry.ModelCooldown[] Cooldowns()
        {
            global::System.Collections.Generic.List<global::ModelRegistry.ModelCooldown> cooling = new global::System.Collections.Generic.List<global::ModelRegistry.ModelCooldown>();
            lock (entries)
            {
                for (int position = 0; position < entries.Length; position++)
                {
                    if (entries[position].Until != default(global::System.DateTimeOffset))
                    {
                        cooling.Add(new global::ModelRegistry.ModelCooldown(models[position], entries[position].Failures, entries[position].Until));
                    }
                }
            }

            return cooling.ToArray();
        }

        private struct Entry
        {
            internal int Failures;
            internal global::System.DateTimeOffset Until;
            internal global::System.DateTimeOffset ProbingUntil;
        }
    }
}
