namespace ModelRegistry
{
    internal static partial class Models
    {
        private static global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.Model>/*?*/ s_all;

        /// <summary>All models, in the order of the registry.</summary>
        public static global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.Model> All
            => s_all ?? (s_all = global::System.Linq.Enumerable.ToArray(
                global::System.Linq.Enumerable.Select(global::System.Linq.Enumerable.Range(0, s_data.Length), At)));

        /// <summary>Makes a model when it is first asked for. Two threads can make one at once; both get the one that was kept first.</summary>
        private static global::ModelRegistry.Model At(int index)
            => s_models[index]
                ?? global::System.Threading.Interlocked.CompareExchange(
                    ref s_models[index], new global::ModelRegistry.ModelData(s_data[index], s_shared).Read(At), null)
                ?? s_models[index]/*!*/;
    }
}
