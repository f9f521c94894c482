using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Types of the framework whose parameters take texts for people, traces, or paths.</summary>
internal static class KnownTypes
{
    private static readonly string[] ProseAttributes =
        ["DisplayName", "Display", "Category", "Obsolete", "Trait", "SuppressMessage", "Experimental", "DebuggerDisplay", "Fact", "Theory", "TestCategory", "Skip", "Ignore", "EditorBrowsable", "AssemblyTitle", "AssemblyDescription"];

    /// <summary>Their arguments name something of the program's own, save where they say which text a member of an enum stands for.</summary>
    private static readonly string[] NamingAttributes =
    [
        "Route", "HttpGet", "HttpPost", "HttpPut", "HttpDelete", "HttpPatch", "ActionName", "Area", "Collection", "Tooltip", "Header", "Function",
        "FunctionName", "KernelFunction", "Command", "SlashCommand", "Column", "Table", "BsonElement", "FromKeyedServices", "RegularExpression",
        "SwaggerSchema", "Example", "JsonPropertyName", "JsonProperty", "DataMember", "XmlElement", "LocalizedDescription", "Parameter",
    ];

    /// <summary>Prose for what logs, traces and measures; File for what works with paths; null for all others.</summary>
    public static DestinationKind? KindOf(INamedTypeSymbol? type) => (type?.ContainingNamespace?.ToDisplayString(), type?.Name) switch
    {
        ("System.Diagnostics", "Debug" or "Trace" or "Activity" or "ActivitySource" or "TagList" or "ActivityTagsCollection" or "EventSource" or "DiagnosticSource") => DestinationKind.Prose,
        ("System.Diagnostics.Metrics", _) => DestinationKind.Prose,
        ("Microsoft.Extensions.Logging", _) => DestinationKind.Prose,
        ("System.IO", "Path" or "File" or "Directory" or "FileInfo" or "DirectoryInfo" or "FileStream" or "StreamReader" or "StreamWriter") => DestinationKind.File,
        _ => null,
    };

    /// <summary>Whether the attribute holds text for people.</summary>
    public static bool IsProseAttribute(string name) => Array.IndexOf(ProseAttributes, SimpleNameOf(name)) >= 0;

    /// <summary>Whether the attribute of anything but a member of an enum holds a name of the program's own.</summary>
    public static bool IsNamingAttribute(string name) => Array.IndexOf(NamingAttributes, SimpleNameOf(name)) >= 0;

    /// <summary>Whether the attribute says in words what something is, or, on the member of an enum, the text that it stands for.</summary>
    public static bool IsDescription(string name) => SimpleNameOf(name) is "Description";

    /// <summary>Whether the attribute holds the value that something has where nobody gives one.</summary>
    public static bool IsDefaultAttribute(string name) => SimpleNameOf(name) is "DefaultValue" or "DefaultParameterValue";

    /// <summary>Whether the attribute holds the arguments of a test.</summary>
    public static bool IsDataAttribute(string name) => SimpleNameOf(name) is "InlineData" or "TestCase" or "DataRow" or "Arguments";

    private static string SimpleNameOf(string name)
    {
        var simple = name.Substring(name.LastIndexOf('.') + 1);
        return simple.EndsWith("Attribute", StringComparison.Ordinal) ? simple.Substring(0, simple.Length - "Attribute".Length) : simple;
    }
}
