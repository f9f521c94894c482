namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>What has to be known of a language to tell its strings from its comments.</summary>
/// <param name="Quotes">The characters that strings stand between.</param>
internal sealed record CodeSyntax(string Quotes)
{
    /// <summary>JSON with comments, one value or one in each line.</summary>
    public static CodeSyntax Json { get; } = new("\"'") { HasSlashComments = true, IsData = true };

    public static CodeSyntax Python { get; } = new("\"'") { HasHashComments = true, HasTripleQuotes = true, EndsAtLine = true };

    /// <summary>JavaScript and TypeScript, also within Vue, Svelte and Astro.</summary>
    public static CodeSyntax Script { get; } = new("\"'`") { HasSlashComments = true, HasRegexes = true, HasMarkupComments = true, EndsAtLine = true };

    /// <summary>Go, Rust, Java, Kotlin, Swift, C and the like: a single quote is that of a character.</summary>
    public static CodeSyntax Braces { get; } = new("\"`") { HasSlashComments = true, HasTripleQuotes = true, HasCharacters = true, EndsAtLine = true };

    /// <summary>Dart, Groovy, PHP.</summary>
    public static CodeSyntax Mixed { get; } = new("\"'`") { HasSlashComments = true, HasHashComments = true, HasTripleQuotes = true, EndsAtLine = true };

    /// <summary>Ruby, Perl, R, Julia, Elixir.</summary>
    public static CodeSyntax Hash { get; } = new("\"'") { HasHashComments = true, HasTripleQuotes = true, EndsAtLine = true };

    /// <summary>SQL, Lua, Haskell.</summary>
    public static CodeSyntax Dashes { get; } = new("\"'") { HasDashComments = true, EndsAtLine = true };

    /// <summary>Terraform and the like.</summary>
    public static CodeSyntax Hcl { get; } = new("\"") { HasSlashComments = true, HasHashComments = true, EndsAtLine = true, HasBlocks = true };

    public static CodeSyntax Bicep { get; } = new("'") { HasSlashComments = true, HasTripleQuotes = true, EndsAtLine = true, HasBlocks = true };

    public bool HasSlashComments { get; init; }

    public bool HasHashComments { get; init; }

    public bool HasDashComments { get; init; }

    public bool HasMarkupComments { get; init; }

    /// <summary>Whether three quotes begin a text of several lines.</summary>
    public bool HasTripleQuotes { get; init; }

    /// <summary>Whether a slash where a value is expected begins a regular expression.</summary>
    public bool HasRegexes { get; init; }

    /// <summary>Whether a single quote is that of one character.</summary>
    public bool HasCharacters { get; init; }

    /// <summary>Whether the end of a line ends a statement.</summary>
    public bool EndsAtLine { get; init; }

    /// <summary>Whether braces behind words are an object that the words name.</summary>
    public bool HasBlocks { get; init; }

    /// <summary>Whether all braces are those of objects.</summary>
    public bool IsData { get; init; }
}
