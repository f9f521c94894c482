using System.Text;

namespace ModelRegistry.SdkSurface;

/// <summary>Writes the table of constants that the analyzers read.</summary>
internal static class ConstantTable
{
    /// <summary>The table's text. What two versions say differently of one member is an error: the table has no versions.</summary>
    /// <param name="header">The comment at the top of the table.</param>
    /// <param name="constants">What the SDKs answered.</param>
    /// <exception cref="InvalidOperationException">A member stands for another id in another version.</exception>
    public static string Write(string header, IEnumerable<SdkConstant> constants)
    {
        var text = new StringBuilder(header);
        foreach (var assembly in constants.GroupBy(constant => constant.Assembly, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var versions = assembly.Select(constant => constant.Release.Version).Distinct(StringComparer.Ordinal);
            text.Append('\n').Append(assembly.Key).Append("  # ").AppendJoin(", ", versions).Append('\n');
            foreach (var type in assembly.GroupBy(constant => constant.Type, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                text.Append("  ").Append(type.Key).Append('\n');
                foreach (var member in type.GroupBy(constant => constant.Member, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
                {
                    var ids = member.Select(constant => constant.Id).Distinct(StringComparer.Ordinal).ToList();
                    if (ids.Count > 1)
                    {
                        throw new InvalidOperationException($"{type.Key}.{member.Key} stands for {string.Join(" and ", ids)} in different versions.");
                    }

                    text.Append("    ").Append(member.Key).Append(' ').Append(ids[0]).Append('\n');
                }
            }
        }

        return text.ToString();
    }
}
