namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        partial void Measure(global::ModelRegistry.ModelAttempt attempt)
        {
            if (Metering.Attempts.Enabled)
            {
                global::System.Diagnostics.TagList tags = default(global::System.Diagnostics.TagList);
                tags.Add("model_registry.tier", Tier.Name);
                tags.Add("gen_ai.request.model", attempt.Model.ToString());
                tags.Add("model_registry.outcome", attempt.OutcomeName());
                Metering.Attempts.Add(1, tags);
            }

            if (attempt.Cost != null && Metering.Cost.Enabled)
            {
                global::System.Diagnostics.TagList tags = Tags(attempt);
                tags.Add("model_registry.currency", attempt.Currency);
                Metering.Cost.Add((double)attempt.Cost.Value, tags);
            }

            bool isCounted = true;
            ReadIsCounted(ref isCounted);
            if (!isCounted)
            {
                return;
            }

            if (attempt.Outcome != global::ModelRegistry.ModelAttemptOutcome.Skipped && Metering.Duration.Enabled)
            {
                global::System.Diagnostics.TagList tags = Tags(attempt);
                if (attempt.Reason != null)
                {
                    tags.Add("error.type", attempt.ErrorType());
                }

                Metering.Duration.Record(attempt.Duration.TotalSeconds, tags);
            }

            if (attempt.Usage != null && Metering.Tokens.Enabled)
            {
                global::System.Diagnostics.TagList input = Tags(attempt);
                input.Add("gen_ai.token.type", "input");
                Metering.Tokens.Record(attempt.Usage.PromptTokens, input);
                global::System.Diagnostics.TagList output = Tags(attempt);
                output.Add("gen_ai.token.type", "output");
                Metering.Tokens.Record(attempt.Usage.OutputTokens, output);
            }
        }

        private global::System.Diagnostics.TagList Tags(global::ModelRegistry.ModelAttempt attempt)
        {
            global::System.Diagnostics.TagList tags = default(global::System.Diagnostics.TagList);
            tags.Add("gen_ai.operation.name", options.OperationName);
            tags.Add("gen_ai.provider.name", attempt.Model.Provider);
            tags.Add("gen_ai.request.model", attempt.Model.Id);
            tags.Add("model_registry.tier", Tier.Name);
            if (attempt.ResponseModel != null)
            {
                tags.Add("gen_ai.response.model", attempt.ResponseModel);
            }

            return tags;
        }

        private static class Metering
        {
            private static readonly global::System.Diagnostics.Metrics.Meter Meter = new global::System.Diagnostics.Metrics.Meter("ModelRegistry");

            internal static readonly global::System.Diagnostics.Metrics.Counter<long> Attempts = Meter.CreateCounter<long>(
                "model_registry.attempts", "{attempt}", "Models that runs of tiers called or skipped.");

            internal static readonly global::System.Diagnostics.Metrics.Counter<double> Cost = Meter.CreateCounter<double>(
                "model_registry.cost", "{currency}", "What calls of a model cost, at the registry's prices, in the currency of a tag.");

            internal static readonly global::System.Diagnostics.Metrics.Histogram<double> Duration = Meter.CreateHistogram<double>(
                "gen_ai.client.operation.duration", "s", "How long one call of a model took.");

            internal static readonly global::System.Diagnostics.Metrics.Histogram<long> Tokens = Meter.CreateHistogram<long>(
                "gen_ai.client.token.usage", "{token}", "How many tokens one call of a model used.");
        }
    }
}
