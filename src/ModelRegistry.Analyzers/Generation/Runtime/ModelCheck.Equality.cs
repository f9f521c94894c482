namespace ModelRegistry
{
    // A record has these members of its own.
    internal sealed partial class ModelCheck : global::System.IEquatable<global::ModelRegistry.ModelCheck>
    {
        private object/*?*/[] Values
            => new object/*?*/[] { Name, VerifiedOn, Source, VerifiedBy, Baseline, Passed, Total, BaselinePassed, CostPerTask, BaselineCostPerTask, Currency };

        /// <summary>Whether every property is equal.</summary>
        public bool Equals(global::ModelRegistry.ModelCheck/*?*/ other)
            => !(other is null) && global::System.Collections.StructuralComparisons.StructuralEqualityComparer.Equals(Values, other.Values);

        /// <inheritdoc />
        public override int GetHashCode()
            => global::System.Collections.StructuralComparisons.StructuralEqualityComparer.GetHashCode(Values);

        /// <summary>Compares the properties of two values.</summary>
        public static bool operator ==(global::ModelRegistry.ModelCheck/*?*/ left, global::ModelRegistry.ModelCheck/*?*/ right)
            => left is null ? right is null : left.Equals(right);

        /// <summary>Compares the properties of two values.</summary>
        public static bool operator !=(global::ModelRegistry.ModelCheck/*?*/ left, global::ModelRegistry.ModelCheck/*?*/ right) => !(left == right);

        /// <inheritdoc />
        public override bool Equals(object/*?*/ obj) => Equals(obj as global::ModelRegistry.ModelCheck);
    }
}
