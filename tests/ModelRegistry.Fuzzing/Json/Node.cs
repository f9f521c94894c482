using System.Collections.Immutable;
using System.Text;

namespace ModelRegistry.Fuzzing.Json;

/// <summary>A JSON value as a case makes it: what is written is known, whatever a reader makes of it.</summary>
internal abstract record Node
{
    public static Node Null { get; } = new LiteralNode("null");

    /// <summary>Smaller values, the smallest first.</summary>
    public abstract IEnumerable<Node> Smaller();

    /// <summary>The text in some layout: what it says is the same in all of them.</summary>
    /// <param name="choices">Decides on white space, comments, trailing commas and escapes; null for one line without any of them.</param>
    public string ToText(Choices? choices = null)
    {
        var text = new StringBuilder();
        new NodeWriter(text, choices).Write(this);
        return text.ToString();
    }

    /// <summary>The property of that name, the first of several; null where there is none.</summary>
    public Node? Get(string name) => (this as MapNode)?.Properties.FirstOrDefault(property => property.Key == name).Value;

    /// <summary>The text at a path of properties; null where there is none, or a blank one.</summary>
    public string? Text(params ReadOnlySpan<string> path)
    {
        Node? node = this;
        foreach (var name in path)
        {
            node = node?.Get(name);
        }

        return node is TextNode { Value: var text } && text.Trim().Length > 0 ? text : null;
    }

    public IReadOnlyList<string> Texts(string name)
        => Get(name) is ListNode list ? [.. list.Items.OfType<TextNode>().Select(item => item.Value).Where(text => text.Trim().Length > 0)] : [];
}

internal sealed record TextNode(string Value) : Node
{
    public override IEnumerable<Node> Smaller()
        => Halves.Of(Value).Select(text => new TextNode(text));
}

/// <summary>A number as it is written, true, false or null.</summary>
internal sealed record LiteralNode(string Value) : Node
{
    public override IEnumerable<Node> Smaller() => Value == "null" ? [] : [Null];
}

internal sealed record ListNode(ImmutableList<Node> Items) : Node
{
    public override IEnumerable<Node> Smaller() => Halves.Of(Items)
        .Concat(Items.SelectMany((item, index) => item.Smaller().Select(smaller => Items.SetItem(index, smaller))))
        .Select(items => new ListNode(items));
}

internal sealed record MapNode(ImmutableList<KeyValuePair<string, Node>> Properties) : Node
{
    public static MapNode Empty { get; } = new(ImmutableList<KeyValuePair<string, Node>>.Empty);

    public MapNode With(string key, Node value) => new(Properties.Add(KeyValuePair.Create(key, value)));

    public MapNode With(string key, Node? value, bool isThere) => isThere && value is not null ? With(key, value) : this;

    public override IEnumerable<Node> Smaller() => Halves.Of(Properties)
        .Concat(Properties.SelectMany((property, index) => property.Value.Smaller().Select(smaller => Properties.SetItem(index, KeyValuePair.Create(property.Key, smaller)))))
        .Select(properties => new MapNode(properties));
}
