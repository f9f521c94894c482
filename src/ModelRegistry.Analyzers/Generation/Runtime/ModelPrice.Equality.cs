namespace ModelRegistry
{
    // A record has these members of its own.
    internal sealed partial class ModelPrice : global::System.IEquatable<global::ModelRegistry.ModelPrice>
    {
        /// <summary>Compares the properties of two values.</summary>
        public static bool operator ==(global::ModelRegistry.ModelPrice/*?*/ left, global::ModelRegistry.ModelPrice/*?*/ right)
            => left is null ? right is null : left.Equals(right);

        /// <summary>Compares the properties of two values.</summary>
        public static bool operator !=(global::ModelRegistry.ModelPrice/*?*/ left, global::ModelRegistry.ModelPrice/*?*/ right) => !(left == right);

        /// <inheritdoc />
        public override bool Equals(object/*?*/ obj) => Equals(obj as global::ModelRegistry.ModelPrice);
    }
}
