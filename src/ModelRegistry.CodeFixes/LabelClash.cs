using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Tells where another text cannot take the place of a constant, because it has to differ from others (the labels of a switch, the
/// keys of a dictionary) or is jumped to by its value. An editor shows the duplicate; Fix All writes a hundred.
/// </summary>
internal static class LabelClash
{
    private const int FarthestConstant = 8;

    /// <summary>Whether the text in the place of the expression would clash with a label.</summary>
    public static bool Arises(ExpressionSyntax expression, string? text, SemanticModel model)
    {
        if (text is null || IsText(expression, text, model))
        {
            return false;
        }

        var (place, whole) = PlaceOf(expression);
        return place switch
        {
            GotoStatementSyntax => true,
            PatternSyntax or CaseSwitchLabelSyntax => LabelsBeside(place).Any(label => IsSame(label, whole, text, model)),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } when IsConstant(declarator) => IsLabel(declarator, model, FarthestConstant),
            _ => KeysBeside(place, whole).Any(key => IsSame(key, whole, text, model)),
        };
    }

    /// <summary>The switch or the dictionary in which the expression has to differ from others; null where it stands in none, or keeps its text.</summary>
    public static SyntaxNode? SetAround(ExpressionSyntax expression, string? text, SemanticModel model)
    {
        if (text is null || IsText(expression, text, model))
        {
            return null;
        }

        var (place, whole) = PlaceOf(expression);
        return place is PatternSyntax or CaseSwitchLabelSyntax ? SwitchAround(place) : EntryOf(place, whole)?.Parent;
    }

    /// <summary>The node that the expression is the value of, and the whole of that value.</summary>
    private static (SyntaxNode? Place, SyntaxNode Whole) PlaceOf(ExpressionSyntax expression)
    {
        SyntaxNode whole = expression;
        while (whole.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
        {
            whole = whole.Parent;
        }

        return (whole.Parent, whole);
    }

    private static bool IsSame(ExpressionSyntax other, SyntaxNode whole, string text, SemanticModel model)
        => other != whole && IsText(other, text, model);

    private static bool IsText(ExpressionSyntax expression, string text, SemanticModel model)
        => model.GetConstantValue(expression) is { HasValue: true, Value: string value } && value == text;

    private static IEnumerable<ExpressionSyntax> LabelsBeside(SyntaxNode label)
    {
        var labels = SwitchAround(label) switch
        {
            SwitchStatementSyntax statement => statement.Sections.SelectMany(section => section.Labels),
            SwitchExpressionSyntax choice => choice.Arms.Select(arm => arm.Pattern),
            IsPatternExpressionSyntax test => [test.Pattern],
            _ => Enumerable.Empty<SyntaxNode>(),
        };
        return labels.SelectMany(node => node.DescendantNodesAndSelf()).OfType<ExpressionSyntax>();
    }

    private static SyntaxNode? SwitchAround(SyntaxNode label)
        => label.Ancestors().FirstOrDefault(node => node is SwitchStatementSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax);

    /// <summary>The keys of a dictionary, where the place is that of a key.</summary>
    private static IEnumerable<ExpressionSyntax> KeysBeside(SyntaxNode? place, SyntaxNode whole)
        => (EntryOf(place, whole)?.Parent as InitializerExpressionSyntax)?.Expressions.Select(KeyOf).OfType<ExpressionSyntax>() ?? [];

    private static ExpressionSyntax? EntryOf(SyntaxNode? place, SyntaxNode whole) => place switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair when pair.Expressions[0] == whole => pair,
        ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax assignment } } => assignment,
        _ => null,
    };

    private static ExpressionSyntax? KeyOf(ExpressionSyntax entry) => entry switch
    {
        InitializerExpressionSyntax pair => pair.Expressions.FirstOrDefault(),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: > 0 } keys } } => keys[0].Expression,
        _ => null,
    };

    private static bool IsConstant(VariableDeclaratorSyntax declarator) => declarator.Parent?.Parent switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    /// <summary>Whether the constant, or another one that is made of it, is a label anywhere in the project.</summary>
    private static bool IsLabel(VariableDeclaratorSyntax declarator, SemanticModel model, int steps)
    {
        if (steps == 0 || model.GetDeclaredSymbol(declarator) is not { } constant)
        {
            return true;
        }

        foreach (var tree in constant is ILocalSymbol ? [declarator.SyntaxTree] : model.Compilation.SyntaxTrees)
        {
            if (tree.GetText().ToString().IndexOf(constant.Name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            // The uses of a constant in other files are bound only where a fix would give it another text.
#pragma warning disable RS0030
            var other = tree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(tree);
#pragma warning restore RS0030
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == constant.Name))
            {
                if (IsLabel(name, constant, other, steps))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsLabel(IdentifierNameSyntax name, ISymbol constant, SemanticModel model, int steps)
    {
        ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        var (place, whole) = PlaceOf(use);
        var leads = place is GotoStatementSyntax or PatternSyntax or CaseSwitchLabelSyntax
            || KeysBeside(place, whole).Any()
            || (place is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } && IsConstant(declarator) && IsLabel(declarator, model, steps - 1));
        return leads && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, constant);
    }
}
