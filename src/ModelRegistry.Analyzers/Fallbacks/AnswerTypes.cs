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
}
