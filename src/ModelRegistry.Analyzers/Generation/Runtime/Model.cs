namespace ModelRegistry
{
    /// <summary>One model of the registry, with its names, access, price and fallbacks. Null means "not known".</summary>
    [/*type attributes*/]
    [global::System.Diagnostics.DebuggerDisplay("{ToString(),nq}: {Lifecycle}, access {ApiAccess}")]
    internal sealed partial class Model
    {
        private readonly string/*?*/ id;
        private readonly global::System.Func<global::ModelRegistry.Model[]>/*?*/ findFallbacks;
        private readonly global::System.Func<global::ModelRegistry.Model>/*?*/ findReplacement;
        private readonly global::ModelRegistry.ModelPrice price;
        private readonly global::ModelRegistry.ModelPrice/*?*/ batchPrice;
        private readonly global::ModelRegistry.ModelPrice/*?*/ flexPrice;
        private readonly global::ModelRegistry.ModelPrice/*?*/ priorityPrice;
        private readonly global::ModelRegistry.ModelPrice[] priceHistory;
        private readonly global::System.Collections.Generic.Dictionary<string, global::ModelRegistry.ModelAccess>/*?*/ access;
        private global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.Model>/*?*/ fallbacks;

        internal Model(
            string/*?*/ id, string provider, string name,
            global::ModelRegistry.ModelLifecycle lifecycle, global::ModelRegistry.ModelAccess apiAccess,
            global::System.Collections.Generic.Dictionary<string, global::ModelRegistry.ModelAccess>/*?*/ access = null,
            string/*?*/ family = null, string/*?*/ publicTier = null, string[]/*?*/ aliases = null,
            global::System.DateTime? released = null, global::System.DateTime? shutdown = null, string/*?*/ owner = null,
            global::System.DateTime? idVerifiedOn = null, string/*?*/ idSource = null,
            global::ModelRegistry.ModelPrice/*?*/ price = null, global::ModelRegistry.ModelPrice/*?*/ batchPrice = null,
            global::ModelRegistry.ModelPrice/*?*/ flexPrice = null, global::ModelRegistry.ModelPrice/*?*/ priorityPrice = null,
            global::ModelRegistry.ModelPrice[]/*?*/ priceHistory = null,
            int? contextWindow = null, int? maxOutputTokens = null, long? requestsPerMinute = null, long? tokensPerMinute = null,
            string[]/*?*/ regions = null, global::System.DateTime? limitsVerifiedOn = null,
            bool? explicitCacheBreakpoints = null, global::System.TimeSpan? minimumCacheLife = null,
            string[]/*?*/ capabilities = null, global::ModelRegistry.ModelCheck[]/*?*/ checks = null, string/*?*/ notes = null,
            global::System.Func<global::ModelRegistry.Model[]>/*?*/ fallbacks = null,
            global::System.Func<global::ModelRegistry.Model>/*?*/ replacement = null)
        {
            this.id = id;
            this.access = access;
            this.price = price ?? new global::ModelRegistry.ModelPrice();
            this.batchPrice = batchPrice?.Current();
            this.flexPrice = flexPrice?.Current();
            this.priorityPrice = priorityPrice?.Current();
            this.priceHistory = priceHistory ?? new global::ModelRegistry.ModelPrice[0];
            findFallbacks = fallbacks;
            findReplacement = replacement;
            Price = this.price.Current();
            Aliases = aliases ?? new string[0];
            Capabilities = capabilities ?? new string[0];
            Checks = checks ?? new global::ModelRegistry.ModelCheck[0];
            (Provider, Name, Family, PublicTier, Owner, Notes) = (provider, name, family, publicTier, owner, notes);
            (Lifecycle, ApiAccess, Released, Shutdown) = (lifecycle, apiAccess, released, shutdown);
            (IdVerifiedOn, IdSource, LimitsVerifiedOn, Regions) = (idVerifiedOn, idSource, limitsVerifiedOn, regions);
            (ContextWindow, MaxOutputTokens) = (contextWindow, maxOutputTokens);
            (RequestsPerMinute, TokensPerMinute) = (requestsPerMinute, tokensPerMinute);
            (ExplicitCacheBreakpoints, MinimumCacheLife) = (explicitCacheBreakpoints, minimumCacheLife);
        }

        /// <summary>Whether the provider has published an id; without one the model cannot be called.</summary>
        public bool HasId => id != null;

        /// <summary>The exact id that the provider's API accepts.</summary>
        /// <exception cref="global::System.InvalidOperationException">No id is published: <see cref="HasId"/> is false.</exception>
        public string Id => id ?? throw new global::System.InvalidOperationException(
            Name + " has no published model id. Ask HasId first; once the provider publishes one, set \"id\" in the registry.");

        /// <summary>Who serves the model, such as <c>openai</c>.</summary>
        public string Provider { get; }

        /// <summary>The display name.</summary>
        public string Name { get; }

        /// <summary>The family that the model belongs to.</summary>
        public string/*?*/ Family { get; }

        /// <summary>The provider's own name for the model's place in its family.</summary>
        public string/*?*/ PublicTier { get; }

        /// <summary>Other ids that name the same model.</summary>
        public global::System.Collections.Generic.IReadOnlyList<string> Aliases { get; }

        /// <summary>The lifecycle: preview, available, deprecated or retired.</summary>
        public global::ModelRegistry.ModelLifecycle Lifecycle { get; }

        /// <summary>Whether SDK calls may use the model.</summary>
        public global::ModelRegistry.ModelAccess ApiAccess { get; }

        /// <summary>The day of the release or announcement.</summary>
        public global::System.DateTime? Released { get; }

        /// <summary>The day on which the provider stops serving the model.</summary>
        public global::System.DateTime? Shutdown { get; }

        /// <summary>The team or person who owns the entry.</summary>
        public string/*?*/ Owner { get; }

        /// <summary>The day on which somebody last saw the API accept the id; null while nobody has.</summary>
        public global::System.DateTime? IdVerifiedOn { get; }

        /// <summary>Where the id was verified.</summary>
        public string/*?*/ IdSource { get; }

        /// <summary>The standard price; unknown parts are null, and so is <c>Cost</c> on days on which the price is not in force.</summary>
        public global::ModelRegistry.ModelPrice Price { get; }

        /// <summary>The context window: the longest prompt and answer together, in tokens.</summary>
        public int? ContextWindow { get; }

        /// <summary>The longest answer, in tokens.</summary>
        public int? MaxOutputTokens { get; }

        /// <summary>The rate limit in requests per minute.</summary>
        public long? RequestsPerMinute { get; }

        /// <summary>The rate limit in tokens per minute.</summary>
        public long? TokensPerMinute { get; }

        /// <summary>The regions that serve the model; null where they are not known.</summary>
        public global::System.Collections.Generic.IReadOnlyList<string>/*?*/ Regions { get; }

        /// <summary>The day on which the limits were verified; null where they are not verified.</summary>
        public global::System.DateTime? LimitsVerifiedOn { get; }

        /// <summary>Whether requests can set explicit cache breakpoints.</summary>
        public bool? ExplicitCacheBreakpoints { get; }

        /// <summary>The minimum life of a cached prompt.</summary>
        public global::System.TimeSpan? MinimumCacheLife { get; }

        /// <summary>What the model can do, in the provider's words.</summary>
        public global::System.Collections.Generic.IReadOnlyList<string> Capabilities { get; }

        /// <summary>The readiness checks that have been done, in the order of the registry; one that is not here is outstanding.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelCheck> Checks { get; }

        /// <summary>The team's notes about the model.</summary>
        public string/*?*/ Notes { get; }

        /// <summary>The models to fall back to, first choice first.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.Model> Fallbacks
            => fallbacks ?? (fallbacks = findFallbacks?.Invoke() ?? new global::ModelRegistry.Model[0]);

        /// <summary>The model that replaces this one.</summary>
        public global::ModelRegistry.Model/*?*/ Replacement => findReplacement?.Invoke();

        /// <summary>
        /// Whether the team may use the model on a surface. Where the registry does not say, a preview is waiting and any other model
        /// granted; where it does not say the lifecycle either, access is unknown.
        /// </summary>
        /// <param name="surface">The name in the registry, exactly: <c>api</c> for SDK calls, <c>codex</c>, ….</param>
        public global::ModelRegistry.ModelAccess AccessTo(string surface)
            => surface == "api" ? ApiAccess
            : access != null && access.TryGetValue(surface, out global::ModelRegistry.ModelAccess state) ? state
            : Lifecycle == global::ModelRegistry.ModelLifecycle.Unknown ? global::ModelRegistry.ModelAccess.Unknown
            : Lifecycle == global::ModelRegistry.ModelLifecycle.Preview ? global::ModelRegistry.ModelAccess.Waiting
            : global::ModelRegistry.ModelAccess.Granted;

        /// <summary>The price in a processing mode; null where the registry has none for it.</summary>
        public global::ModelRegistry.ModelPrice/*?*/ PriceFor(global::ModelRegistry.ProcessingMode mode)
            => mode == global::ModelRegistry.ProcessingMode.Standard ? Price
            : mode == global::ModelRegistry.ProcessingMode.Batch ? batchPrice
            : mode == global::ModelRegistry.ProcessingMode.Flex ? flexPrice
            : mode == global::ModelRegistry.ProcessingMode.Priority ? priorityPrice
            : throw new global::System.ArgumentOutOfRangeException("mode", mode, "Expected Standard, Batch, Flex or Priority.");

        /// <summary>The standard price in force on a day; null where the registry has no price of that day.</summary>
        /// <param name="date">The day; a time of day does not count.</param>
        public global::ModelRegistry.ModelPrice/*?*/ PriceOn(global::System.DateTime date)
        {
            foreach (global::ModelRegistry.ModelPrice past in priceHistory)
            {
                if (past.HoldsOn(date))
                {
                    return past;
                }
            }

            return price.IsKnown && price.HoldsOn(date) ? price : null;
        }

#if NET6_0_OR_GREATER
        /// <summary>The standard price in force on a day; null where the registry has no price of that day.</summary>
        public global::ModelRegistry.ModelPrice/*?*/ PriceOn(global::System.DateOnly date)
            => PriceOn(date.ToDateTime(global::System.TimeOnly.MinValue));

#endif
        /// <summary>The id, or the name of a model that has none.</summary>
        public override string ToString() => id ?? Name;

        /// <summary>Why SDK calls may not use the model on a day, for people; null where they may.</summary>
        internal string/*?*/ ObstacleOn(global::System.DateTime day)
            => id == null ? "no id is published"
            : Lifecycle == global::ModelRegistry.ModelLifecycle.Retired ? "it is retired"
            : day.Date >= Shutdown ? "it was shut down on " + global::ModelRegistry.ModelText.Day(Shutdown.GetValueOrDefault())
            : ApiAccess != global::ModelRegistry.ModelAccess.Granted ? "its API access is " + ApiAccess + ", not Granted"
            : IdVerifiedOn == null ? "its id is not verified"
            : null;
    }
}
