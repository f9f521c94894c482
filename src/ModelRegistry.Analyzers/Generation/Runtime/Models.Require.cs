namespace ModelRegistry
{
    internal static partial class Models
    {
        /// <summary>Finds a model by an id that comes from configuration, and checks that SDK calls may use it today.</summary>
        /// <param name="id">The exact id, an alias, or <c>provider/id</c>.</param>
        /// <exception cref="global::System.ArgumentException">
        /// The registry does not have the id (the message names the nearest one), or the model may not be called today (it says why).
        /// </exception>
        public static global::ModelRegistry.Model Require(string id)
        {
            if (!TryFind(id, out global::ModelRegistry.Model/*?*/ model) || model == null)
            {
                string/*?*/ nearest = string.IsNullOrEmpty(id) ? null : global::ModelRegistry.ModelIndex.Nearest(id, All);
                throw new global::System.ArgumentException(
                    (string.IsNullOrEmpty(id) ? "No model id is set." : "The registry has no model \"" + id + "\".")
                        + (nearest == null ? " Add it to models.json." : " Did you mean \"" + nearest + "\"?"),
                    "id");
            }

            string/*?*/ obstacle = model.ObstacleOn(global::System.DateTime.UtcNow);
            if (obstacle == null)
            {
                return model;
            }

            global::ModelRegistry.Model/*?*/ standIn = global::System.Linq.Enumerable.FirstOrDefault(
                global::System.Linq.Enumerable.Concat(new[] { model.Replacement }, model.Fallbacks),
                other => other != null && other.ObstacleOn(global::System.DateTime.UtcNow) == null);
            throw new global::System.ArgumentException(
                "The model \"" + id + "\" may not be called today: " + obstacle + "." + (standIn == null ? string.Empty : " Use \"" + standIn.Id + "\"."),
                "id");
        }
    }
}
