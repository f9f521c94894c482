namespace ModelRegistry.Core.Shapes;

/// <summary>
/// The services and libraries that give models of many makers a path of their own. Behind the name of one stands a model, whatever
/// it is called; but some are also folders, so that this is weak.
/// </summary>
internal static class Router
{
    /// <summary>The path of the models that a user of Google has tuned; nobody is named by it.</summary>
    private const string Tuned = "tunedModels/";

    private static readonly string[] Paths =
    [
        .. (ModelIdForms.Platforms + "|" + ModelIdForms.Makers).Split('|', ' ').Where(name => name[name.Length - 1] == '/'), Tuned,
    ];

    public static IEnumerable<string> Stems => Paths.Select(path => path.ToLowerInvariant());

    public static bool Begins(in IdText id)
    {
        foreach (var path in Paths)
        {
            if (Characters.Begins(id.Text, 0, id.PathLength, path))
            {
                return true;
            }
        }

        return false;
    }
}
