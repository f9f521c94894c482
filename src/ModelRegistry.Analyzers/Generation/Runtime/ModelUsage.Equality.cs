namespace ModelRegistry
{
    // A record has these members of its own.
    internal sealed partial class ModelUsage : global::System.IEquatable<global::ModelRegistry.ModelUsage>
    {
        /// <summary>Compares the properties of two values.</summary>
        public static bool operator ==(global::ModelRegistry.ModelUsage/*?*/ left, global::ModelRegistry.ModelUsage/*?*/ right)
            => left is null ? right is null : left.Equals(right);

        /// <summary>Compares the properties of two values.</summary>
        public static bool operator !=(global::ModelRegistry.ModelUsage/*?*/ left, global::ModelRegistry.ModelUsage/*?*/ right) => !(left == right);

        /// <inheritdoc />
        public override bool Equals(object/*?*/ obj) => Equals(obj as global::ModelRegistry.ModelUsage);
    }
}
