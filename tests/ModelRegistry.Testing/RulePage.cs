using System.Text.RegularExpressions;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.Testing;

/// <summary>The page of a rule, as far as it can be compiled: the code that the rule speaks of, and the code that it wants.</summary>
public sealed record RulePage
{
    /// <summary>The page's whole text.</summary>
    public required string Text { get; init; }

    public required (string Language, string Text) Bad { get; init; }

    public required (string Language, string Text) Good { get; init; }

    /// <summary>Whether the rule speaks of models.json and not of code.</summary>
    public required bool IsAboutRegistry { get; init; }

    /// <summary>The registry that the page shows above its bad code, for a state that no model of this repository's is in.</summary>
    public required string? Registry { get; init; }

    /// <summary>Reads a page out of the folder of pages.</summary>
    public static RulePage Read(string folder, string id)
    {
        var text = File.ReadAllText(Path.Combine(folder, id + ".md")).ReplaceLineEndings("\n");
        var registry = Regex.Match(text, @"^## Bad\n\n```json\n((?:.*\n)*?)```\n\n```csharp", RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value : null;
        return new RulePage
        {
            Text = text,
            Registry = registry,
            Bad = Block("Bad"),
            Good = Block("Good"),
            IsAboutRegistry = Descriptors.All.Single(descriptor => descriptor.Id == id).Category == RuleCatalog.RegistryCategory,
        };

        (string, string) Block(string section)
        {
            var language = registry is null ? "json|csharp|xml" : "csharp";
            var found = Regex.Match(text, $@"^## {section}\n(?:(?!^## ).*\n)*?```({language})\n((?:.*\n)*?)```", RegexOptions.Multiline);
            return found.Success ? (found.Groups[1].Value, found.Groups[2].Value) : throw new InvalidOperationException($"{id} has no block under \"{section}\".");
        }
    }

    /// <summary>
    /// A block in a project: C# beside the registry of the page or else of the project, JSON of a rule about the registry as the models.json
    /// of a project that answers for it, other JSON as the settings of an app. MSBuild is no part of a compilation.
    /// </summary>
    public TProject In<TProject>(TProject project, string registry, (string Language, string Text) block)
        where TProject : TestProject<TProject>
    {
        var user = project.WithRegistry(Registry ?? registry).WithOption("build_property.ModelRegistryValidate", "false");
        return block.Language switch
        {
            "csharp" => block.Text.Contains("using OpenAI", StringComparison.Ordinal) ? user.WithSource(block.Text).WithSdk(Sdk.OpenAI) : user.WithSource(block.Text),
            "json" when IsAboutRegistry => project.WithSource("class C { }").WithRegistry(block.Text),
            "json" => user.WithSource("class C { }").WithAdditionalFile("appsettings.json", block.Text),
            _ => throw new ArgumentException("Only the SDK's own tools read MSBuild.", nameof(block)),
        };
    }
}
