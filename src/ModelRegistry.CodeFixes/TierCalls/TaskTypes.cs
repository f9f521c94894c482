using Microsoft.CodeAnalysis;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>How a call hands out its result.</summary>
internal enum CallKind
{
    Sync,
    Task,
    ValueTask,
    Stream,
}

/// <summary>Reads from a return type how the result comes.</summary>
internal static class TaskTypes
{
    private const string Tasks = "System.Threading.Tasks";

    private static readonly string[] Verdicts =
        ["Successful", "IsSuccessful", "Success", "IsSuccess", "IsSuccessStatusCode", "Succeeded", "Failed", "IsError", "HasError"];

    public static bool IsPlainTask(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task", Arity: 0 } && IsIn(type, Tasks);

    public static bool IsPlainValueTask(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "ValueTask", Arity: 0 } && IsIn(type, Tasks);

    /// <summary>Whether it is <c>Task&lt;T&gt;</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
    public static bool HasResult(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1 } && IsIn(type, Tasks);

    /// <summary>
    /// Whether a stream comes of the task, which is read when the run that began it is over: nothing would end it when the caller
    /// gives up.
    /// </summary>
    public static bool HoldsStream(ITypeSymbol type)
        => HasResult(type) && Implements(((INamedTypeSymbol)type).TypeArguments[0], "IAsyncEnumerable", "System.Collections.Generic");

    /// <summary>
    /// Whether what comes says itself whether the call has failed, as Betalgo's responses do: such an SDK throws nothing, and a tier would
    /// take the failure for an answer.
    /// </summary>
    public static bool SaysWhetherItFailed(ITypeSymbol type)
    {
        var result = type is INamedTypeSymbol { TypeArguments: { Length: 1 } of } && KindOf(type) is CallKind.Task or CallKind.ValueTask or CallKind.Stream
            ? of[0]
            : type;
        for (var declaring = result; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers().Any(member => member is IPropertySymbol { IsStatic: false, Type.SpecialType: SpecialType.System_Boolean } told
                && Array.IndexOf(Verdicts, told.Name) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsCancellationToken(ITypeSymbol? type) => type is { Name: "CancellationToken" } && IsIn(type, "System.Threading");

    /// <summary>Whether what the type hands out comes later: a task, or elements one after the other.</summary>
    public static bool IsAsync(ITypeSymbol type) => KindOf(type) is not (CallKind.Sync or null);

    /// <summary>Null where a run could not hand the result on: a stream that blocks, or what no type says.</summary>
    public static CallKind? KindOf(ITypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Error or TypeKind.Dynamic or TypeKind.Pointer || type.IsRefLikeType)
        {
            return null;
        }

        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: <= 1 } && IsIn(type, Tasks))
        {
            return type.Name == "Task" ? CallKind.Task : CallKind.ValueTask;
        }

        if (Implements(type, "IAsyncEnumerable", "System.Collections.Generic"))
        {
            return CallKind.Stream;
        }

        return type.Name is "IEnumerable" or "IEnumerator" or "CollectionResult" ? null : CallKind.Sync;
    }

    /// <summary>Whether the type is the interface or implements it.</summary>
    public static bool Implements(ITypeSymbol? type, string name, string @namespace)
        => type is not null && type.AllInterfaces.AsEnumerable<ITypeSymbol>().Append(type).Any(found => found.Name == name && IsIn(found, @namespace));

    private static bool IsIn(ITypeSymbol type, string @namespace) => type.ContainingNamespace?.ToDisplayString() == @namespace;
}
