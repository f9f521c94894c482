namespace ModelRegistry.Analyzers.Generation;

/// <summary>An object creation with one named argument a line; an argument without a value is left out, as its parameter's default says the same.</summary>
internal sealed class NewExpression(string type)
{
    private readonly List<string> _arguments = [];

    public NewExpression With(string name, string? value)
    {
        if (value is not null)
        {
            _arguments.Add($"{name}: {value}");
        }

        return this;
    }

    public override string ToString()
        => _arguments.Count == 0
            ? $"new {type}()"
            : $"new {type}(\n{string.Join(",\n", _arguments)})".Replace("\n", "\n    ");
}
