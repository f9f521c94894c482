using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>A text that is put together at run time, as its parts from left to right.</summary>
/// <param name="Parts">Constant parts and holes; neighbours that are both constant are one part.</param>
/// <param name="HasOrder">Whether the parts stand in this order; not so where a part of a text is replaced.</param>
internal sealed record Composition(ImmutableArray<CompositionPart> Parts, bool HasOrder)
{
    private const string Joints = "/:@";

    /// <summary>
    /// Whether it only puts a provider's path, a region or a tag around a whole id (<c>openai/{id}</c>, <c>us.{id}</c>,
    /// <c>{id}:latest</c>): what stands between the parts are separators that no id is cut at.
    /// </summary>
    public bool IsWrapper
    {
        get
        {
            if (!HasOrder)
            {
                return false;
            }

            for (var index = 1; index < Parts.Length; index++)
            {
                if (!IsJoint(Parts[index - 1], Parts[index], isFirst: index == 1))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static bool IsJoint(CompositionPart left, CompositionPart right, bool isFirst)
        => (left.Text is { } before && (EndsWithJoint(before) || (isFirst && IsRegion(before))))
            || (right.Text is { Length: > 0 } after && Joints.IndexOf(after[0]) >= 0);

    private static bool EndsWithJoint(string text) => text.Length > 0 && Joints.IndexOf(text[text.Length - 1]) >= 0;

    /// <summary>The prefix of an inference profile of Amazon Bedrock.</summary>
    private static bool IsRegion(string text) => text is "us." or "eu." or "apac." or "ap." or "jp." or "au." or "ca." or "us-gov." or "global.";
}

/// <summary>A constant text, or a hole whose text is not known where the code is compiled.</summary>
/// <param name="Text">The text; null for a hole.</param>
/// <param name="Hole">What stands in the hole; null where the text in it is another one than that of what stands there.</param>
/// <param name="Source">What the text of a hole is made from; null where that is not known.</param>
internal readonly record struct CompositionPart(string? Text, ExpressionSyntax? Hole, ExpressionSyntax? Source)
{
    /// <summary>What stands there in the source; null where that is not one piece of it.</summary>
    public SyntaxNode? Node { get; init; } = Source;

    public CompositionPart(string? text, ExpressionSyntax? hole)
        : this(text, hole, hole)
    {
    }

    /// <summary>A hole with a text that a format makes of a value.</summary>
    public static CompositionPart Formatted(ExpressionSyntax? source) => new(null, null, source);
}
