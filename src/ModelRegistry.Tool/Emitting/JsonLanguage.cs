namespace ModelRegistry.Tool.Emitting;

/// <summary>Data for any program.</summary>
internal sealed class JsonLanguage : EmittedLanguage
{
    public override string Name => "json";

    protected override string Nothing => "null";

    protected override (string Open, string Close) ListBrackets => ("[", "]");

    protected override bool HasLastComma => false;

    public override string Write(EmittedRegistry registry)
    {
        var root = new EmittedValue.Structure(
            string.Empty,
            [
                ("$comment", EmittedValue.Of(Notice + " Prices are per million tokens; null is what is not known.")),
                ("models", new EmittedValue.Sequence([.. registry.Models.Select(model => model.Value)])),
                ("tiers", new EmittedValue.Sequence([.. registry.Tiers.Select(tier => tier.Value)])),
            ]);
        return Literal(root, string.Empty) + "\n";
    }

    protected override string Quote(string text) => EmittedText.Quote(text);

    protected override string Amount(decimal amount) => Number(amount);

    protected override string Reference(EmittedModel model) => Quote(model.Reference);

    protected override (string Open, string Close) StructureBrackets(string type) => ("{", "}");

    protected override string Field(string name) => Quote(name) + ": ";
}
