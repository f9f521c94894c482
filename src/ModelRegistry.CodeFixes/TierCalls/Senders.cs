using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Sinks;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Tells the calls that send a request from those that only prepare one.</summary>
internal sealed class Senders(Compilation compilation)
{
    private readonly SinkCatalogue _catalogue = SinkCatalogue.For(compilation);

    /// <summary>Whether a call of the method sends the request.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="model">The parameter that takes the model itself; null where the model is in an object that is passed or
    /// called.</param>
    public bool Sends(IMethodSymbol method, IParameterSymbol? model)
    {
        if (_catalogue.IsSender(method))
        {
            return true;
        }

        if (TaskTypes.IsAsync(method.ReturnType))
        {
            return !IsOfTheFramework(method.ContainingType) && !(TaskTypes.HasResult(method.ReturnType) && IsClient(((INamedTypeSymbol)method.ReturnType).TypeArguments[0]));
        }

        return model is not null && _catalogue.Of(model) is null && !IsClient(method.ReturnType);
    }

    /// <summary>Whether a call on an object that was made with the model sends the request.</summary>
    public bool SendsFrom(IMethodSymbol method)
        => Sends(method, null)
            || (!method.DeclaringSyntaxReferences.IsEmpty && !method.IsExtensionMethod && IsClient(method.ContainingType) && !IsClient(method.ReturnType));

    /// <summary>Whether requests are sent by methods of the type.</summary>
    private bool IsClient(ITypeSymbol type)
        => !IsOfTheFramework(type)
            && Members(type).OfType<IMethodSymbol>().Any(method =>
                method is { IsStatic: false, MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
                && (TaskTypes.IsAsync(method.ReturnType) || _catalogue.IsSender(method)));

    /// <summary>
    /// What the framework waits for is a file, a task or an answer whose status nobody has looked at yet: no error makes a tier
    /// continue.
    /// </summary>
    private static bool IsOfTheFramework(ITypeSymbol type)
        => type.ContainingNamespace?.ToDisplayString() is not { } @namespace
            || @namespace == "System"
            || (@namespace.StartsWith("System.", StringComparison.Ordinal) && !@namespace.StartsWith("System.ClientModel", StringComparison.Ordinal));

    private static IEnumerable<ISymbol> Members(ITypeSymbol type)
    {
        var members = type.AllInterfaces.SelectMany(implemented => implemented.GetMembers());
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            members = members.Concat(declaring.GetMembers());
        }

        // Every disposable type has this one.
        return members.Where(member => member.Name != "DisposeAsync");
    }
}
