namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        private enum Consequence
        {
            /// <summary>The caller gets the error.</summary>
            Stop,

            /// <summary>The next model is tried.</summary>
            Next,

            /// <summary>The next model is tried, and the error says nothing of this one.</summary>
            NextUncounted,

            /// <summary>The next model is tried, and later runs would meet the same error.</summary>
            NextForGood,

            /// <summary>The same model is tried again while the tier has retries left, then the next.</summary>
            Again,
        }

        /// <summary>What an error means for the run, and which later models it rules out.</summary>
        private Consequence Judge(global::System.Exception error, bool hasAnswered)
        {
            global::ModelRegistry.ModelErrorKind kind = global::ModelRegistry.ModelErrors.KindOf(error);
            if (options.IsTransient == null ? kind == global::ModelRegistry.ModelErrorKind.Transient : options.IsTransient(error))
            {
                return Consequence.Again;
            }

            if (kind == global::ModelRegistry.ModelErrorKind.QuotaUsedUp)
            {
                Refuse(Model.Provider);
                return Consequence.Next;
            }

            if (options.ShouldFallBack != null)
            {
                return options.ShouldFallBack(error) ? Consequence.Next : Consequence.Stop;
            }

            switch (kind)
            {
                case global::ModelRegistry.ModelErrorKind.ModelNotFound:
                    return global::ModelRegistry.ModelErrors.IsAboutModels(error) ? Consequence.NextForGood : Consequence.Next;
                case global::ModelRegistry.ModelErrorKind.UnreadableAnswer:
                    return Consequence.Next;
                case global::ModelRegistry.ModelErrorKind.KeyRefused:
                    return IsAnyLaterModel(OfAnotherProvider) && Refuse(Model.Provider) ? Consequence.NextUncounted : Consequence.Stop;
                case global::ModelRegistry.ModelErrorKind.PromptTooLong:
                    return Model.ContextWindow != null && IsAnyLaterModel(OfALargerWindow) && Require(Model.ContextWindow.Value)
                        ? Consequence.NextUncounted
                        : Consequence.Stop;
                case global::ModelRegistry.ModelErrorKind.Unknown:
                    return hasAnswered ? Consequence.Next : Consequence.Stop;
                default:
                    return Consequence.Stop;
            }
        }

        private static bool OfAnotherProvider(global::ModelRegistry.Model failed, global::ModelRegistry.Model later)
        {
            return failed.Provider != later.Provider;
        }

        private static bool OfALargerWindow(global::ModelRegistry.Model failed, global::ModelRegistry.Model later)
        {
            return later.ContextWindow > failed.ContextWindow;
        }

        private bool IsAnyLaterModel(global::System.Func<global::ModelRegistry.Model, global::ModelRegistry.Model, bool> isBetter)
        {
            for (int later = position + 1; later < Tier.Models.Count; later++)
            {
                global::ModelRegistry.Model candidate = Tier.Models[later];
                if (isBetter(Model, candidate) && candidate.ObstacleOn(clock.UtcNow.UtcDateTime) == null && ObstacleOfRun(candidate) == null)
                {
                    return true;
                }
            }

            return false;
        }

        private bool Refuse(string provider)
        {
            refusedProviders = refusedProviders ?? new global::System.Collections.Generic.List<string>();
            refusedProviders.Add(provider);
            return true;
        }

        private bool Require(long window)
        {
            leastWindow = global::System.Math.Max(leastWindow, window);
            return true;
        }
    }
}
