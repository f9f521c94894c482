using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Sinks;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Tells which parameters and members take a model id: those of the catalogue, those with [ModelId], those that the project's options name.</summary>
internal sealed class SinkResolver(Compilation compilation, SinkCatalogue catalogue, CodeOptions options)
{
    private const string Attribute = "ModelIdAttribute";

    /// <summary>What is known of a sink that is not in the catalogue.</summary>
    public static Sink Own { get; } = new(SinkCarries.ModelId, SendsRequest: false, "any", Provider: null, IsInformational: false);

    /// <summary>Null where the parameter takes no model id.</summary>
    public Sink? Of(IParameterSymbol parameter, ITypeSymbol? receiver)
        => catalogue.Of(parameter, receiver) ?? (IsMarked(parameter) || IsConfigured(parameter.ContainingSymbol, parameter.Name) ? Own : null);

    /// <summary>Null where the property or field takes no model id.</summary>
    public Sink? Of(ISymbol member)
        => catalogue.Of(member) ?? (IsMarked(member) || IsConfigured(member, parameter: null) ? Own : null);

    private static bool IsMarked(ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = Overridden(current))
        {
            if (current.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == Attribute))
            {
                return true;
            }
        }

        return symbol is IPropertySymbol { ContainingType.IsRecord: true } property
            && property.ContainingType.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Name == property.Name && HasAttribute(parameter)));
    }

    private static bool HasAttribute(IParameterSymbol parameter) => parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == Attribute);

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { OverriddenMethod: { } method } } parameter => method.Parameters[parameter.Ordinal],
        _ => null,
    };

    private bool IsConfigured(ISymbol member, string? parameter)
    {
        foreach (var sink in options.Sinks)
        {
            if (sink.Parameter == parameter
                && sink.DocumentationId.Contains(member.Name.TrimStart('.'))
                && DocumentationCommentId.GetSymbolsForDeclarationId(sink.DocumentationId, compilation).Contains(Definition(member), SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol Definition(ISymbol member) => (member as IMethodSymbol)?.ReducedFrom ?? member.OriginalDefinition;
}
