namespace ModelRegistry
{
    // A record has these members of its own.
    internal sealed partial class ModelCacheWrite : global::System.IEquatable<global::ModelRegistry.ModelCacheWrite>
    {
        /// <summary>Compares the properties of two values.</summary>
        public static bool operator ==(global::ModelRegistry.ModelCacheWrite/*?*/ left, global::ModelRegistry.ModelCacheWrite/*?*/ right)
        {
            return left is null ? right is null : left.Equals(right);
        }

        /// <summary>Compares the properties of two values.</summary>
        public static bool operator !=(global::ModelRegistry.ModelCacheWrite/*?*/ left, global::ModelRegistry.ModelCacheWrite/*?*/ right)
        {
            return !(left == right);
        }

        /// <inheritdoc />
        public override bool Equals(object/*?*/ obj)
        {
            return Equals(obj as global::ModelRegistry.ModelCacheWrite);
        }
    }
}
