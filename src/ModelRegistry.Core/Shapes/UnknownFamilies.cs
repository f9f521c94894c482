namespace ModelRegistry.Core.Shapes;

/// <summary>
/// Tells which other texts of a list of ids are ids as well, although their families are not known: by a number of parameters
/// ("BLOOMZ-7B"), by a vendor that an id of the list has, too ("deepseek-ai/Janus-Pro"), or because nearly all of the list are ids.
/// </summary>
internal sealed class UnknownFamilies
{
    private const int ManyIds = 3;
    private const int NearlyAllIds = 5;

    private readonly HashSet<string> _vendors = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _areMostIds;
    private readonly bool _areNearlyAllIds;

    public UnknownFamilies(IEnumerable<string> texts)
    {
        int ids = 0, all = 0;
        foreach (var text in texts)
        {
            all++;
            if (ModelIdShapes.Of(text).Strength == ShapeStrength.Unmistakable)
            {
                ids++;
                if (text.IndexOf('/') is > 0 and var slash)
                {
                    _vendors.Add(text.Substring(0, slash));
                }
            }
        }

        _areMostIds = ids >= ManyIds && ids * 2 >= all;
        _areNearlyAllIds = ids >= NearlyAllIds && ids * 5 >= all * 4;
    }

    /// <summary>Whether a text of the list is such an id; what has a shape is none.</summary>
    public bool CouldBeId(string text)
        => ModelIdText.CouldBeId(text)
            && IdText.Read(text) is { } id
            && ModelIdShapes.Of(text).Strength == ShapeStrength.None
            && !ModelIdShapes.IsTool(text)
            && (ParameterCount.IsIn(id)
                || (id.PathLength > 0 && _vendors.Contains(text.Substring(0, text.IndexOf('/'))))
                || (_areMostIds && id.Has(Characters.IsDigit) && id.Has(character => character == '-'))
                || (_areNearlyAllIds && ModelIdText.LooksLikeId(text) && !id.Has(Characters.IsUpper)));
}
