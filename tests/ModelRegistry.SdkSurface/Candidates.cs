using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Sinks;

namespace ModelRegistry.SdkSurface;

/// <summary>
/// The members of an SDK that look as if they took a model or a deployment, or sent a request for one, told by names and types
/// alone. What looks so and is not stands in the file of what is passed over, with the reason.
/// </summary>
internal static partial class Candidates
{
    /// <summary>What comes back later, or from afar.</summary>
    private static readonly HashSet<string> Answers = new(StringComparer.Ordinal)
    {
        "Task", "ValueTask", "IAsyncEnumerable", "ClientResult", "AsyncCollectionResult", "CollectionResult", "Response", "StreamingResponse",
        "AsyncPageable", "Pageable", "NullableResponse", "Operation",
    };

    /// <summary>The members, written as the catalogue writes its rows.</summary>
    public static IEnumerable<Candidate> Of(Surface surface)
    {
        var catalogue = SinkCatalogue.For(surface.Compilation);
        foreach (var type in surface.Types)
        {
            foreach (var member in type.GetMembers().Where(Surface.IsVisible))
            {
                switch (member)
                {
                    case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method when !IsDeconstruction(method):
                        foreach (var parameter in method.Parameters.Where(parameter => parameter.RefKind != RefKind.Out && IsOfModel(parameter.Name, parameter.Type)))
                        {
                            yield return new Candidate(type, method, $"{NameOf(method)}({parameter.Name})", catalogue.Of(parameter, type) is not null);
                        }

                        if (Sends(method, catalogue))
                        {
                            yield return new Candidate(type, method, $"{NameOf(method)}()", catalogue.IsSender(method));
                        }

                        break;
                    case IPropertySymbol { SetMethod: { } setter, IsIndexer: false } property when Surface.IsVisible(setter) && IsOfModel(property.Name, property.Type):
                        yield return new Candidate(type, property, property.Name, catalogue.Of(property) is not null);
                        break;
                    case IFieldSymbol { IsConst: false, IsReadOnly: false } field when type.TypeKind != TypeKind.Enum && IsOfModel(field.Name, field.Type):
                        yield return new Candidate(type, field, field.Name, catalogue.Of(field) is not null);
                        break;
                }
            }
        }
    }

    private static string NameOf(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? ListedMember.Constructor : method.Name;

    private static bool IsDeconstruction(IMethodSymbol method)
        => method.Name == "Deconstruct" || method is { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: TypeKind.Delegate }
            || (method.MethodKind == MethodKind.Constructor && method.Parameters is [{ Type: var copied }] && SymbolEqualityComparer.Default.Equals(copied, method.ContainingType));

    [GeneratedRegex("(model|deployment|modelid|modelname|modelidentifier|modelarn|deploymentid|deploymentname|engine|engineid)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ModelName();

    private static bool IsOfModel(string name, ITypeSymbol type) => ModelName().IsMatch(name) && IsText(type);

    /// <summary>Whether a text becomes an instance of the type: it is string, an enumeration, or converts from string.</summary>
    private static bool IsText(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsText(nullable.TypeArguments[0]),
        INamedTypeSymbol named => named.GetMembers(WellKnownMemberNames.ImplicitConversionName).OfType<IMethodSymbol>()
            .Any(conversion => conversion.Parameters[0].Type.SpecialType == SpecialType.System_String
                || (conversion.Parameters[0].Type.TypeKind == TypeKind.Enum && SymbolEqualityComparer.Default.Equals(conversion.ReturnType, type))),
        _ => false,
    };

    /// <summary>Whether the method is asked with something that holds a model, or of a client that was made for one, and answers later.</summary>
    private static bool Sends(IMethodSymbol method, SinkCatalogue catalogue)
        => method.MethodKind == MethodKind.Ordinary && IsAnswer(method.ReturnType)
            && method.Parameters.Any(parameter => HoldsModel(parameter.Type, catalogue) || catalogue.Of(parameter, method.ContainingType) is { IsInformational: false });

    private static bool IsAnswer(ITypeSymbol type) => type is INamedTypeSymbol named && Answers.Contains(named.Name);

    private static bool HoldsModel(ITypeSymbol type, SinkCatalogue catalogue)
    {
        if (type is INamedTypeSymbol { TypeArguments: [var element], Name: "IEnumerable" or "IList" or "IReadOnlyList" or "List" })
        {
            type = element;
        }

        for (var current = type; current is not null and { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.GetMembers().Any(member => member is IPropertySymbol { SetMethod: not null } && catalogue.Of(member) is { IsInformational: false }))
            {
                return true;
            }
        }

        return false;
    }
}
