using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.CodeFixes;

/// <summary>The price record in the place of a number, as an expression of the type that the place wants.</summary>
internal static class PriceReplacement
{
    /// <summary>Null where the number is not one price alone, or its place accepts only a constant, or no price.</summary>
    public static ConstantReplacement? Find(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
    {
        if (!diagnostic.Properties.TryGetValue(HardcodedPriceKeys.Member, out var path)
            || path?.Split('.') is not { Length: 4 } names
            || !diagnostic.Properties.TryGetValue(HardcodedModelIdAnalyzer.NamespaceKey, out var @namespace)
            || FlaggedExpression.At(diagnostic.Location.SourceSpan, root) is not { } expression
            || ConstantPosition.Requires(expression)
            || model.Compilation.GetTypeByMetadataName($"{@namespace}.{names[0]}") is not { } type
            || type.GetMembers(names[1].TrimStart('@')).FirstOrDefault() is not { } symbol
            || !model.IsAccessible(expression.SpanStart, symbol)
            || TargetOf(expression, model) is not { } target)
        {
            return null;
        }

        diagnostic.Properties.TryGetValue(HardcodedPriceKeys.Tokens, out var tokens);
        var warnsOfNull = model.GetNullableContext(expression.SpanStart).WarningsEnabled();
        return new ConstantReplacement(expression, type, names[1], path, Id: null)
        {
            Finish = entry => Write(Access(entry, names[2]), names[3], tokens, target, warnsOfNull),
        };
    }

    /// <summary>The type that the place wants of a price; null where it wants another. In a nullable one a price may stay unknown.</summary>
    private static ITypeSymbol? TargetOf(ExpressionSyntax expression, SemanticModel model)
    {
        var info = model.GetTypeInfo(expression);
        if (info.ConvertedType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            && nullable.TypeArguments[0].SpecialType == SpecialType.System_Decimal)
        {
            return nullable;
        }

        // A whole number is only what is written: what it becomes is what the place wants.
        var type = info.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 ? info.ConvertedType : info.Type;
        return type?.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single ? type : null;
    }

    private static ExpressionSyntax Write(ExpressionSyntax record, string part, string? tokens, ITypeSymbol target, bool warnsOfNull)
    {
        var price = Part(record, part);
        if (target.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
        {
            price = Access(warnsOfNull ? SyntaxFactory.PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, price) : price, "Value");
        }

        if (tokens is not null)
        {
            if (tokens != "1")
            {
                price = Combine(SyntaxKind.MultiplyExpression, price, SyntaxKind.AsteriskToken, SyntaxFactory.ParseExpression(tokens));
            }

            price = SyntaxFactory.ParenthesizedExpression(Combine(SyntaxKind.DivideExpression, price, SyntaxKind.SlashToken, Access(record, "PerTokens")))
                .WithAdditionalAnnotations(Simplifier.Annotation);
        }

        return target.SpecialType switch
        {
            SpecialType.System_Double => Cast(SyntaxKind.DoubleKeyword, price),
            SpecialType.System_Single => Cast(SyntaxKind.FloatKeyword, price),
            _ => price,
        };
    }

    /// <summary>A property, or the method that has the price of one life of a cache entry.</summary>
    private static ExpressionSyntax Part(ExpressionSyntax record, string part)
        => part.IndexOf('(') is > 0 and var arguments
            ? SyntaxFactory.InvocationExpression(
                Access(record, part.Substring(0, arguments)), SyntaxFactory.ParseArgumentList(part.Substring(arguments)))
            : Access(record, part);

    private static ExpressionSyntax Access(ExpressionSyntax owner, string name)
        => SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, owner, SyntaxFactory.IdentifierName(name));

    private static ExpressionSyntax Cast(SyntaxKind keyword, ExpressionSyntax expression)
        => SyntaxFactory.CastExpression(SyntaxFactory.PredefinedType(SyntaxFactory.Token(keyword)), expression);

    private static ExpressionSyntax Combine(SyntaxKind kind, ExpressionSyntax left, SyntaxKind sign, ExpressionSyntax right)
        => SyntaxFactory.BinaryExpression(
            kind, left, SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Space), sign, SyntaxFactory.TriviaList(SyntaxFactory.Space)), right);
}
