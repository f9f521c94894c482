namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        private global::System.Diagnostics.Activity/*?*/ activity;

        partial void StartActivity()
        {
            if (!Tracing.Source.HasListeners())
            {
                return;
            }

            activity = Tracing.Source.StartActivity(
                options.OperationName + " " + Model.Id,
                global::System.Diagnostics.ActivityKind.Client,
                default(global::System.Diagnostics.ActivityContext),
                new global::System.Collections.Generic.KeyValuePair<string, object/*?*/>[]
                {
                    Tag("gen_ai.operation.name", options.OperationName),
                    Tag("gen_ai.provider.name", Model.Provider),
                    Tag("gen_ai.request.model", Model.Id),
                    Tag("model_registry.tier", Tier.Name),
                    Tag("model_registry.retry", retry),
                });
        }

        partial void EndActivity(global::ModelRegistry.ModelAttempt attempt)
        {
            if (activity == null)
            {
                return;
            }

            activity.SetTag("model_registry.outcome", attempt.OutcomeName());
            activity.SetTag("error.type", attempt.ErrorType());
            if (attempt.Error != null && attempt.Outcome != global::ModelRegistry.ModelAttemptOutcome.Cancelled)
            {
                activity.SetStatus(global::System.Diagnostics.ActivityStatusCode.Error, attempt.Reason);
            }

            if (attempt.Usage != null)
            {
                activity.SetTag("gen_ai.usage.input_tokens", attempt.Usage.PromptTokens);
                activity.SetTag("gen_ai.usage.output_tokens", attempt.Usage.OutputTokens);
                activity.SetTag("gen_ai.usage.cache_read.input_tokens", attempt.Usage.CacheReadTokens);
                activity.SetTag("gen_ai.usage.cache_creation.input_tokens", attempt.Usage.CacheWriteTokens);
            }

            if (attempt.Cost != null)
            {
                activity.SetTag("model_registry.cost", (double)attempt.Cost.Value);
                activity.SetTag("model_registry.currency", attempt.Currency);
            }
        }

        partial void StopActivity()
        {
            if (activity != null)
            {
                activity.Dispose();
                activity = null;
            }
        }

        private static global::System.Collections.Generic.KeyValuePair<string, object/*?*/> Tag(string name, object/*?*/ value)
        {
            return new global::System.Collections.Generic.KeyValuePair<string, object/*?*/>(name, value);
        }

        private static class Tracing
        {
            internal static readonly global::System.Diagnostics.ActivitySource Source = new global::System.Diagnostics.ActivitySource("ModelRegistry");
        }
    }
}
