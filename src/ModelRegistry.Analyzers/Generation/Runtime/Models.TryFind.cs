namespace ModelRegistry
{
    internal static partial class Models
    {
        private static global::ModelRegistry.ModelIndex/*?*/ s_index;

        /// <summary>
        /// Finds a model by its exact id, by an alias, or by <c>provider/id</c>. An id that several providers have finds a model only with
        /// its provider.
        /// </summary>
        /// <param name="id">The text to look up. Case and white space count; null finds nothing.</param>
        /// <param name="model">The model; null where the method returns false.</param>
        /// <returns>Whether the registry has exactly one model for the text.</returns>
#pragma warning disable CS0436 // A project may declare the attribute that its framework has; both mean the same.
        public static bool TryFind(string id, [/*maybe null when false*/] out global::ModelRegistry.Model model)
#pragma warning restore CS0436
            => (model = (s_index ?? (s_index = new global::ModelRegistry.ModelIndex(All))).Find(id)/*!*/) != null;
    }
}
