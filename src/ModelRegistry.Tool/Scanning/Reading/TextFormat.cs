namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>How a file is read.</summary>
internal enum TextFormat
{
    /// <summary>It is not: data, pictures, lists of locked packages.</summary>
    None,

    /// <summary>Settings of .NET, as the build reads them.</summary>
    Settings,
    Json,
    Yaml,
    Notebook,
    Markup,

    /// <summary>Settings and commands line by line, and what nobody knows.</summary>
    Lines,
    Python,
    Script,
    Braces,
    Mixed,
    Hash,
    Dashes,
    Hcl,
    Bicep,

    /// <summary>C#, which the analyzers check: only on request.</summary>
    CSharp,

    /// <summary>Text for people: only on request.</summary>
    Prose,
}
