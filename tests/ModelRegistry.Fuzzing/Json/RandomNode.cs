namespace ModelRegistry.Fuzzing.Json;

/// <summary>Any JSON value.</summary>
internal static class RandomNode
{
    private static readonly string[] Literals =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "2.50", "1e2", "1E-2", "0.1e+1", "1000000", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
        "79228162514264337593543950335", "79228162514264337593543950336", "0.0000000000000000000000000001", "0.00000000000000000000000000001", "1e400", "-1e-400", "1e28", "1e29",
        "1.10", "123456789012345678901234567890.123456789", "0e0", "0e999999999999", "2147483647", "2147483648", "36500",
    ];

    public static Node Literal(Choices choices) => new LiteralNode(choices.From(Literals));

    public static Node Next(Choices choices, int depth) => choices.Below(depth > 0 ? 6 : 2) switch
    {
        0 => Literal(choices),
        1 => new TextNode(HostileText.Next(choices)),
        2 or 3 => new ListNode([.. Enumerable.Range(0, choices.Size(6)).Select(_ => Next(choices, depth - 1))]),
        _ => new MapNode([.. Enumerable.Range(0, choices.Size(6)).Select(_ => KeyValuePair.Create(HostileText.Next(choices), Next(choices, depth - 1)))]),
    };
}
