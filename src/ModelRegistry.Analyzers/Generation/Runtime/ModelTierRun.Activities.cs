namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        private global::System.Diagnostics.Activity/*?*/ activity;

        // Whether nobody else counts the attempt's tokens and time.
        private bool isCounted = true;

        partial void StartActivity()
        {
            isCounted = !IsInsideOfAnother();
            if (!Tracing.Source.HasListeners())
            {
                return;
            }

            activity = isCounted
                ? Tracing.Source.StartActivity(
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
                    })
                : Tracing.Source.StartActivity(
                    "attempt " + Model.Id,
                    global::System.Diagnostics.ActivityKind.Internal,
                    default(global::System.Diagnostics.ActivityContext),
                    new global::System.Collections.Generic.KeyValuePair<string, object/*?*/>[]
                    {
                        Tag("gen_ai.provider.name", Model.Provider),
                        Tag("gen_ai.request.model", Model.Id),
                        Tag("model_registry.tier", Tier.Name),
                        Tag("model_registry.retry", retry),
                    });
        }

        partial void EndActivity(global::ModelRegistry.ModelAttempt attempt)
        {
            // The model's client is known now: where it reports the request itself, this activity only stands around it.
            bool isOutsideOfAnother = isCounted && Reader != null && Reader.IsInstrumented(Model);
            isCounted = isCounted && !isOutsideOfAnother;
            if (activity == null)
            {
                return;
            }

            if (isOutsideOfAnother)
            {
                activity.DisplayName = "attempt " + Model.Id;
                activity.SetTag("gen_ai.operation.name", null);
            }

            activity.SetTag("model_registry.outcome", attempt.OutcomeName());
            activity.SetTag("error.type", attempt.ErrorType());
            if (attempt.Reason != null && attempt.Outcome != global::ModelRegistry.ModelAttemptOutcome.Cancelled)
            {
                activity.SetStatus(global::System.Diagnostics.ActivityStatusCode.Error, attempt.Reason);
            }

            if (attempt.ResponseModel != null)
            {
                activity.SetTag("gen_ai.response.model", attempt.ResponseModel);
                activity.SetTag("model_registry.answered_by_another", attempt.IsAnsweredByAnother ? (object)true : null);
            }

            if (attempt.Usage != null && isCounted)
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
                activity.SetTag("model_registry.cost.is_lower_bound", attempt.IsCostLowerBound ? (object)true : null);
            }
        }

        partial void ReadIsCounted(ref bool counts)
        {
            counts = isCounted;
        }

        partial void StopActivity()
        {
            if (activity != null)
            {
                activity.Dispose();
                activity = null;
            }
        }

        /// <summary>Whether a client around the tier reports the request already.</summary>
        private bool IsInsideOfAnother()
        {
            global::System.Diagnostics.Activity/*?*/ outer = global::System.Diagnostics.Activity.Current;
            return outer != null
                && outer.Source != Tracing.Source
                && string.Equals(
                    outer.GetTagItem("gen_ai.operation.name") as string, options.OperationName, global::System.StringComparison.Ordinal);
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
