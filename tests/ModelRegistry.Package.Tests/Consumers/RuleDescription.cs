namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>What a rule says of itself in the error log, for the tools that read it.</summary>
internal sealed record RuleDescription(string Id, string Title, string Category, string HelpUri);
