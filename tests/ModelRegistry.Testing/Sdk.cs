using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Testing;

/// <summary>
/// A real SDK of a provider to compile against. The assemblies lie beside the tests and are read, never loaded; their versions
/// stand in Directory.Packages.props.
/// </summary>
public sealed class Sdk
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Files = new(StringComparer.Ordinal);

    private Sdk(string assembly, params string[] needs)
    {
        AssemblyName = assembly;
        References = [.. needs.Prepend(assembly).Select(name => Files.GetOrAdd(name, Read))];
    }

    public static Sdk AgentFramework { get; } = new("Microsoft.Agents.AI", "Microsoft.Agents.AI.Abstractions");

    public static Sdk Anthropic { get; } = new("Anthropic", "Microsoft.Extensions.AI.Abstractions", "System.Net.ServerSentEvents", "System.Text.Json");

    /// <summary>A beta of the first line: the newer ones are not in every registry.</summary>
    public static Sdk AzureOpenAI { get; } = new("Azure.AI.OpenAI", "Azure.Core", "System.Memory.Data", "System.Text.Json");

    /// <summary>What brings asynchronous streams to a target that has none.</summary>
    public static Sdk AsyncInterfaces { get; } = new("Microsoft.Bcl.AsyncInterfaces", "System.Threading.Tasks.Extensions");

    /// <summary>What brings activities and meters to a target that has none.</summary>
    public static Sdk DiagnosticSource { get; } = new("System.Diagnostics.DiagnosticSource", "System.Memory");

    /// <summary>What brings the clock to a target that has none.</summary>
    public static Sdk TimeProvider { get; } = new("Microsoft.Bcl.TimeProvider", "Microsoft.Bcl.AsyncInterfaces", "System.Threading.Tasks.Extensions");

    public static Sdk ExtensionsAI { get; } = new("Microsoft.Extensions.AI.Abstractions", "System.Text.Json");

    public static Sdk OpenAI { get; } = new(
        "OpenAI", "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "System.ClientModel", "System.Memory.Data",
        "System.Net.ServerSentEvents", "System.Text.Json");

    /// <summary>The pipelines of today, and the policies of before.</summary>
    public static Sdk Polly { get; } = new("Polly", "Polly.Core");

    /// <summary>With the adapters that make chat clients of OpenAI's clients.</summary>
    public static Sdk ExtensionsAIOpenAI { get; } = new("Microsoft.Extensions.AI.OpenAI", "Microsoft.Extensions.AI");

    /// <summary>With its OpenAI connector.</summary>
    public static Sdk SemanticKernel { get; } = new(
        "Microsoft.SemanticKernel.Connectors.OpenAI", "Microsoft.SemanticKernel.Core", "Microsoft.SemanticKernel.Abstractions");

    public string AssemblyName { get; }

    /// <summary>The SDK itself, then what it needs.</summary>
    public ImmutableArray<MetadataReference> References { get; }

    private static MetadataReference Read(string assembly)
        => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "sdks", assembly + ".dll"));
}
