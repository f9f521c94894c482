using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Knows by the type of a call whether it answers, and whether the answer is still to come.</summary>
internal static class AnswerTypes
{
    /// <summary>Whether the answer comes after the call has returned: a task, or a stream of parts.</summary>
    public static bool IsLate(ITypeSymbol? type)
        => type?.OriginalDefinition.MetadataName is "Task" or "Task`1" or "ValueTask" or "ValueTask`1" or "IAsyncEnumerable`1" or "AsyncCollectionResult`1";

    /// <summary>Whether it is what a request gives, rather than a client that will send one.</summary>
    public static bool IsAnswer(ITypeSymbol type)
        => IsLate(type) || type.SpecialType is SpecialType.System_String or SpecialType.System_Void || type.OriginalDefinition.MetadataName is "IEnumerable`1";

    /// <summary>Whether it is a text or nothing, now or later: nothing that could be a client, or hold one.</summary>
    public static bool IsText(ITypeSymbol? type) => type switch
    {
        null => false,
        { SpecialType: SpecialType.System_String or SpecialType.System_Void } => true,
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 } => true,
        INamedTypeSymbol { OriginalDefinition.MetadataName: "Task" or "ValueTask" } => true,
        INamedTypeSymbol { TypeArguments: { Length: 1 } of } when IsLate(type) || type.OriginalDefinition.MetadataName == "IEnumerable`1"
            => IsText(of[0]),
        _ => false,
    };
}
