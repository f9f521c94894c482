namespace ModelRegistry
{
    /// <summary>What the errors of HTTP clients and of providers' SDKs mean for a fallback. All of it is a default that <see cref="ModelTierOptions"/> can replace.</summary>
    [/*type attributes*/]
    internal static partial class ModelErrors
    {
        // How far the reason of an error is looked for in what it wraps.
        private const int Deepest = 8;

        /// <summary>
        /// Whether an error may pass: the status 408, 409, 425, 429 or 500 and above; without a status, an error of the network, a
        /// timeout, or an SDK's own cancellation. An error that says nothing is judged by what it wraps.
        /// </summary>
        public static bool IsTransient(global::System.Exception error)
        {
            global::System.Exception/*?*/ cause = Required(error);
            for (int depth = 0; cause != null && depth < Deepest; depth++)
            {
                int status = OwnStatus(cause).GetValueOrDefault();
                if (status > 0)
                {
                    return status == 408 || status == 409 || status == 425 || status == 429 || status >= 500;
                }

                if (cause is global::System.TimeoutException || cause is global::System.OperationCanceledException || IsOfTheNetwork(cause))
                {
                    return true;
                }

                cause = CauseOf(cause);
            }

            return false;
        }

        /// <summary>Whether the provider does not have the model, or not for this account: the status 404, or <c>model_not_found</c> in a 400 or 403.</summary>
        public static bool IsModelNotFound(global::System.Exception error)
        {
            int? status = StatusOf(error);
            return status == 404 || ((status == 400 || status == 403) && Says(error, "model_not_found"));
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

        static partial void ReadHttpStatus(global::System.Exception error, ref int? status);

        static partial void ReadClientModel(global::System.Exception error, ref int? status);

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

        private static bool Says(global::System.Exception error, string word)
        {
            global::System.Exception/*?*/ cause = error;
            for (int depth = 0; cause != null && depth < Deepest; depth++)
            {
                if (cause.Message.IndexOf(word, global::System.StringComparison.OrdinalIgnoreCase) >= 0)
                {
                    return true;
                }

                cause = CauseOf(cause);
            }

            return false;
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
