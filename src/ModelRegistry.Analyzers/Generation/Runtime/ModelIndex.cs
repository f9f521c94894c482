namespace ModelRegistry
{
    /// <summary>Finds models by id or alias, exactly and ordinally.</summary>
    [/*type attributes*/]
    internal sealed class ModelIndex
    {
        private readonly global::System.Collections.Generic.Dictionary<string, global::ModelRegistry.Model/*?*/> found =
            new global::System.Collections.Generic.Dictionary<string, global::ModelRegistry.Model/*?*/>(global::System.StringComparer.Ordinal);

        /// <summary>An id that several providers have names none of them; with its provider before it, it names one.</summary>
        internal ModelIndex(global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.Model> models)
        {
            foreach (global::ModelRegistry.Model model in models)
            {
                foreach (string id in Ids(model))
                {
                    found[id] = found.ContainsKey(id) ? null : model;
                }
            }

            foreach (global::ModelRegistry.Model model in models)
            {
                foreach (string id in Ids(model))
                {
                    string reference = model.Provider + "/" + id;
                    found[reference] = found.ContainsKey(reference) ? found[reference] : model;
                }
            }
        }

        internal global::ModelRegistry.Model/*?*/ Find(string/*?*/ id)
            => id != null && found.TryGetValue(id, out global::ModelRegistry.Model/*?*/ model) ? model : null;

        /// <summary>The id or alias that needs the fewest changes to be the text; null where more than a third of it would change.</summary>
        internal static string/*?*/ Nearest(string text, global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.Model> models)
        {
            string/*?*/ nearest = null;
            int least = (text.Length / 3) + 1;
            foreach (string id in global::System.Linq.Enumerable.SelectMany(models, Ids))
            {
                int distance = Distance(text, id);
                (nearest, least) = distance < least ? (id, distance) : (nearest, least);
            }

            return nearest;
        }

        private static global::System.Collections.Generic.IEnumerable<string> Ids(global::ModelRegistry.Model model)
            => model.HasId ? global::System.Linq.Enumerable.Concat(new[] { model.Id }, model.Aliases) : model.Aliases;

        /// <summary>How many characters are inserted, left out or replaced (Levenshtein), letters without case.</summary>
        private static int Distance(string left, string right)
        {
            int[] row = global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Range(0, right.Length + 1));
            for (int line = 1; line <= left.Length; line++)
            {
                int diagonal = row[0]++;
                for (int column = 1; column <= right.Length; column++)
                {
                    bool isSame = char.ToUpperInvariant(left[line - 1]) == char.ToUpperInvariant(right[column - 1]);
                    int replaced = isSame ? diagonal : diagonal + 1;
                    diagonal = row[column];
                    row[column] = global::System.Math.Min(replaced, global::System.Math.Min(row[column], row[column - 1]) + 1);
                }
            }

            return row[right.Length];
        }
    }
}
