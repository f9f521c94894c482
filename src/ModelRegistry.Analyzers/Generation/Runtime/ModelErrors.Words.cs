namespace ModelRegistry
{
    internal static partial class ModelErrors
    {
        /// <summary>
        /// The words of providers, each with what it means and the statuses that it comes with. A status of 0 stands for an error
        /// without one, such as an error event of a stream; only error codes are trusted there, never prose. The first row that applies
        /// counts. Source: the error bodies that the providers document or send, 2026-11.
        /// </summary>
        private static readonly Words[] Known =
        {
            // Gemini words its limits per minute like a quota that is used up.
            new Words(global::ModelRegistry.ModelErrorKind.Transient, "RESOURCE_EXHAUSTED", 429),
            new Words(global::ModelRegistry.ModelErrorKind.Transient, "overloaded_error", 0),
            new Words(global::ModelRegistry.ModelErrorKind.Transient, "rate_limit_error", 0),
            new Words(global::ModelRegistry.ModelErrorKind.Transient, "rate_limit_exceeded", 0),
            new Words(global::ModelRegistry.ModelErrorKind.Transient, "timeout_error", 0),
            new Words(global::ModelRegistry.ModelErrorKind.Transient, "api_error", 0),
            new Words(global::ModelRegistry.ModelErrorKind.Transient, "server_error", 0),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "insufficient_quota", 0, 400, 403, 429),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "credit_balance_exhausted", 0, 400, 403, 429),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "billing_error", 0, 400, 403),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "billing_hard_limit_reached", 0, 400, 403, 429),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "billing_not_active", 0, 400, 403, 429),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "billing hard limit", 400, 403, 429),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "credit balance is too low", 400, 403),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "exceeded your current quota", 403, 429),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "insufficient credits", 400, 403, 429),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "insufficient balance", 400, 403, 429),
            new Words(global::ModelRegistry.ModelErrorKind.QuotaUsedUp, "ServiceQuotaExceededException", 400, 429),
            new Words(global::ModelRegistry.ModelErrorKind.PromptTooLong, "context_length_exceeded", 0, 400, 413, 422),
            new Words(global::ModelRegistry.ModelErrorKind.PromptTooLong, "request_too_large", 0, 400, 413),
            new Words(global::ModelRegistry.ModelErrorKind.PromptTooLong, "maximum context length", 400, 413, 422),
            new Words(global::ModelRegistry.ModelErrorKind.PromptTooLong, "prompt is too long", 400, 413),
            new Words(global::ModelRegistry.ModelErrorKind.PromptTooLong, "input is too long", 400, 413),
            new Words(global::ModelRegistry.ModelErrorKind.PromptTooLong, "exceed context limit", 400),
            new Words(global::ModelRegistry.ModelErrorKind.PromptTooLong, "exceeds the context window", 400),
            new Words(global::ModelRegistry.ModelErrorKind.PromptTooLong, "exceeds the available context size", 400),
            new Words(global::ModelRegistry.ModelErrorKind.PromptTooLong, "exceeds the maximum number of tokens", 400),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "model_not_found", 0, 400, 403, 422),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "model_decommissioned", 0, 400, 403),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "model_not_supported", 0, 400, 403),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "invalid_model", 0, 400, 422),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "unavailable_model", 0, 400, 403),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "unknown_model", 0, 400),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "ModelDeprecated", 400, 403),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "DeploymentNotFound", 400, 403),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "does not work with the specified model", 400),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "does not have access to model", 400, 403),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "don't have access to the model", 400, 403),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "is not a valid model", 400),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "model identifier is invalid", 400),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "Model Not Exist", 400),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "on-demand throughput isn", 400),
            new Words(global::ModelRegistry.ModelErrorKind.ModelNotFound, "is not supported for generateContent", 400),
            new Words(global::ModelRegistry.ModelErrorKind.KeyRefused, "API_KEY_INVALID", 0, 400),
            new Words(global::ModelRegistry.ModelErrorKind.KeyRefused, "API key not valid", 400),
            new Words(global::ModelRegistry.ModelErrorKind.KeyRefused, "authentication_error", 0, 400),
        };

        /// <summary>What the frames of code that reads answers begin with.</summary>
        private static readonly string[] Readers =
        {
            "System.Text.Json.", "System.ClientModel.ClientResult", "OpenAI.ChangeTrackingList", "OpenAI.Chat.InternalChat", "OpenAI.Chat.ChatCompletion.", "OpenAI.Responses.ResponseResult.",
            "Microsoft.Extensions.AI.OpenAI",
        };

        /// <summary>Whether an error is about a model, and not about anything else that was not found.</summary>
        internal static bool IsAboutModels(global::System.Exception error)
        {
            string text = TextOf(error);
            return text.IndexOf("model", global::System.StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("deployment", global::System.StringComparison.OrdinalIgnoreCase) >= 0;
        }

        /// <summary>What an error says, by the provider's words, then by its status, then by its type.</summary>
        internal static global::ModelRegistry.ModelErrorKind KindOf(global::System.Exception error)
        {
            int status = StatusOf(error).GetValueOrDefault();
            string/*?*/ text = null;
            foreach (Words words in Known)
            {
                if (words.ComesWith(status) && (text ?? (text = TextOf(error))).IndexOf(words.Text, global::System.StringComparison.OrdinalIgnoreCase) >= 0)
                {
                    return words.Kind;
                }
            }

            return status > 0 ? KindOf(status) : KindOfType(error);
        }

        private static global::ModelRegistry.ModelErrorKind KindOf(int status)
        {
            switch (status)
            {
                case 401:
                case 403:
                    return global::ModelRegistry.ModelErrorKind.KeyRefused;
                case 402:
                    return global::ModelRegistry.ModelErrorKind.QuotaUsedUp;
                case 404:
                case 410:
                    return global::ModelRegistry.ModelErrorKind.ModelNotFound;
                case 408:
                case 409:
                case 424:
                case 425:
                case 429:
                    return global::ModelRegistry.ModelErrorKind.Transient;
                case 413:
                    return global::ModelRegistry.ModelErrorKind.PromptTooLong;
                default:
                    return status >= 500 ? global::ModelRegistry.ModelErrorKind.Transient : global::ModelRegistry.ModelErrorKind.BadRequest;
            }
        }

        /// <summary>By the type of an error without a status, or of what it wraps.</summary>
        private static global::ModelRegistry.ModelErrorKind KindOfType(global::System.Exception error)
        {
            global::System.Exception/*?*/ cause = error;
            for (int depth = 0; cause != null && depth < Deepest; depth++)
            {
                if (cause is global::System.TimeoutException || cause is global::System.OperationCanceledException || IsOfTheNetwork(cause))
                {
                    return global::ModelRegistry.ModelErrorKind.Transient;
                }

                if (IsUnreadable(cause))
                {
                    return global::ModelRegistry.ModelErrorKind.UnreadableAnswer;
                }

                cause = CauseOf(cause);
            }

            return global::ModelRegistry.ModelErrorKind.Unknown;
        }

        /// <summary>By the names of the types, as a project need not reference them.</summary>
        private static bool IsUnreadable(global::System.Exception error)
        {
            if (IsMisread(error))
            {
                return true;
            }

            for (global::System.Type/*?*/ type = error.GetType(); type != null; type = type.BaseType)
            {
                if (type.FullName == "System.Text.Json.JsonException"
                    || type.FullName == "Newtonsoft.Json.JsonException"
                    || type.FullName == "Anthropic.Exceptions.AnthropicInvalidDataException")
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>
        /// SDKs read an answer that has another form than they expect, such as <c>{}</c>, until an index or a kind of JSON is wrong.
        /// The first frame outside of the base library says who read.
        /// </summary>
        private static bool IsMisread(global::System.Exception error)
        {
            bool isOfReading = error is global::System.ArgumentOutOfRangeException || error is global::System.InvalidOperationException || error is global::System.FormatException
                || error is global::System.Collections.Generic.KeyNotFoundException || error is global::System.ArgumentNullException;
            string/*?*/ stack = isOfReading ? error.StackTrace : null;
            if (stack == null || error is global::System.ObjectDisposedException)
            {
                return false;
            }

            foreach (string line in stack.Split('\n'))
            {
                string frame = line.Trim();
                int name = frame.IndexOf(' ') + 1;
                foreach (string reader in Readers)
                {
                    if (string.CompareOrdinal(frame, name, reader, 0, reader.Length) == 0)
                    {
                        return true;
                    }
                }

                if (string.CompareOrdinal(frame, name, "System.", 0, 7) != 0)
                {
                    return false;
                }
            }

            return false;
        }

        private struct Words
        {
            internal readonly global::ModelRegistry.ModelErrorKind Kind;
            internal readonly string Text;
            private readonly int[] statuses;

            internal Words(global::ModelRegistry.ModelErrorKind kind, string text, params int[] statuses)
            {
                Kind = kind;
                Text = text;
                this.statuses = statuses;
            }

            internal bool ComesWith(int status)
            {
                return global::System.Array.IndexOf(statuses, status) >= 0;
            }
        }
    }
}
