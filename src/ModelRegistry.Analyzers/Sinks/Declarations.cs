using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Sinks;

/// <summary>From a member to the declarations that it stands for.</summary>
internal static class Declarations
{
    /// <summary>
    /// The member as it is declared, what it overrides, and the interface members that these implement, the nearest first.
    /// </summary>
    /// <param name="member">A method, property, or anything else, which stands for itself alone.</param>
    /// <param name="isAsked">Whether a member of that interface is of interest; the others are not looked through.</param>
    public static IEnumerable<ISymbol> Of(ISymbol member, Func<INamedTypeSymbol, bool> isAsked)
    {
        var original = Original(member);
        for (var current = original; current is not null; current = Overridden(current)?.OriginalDefinition)
        {
            yield return current;
        }

        for (var current = original; current is not null; current = Overridden(current)?.OriginalDefinition)
        {
            foreach (var implemented in Implemented(current, isAsked))
            {
                yield return implemented.OriginalDefinition;
            }
        }
    }

    /// <summary>
    /// What a call of the method runs on an instance of that type, as far as the type tells: the last override of a virtual method,
    /// the implementation of an interface's. The method itself where the type says no more than it.
    /// </summary>
    public static IMethodSymbol On(ITypeSymbol? receiver, IMethodSymbol method)
    {
        if (receiver is null || method.IsStatic)
        {
            return method;
        }

        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            return receiver.FindImplementationForInterfaceMember(method) as IMethodSymbol ?? method;
        }

        if (method.IsVirtual || method.IsAbstract || method.IsOverride)
        {
            for (var type = receiver; type is not null; type = type.BaseType)
            {
                foreach (var member in type.GetMembers(method.Name))
                {
                    if (IsOrOverrides(member, method))
                    {
                        return (IMethodSymbol)member;
                    }
                }
            }
        }

        return method;
    }

    private static bool IsOrOverrides(ISymbol member, IMethodSymbol method)
    {
        for (var current = member; current is not null; current = Overridden(current))
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without type arguments, and for an extension method that is called like an instance's, as it is declared.</summary>
    private static ISymbol Original(ISymbol member)
        => (member is IMethodSymbol { ReducedFrom: { } declared } ? declared : member).OriginalDefinition;

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static IEnumerable<ISymbol> Implemented(ISymbol member, Func<INamedTypeSymbol, bool> isAsked)
    {
        var type = member.ContainingType;
        if (type is null || type.TypeKind == TypeKind.Interface || member.IsStatic || member is not (IMethodSymbol or IPropertySymbol))
        {
            yield break;
        }

        foreach (var candidate in type.AllInterfaces)
        {
            if (!isAsked(candidate.OriginalDefinition))
            {
                continue;
            }

            foreach (var declared in candidate.GetMembers())
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member))
                {
                    yield return declared;
                }
            }
        }
    }
}
