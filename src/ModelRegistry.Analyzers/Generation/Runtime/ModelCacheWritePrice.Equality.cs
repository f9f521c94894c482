namespace ModelRegistry
{
    // A record has these members of its own.
    internal sealed partial class ModelCacheWritePrice : global::System.IEquatable<global::ModelRegistry.ModelCacheWritePrice>
    {
        /// <summary>Compares the properties of two values.</summary>
        public static bool operator ==(global::ModelRegistry.ModelCacheWritePrice/*?*/ left, global::ModelRegistry.ModelCacheWritePrice/*?*/ right)
        {
            return left is null ? right is null : left.Equals(right);
        }

        /// <summary>Compares the properties of two values.</summary>
        public static bool operator !=(global::ModelRegistry.ModelCacheWritePrice/*?*/ left, global::ModelRegistry.ModelCacheWritePrice/*?*/ right)
        {
            return !(left == right);
        }

        /// <inheritdoc />
        public override bool Equals(object/*?*/ obj)
        {
            return Equals(obj as global::ModelRegistry.ModelCacheWritePrice);
        }
    }
}
