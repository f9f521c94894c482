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

        /// <summary>The id or alias that needs the fewest changes to be the text; null where more than a third of it would change.</summary>
        internal static string/*?*/ Nearest(string text, global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.Model> models)
        {
            string/*?*/ nearest = null;
            int least = (text.Length / 3) + 1;
            foreach (global::ModelRegistry.Model model in models)
            {
                foreach (string id in Ids(model))
                {
                    int distance = Distance(text, id);
                    if (distance < least)
                    {
                        nearest = id;
                        least = distance;
                    }
                }
            }

            return nearest;
        }

        private static global::System.Collections.Generic.IEnumerable<string> Ids(global::ModelRegistry.Model model)
        {
            if (model.HasId)
            {
                yield return model.Id;
            }

            foreach (string alias in model.Aliases)
            {
                yield return alias;
            }
        }

        /// <summary>How many characters are inserted, left out or replaced (Levenshtein), letters without case.</summary>
        private static int Distance(string left, string right)
        {
            int[] row = new int[right.Length + 1];
            for (int column = 0; column <= right.Length; column++)
            {
                row[column] = column;
            }

            for (int line = 1; line <= left.Length; line++)
            {
                int diagonal = row[0];
                row[0] = line;
                for (int column = 1; column <= right.Length; column++)
                {
                    bool isSame = char.ToUpperInvariant(left[line - 1]) == char.ToUpperInvariant(right[column - 1]);
                    int replaced = diagonal + (isSame ? 0 : 1);
                    diagonal = row[column];
                    row[column] = global::System.Math.Min(replaced, global::System.Math.Min(row[column], row[column - 1]) + 1);
                }
            }

            return row[right.Length];
        }

        /// <summary>An id that several providers have names none of them; with its provider before it, it always names one.</summary>
        private void Add(string id, global::ModelRegistry.Model model)
        {
            byId[id] = byId.ContainsKey(id) ? null : model;
            byProviderAndId[model.Provider + "/" + id] = model;
        }
    }
}
