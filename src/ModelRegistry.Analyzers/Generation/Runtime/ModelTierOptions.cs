namespace ModelRegistry
{
    /// <summary>
    /// How a run of a tier selects models, judges errors and answers, waits, and reports its attempts. One instance can be shared by
    /// many runs at once. Exceptions of the functions given here propagate from the run.
    /// </summary>
    [/*type attributes*/]
    internal sealed partial class ModelTierOptions
    {
        private string operationName = "chat";
        private global::System.TimeSpan maxRetryDelay = global::System.TimeSpan.FromSeconds(20);

        /// <summary>
        /// Whether a model before the net is on, by the tier's flag and the model. The flag is empty for a tier without one.
        /// Null: every model is on. The net is never asked about.
        /// </summary>
        public global::System.Func<string, global::ModelRegistry.Model, bool>/*?*/ IsEnabled { get; set; }

        /// <summary>
        /// The same as <see cref="IsEnabled"/>, for flags that are only known asynchronously. It is preferred over
        /// <see cref="IsEnabled"/>; <c>Run</c>, which is synchronous, cannot use it.
        /// </summary>
        public global::System.Func<string, global::ModelRegistry.Model, global::System.Threading.CancellationToken, global::System.Threading.Tasks.Task<bool>>/*?*/ IsEnabledAsync { get; set; }

        /// <summary>
        /// Who is calling, such as the id of a user or tenant: the same key is always on the same side of a tier's share, in every
        /// process. Null: <see cref="GetKey"/> is asked.
        /// </summary>
        public string/*?*/ Key { get; set; }

        /// <summary>
        /// Returns who is calling, for options that many callers share; asked once in each run of a tier with a share. Null, or where
        /// it returns null: each run is drawn at random.
        /// </summary>
        public global::System.Func<string/*?*/>/*?*/ GetKey { get; set; }

        /// <summary>
        /// Whether the answer is accepted; otherwise the next model is tried. It is asked about what the call returned and, in a chat
        /// client, about the response of a stream that ended without content. Null: a chat client does not accept a blank answer, and
        /// all other answers are accepted.
        /// </summary>
        public global::System.Func<object, bool>/*?*/ Accept { get; set; }

        /// <summary>
        /// Whether an element of a stream is content. Elements before the first content are held back, so that another model can
        /// still answer. Null: the updates of Microsoft.Extensions.AI and OpenAI are known; of other types every element is content.
        /// </summary>
        public global::System.Func<object, bool>/*?*/ HasContent { get; set; }

        /// <summary>Which errors are temporary: the same model is tried again, then the next. Null: <c>ModelErrors.IsTransient</c>.</summary>
        public global::System.Func<global::System.Exception, bool>/*?*/ IsTransient { get; set; }

        /// <summary>
        /// Which of the other errors go on to the next model. Null: an unknown model, an answer that cannot be read, a refused key
        /// where a later model has another provider, and a prompt that is too long where a later model has a larger context window.
        /// A quota that is used up always goes on.
        /// </summary>
        public global::System.Func<global::System.Exception, bool>/*?*/ ShouldFallBack { get; set; }

        /// <summary>How long the provider asks to wait; null where the error does not say. Null: <c>ModelErrors.RetryAfter</c>.</summary>
        public global::System.Func<global::System.Exception, global::System.TimeSpan?>/*?*/ RetryAfter { get; set; }

        /// <summary>
        /// How long to wait before a retry, by its number: 1, 2 and so on. Null: half a second, doubled each time, at most 8 seconds,
        /// of which a random part between half and all is waited for.
        /// </summary>
        public global::System.Func<int, global::System.TimeSpan>/*?*/ RetryDelay { get; set; }

        /// <summary>The longest wait before a retry, 20 seconds unless set; where a longer one is asked for, the next model is tried at once.</summary>
        /// <exception cref="global::System.ArgumentOutOfRangeException">It is negative.</exception>
        public global::System.TimeSpan MaxRetryDelay
        {
            get
            {
                return maxRetryDelay;
            }

            set
            {
                if (value < global::System.TimeSpan.Zero)
                {
                    throw new global::System.ArgumentOutOfRangeException("value", value, "The longest wait cannot be negative.");
                }

                maxRetryDelay = value;
            }
        }

        /// <summary>
        /// Reads from what a call returned how many tokens it used; null where that is not known. Null: usage and cost are known only
        /// for the responses of Microsoft.Extensions.AI.
        /// </summary>
        public global::System.Func<object, global::ModelRegistry.ModelUsage/*?*/>/*?*/ Usage { get; set; }

        /// <summary>
        /// Reads from what a call returned the id of the model that answered; null where it does not say. That model's price is charged
        /// where it is registered. Null: it is known only for the responses of Microsoft.Extensions.AI.
        /// </summary>
        public global::System.Func<object, string/*?*/>/*?*/ ResponseModel { get; set; }

        /// <summary>Reads from what a call returned the provider's id of the request; null where it does not say.</summary>
        public global::System.Func<object, string/*?*/>/*?*/ RequestId { get; set; }

        /// <summary>Receives every attempt when it has ended, and every model that is skipped.</summary>
        public global::System.Action<global::ModelRegistry.ModelAttempt>/*?*/ OnAttempt { get; set; }

        /// <summary>What the calls do, as telemetry names it (<c>gen_ai.operation.name</c>): <c>chat</c> unless set.</summary>
        /// <exception cref="global::System.ArgumentNullException">It is null.</exception>
        public string OperationName
        {
            get { return operationName; }
            set { operationName = value ?? throw new global::System.ArgumentNullException("value"); }
        }

        /// <summary>A copy for one caller, which shares all functions with this instance.</summary>
        /// <param name="key">Who is calling; see <see cref="Key"/>.</param>
        public global::ModelRegistry.ModelTierOptions WithKey(string/*?*/ key)
        {
            global::ModelRegistry.ModelTierOptions copy = (global::ModelRegistry.ModelTierOptions)MemberwiseClone();
            copy.Key = key;
            return copy;
        }

        /// <summary>The default wait before a retry: random, so that many callers do not come back at once.</summary>
        internal static global::System.TimeSpan Backoff(int retry)
        {
            double longest = global::System.Math.Min(8, 0.5 * global::System.Math.Pow(2, retry - 1));
            return global::System.TimeSpan.FromSeconds(longest * (0.5 + (Random() / 2)));
        }

        /// <summary>A number from 0 to 1, without 1.</summary>
        internal static double Random()
        {
            return unchecked((uint)global::System.Guid.NewGuid().GetHashCode()) / 4294967296.0;
        }
    }
}
