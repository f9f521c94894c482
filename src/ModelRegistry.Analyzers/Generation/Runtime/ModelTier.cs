namespace ModelRegistry
{
    /// <summary>One of the team's roles and the chain of models that fill it.</summary>
    [/*type attributes*/]
    internal sealed partial class ModelTier
    {
        internal ModelTier(
            string name,
            global::ModelRegistry.Model[] models,
            global::System.TimeSpan? timeout = null,
            int retries = 0,
            string/*?*/ flag = null,
            string/*?*/ use = null,
            string[]/*?*/ requiredChecks = null)
        {
            Name = name;
            Models = models;
            Timeout = timeout;
            Retries = retries;
            Flag = flag;
            Use = use;
            RequiredChecks = requiredChecks;
        }

        /// <summary>The role's name in the registry.</summary>
        public string Name { get; }

        /// <summary>The chain, first choice first.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.Model> Models { get; }

        /// <summary>How long one attempt may take; null where the registry does not say.</summary>
        public global::System.TimeSpan? Timeout { get; }

        /// <summary>How often one model is tried again before the next.</summary>
        public int Retries { get; }

        /// <summary>The feature flag that switches the role's first choices on.</summary>
        public string/*?*/ Flag { get; }

        /// <summary>What the role is for.</summary>
        public string/*?*/ Use { get; }

        /// <summary>
        /// The names of the checks that a model of the tier needs. Null where the registry does not say: unless another tier of the
        /// model says what it requires, the model then needs all <see cref="global::ModelRegistry.ModelCheck.Names"/>.
        /// </summary>
        public global::System.Collections.Generic.IReadOnlyList<string>/*?*/ RequiredChecks { get; }

        /// <summary>The role's name.</summary>
        public override string ToString()
        {
            return Name;
        }
    }
}
