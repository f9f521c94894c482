using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Usage;

internal sealed partial class Destinations
{
    private static Destination OfAttribute(AttributeArgumentSyntax argument)
    {
        if (argument.NameEquals is { Name.Identifier.ValueText: "DisplayName" or "Description" or "Skip" or "Reason" } || DisplayNames.IsBesideId(argument))
        {
            return new Destination(DestinationKind.Prose);
        }

        if (argument.Parent is not AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list)
        {
            return Destination.Other;
        }

        if (KnownTypes.IsProseAttribute(attribute.Name.ToString()) || DisplayNames.IsBesideId(attribute))
        {
            return new Destination(DestinationKind.Prose);
        }

        if (attribute.Parent?.Parent is not EnumMemberDeclarationSyntax && KnownTypes.IsNamingAttribute(attribute.Name.ToString()))
        {
            return new Destination(DestinationKind.OwnName);
        }

        if (argument.NameEquals is { Name.Identifier.ValueText: "Default" or "DefaultValue" } || KnownTypes.IsDefaultAttribute(attribute.Name.ToString()))
        {
            return OfDefault(attribute);
        }

        // The data of a test goes to the parameters of its method, one for one.
        return KnownTypes.IsDataAttribute(attribute.Name.ToString())
            && attribute.Parent?.Parent is MethodDeclarationSyntax { ParameterList.Parameters: var parameters }
            && list.Arguments.IndexOf(argument) is var index && index < parameters.Count
                ? Destination.OfName(parameters[index].Identifier.ValueText)
                : Destination.Other;
    }

    /// <summary>What has a value where nobody gives one: <c>[Option("model", Default = "llama3")] string Model</c>.</summary>
    private static Destination OfDefault(AttributeSyntax attribute) => attribute.Parent?.Parent switch
    {
        PropertyDeclarationSyntax property => Destination.OfName(property.Identifier.ValueText),
        FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } => Destination.OfName(variables[0].Identifier.ValueText),
        ParameterSyntax parameter => Destination.OfName(parameter.Identifier.ValueText),
        _ => Destination.Other,
    };
}
