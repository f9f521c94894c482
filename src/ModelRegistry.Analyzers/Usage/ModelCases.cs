using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>
/// Knows ids that stand behind another name of the same model: the arm of a switch, the section under a case, the entry under a key.
/// Another id behind that name makes it false.
/// </summary>
/// <remarks><c>isId</c> tells whether an expression is a model id.</remarks>
internal sealed class ModelCases(Func<ExpressionSyntax, bool> isId)
{
    /// <summary>Whether the id stands in an arm or a section of a switch that leads from another name of the model.</summary>
    public bool Have(ExpressionSyntax expression, string id) => Trail.Whole(expression).Parent switch
    {
        SwitchExpressionArmSyntax { Pattern: ConstantPatternSyntax { Expression: { } pattern } } => AreOf(pattern, id),
        ReturnStatementSyntax { Parent: SwitchSectionSyntax section } => AreOf(section, id),
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: SwitchSectionSyntax section } } => AreOf(section, id),
        _ => false,
    };

    /// <summary>Whether a case or a key names the model: an id, or a member of an enum that is called like it or is a version.</summary>
    public bool AreOf(ExpressionSyntax name, string id)
        => isId(name)
            || (name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member, Expression: { } type }
                && (DataNames.IsMadeFrom(member, id) || (member.Any(char.IsDigit) && DataNames.IsDescription(ListPlace.LastNameOf(type)))));

    private bool AreOf(SwitchSectionSyntax section, string id)
        => section.Labels.OfType<CaseSwitchLabelSyntax>().Any(label => AreOf(label.Value, id));
}
