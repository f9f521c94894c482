using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Retries;

/// <summary>The setting of an SDK's client for the number of retries.</summary>
internal enum RetrySetting
{
    /// <summary><c>RetryPolicy</c> of the client's options, in the SDKs that are built on System.ClientModel.</summary>
    Policy,

    /// <summary><c>Retry.MaxRetries</c> of the client's options, in the SDKs that are built on Azure.Core.</summary>
    Options,

    /// <summary><c>MaxRetries</c> of the client itself, in Anthropic's.</summary>
    Count,
}

/// <summary>How a client of an SDK retries requests by itself.</summary>
/// <param name="Setting">Where that is set.</param>
/// <param name="ByDefault">How often it retries where nothing is set.</param>
/// <param name="OptionsType">The type of its options.</param>
internal sealed record SdkRetries(RetrySetting Setting, int ByDefault, INamedTypeSymbol OptionsType)
{
    // The end-to-end tests count the requests of OpenAI's and Anthropic's clients; Azure.Core 1.36 says so of new options.
    private const int OfClientModel = 3;
    private const int OfAzureCore = 3;
    private const int OfAnthropic = 2;

    private const string ClientModelOptions = "System.ClientModel.Primitives.ClientPipelineOptions";
    private const string AzureOptions = "Azure.Core.ClientOptions";
    private const string AnthropicClient = "Anthropic.IAnthropicClient";
    private const string AnthropicOptions = "Anthropic.Core.ClientOptions";

    /// <summary>The assemblies whose clients call models: others are built on the same cores, and a tier does not run them.</summary>
    private static readonly string[] Assemblies = ["OpenAI", "Azure.AI."];

    /// <summary>Null for a type that is no client of a known SDK.</summary>
    public static SdkRetries? Of(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } client)
        {
            return null;
        }

        if (client.AllInterfaces.FirstOrDefault(implemented => implemented.ToDisplayString() == AnthropicClient) is { } anthropic
            && anthropic.ContainingAssembly.GetTypeByMetadataName(AnthropicOptions) is { } shared)
        {
            return new SdkRetries(RetrySetting.Count, OfAnthropic, shared);
        }

        return Array.Exists(Assemblies, assembly => IsOf(client.ContainingAssembly, assembly))
            ? client.InstanceConstructors
                .SelectMany(constructor => constructor.Parameters)
                .Select(parameter => OfOptions(parameter.Type))
                .FirstOrDefault(found => found is not null)
            : null;
    }

    /// <summary>Whether a type is that of the client's options, or derived from it.</summary>
    public bool AreOptions(ITypeSymbol? type) => BasesOf(type).Contains(OptionsType, SymbolEqualityComparer.Default);

    /// <summary>The member of the options that has the setting.</summary>
    public ISymbol? Member => BasesOf(OptionsType).SelectMany(type => type.GetMembers(MemberName)).FirstOrDefault();

    /// <summary>The name of that member.</summary>
    public string MemberName => Setting switch
    {
        RetrySetting.Policy => "RetryPolicy",
        RetrySetting.Options => "Retry",
        _ => "MaxRetries",
    };

    private static SdkRetries? OfOptions(ITypeSymbol type)
    {
        foreach (var known in BasesOf(type))
        {
            switch (known.ToDisplayString())
            {
                case ClientModelOptions:
                    return new SdkRetries(RetrySetting.Policy, OfClientModel, (INamedTypeSymbol)type);
                case AzureOptions:
                    return new SdkRetries(RetrySetting.Options, OfAzureCore, (INamedTypeSymbol)type);
            }
        }

        return null;
    }

    private static bool IsOf(IAssemblySymbol? assembly, string name)
        => assembly is not null
            && (assembly.Name == name || (name[name.Length - 1] == '.' && assembly.Name.StartsWith(name, StringComparison.Ordinal)));

    private static IEnumerable<INamedTypeSymbol> BasesOf(ITypeSymbol? type)
    {
        for (var known = type as INamedTypeSymbol; known is not null; known = known.BaseType)
        {
            yield return known;
        }
    }
}
