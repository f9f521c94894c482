namespace ModelRegistry
{
    /// <summary>Whether elements of a stream are content, for the types that are known: a stream has begun with its first content.</summary>
    [/*type attributes*/]
    static partial class ModelTierContent
    {
        internal static bool IsIn(object/*?*/ element)
        {
            bool isContent = true;
            ReadUpdate(element, ref isContent);
            ReadOpenAI(element, ref isContent);
            return isContent;
        }

        static partial void ReadUpdate(object/*?*/ element, ref bool isContent);

        static partial void ReadOpenAI(object/*?*/ element, ref bool isContent);
    }
}
