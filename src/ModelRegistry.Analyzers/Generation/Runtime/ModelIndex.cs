namespace ModelRegistry
{
    /// <summary>Finds models by id or alias, exactly and ordinally.</summary>
    [/*type attributes*/]
    internal sealed class ModelIndex
    {
        private readonly global::System.Collections.Generic.Dictionary<string, global::ModelRegistry.Model/*?*/> byId =
            new global::System.Collections.Generic.Dictionary<string, global::ModelRegistry.Model/*?*/>(global::System.StringComparer.Ordinal);

        private readonly global::System.Collections.Generic.Dictionary<string, global::ModelRegistry.Model/*?*/> byProviderAndId =
            new global::System.Collections.Generic.Dictionary<string, global::ModelRegistry.Model/*?*/>(global::System.StringComparer.Ordinal);

        internal ModelIndex(global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.Model> models)
        {
            foreach (global::ModelRegistry.Model model in models)
            {
                if (model.HasId)
                {
                    Add(model.Id, model);
                }

                foreach (string alias in model.Aliases)
                {
                    Add(alias, model);
                }
            }
        }

        internal bool TryFind(string id, out global::ModelRegistry.Model model)
        {
            global::ModelRegistry.Model/*?*/ found = null;
            if (id != null && !byId.TryGetValue(id, out found))
            {
                byProviderAndId.TryGetValue(id, out found);
            }

            model = found/*!*/;
            return found != null;
        }

        /// <summary>An id that several providers have names none of them; with its provider before it, it always names one.</summary>
        private void Add(string id, global::ModelRegistry.Model model)
        {
            byId[id] = byId.ContainsKey(id) ? null : model;
            byProviderAndId[model.Provider + "/" + id] = model;
        }
    }
}
