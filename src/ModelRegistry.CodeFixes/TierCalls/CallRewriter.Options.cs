using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <content>How options in a variable, with the statements that fill them, move into the run of the call that they are for.</content>
internal sealed partial class CallRewriter
{
    /// <summary>Only where the next statement behind them makes the one call that gets them.</summary>
    private bool RewriteFilled(VariableDeclaratorSyntax declarator, LocalDeclarationStatementSyntax statement)
    {
        if (statement.Declaration.Variables.Count != 1
            || !statement.UsingKeyword.IsKind(SyntaxKind.None)
            || statement.Declaration.Type is RefTypeSyntax
            || !Deferral.CanWait(declarator.Initializer!.Value, _id, _model, _cancellationToken)
            || _model.GetDeclaredSymbol(declarator, _cancellationToken) is not ILocalSymbol local)
        {
            return false;
        }

        var moved = new List<StatementSyntax> { statement };
        var next = StatementRemoval.Next(statement);
        for (; next is ExpressionStatementSyntax filling && Fills(filling, local); next = StatementRemoval.Next(filling))
        {
            moved.Add(filling);
        }

        var uses = LocalUses.Of(local, declarator, _model, _cancellationToken).Where(use => !moved.Any(filling => filling.Contains(use))).ToList();
        return next is not null
            && moved.Any(part => part.Contains(_id))
            && moved.Skip(1).All(part => !StatementRemoval.HasComment(part))
            && CallsOf(uses) is { Count: 1 } calls
            && calls[0] is var call
            && next.Contains(call.Invocation)
            && Function.Around(call.Invocation, _model, _cancellationToken)?.Node == Function.Around(statement, _model, _cancellationToken)?.Node
            && MoveIn(call, moved, next);
    }

    /// <summary>Whether a statement sets a member of the object, or adds to one, and could do so later.</summary>
    private bool Fills(ExpressionStatementSyntax statement, ILocalSymbol local) => statement.Expression switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax or ElementAccessExpressionSyntax } assignment
            => IsOf(assignment.Left, local) && Deferral.CanWait(assignment.Right, _id, _model, _cancellationToken),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "AddRange", Expression: MemberAccessExpressionSyntax list } } add
            => IsOf(list, local) && add.ArgumentList.Arguments.All(argument => Deferral.CanWait(argument.Expression, _id, _model, _cancellationToken)),
        _ => false,
    };

    private bool IsOf(ExpressionSyntax member, ILocalSymbol local) => member switch
    {
        MemberAccessExpressionSyntax access => IsOf(access.Expression, local),
        ElementAccessExpressionSyntax element => IsOf(element.Expression, local),
        IdentifierNameSyntax name => SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(name, _cancellationToken).Symbol, local),
        _ => false,
    };

    private bool MoveIn(SendingCall call, List<StatementSyntax> statements, StatementSyntax next)
    {
        var names = FreshNames.In(call.Invocation, _id, RemoveVariable());
        var modelName = names.Take("model");
        var unit = MovedStatement.UnitAt(_text, next.SpanStart);
        var lines = new List<string>();
        foreach (var statement in statements)
        {
            TextChange[] change = statement.Contains(_id) ? [new TextChange(_id.Span, modelName + ".Id")] : [];
            var comment = StatementRemoval.CommentBehind(statement);
            lines.Add(MovedStatement.Indented(statement, _text, change, unit) + comment);
            _edits.Delete(StatementRemoval.SpanOf(statement, _text, comment));
        }

        return _writer.TryWrite(call, names, modelName, MovedStatement.Create(_text, lines, next.SpanStart));
    }
}
