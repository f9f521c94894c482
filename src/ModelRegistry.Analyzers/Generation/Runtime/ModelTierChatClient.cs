namespace ModelRegistry
{
    /// <summary>The chat client of a tier: every request is a run, and each model has a client of its own.</summary>
    [/*type attributes*/]
    sealed partial class ModelTierChatClient : global::Microsoft.Extensions.AI.IChatClient
    {
        private readonly global::ModelRegistry.ModelTier tier;
        private readonly global::System.Func<global::ModelRegistry.Model, global::Microsoft.Extensions.AI.IChatClient> createClient;
        private readonly global::ModelRegistry.ModelTierOptions/*?*/ options;

        // The lock, too.
        private readonly global::System.Collections.Generic.Dictionary<global::ModelRegistry.Model, Holder> clients = new global::System.Collections.Generic.Dictionary<global::ModelRegistry.Model, Holder>();

        private bool isDisposed;

        internal ModelTierChatClient(
            global::ModelRegistry.ModelTier tier,
            global::System.Func<global::ModelRegistry.Model, global::Microsoft.Extensions.AI.IChatClient> createClient,
            global::ModelRegistry.ModelTierOptions/*?*/ options)
        {
            this.tier = tier;
            this.createClient = createClient;
            this.options = options;
        }

        /// <inheritdoc />
        public async global::System.Threading.Tasks.Task<global::Microsoft.Extensions.AI.ChatResponse> GetResponseAsync(
            global::System.Collections.Generic.IEnumerable<global::Microsoft.Extensions.AI.ChatMessage> messages,
            global::Microsoft.Extensions.AI.ChatOptions/*?*/ options = null,
            global::System.Threading.CancellationToken cancellationToken = default(global::System.Threading.CancellationToken))
        {
            global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.ChatMessage> all = Repeatable(messages);
            using (global::ModelRegistry.ModelTierRun run = new global::ModelRegistry.ModelTierRun(tier, this.options, cancellationToken))
            {
                run.Reader = new global::ModelRegistry.ModelTierChatReader(this, all);
                global::System.Threading.Tasks.Task served = await run.ServeAsync(
                    (model, token) =>
                    {
                        run.Reader.Reset();
                        return ClientOf(model).GetResponseAsync(all, OptionsFor(model, options), token);
                    },
                    task => ((global::System.Threading.Tasks.Task<global::Microsoft.Extensions.AI.ChatResponse>)task).Result).ConfigureAwait(false);
                return ((global::System.Threading.Tasks.Task<global::Microsoft.Extensions.AI.ChatResponse>)served).Result;
            }
        }

        /// <inheritdoc />
        public global::System.Collections.Generic.IAsyncEnumerable<global::Microsoft.Extensions.AI.ChatResponseUpdate> GetStreamingResponseAsync(
            global::System.Collections.Generic.IEnumerable<global::Microsoft.Extensions.AI.ChatMessage> messages,
            global::Microsoft.Extensions.AI.ChatOptions/*?*/ options = null,
            global::System.Threading.CancellationToken cancellationToken = default(global::System.Threading.CancellationToken))
        {
            global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.ChatMessage> all = Repeatable(messages);
            return new global::ModelRegistry.ModelTierStream<global::Microsoft.Extensions.AI.ChatResponseUpdate>(
                tier,
                (model, token) => ClientOf(model).GetStreamingResponseAsync(all, OptionsFor(model, options), token),
                this.options,
                () => new global::ModelRegistry.ModelTierChatReader(this, all),
                cancellationToken);
        }

        /// <summary>The client itself, its tier, or what the client of the tier's first usable model offers.</summary>
        public object/*?*/ GetService(global::System.Type serviceType, object/*?*/ serviceKey = null)
        {
            if (serviceType == null)
            {
                throw new global::System.ArgumentNullException("serviceType");
            }

            if (serviceKey == null && serviceType.IsInstanceOfType(this))
            {
                return this;
            }

            if (serviceKey == null && serviceType == typeof(global::ModelRegistry.ModelTier))
            {
                return tier;
            }

            using (global::ModelRegistry.ModelTierRun run = new global::ModelRegistry.ModelTierRun(tier, options, global::System.Threading.CancellationToken.None))
            {
                global::ModelRegistry.Model/*?*/ first = run.FirstUsable();
                return first == null ? null : ClientOf(first).GetService(serviceType, serviceKey);
            }
        }

        /// <summary>Whether a model's client reports its requests to telemetry itself, so that they would be counted twice.</summary>
        internal bool IsInstrumented(global::ModelRegistry.Model model)
        {
            lock (clients)
            {
                Holder/*?*/ holder;
                return clients.TryGetValue(model, out holder) && holder.IsInstrumented;
            }
        }

        /// <summary>Disposes of the models' clients.</summary>
        public void Dispose()
        {
            Holder[] all;
            lock (clients)
            {
                isDisposed = true;
                all = new Holder[clients.Count];
                clients.Values.CopyTo(all, 0);
                clients.Clear();
            }

            global::System.Exception/*?*/ first = null;
            foreach (Holder holder in all)
            {
                try
                {
                    lock (holder)
                    {
                        holder.IsDisposed = true;
                        if (holder.Client != null)
                        {
                            holder.Client.Dispose();
                        }
                    }
                }
                catch (global::System.Exception error)
                {
                    first = first ?? error;
                }
            }

            if (first != null)
            {
                global::System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(first).Throw();
            }
        }

        static partial void ReadInstrumentation(global::Microsoft.Extensions.AI.IChatClient client, ref bool isInstrumented);

        /// <summary>The client of a model, which is created once; a slow creation keeps nobody else waiting.</summary>
        private global::Microsoft.Extensions.AI.IChatClient ClientOf(global::ModelRegistry.Model model)
        {
            Holder holder = HolderOf(model);
            lock (holder)
            {
                if (holder.IsDisposed)
                {
                    throw Disposed();
                }

                if (holder.Client == null)
                {
                    global::Microsoft.Extensions.AI.IChatClient client = createClient(model)
                        ?? throw new global::System.InvalidOperationException("There is no client for " + model + ": createClient returned null.");
                    bool isInstrumented = false;
                    ReadInstrumentation(client, ref isInstrumented);
                    holder.IsInstrumented = isInstrumented;
                    holder.Client = client;
                }

                return holder.Client;
            }
        }

        private Holder HolderOf(global::ModelRegistry.Model model)
        {
            lock (clients)
            {
                if (isDisposed)
                {
                    throw Disposed();
                }

                Holder/*?*/ holder;
                if (!clients.TryGetValue(model, out holder))
                {
                    holder = new Holder();
                    clients.Add(model, holder);
                }

                return holder;
            }
        }

        private global::System.ObjectDisposedException Disposed()
        {
            return new global::System.ObjectDisposedException("The chat client of the tier \"" + tier.Name + "\"");
        }

        /// <summary>A request that names a model would go to that one, and one that wants a longer answer than a model gives would be refused.</summary>
        private static global::Microsoft.Extensions.AI.ChatOptions/*?*/ OptionsFor(
            global::ModelRegistry.Model model,
            global::Microsoft.Extensions.AI.ChatOptions/*?*/ options)
        {
            if (options == null)
            {
                return null;
            }

            bool isCapped = options.MaxOutputTokens > model.MaxOutputTokens;
            if (options.ModelId == null && !isCapped)
            {
                return options;
            }

            global::Microsoft.Extensions.AI.ChatOptions ownOptions = options.Clone();
            ownOptions.ModelId = options.ModelId == null ? null : model.Id;
            ownOptions.MaxOutputTokens = isCapped ? model.MaxOutputTokens : options.MaxOutputTokens;
            return ownOptions;
        }

        /// <summary>The messages, which every attempt reads again.</summary>
        private static global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.ChatMessage> Repeatable(
            global::System.Collections.Generic.IEnumerable<global::Microsoft.Extensions.AI.ChatMessage> messages)
        {
            if (messages == null)
            {
                throw new global::System.ArgumentNullException("messages");
            }

            return messages as global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.ChatMessage>
                ?? new global::System.Collections.Generic.List<global::Microsoft.Extensions.AI.ChatMessage>(messages);
        }

        private sealed class Holder
        {
            internal global::Microsoft.Extensions.AI.IChatClient/*?*/ Client;
            internal bool IsInstrumented;
            internal bool IsDisposed;
        }
    }
}
