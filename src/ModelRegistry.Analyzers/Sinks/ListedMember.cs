namespace ModelRegistry.Analyzers.Sinks;

/// <summary>A row of the table.</summary>
/// <param name="Name">The member's name in metadata; <see cref="Constructor"/> for a constructor.</param>
/// <param name="Parameter">The parameter's name; null for a property or field, and for a method that takes no model.</param>
/// <param name="Modality">What it is for, such as <c>chat</c>.</param>
/// <param name="Sink">What the parameter, property or field takes; null for a method that takes no model.</param>
/// <param name="SendsRequest">Whether a call of the member sends a request.</param>
/// <param name="Versions">The versions of the assembly that have the member; null where it has not gone.</param>
internal sealed record ListedMember(string Name, string? Parameter, string Modality, Sink? Sink, bool SendsRequest, VersionRange? Versions)
{
    /// <summary>How the table calls a constructor.</summary>
    public const string Constructor = "new";

    private const string Unknown = "*";

    /// <summary>Reads a row such as <c>GetChatClient(deploymentName) chat +d</c>.</summary>
    /// <param name="row">The row, without the space around it.</param>
    /// <param name="provider">The provider that the assembly's row names.</param>
    public static ListedMember Parse(string row, string? provider)
    {
        var words = row.Split(' ');
        var flags = string.Empty;
        VersionRange? versions = null;
        foreach (var word in words.Skip(2))
        {
            switch (word[0])
            {
                case '+':
                    flags = word;
                    break;
                case '=':
                    provider = ProviderOf(word.Substring(1));
                    break;
                case '@':
                    versions = VersionRange.Parse(word.Substring(1));
                    break;
            }
        }

        var sends = Has('s');
        var open = words[0].IndexOf('(');
        var name = open < 0 ? words[0] : words[0].Substring(0, open);
        var parameter = open < 0 ? null : words[0].Substring(open + 1, words[0].Length - open - 2);
        if (parameter is "")
        {
            return new ListedMember(name, null, words[1], null, sends, versions);
        }

        var carries = Has('d') ? SinkCarries.DeploymentName : SinkCarries.ModelId;
        return new ListedMember(name, parameter, words[1], new Sink(carries, sends, words[1], provider, Has('i')), sends, versions);

        bool Has(char flag) => flags.IndexOf(flag) > 0;
    }

    /// <summary>The provider of that name in the table; null for anyone's.</summary>
    public static string? ProviderOf(string word) => word == Unknown ? null : word;

    /// <summary>Whether an assembly of that version has the member.</summary>
    public bool IsIn(Version version) => Versions?.Contains(version) != false;
}
