using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Finds what is appended to the builders of a block, which is read once, however much is appended in it.</summary>
internal sealed class Appends
{
    private readonly Dictionary<BlockSyntax, ILookup<string, InvocationExpressionSyntax>> _known = new();

    /// <summary>The calls in the block that append to a builder, by its name, in the order of the source.</summary>
    public ILookup<string, InvocationExpressionSyntax> In(BlockSyntax block)
    {
        if (!_known.TryGetValue(block, out var appends))
        {
            appends = block.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" or "Insert" or "AppendFormat" })
                .OrderBy(call => call.ArgumentList.SpanStart)
                .ToLookup(call => (RootOf(call) as IdentifierNameSyntax)?.Identifier.ValueText ?? string.Empty, StringComparer.Ordinal);
            _known.Add(block, appends);
        }

        return appends;
    }

    private static ExpressionSyntax RootOf(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member })
        {
            chain = member.Expression;
        }

        return chain;
    }
}
