namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        private const int NotAsked = -2;

        private int net = NotAsked;
        private bool? isInShare;
        private bool isProbe;

        // What errors of this run rule out; null where there is none.
        private global::System.Collections.Generic.List<string>/*?*/ refusedProviders;
        private long leastWindow;

        /// <summary>Whether the model stands before the net, so that its flag decides.</summary>
        private bool IsGated
        {
            get { return (options.IsEnabled != null || options.IsEnabledAsync != null) && position < Net; }
        }

        private string FlagName
        {
            get { return Tier.Flag ?? string.Empty; }
        }

        private int Net
        {
            get
            {
                if (net == NotAsked)
                {
                    int position = Tier.NetOn(clock.UtcNow.UtcDateTime);
                    net = position < 0 ? Tier.Models.Count : position;
                }

                return net;
            }
        }

        /// <summary>The model that a run would call first, by the registry alone; null where it would skip them all.</summary>
        internal global::ModelRegistry.Model/*?*/ FirstUsable()
        {
            foreach (global::ModelRegistry.Model candidate in Tier.Models)
            {
                if (candidate.ObstacleOn(clock.UtcNow.UtcDateTime) == null)
                {
                    return candidate;
                }
            }

            return null;
        }

        /// <summary>Moves to the next model that neither the registry nor this run rules out, and records those that are skipped.</summary>
        private void MoveOn()
        {
            while (++position < Tier.Models.Count)
            {
                model = Tier.Models[position];
                string/*?*/ obstacle = model.ObstacleOn(clock.UtcNow.UtcDateTime) ?? ObstacleOfRun(model) ?? ObstacleOfShare();
                if (obstacle == null)
                {
                    return;
                }

                Skip(obstacle);
            }

            throw Exhausted(false);
        }

        /// <summary>Whether the model is tried, by its flag and by what this process remembers of it.</summary>
        private bool IsOn(bool isEnabled)
        {
            string/*?*/ obstacle = isEnabled ? ObstacleOfHealth()
                : Tier.Flag == null ? "IsEnabled is false for it"
                : "the flag \"" + Tier.Flag + "\" is off for it";
            if (obstacle != null)
            {
                Skip(obstacle);
            }

            return obstacle == null;
        }

        private void Skip(string reason)
        {
            global::ModelRegistry.ModelAttempt.Facts facts = new global::ModelRegistry.ModelAttempt.Facts();
            facts.Reason = reason;
            Record(new global::ModelRegistry.ModelAttempt(Tier, Model, global::ModelRegistry.ModelAttemptOutcome.Skipped, 0, clock.UtcNow, global::System.TimeSpan.Zero, facts));
        }

        /// <summary>Why an error of this run rules a model out; null where none does.</summary>
        private string/*?*/ ObstacleOfRun(global::ModelRegistry.Model candidate)
        {
            if (refusedProviders != null && refusedProviders.Contains(candidate.Provider))
            {
                return "the account at " + candidate.Provider + " was refused in this run";
            }

            return leastWindow > 0 && !(candidate.ContextWindow > leastWindow)
                ? "the prompt is too long for a context window of " + global::ModelRegistry.ModelText.Count(leastWindow)
                    + " tokens, and no larger one is known for this model"
                : null;
        }

        private string/*?*/ ObstacleOfShare()
        {
            if (Tier.Share == null || position >= Net)
            {
                return null;
            }

            if (isInShare == null)
            {
                isInShare = global::ModelRegistry.ModelTierShare.Includes(Tier, options.Key ?? (options.GetKey == null ? null : options.GetKey()));
            }

            return isInShare.Value
                ? null
                : "the caller is not in the tier's share of " + Tier.Share.Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " %";
        }

        private string/*?*/ ObstacleOfHealth()
        {
            return Tier.Health == null || position >= Net ? null : Tier.Health.ObstacleTo(position, clock.UtcNow, out isProbe);
        }

        /// <summary>Remembers for later runs whether the model works.</summary>
        /// <returns>Whether later runs skip it for now.</returns>
        private bool ReportHealth(bool isGood, bool isLasting)
        {
            if (Tier.Health == null || position >= Net)
            {
                return false;
            }

            bool wasProbe = isProbe;
            isProbe = false;
            if (isGood)
            {
                Tier.Health.Succeeded(position);
                return false;
            }

            return Tier.Health.Failed(position, clock.UtcNow, isLasting, wasProbe);
        }

        private void LeaveProbe()
        {
            if (isProbe && Tier.Health != null)
            {
                isProbe = false;
                Tier.Health.Leave(position);
            }
        }
    }
}
