namespace ModelRegistry
{
    // A record has these members of its own.
    internal sealed partial class ModelPriceCliff : global::System.IEquatable<global::ModelRegistry.ModelPriceCliff>
    {
        /// <summary>Compares the properties of two values.</summary>
        public static bool operator ==(global::ModelRegistry.ModelPriceCliff/*?*/ left, global::ModelRegistry.ModelPriceCliff/*?*/ right)
            => left is null ? right is null : left.Equals(right);

        /// <summary>Compares the properties of two values.</summary>
        public static bool operator !=(global::ModelRegistry.ModelPriceCliff/*?*/ left, global::ModelRegistry.ModelPriceCliff/*?*/ right) => !(left == right);

        /// <inheritdoc />
        public override bool Equals(object/*?*/ obj) => Equals(obj as global::ModelRegistry.ModelPriceCliff);
    }
}
