namespace ModelRegistry.Tool.Web;

/// <summary>A key of a provider's API. It goes into a header of a request and nowhere else.</summary>
internal sealed class WebKey
{
    private WebKey(string variable, string value) => (Variable, Value) = (variable, value);

    /// <summary>The environment variable that holds the key.</summary>
    public string Variable { get; }

    public string Value { get; }

    /// <summary>The key of an environment variable; null where the variable is not set.</summary>
    public static WebKey? In(string variable, ToolHost host)
        => host.Variable(variable)?.Trim() is not { Length: > 0 } value ? null
            : value.All(character => character is > ' ' and <= '~') ? new WebKey(variable, value)
            : throw new ToolException($"The key in {variable} contains characters that no key has: set the variable again.");

    /// <summary>The text without the key, which servers repeat in their messages as it is or as a part of an address.</summary>
    public string Mask(string text)
        => text.Replace(Value, "***", StringComparison.Ordinal)
            .Replace(Uri.EscapeDataString(Value), "***", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the value, so that no message can show it by mistake.</summary>
    public override string ToString() => Variable;
}
