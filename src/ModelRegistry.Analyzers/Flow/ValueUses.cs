using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>Follows a value to the uses of the variables and members that it is put into, within one tree and a bounded way.</summary>
internal sealed class ValueUses(SemanticModel model, NameUses uses, CancellationToken cancellationToken)
{
    private const int FarthestVariable = 4;
    private const int MostUses = 16;

    private const TrailStep Kept = TrailStep.Same | TrailStep.Element | TrailStep.Member | TrailStep.Made | TrailStep.Asked;

    /// <summary>The names that stand for what the value was put into, the nearest variable first.</summary>
    public IEnumerable<ExpressionSyntax> Of(ExpressionSyntax value)
    {
        var pending = new Queue<(SyntaxNode Value, int Steps)>();
        var visited = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        pending.Enqueue((value, FarthestVariable));
        while (pending.Count > 0)
        {
            var (next, steps) = pending.Dequeue();
            cancellationToken.ThrowIfCancellationRequested();
            if (Trail.Out(Trail.Outermost(next, Kept), TrailStep.Assigned) is ExpressionSyntax assignment)
            {
                yield return assignment;
            }

            foreach (var use in HoldersAround(Trail.Outermost(next, Kept)).Where(visited.Add).SelectMany(UsesOf))
            {
                yield return use;
                if (steps > 1)
                {
                    pending.Enqueue((use, steps - 1));
                }
            }
        }
    }

    private IEnumerable<ExpressionSyntax> UsesOf(ISymbol holder)
        => uses.Of(holder.Name)
            .Where(use => !IsWritten(use) && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellationToken).Symbol, holder))
            .Take(MostUses)
            .Select(use => use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : (ExpressionSyntax)use);

    private static bool IsWritten(IdentifierNameSyntax use) => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use;

    private IEnumerable<ISymbol> HoldersAround(SyntaxNode node)
    {
        if (node.Parent is AssignmentExpressionSyntax assignment)
        {
            return assignment.Right == node ? HoldersIn(assignment.Left) : [];
        }

        var declared = node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: { } variable } => variable,
            ForEachStatementSyntax loop when loop.Expression == node => loop,
            ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax { Parent.Parent: { } property } } => property,
            ArrowExpressionClauseSyntax { Parent: { } member } => member,
            ReturnStatementSyntax returned => returned.Ancestors().FirstOrDefault(outer => outer is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax or AnonymousFunctionExpressionSyntax),
            _ => null,
        };
        return declared is not (null or AnonymousFunctionExpressionSyntax) && model.GetDeclaredSymbol(declared, cancellationToken) is { } symbol ? [symbol] : [];
    }

    private IEnumerable<ISymbol> HoldersIn(ExpressionSyntax target)
    {
        if (target is TupleExpressionSyntax or DeclarationExpressionSyntax)
        {
            foreach (var part in target.DescendantNodes())
            {
                var named = part is SingleVariableDesignationSyntax ? model.GetDeclaredSymbol(part, cancellationToken) : SymbolOf(part as IdentifierNameSyntax);
                if (named is not null)
                {
                    yield return named;
                }
            }
        }
        else if (SymbolOf(target) is { } assigned)
        {
            yield return assigned;
        }
    }

    private ISymbol? SymbolOf(ExpressionSyntax? name) => name is null ? null : model.GetSymbolInfo(name, cancellationToken).Symbol;
}
