namespace ModelRegistry
{
    // A record has these members of its own.
    internal sealed partial class ModelCacheWritePrice : global::System.IEquatable<global::ModelRegistry.ModelCacheWritePrice>
    {
        private object/*?*/[] Values
            => new object/*?*/[] { LifeSeconds, Price };

        /// <summary>Whether both properties are equal.</summary>
        public bool Equals(global::ModelRegistry.ModelCacheWritePrice/*?*/ other)
            => !(other is null) && global::System.Collections.StructuralComparisons.StructuralEqualityComparer.Equals(Values, other.Values);

        /// <inheritdoc />
        public override int GetHashCode()
            => global::System.Collections.StructuralComparisons.StructuralEqualityComparer.GetHashCode(Values);

        /// <summary>Compares the properties of two values.</summary>
        public static bool operator ==(global::ModelRegistry.ModelCacheWritePrice/*?*/ left, global::ModelRegistry.ModelCacheWritePrice/*?*/ right)
            => left is null ? right is null : left.Equals(right);

        /// <summary>Compares the properties of two values.</summary>
        public static bool operator !=(global::ModelRegistry.ModelCacheWritePrice/*?*/ left, global::ModelRegistry.ModelCacheWritePrice/*?*/ right) => !(left == right);

        /// <inheritdoc />
        public override bool Equals(object/*?*/ obj) => Equals(obj as global::ModelRegistry.ModelCacheWritePrice);
    }
}
