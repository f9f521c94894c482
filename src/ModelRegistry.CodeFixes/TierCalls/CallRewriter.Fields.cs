using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <content>How a client that a class keeps becomes a function that makes one for each model.</content>
internal sealed partial class CallRewriter
{
    /// <summary>Only where every use is in sight, and calls the client: what else is done with it cannot be done with a function.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The client.</param>
    /// <param name="assignment">Where it is assigned in a constructor; null where the field's declaration makes it.</param>
    private bool RewriteField(IFieldSymbol? field, ExpressionSyntax value, AssignmentExpressionSyntax? assignment)
    {
        if (field is not { DeclaredAccessibility: Accessibility.Private, ContainingType: { } type }
            || type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree != _id.SyntaxTree)
            || field.DeclaringSyntaxReferences[0].GetSyntax(_cancellationToken) is not VariableDeclaratorSyntax
            {
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax } declaration,
            } declarator
            || (assignment is not null && declarator.Initializer is not null)
            || _model.LookupNamespacesAndTypes(declaration.SpanStart, name: "Func").IsEmpty
            || !Deferral.CanWait(value, _id, _model, _cancellationToken))
        {
            return false;
        }

        var uses = LocalUses.Of(field, _id, _model, _cancellationToken).Where(use => assignment is null || !assignment.Left.Contains(use)).ToList();
        if (CallsOf(uses) is not { } calls || !AreReceivers(uses, calls) || Conversations.Span(field.Type, calls, declarator))
        {
            return false;
        }

        var variable = RemoveVariable();
        var names = FreshNames.In(value, variable, _id);
        var modelName = names.Take("model");
        var function = NameOf(field);
        _edits.Replace(declaration.Type, $"Func<{_tier.ModelName}, {declaration.Type}>");
        _edits.Replace(declarator.Identifier, function);
        if (assignment is not null)
        {
            _edits.Replace(assignment.Left is MemberAccessExpressionSyntax access ? access.Name : assignment.Left, function);
        }

        _edits.Replace(value, $"{modelName} => {ValueWith(modelName, value)}");
        return WriteAll(calls, uses, function, variable);
    }

    /// <summary><c>_client</c> becomes <c>_createClient</c>.</summary>
    private static string NameOf(IFieldSymbol field)
    {
        var stem = field.Name.TrimStart('_');
        var underscores = field.Name.Substring(0, field.Name.Length - stem.Length);
        var create = stem.Length > 0 && char.IsUpper(stem[0]) ? "Create" : "create";
        var name = underscores + create + (stem.Length > 0 ? char.ToUpperInvariant(stem[0]) + stem.Substring(1) : string.Empty);
        while (!field.ContainingType.GetMembers(name).IsEmpty)
        {
            name += "2";
        }

        return name;
    }
}
