namespace ModelRegistry
{
    /// <summary>A tier: a named chain of models.</summary>
    [/*type attributes*/]
    [global::System.Diagnostics.DebuggerDisplay("{Name,nq}: {ModelIds(),nq}")]
    internal sealed partial class ModelTier
    {
        internal ModelTier(
            string name,
            global::ModelRegistry.Model[] models,
            global::System.TimeSpan? timeout = null,
            int retries = 0,
            string/*?*/ flag = null,
            string/*?*/ use = null,
            string[]/*?*/ requiredChecks = null,
            decimal? share = null,
            global::System.TimeSpan? deadline = null,
            global::System.TimeSpan? idleTimeout = null,
            global::System.TimeSpan? cooldown = null)
        {
            Name = name;
            Models = models;
            Timeout = timeout;
            Retries = retries;
            Flag = flag;
            Use = use;
            RequiredChecks = requiredChecks;
            Share = share;
            Deadline = deadline;
            IdleTimeout = idleTimeout;
            Cooldown = cooldown;
            Health = cooldown == null ? null : new global::ModelRegistry.ModelTierHealth(models, cooldown.Value);
        }

        /// <summary>The tier's name in the registry.</summary>
        public string Name { get; }

        /// <summary>The chain, first choice first.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.Model> Models { get; }

        /// <summary>How long one attempt may take; null where the registry does not say.</summary>
        public global::System.TimeSpan? Timeout { get; }

        /// <summary>How often one model is tried again before the next.</summary>
        public int Retries { get; }

        /// <summary>The feature flag for the models before the net. The net is always on.</summary>
        public string/*?*/ Flag { get; }

        /// <summary>The percentage of callers, 0 to 100, that are offered the models before the net; null: all of them.</summary>
        public decimal? Share { get; }

        /// <summary>How long a whole run may take, waits included; null: there is no deadline. A stream meets it with its first content.</summary>
        public global::System.TimeSpan? Deadline { get; }

        /// <summary>How long a stream may be silent between two parts; null: there is no limit.</summary>
        public global::System.TimeSpan? IdleTimeout { get; }

        /// <summary>How long a model before the net that keeps failing is skipped by this process; null: it is tried in every run.</summary>
        public global::System.TimeSpan? Cooldown { get; }

        /// <summary>What the tier is for.</summary>
        public string/*?*/ Use { get; }

        /// <summary>
        /// The names of the checks that a model of the tier needs. Null where the registry does not say: unless another tier of the
        /// model says what it requires, the model then needs all <see cref="global::ModelRegistry.ModelCheck.Names"/>.
        /// </summary>
        public global::System.Collections.Generic.IReadOnlyList<string>/*?*/ RequiredChecks { get; }

        /// <summary>The models that this process skips at the moment because they kept failing; empty without <see cref="Cooldown"/>.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelCooldown> Cooldowns
        {
            get { return Health == null ? new global::ModelRegistry.ModelCooldown[0] : Health.Cooldowns(); }
        }

        internal global::ModelRegistry.ModelTierHealth/*?*/ Health { get; }

        /// <summary>Clears all failures, so that the next run tries all models again.</summary>
        public void EndCooldowns()
        {
            if (Health != null)
            {
                Health.Reset();
            }
        }

        /// <summary>The tier's name.</summary>
        public override string ToString()
        {
            return Name;
        }

        /// <summary>
        /// The position of the net on a day: the first model that is available and may be called. Where there is none, the first
        /// deprecated one that may be called; -1 where there is none either, so that every model is a candidate.
        /// </summary>
        internal int NetOn(global::System.DateTime day)
        {
            int deprecated = -1;
            for (int index = 0; index < Models.Count; index++)
            {
                global::ModelRegistry.Model model = Models[index];
                if (model.ObstacleOn(day) != null)
                {
                    continue;
                }

                if (model.Lifecycle == global::ModelRegistry.ModelLifecycle.Available)
                {
                    return index;
                }

                if (deprecated < 0 && model.Lifecycle == global::ModelRegistry.ModelLifecycle.Deprecated)
                {
                    deprecated = index;
                }
            }

            return deprecated;
        }

        private string ModelIds()
        {
            return string.Join(", ", Models);
        }
    }
}
