namespace ModelRegistry.Analyzers.Sinks;

/// <summary>The versions of an assembly from one to another, both included.</summary>
internal sealed record VersionRange(Version First, Version Last)
{
    private const string Dots = "..";

    /// <summary>Reads a range such as <c>2.2.0..2.8.0</c>.</summary>
    public static VersionRange Parse(string text)
    {
        var dots = text.IndexOf(Dots, StringComparison.Ordinal);
        return new VersionRange(Version.Parse(text.Substring(0, dots)), Version.Parse(text.Substring(dots + Dots.Length)));
    }

    /// <summary>Whether the version is in the range. Its fourth number is of no account: packages have three.</summary>
    public bool Contains(Version version)
    {
        var released = new Version(version.Major, version.Minor, Math.Max(version.Build, 0));
        return released >= First && released <= Last;
    }
}
