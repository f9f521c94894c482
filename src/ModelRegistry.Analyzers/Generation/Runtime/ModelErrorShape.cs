namespace ModelRegistry
{
    /// <summary>Reads errors of types that the project does not reference, by the names of their properties.</summary>
    [/*type attributes*/]
    static partial class ModelErrorShape
    {
        internal static int? StatusOf(global::System.Exception error)
        {
            return Number(Read(error, "Status")) ?? Number(Read(error, "StatusCode"));
        }

        internal static global::System.TimeSpan? RetryAfterOf(global::System.Exception error)
        {
            object/*?*/ value = Read(error, "RetryAfter");
            return value is global::System.TimeSpan ? (global::System.TimeSpan)value : (global::System.TimeSpan?)null;
        }

        /// <summary>A text that the error has under a name; null where it has none.</summary>
        internal static string/*?*/ TextOf(global::System.Exception error, string name)
        {
            return Read(error, name) as string;
        }

        /// <summary>Of all enums only that of HTTP is a status.</summary>
        private static int? Number(object/*?*/ value)
        {
            return value is int || value is global::System.Net.HttpStatusCode ? (int)value : (int?)null;
        }

        /// <summary>The public property of that name that is nearest to the error's own type; null where there is none or it throws.</summary>
        private static object/*?*/ Read(global::System.Exception error, string name)
        {
            for (global::System.Type/*?*/ type = error.GetType(); type != null && type != typeof(global::System.Exception); type = type.BaseType)
            {
                global::System.Reflection.PropertyInfo/*?*/ property = type.GetProperty(
                    name,
                    global::System.Reflection.BindingFlags.Public | global::System.Reflection.BindingFlags.Instance | global::System.Reflection.BindingFlags.DeclaredOnly);
                if (property == null || !property.CanRead || property.GetIndexParameters().Length > 0)
                {
                    continue;
                }

                try
                {
                    return property.GetValue(error, null);
                }
                catch (global::System.Reflection.TargetInvocationException)
                {
                    return null;
                }
            }

            return null;
        }
    }
}
