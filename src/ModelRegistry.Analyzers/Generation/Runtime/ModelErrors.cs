namespace ModelRegistry
{
    /// <summary>What the errors of HTTP clients and of providers' SDKs mean for a fallback. All of it is a default that <see cref="ModelTierOptions"/> can replace.</summary>
    [/*type attributes*/]
    internal static partial class ModelErrors
    {
        // How far the reason of an error is looked for in what it wraps.
        private const int Deepest = 8;
        private const string AttemptsKey = "ModelRegistry.Attempts";
        private static readonly string[] RequestIdHeaders = { "x-request-id", "request-id", "apim-request-id", "x-amzn-RequestId" };

        /// <summary>
        /// Whether an error is temporary: the status 408, 409, 424, 425, 429 or 500 and above, unless it says that a quota is used up; without
        /// a status, an error of the network, a timeout, or an SDK's own cancellation. An error that says nothing is judged by what it wraps.
        /// </summary>
        public static bool IsTransient(global::System.Exception error)
        {
            return KindOf(Required(error)) == global::ModelRegistry.ModelErrorKind.Transient;
        }

        /// <summary>
        /// Whether the provider does not have the model, or not for this account: the status 404 or 410, or the provider's words for it
        /// in a 400, 403 or 422, such as <c>model_not_found</c>.
        /// </summary>
        public static bool IsModelNotFound(global::System.Exception error)
        {
            return KindOf(Required(error)) == global::ModelRegistry.ModelErrorKind.ModelNotFound;
        }

        /// <summary>Whether the account has no quota or credit left: the status 402, or words such as <c>insufficient_quota</c>.</summary>
        public static bool IsQuotaUsedUp(global::System.Exception error)
        {
            return KindOf(Required(error)) == global::ModelRegistry.ModelErrorKind.QuotaUsedUp;
        }

        /// <summary>Whether the provider refuses the key or the account: the status 401 or 403, unless it is about the model.</summary>
        public static bool IsKeyRefused(global::System.Exception error)
        {
            return KindOf(Required(error)) == global::ModelRegistry.ModelErrorKind.KeyRefused;
        }

        /// <summary>Whether the prompt does not fit into the model's context window, by words such as <c>context_length_exceeded</c>.</summary>
        public static bool IsPromptTooLong(global::System.Exception error)
        {
            return KindOf(Required(error)) == global::ModelRegistry.ModelErrorKind.PromptTooLong;
        }

        /// <summary>Whether the provider's answer could not be read: it is no JSON, or other JSON than the SDK expects.</summary>
        public static bool IsUnreadableAnswer(global::System.Exception error)
        {
            return KindOf(Required(error)) == global::ModelRegistry.ModelErrorKind.UnreadableAnswer;
        }

        /// <summary>
        /// The attempts of the run that ended with an error: every attempt and every skipped model, in order. They are in
        /// <c>Exception.Data</c> of whatever a run throws; empty for other exceptions.
        /// </summary>
        public static global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> AttemptsOf(global::System.Exception error)
        {
            global::ModelRegistry.ModelTierException/*?*/ ofTier = Required(error) as global::ModelRegistry.ModelTierException;
            return ofTier != null ? ofTier.Attempts : error.Data[AttemptsKey] as global::ModelRegistry.ModelAttempt[] ?? new global::ModelRegistry.ModelAttempt[0];
        }

        /// <summary>The HTTP status that an error carries, or that what it wraps carries; null where there is none.</summary>
        public static int? StatusOf(global::System.Exception error)
        {
            global::System.Exception/*?*/ cause = Required(error);
            for (int depth = 0; cause != null && depth < Deepest; depth++)
            {
                int? status = OwnStatus(cause);
                if (status > 0)
                {
                    return status;
                }

                cause = CauseOf(cause);
            }

            return null;
        }

        /// <summary>The provider's id of the request that failed, by the headers that providers use; null where the SDK does not show it.</summary>
        internal static string/*?*/ RequestIdOf(global::System.Exception error)
        {
            global::System.Exception/*?*/ cause = error;
            for (int depth = 0; cause != null && depth < Deepest; depth++)
            {
                foreach (string header in RequestIdHeaders)
                {
                    string/*?*/ value = Header(cause, header);
                    if (value != null)
                    {
                        return value;
                    }
                }

                string/*?*/ shown = global::ModelRegistry.ModelErrorShape.TextOf(cause, "RequestID") ?? global::ModelRegistry.ModelErrorShape.TextOf(cause, "RequestId");
                if (shown != null)
                {
                    return shown;
                }

                cause = CauseOf(cause);
            }

            return null;
        }

        /// <summary>Notes the attempts of a run on the exception that ends it, so that the first cause is never lost.</summary>
        internal static void Attach(global::System.Exception error, global::ModelRegistry.ModelAttempt[] attempts)
        {
            try
            {
                if (!(error is global::ModelRegistry.ModelTierException))
                {
                    error.Data[AttemptsKey] = attempts;
                }
            }
            catch (global::System.ArgumentException)
            {
                // .NET Framework takes only what can be serialized.
            }
            catch (global::System.NotSupportedException)
            {
                // The exception's own Data is read-only.
            }
        }

        static partial void ReadHttpStatus(global::System.Exception error, ref int? status);

        static partial void ReadClientModel(global::System.Exception error, ref int? status);

        static partial void ReadClientModelBody(global::System.Exception error, ref string/*?*/ body);

        static partial void ReadAzureCore(global::System.Exception error, ref int? status);

        static partial void ReadAnthropic(global::System.Exception error, ref int? status);

        /// <summary>By the types that the project knows; by the shape of all others.</summary>
        private static int? OwnStatus(global::System.Exception error)
        {
            int? status = null;
            ReadHttpStatus(error, ref status);
            ReadClientModel(error, ref status);
            ReadAzureCore(error, ref status);
            ReadAnthropic(error, ref status);
            return status ?? global::ModelRegistry.ModelErrorShape.StatusOf(error);
        }

        /// <summary>A file that is missing is no matter of the network, though .NET derives it from the same class.</summary>
        private static bool IsOfTheNetwork(global::System.Exception error)
        {
            if (error is global::System.IO.IOException)
            {
                return !(error is global::System.IO.FileNotFoundException
                    || error is global::System.IO.DirectoryNotFoundException
                    || error is global::System.IO.PathTooLongException);
            }

            // By its name, as a project for .NET Framework need not reference the assembly.
            global::System.Type/*?*/ type = error.GetType();
            while (type != null && type.FullName != "System.Net.Http.HttpRequestException")
            {
                type = type.BaseType;
            }

            return type != null;
        }

        /// <summary>All that an error and what it wraps say: messages, the answer's body where the SDK shows it, and error codes.</summary>
        private static string TextOf(global::System.Exception error)
        {
            global::System.Text.StringBuilder text = new global::System.Text.StringBuilder();
            global::System.Exception/*?*/ cause = error;
            for (int depth = 0; cause != null && depth < Deepest; depth++)
            {
                string/*?*/ body = null;
                ReadClientModelBody(cause, ref body);
                text.Append(cause.Message ?? string.Empty).Append('\n').Append(body).Append('\n')
                    .Append(global::ModelRegistry.ModelErrorShape.TextOf(cause, "ErrorCode")).Append('\n')
                    .Append(global::ModelRegistry.ModelErrorShape.TextOf(cause, "ResponseBody")).Append('\n');
                cause = CauseOf(cause);
            }

            return text.ToString();
        }

        /// <summary>What an error wraps; of several errors, such as those of an SDK's own retries, the last.</summary>
        private static global::System.Exception/*?*/ CauseOf(global::System.Exception error)
        {
            global::System.AggregateException/*?*/ several = error as global::System.AggregateException;
            return several != null && several.InnerExceptions.Count > 0
                ? several.InnerExceptions[several.InnerExceptions.Count - 1]
                : error.InnerException;
        }

        private static global::System.Exception Required(global::System.Exception error)
        {
            return error ?? throw new global::System.ArgumentNullException("error");
        }
    }
}
